/** 4CAT's table of Truth Social posts: whom each of them names. */
import { definePostTable } from "../posts/postTable.ts";

export const fourCatTruth = definePostTable({
  id: "fourCatTruth",
  words: { en: "4CAT (Truth Social posts)", id: "4CAT (kiriman Truth Social)" },
  knownBy: ["id", "accountusername", "body", "reblogscount", "mentions"],
  author: ["accountusername"],
  authorId: ["accountid"],
  authorName: ["accountdisplayname"],
  followers: ["accountfollowers"],
  time: ["createdat", "timestamp"],
  postId: ["id"],
  text: ["body"],
  mentions: { columns: ["mentions"], between: /\s*,\s*/ },
  isTextRead: false,
  about: ["reblogscount", "repliescount"],
  sample: {
    name: "4cat-truth.csv",
    text: `id,created_at,body,url,reblogs_count,replies_count,account_id,account_username,account_display_name,account_followers,mentions,thread_id,timestamp
1,2026-03-05T03:08:29.000Z,<p>hi</p>,,0,0,11,a,A,5,b,1,2026-03-05 03:08:29
2,2026-03-05T03:09:29.000Z,<p>no</p>,,0,0,12,c,C,5,b,2,2026-03-05 03:09:29
`,
  },
});
