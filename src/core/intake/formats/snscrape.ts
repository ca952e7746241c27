/** X posts from snscrape and its heir twscrape, one a line: accounts and posts that are meant stand inside of the post. */
import { definePostTable } from "../posts/postTable.ts";

export const snscrape = definePostTable({
  id: "snscrape",
  words: { en: "snscrape, twscrape", id: "snscrape, twscrape" },
  knownBy: ["userusername", "date", "id", "conversationid", "inreplytotweetid"],
  author: ["userusername"],
  authorId: ["userid"],
  authorName: ["userdisplayname"],
  followers: ["userfollowerscount"],
  time: ["date"],
  postId: ["id"],
  text: ["rawcontent", "content"],
  shares: { author: ["retweetedtweetuserusername"], post: ["retweetedtweetid"], time: ["retweetedtweetdate"] },
  quotes: { author: ["quotedtweetuserusername"], post: ["quotedtweetid"], time: ["quotedtweetdate"] },
  repliesTo: { author: ["inreplytouserusername"], post: ["inreplytotweetid"] },
  mentions: { columns: ["mentionedusers"], between: /\s*,\s*/ },
  isTextRead: true,
  about: ["likecount", "retweetcount", "replycount", "quotecount", "viewcount"],
  sample: {
    name: "snscrape.csv",
    text: `url,date,rawContent,id,user.username,user.id,conversationId,quotedTweet.id,quotedTweet.user.username,inReplyToTweetId,inReplyToUser.username,mentionedUsers
x.com/b/status/1,2023-03-05T03:07:29+00:00,hello,1,b,10,1,,,,,
x.com/a/status/2,2023-03-05T03:08:29+00:00,look,2,a,11,2,1,b,,,
x.com/c/status/3,2023-03-05T03:09:29+00:00,@b no,3,c,12,1,,,1,b,"[{'username': 'b', 'id': 10}]"
`,
  },
});
