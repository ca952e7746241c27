/** Meltwater results, often UTF-16 with tabs in a file called .csv; networks only in the text. */
import { definePostTable } from "../postTable.ts";

export const meltwater = definePostTable({
  id: "meltwater",
  words: { en: "Meltwater", id: "Meltwater" },
  knownBy: ["hitsentence", "authorhandle", "url"],
  author: ["authorhandle", "sourcename"],
  time: ["date"],
  postId: ["url"],
  text: ["hitsentence", "openingtext", "headline", "title"],
  isTextRead: true,
  about: ["reach", "engagement", "estimatedviews", "sentiment"],
  sample: {
    name: "meltwater.csv",
    text: `Date,URL,Source Name,Hit Sentence,Author Handle,Reach,Engagement,Sentiment
2026-03-05 03:07,x.com/b/status/1,X,hello,@b,10,1,Neutral
2026-03-05 03:08,x.com/a/status/2,X,RT @b: hello,@a,10,1,Neutral
2026-03-05 03:09,x.com/c/status/3,X,@b no,@c,10,1,Neutral
`,
  },
});
