/** twarc-csv: flattened posts of X's second interface, one a row. */
import { definePostTable } from "../posts/postTable.ts";

export const twarcCsv = definePostTable({
  id: "twarcCsv",
  words: { en: "twarc-csv", id: "twarc-csv" },
  knownBy: ["referencedtweetsretweetedid", "authorusername", "createdat"],
  author: ["authorusername"],
  authorId: ["authorid"],
  authorName: ["authorname"],
  followers: ["authorpublicmetricsfollowerscount"],
  time: ["createdat"],
  postId: ["id"],
  text: ["text"],
  shares: { author: ["retweetedusername"], post: ["referencedtweetsretweetedid"] },
  quotes: { author: ["quotedusername"], post: ["referencedtweetsquotedid"] },
  repliesTo: { author: ["inreplytousername"], post: ["referencedtweetsrepliedtoid"] },
  mentions: { columns: ["entitiesmentions"], between: /\s*,\s*/ },
  isTextRead: true,
  about: ["publicmetricslikecount", "publicmetricsretweetcount", "publicmetricsreplycount"],
  sample: {
    name: "twarc.csv",
    text: `id,referenced_tweets.replied_to.id,referenced_tweets.retweeted.id,author_id,in_reply_to_username,retweeted_username,created_at,text,author.username,entities.mentions
1,,,10,,,2026-03-05T03:07:29.000Z,hello,b,
2,,1,11,,b,2026-03-05T03:08:29.000Z,RT @b: hello,a,"[{""username"": ""b""}]"
3,1,,12,b,,2026-03-05T03:09:29.000Z,@b no,c,"[{""username"": ""b""}]"
`,
  },
});
