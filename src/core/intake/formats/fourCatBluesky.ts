/** 4CAT's tables of Bluesky posts: quoted and answered accounts by name, posts by their addresses. */
import { definePostTable } from "../posts/postTable.ts";

export const fourCatBluesky = definePostTable({
  id: "fourCatBluesky",
  words: { en: "4CAT (Bluesky posts)", id: "4CAT (kiriman Bluesky)" },
  knownBy: ["author", "quoteduser", "repliedtouser", "mentions"],
  author: ["author"],
  authorId: ["authorid"],
  time: ["createdat", "timestamp"],
  postId: ["link", "id", "uri"],
  text: ["body", "text"],
  quotes: { author: ["quoteduser"], post: ["quotedpost"] },
  repliesTo: { author: ["repliedtouser"], post: ["repliedtopost"] },
  mentions: { columns: ["mentions"], between: /\s*,\s*/ },
  isTextRead: false,
  about: ["likecount", "replycount", "repostcount", "quotecount"],
  sample: {
    name: "4cat-bluesky.csv",
    text: `id,author,created_at,body,quoted_user,replied_to_user,mentions
1,b,2026-03-05T03:07:29Z,hello,,,
2,a,2026-03-05T03:08:29Z,look,b,,
3,c,2026-03-05T03:09:29Z,no,,b,b
`,
  },
});
