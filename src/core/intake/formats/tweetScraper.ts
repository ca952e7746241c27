/** X posts as scrapers on Apify hand them out, as a table or as JSON: the shared and the quoted post stand in the row with their authors. */
import { definePostTable } from "../posts/postTable.ts";

export const tweetScraper = definePostTable({
  id: "tweetScraper",
  words: { en: "X posts (Apify)", id: "Kiriman X (Apify)" },
  knownBy: ["authorusername", "createdat", "id", "isreply"],
  author: ["authorusername"],
  authorId: ["authorid"],
  authorName: ["authorname"],
  followers: ["authorfollowers"],
  time: ["createdat"],
  postId: ["id"],
  text: ["fulltext", "text"],
  shares: {
    author: ["retweetauthorusername", "retweetedtweetauthorusername"],
    post: ["retweetid", "retweetedtweetid"],
    time: ["retweetcreatedat", "retweetedtweetcreatedat"],
  },
  quotes: {
    author: ["quoteauthorusername", "quotedtweetauthorusername"],
    post: ["quoteid", "quotedtweetid"],
    time: ["quotecreatedat", "quotedtweetcreatedat"],
  },
  repliesTo: { author: ["inreplytousername"], post: ["inreplytoid"] },
  mentions: { columns: ["entitiesusermentions"], between: /\s*,\s*/ },
  isTextRead: true,
  about: ["likecount", "retweetcount", "replycount", "quotecount", "viewcount"],
  sample: {
    name: "apify.csv",
    text: `author/userName,author/id,createdAt,id,inReplyToId,inReplyToUsername,isReply,isRetweet,quote/author/userName,quote/id,retweet/author/userName,retweet/id,text
b,10,Thu Mar 05 03:07:29 +0000 2026,1,,,false,false,,,,,hello
a,11,Thu Mar 05 03:08:29 +0000 2026,2,,,false,true,,,b,1,RT @b: hello
c,12,Thu Mar 05 03:09:29 +0000 2026,3,1,b,true,false,,,,,@b no
`,
  },
});
