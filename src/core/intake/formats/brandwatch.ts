/** Brandwatch mentions: a preamble above the header; networks only where authors name one another. Newer ones say of each row whether it is a post, a reply or a share. */
import { definePostTable } from "../posts/postTable.ts";

export const brandwatch = definePostTable({
  id: "brandwatch",
  words: { en: "Brandwatch", id: "Brandwatch" },
  knownBy: ["queryid", "snippet", "author"],
  author: ["author"],
  authorId: ["xauthorid", "blueskyauthorid"],
  authorName: ["fullname"],
  followers: ["xfollowers", "twitterfollowers"],
  time: ["date", "added"],
  postId: ["url", "resourceid"],
  text: ["fulltext", "snippet"],
  shares: { author: ["threadauthor"], post: ["threadurl"], where: { column: "threadentrytype", says: /share|retweet|repost/i } },
  repliesTo: { author: ["threadauthor"], where: { column: "threadentrytype", says: /^(?:|reply|comment)$/i } },
  mentions: { columns: ["mentionedauthors"], between: /\s*,\s*/ },
  isTextRead: true,
  about: ["sentiment", "engagementscore"],
  sample: {
    name: "brandwatch.csv",
    text: `Report:,Coffee,,,,,,,
Query Id,Query Name,Date,Snippet,Url,Sentiment,Author,Mentioned Authors,Thread Author
1,Coffee,2026-03-05 03:07:29,hello,x.com/b/status/1,neutral,b,,
1,Coffee,2026-03-05 03:08:29,RT @b: hello,x.com/a/status/2,neutral,a,b,
1,Coffee,2026-03-05 03:09:29,no,x.com/c/status/3,negative,c,b,b
`,
  },
});
