/** ExportComments.com's sheet: comments below one post, whose address stands above the header. All of them answer its account. */
import { definePostTable } from "../postTable.ts";

export const exportComments = definePostTable({
  id: "exportComments",
  words: { en: "ExportComments.com", id: "ExportComments.com" },
  knownBy: ["nameclicktoviewprofile", "profileid", "comment"],
  author: ["nameclicktoviewprofile"],
  authorId: ["profileid"],
  time: ["date"],
  postId: ["viewsource", "sourceurl"],
  text: ["comment"],
  allAnswer: ({ text }) => /source url[^a-z]{0,20}(?:https?:\/\/)?(?:www\.)?[^/\s,"]+\/(?:@|p\/)?([^/\s,"?]+)/i.exec(text)?.[1],
  isTextRead: false,
  about: ["likes"],
  sample: {
    name: "comments.csv",
    text: `Source URL,instagram.com/b/,,,
Name (click to view profile),Profile ID,Date,Likes,Comment,(view source)
a,ID: 80911,2026-03-05 03:08:29,1,yes,instagram.com/p/x/c/1
c,ID: 80912,2026-03-05 03:09:29,0,no,instagram.com/p/x/c/2
`,
  },
});
