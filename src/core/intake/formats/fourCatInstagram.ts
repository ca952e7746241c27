/** 4CAT's table of Instagram posts: who is tagged and who made the post too, in columns; whom the caption names, in its text. */
import { definePostTable } from "../posts/postTable.ts";

export const fourCatInstagram = definePostTable({
  id: "fourCatInstagram",
  words: { en: "4CAT (Instagram posts)", id: "4CAT (kiriman Instagram)" },
  knownBy: ["id", "author", "body", "timestamp", "usertags"],
  author: ["author"],
  authorId: ["authorid"],
  authorName: ["authorfullname"],
  time: ["timestamp", "unixtimestamp"],
  postId: ["id"],
  text: ["body"],
  mentions: { columns: ["usertags", "coauthors"], between: /\s*,\s*/ },
  isTextRead: "too",
  about: ["numlikes", "numcomments", "playcount"],
  sample: {
    name: "4cat-instagram.csv",
    text: `id,timestamp,thread_id,url,body,author,author_fullname,coauthors,media_type,usertags,num_likes,num_comments
C1,2026-03-05 03:08:29,C1,instagram.com/p/C1,coffee,a,A,b,photo,b,3,0
C2,2026-03-05 03:09:29,C2,instagram.com/p/C2,with @b,c,C,,photo,,1,0
`,
  },
});
