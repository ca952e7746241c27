/** 4CAT's table of TikTok comments: each answers another comment, or the film; whose film it is, the address says where the comments were read. */
import { definePostTable } from "../posts/postTable.ts";

export const fourCatTikTokComments = definePostTable({
  id: "fourCatTikTokComments",
  words: { en: "4CAT (TikTok comments)", id: "4CAT (komentar TikTok)" },
  knownBy: ["id", "threadid", "author", "body", "postid", "iscommentoncomment"],
  author: ["author"],
  authorName: ["authorfull"],
  time: ["timestamp", "unixtimestamp"],
  postId: ["id"],
  text: ["body"],
  repliesTo: { author: [], post: ["threadid"], link: ["collectedfromurl"] },
  isTextRead: "too",
  about: ["likes", "replies"],
  sample: {
    name: "4cat-tiktok-comments.csv",
    text: `collected_from_url,id,thread_id,author,author_full,body,timestamp,post_id,is_comment_on_comment
www.tiktok.com/@b/video/7300,71,7300,a,A,tasty,2026-03-05 03:08:29,7300,no
www.tiktok.com/@b/video/7300,72,7300,c,C,no,2026-03-05 03:09:29,7300,no
`,
  },
});
