/** Meltwater results, often UTF-16 with tabs in a file called .csv; networks only in the text. Until 2024 authors stood under "Influencer". */
import { definePostTable } from "../posts/postTable.ts";

export const meltwater = definePostTable({
  id: "meltwater",
  words: { en: "Meltwater", id: "Meltwater" },
  knownBy: ["hitsentence", "openingtext", "url"],
  author: ["authorhandle", "influencer", "sourcename", "source"],
  authorName: ["authorname", "twitterscreenname"],
  followers: ["twitterfollowers"],
  time: ["date"],
  clock: ["time"],
  postId: ["url"],
  text: ["hitsentence", "openingtext", "headline", "title"],
  isTextRead: true,
  about: ["reach", "engagement", "estimatedviews", "sentiment"],
  sample: {
    name: "meltwater.csv",
    text: `Date,URL,Source Name,Opening Text,Hit Sentence,Author Handle,Reach,Engagement,Sentiment
2026-03-05 03:07,x.com/b/status/1,X,hello,hello,@b,10,1,Neutral
2026-03-05 03:08,x.com/a/status/2,X,RT @b: hello,RT @b: hello,@a,10,1,Neutral
2026-03-05 03:09,x.com/c/status/3,X,@b no,@b no,@c,10,1,Neutral
`,
  },
});
