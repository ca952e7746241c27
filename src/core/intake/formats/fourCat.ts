/** 4CAT's tables of X posts, as imported from Zeeschuimer and as collected by itself: flags for shares, quotes and replies, names in columns of their own. The thread of a share is the shared post's. */
import { definePostTable } from "../posts/postTable.ts";

export const fourCat = definePostTable({
  id: "fourCat",
  words: { en: "4CAT (X posts)", id: "4CAT (kiriman X)" },
  knownBy: ["isretweet", "retweeteduser", "isreply", "author", "body"],
  author: ["author"],
  authorId: ["authorid"],
  authorName: ["authorfullname"],
  followers: ["authorfollowers"],
  time: ["timestamp", "unixtimestamp"],
  postId: ["id"],
  text: ["body"],
  shares: { author: ["retweeteduser"] },
  quotes: { author: ["quoteauthor", "quoteduser"], post: ["quotetweetid"] },
  repliesTo: { author: ["repliedauthor", "replieduser"] },
  mentions: { columns: ["mentions"], between: /\s*,\s*/ },
  isTextRead: false,
  about: ["likecount", "retweetcount", "replycount", "quotecount", "impressioncount"],
  sample: {
    name: "4cat.csv",
    text: `id,thread_id,timestamp,body,author,author_id,is_retweet,retweeted_user,is_quote_tweet,quote_tweet_id,quote_author,is_reply,replied_author,mentions
1,1,2026-03-05 03:07:29,a word about coffee,b,10,no,,no,,,no,,
2,1,2026-03-05 03:08:29,RT @b: a word about coffee,a,11,yes,b,no,,,no,,b
3,1,2026-03-05 03:09:29,@b no,c,12,no,,no,,,yes,b,b
`,
  },
});
