/** 4CAT's other tables of posts (TikTok, Threads, Facebook, LinkedIn): one post a row; whom it names, its text says. */
import { definePostTable } from "../posts/postTable.ts";

export const fourCatPosts = definePostTable({
  id: "fourCatPosts",
  words: { en: "4CAT (posts)", id: "4CAT (kiriman)" },
  knownBy: ["id", "author", "body", "timestamp", "unixtimestamp"],
  isGeneral: true,
  author: ["author"],
  authorName: ["authorfullname", "authorfull", "authorname"],
  followers: ["authorfollowers"],
  time: ["timestamp", "unixtimestamp"],
  postId: ["id"],
  text: ["body"],
  mentions: { columns: ["authormentions"], between: /\s*,\s*/ },
  paid: ["ispaidpartnership", "isad", "ispromoted"],
  isTextRead: "too",
  about: ["likes", "comments", "shares", "plays", "reposts", "replies", "quotes", "reactions"],
  sample: {
    name: "4cat-tiktok.csv",
    text: `id,thread_id,author,author_full,author_followers,body,timestamp,unix_timestamp,is_duet,is_paid_partnership,likes,shares
1,1,a,A,10,duet with @b,2026-03-05 03:08:29,1772680109,yes,no,3,1
2,2,c,C,20,@b again,2026-03-05 03:09:29,1772680169,no,no,1,0
`,
  },
});
