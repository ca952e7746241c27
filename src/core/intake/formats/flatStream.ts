/** Flattened posts of X's first interface: retweeted_status and user fields side by side. */
import { definePostTable } from "../posts/postTable.ts";

export const flatStream = definePostTable({
  id: "flatStream",
  words: { en: "X stream (flattened)", id: "Aliran X (datar)" },
  knownBy: ["tweetid", "retweeteduserscreenname", "userscreenname"],
  author: ["userscreenname"],
  authorId: ["userid"],
  authorName: ["username"],
  followers: ["userfollowerscount"],
  time: ["tweetcreatedat"],
  postId: ["tweetid"],
  text: ["tweettext"],
  shares: { author: ["retweeteduserscreenname"], post: ["retweetedstatusid"], time: ["retweetedstatuscreatedat"] },
  quotes: { author: ["quoteduserscreenname"], post: ["quotedstatusid"], time: ["quotedstatuscreatedat"] },
  repliesTo: { author: ["inreplytoscreenname"], post: ["inreplytostatusid"] },
  mentions: { columns: ["usermentions"], between: /[\s,;|]+/ },
  isTextRead: false,
  sample: {
    name: "stream.csv",
    text: `tweet_id,tweet_created_at,tweet_text,source,retweeted_status_created_at,retweeted_status_id,retweeted_user_screen_name,user_mentions,user_screen_name
2,Thu Mar 05 03:08:29 +0000 2026,RT @b: hello,app,Thu Mar 05 03:07:29 +0000 2026,1,b,b,a
3,Thu Mar 05 03:09:29 +0000 2026,RT @b: hello,app,Thu Mar 05 03:07:29 +0000 2026,1,b,b,c
`,
  },
});
