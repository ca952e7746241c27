/** DMI-TCAT's table of posts: mentions between semicolons, shares only in the text. */
import { definePostTable } from "../posts/postTable.ts";

export const tcat = definePostTable({
  id: "tcat",
  words: { en: "DMI-TCAT", id: "DMI-TCAT" },
  knownBy: ["fromusername", "tousername", "createdat", "text"],
  author: ["fromusername"],
  authorId: ["fromuserid"],
  authorName: ["fromuserrealname"],
  followers: ["fromuserfollowercount"],
  time: ["createdat", "time"],
  postId: ["id"],
  text: ["text"],
  repliesTo: { author: ["tousername"], post: ["inreplytostatusid"] },
  quotes: { author: [], post: ["quotedstatusid"] },
  mentions: { columns: ["mentions"], between: /\s*;\s*/ },
  isTextRead: true,
  about: ["favoritecount", "retweetcount"],
  sample: {
    name: "tcat.csv",
    text: `id,time,created_at,from_user_name,text,to_user_name,in_reply_to_status_id,mentions
1,1772680049,2026-03-05 03:07:29,b,a word about coffee,,,
2,1772680109,2026-03-05 03:08:29,a,RT @b: a word about coffee,,,b
3,1772680169,2026-03-05 03:09:29,c,@b no,b,1,b
`,
  },
});
