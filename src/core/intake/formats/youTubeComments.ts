/** YouTube Data Tools' comments: an answer names the comment it answers, and its author is found there. */
import { definePostTable } from "../posts/postTable.ts";

export const youTubeComments = definePostTable({
  id: "youTubeComments",
  words: { en: "YouTube Data Tools (comments)", id: "YouTube Data Tools (komentar)" },
  knownBy: ["authorname", "isreplyto", "publishedat"],
  author: ["authorname"],
  authorId: ["authorchannelid"],
  time: ["publishedat"],
  postId: ["id"],
  text: ["text"],
  repliesTo: { author: [], post: ["isreplyto"] },
  isTextRead: true,
  about: ["likecount", "replycount"],
  sample: {
    name: "comments.csv",
    text: `id,replyCount,likeCount,publishedAt,authorName,text,authorChannelId,isReplyTo
k1,2,0,2026-03-05T03:07:29Z,b,hello,UC10,
k2,0,0,2026-03-05T03:08:29Z,a,yes,UC11,k1
k3,0,0,2026-03-05T03:09:29Z,c,no,UC12,k1
`,
  },
});
