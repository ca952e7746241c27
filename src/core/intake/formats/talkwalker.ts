/** Talkwalker results: dotted names, authors by their short name; networks only in the text. */
import { definePostTable } from "../posts/postTable.ts";

export const talkwalker = definePostTable({
  id: "talkwalker",
  words: { en: "Talkwalker", id: "Talkwalker" },
  knownBy: ["extraauthorattributesshortname", "published", "url"],
  author: ["extraauthorattributesshortname", "extraauthorattributesname"],
  authorId: ["extraauthorattributesid"],
  authorName: ["extraauthorattributesname"],
  time: ["published"],
  postId: ["url"],
  text: ["content", "title"],
  isTextRead: true,
  about: ["reach", "engagement"],
  sample: {
    name: "talkwalker.csv",
    text: `title,content,url,published,engagement,extra_author_attributes.name,extra_author_attributes.short_name
,hello,x.com/b/status/1,05/03/2026 03:07,1,B,b
,RT @b: hello,x.com/a/status/2,05/03/2026 03:08,1,A,a
,@b no,x.com/c/status/3,13/03/2026 03:09,1,C,c
`,
  },
});
