/** 4CAT's table of Telegram messages: where each was forwarded from, which message of its chat it answers, whom it names. In a channel without names the channel itself speaks. */
import { definePostTable } from "../posts/postTable.ts";

export const fourCatTelegram = definePostTable({
  id: "fourCatTelegram",
  words: { en: "4CAT (Telegram messages)", id: "4CAT (pesan Telegram)" },
  knownBy: ["id", "chat", "body", "authorforwardedfromusername"],
  author: ["authorusername", "author", "chat"],
  authorName: ["authorname"],
  time: ["timestamp", "unixtimestamp"],
  postId: ["id"],
  text: ["body"],
  shares: {
    author: ["authorforwardedfromusername", "authorforwardedfromid", "authorforwardedfromname"],
    time: ["timestampforwardedfrom", "unixtimestampforwardedfrom"],
    isTextTheirs: true,
  },
  repliesTo: { author: [], post: ["replyto"], postInside: ["threadid"] },
  mentions: { columns: ["entitiesmentioned", "entitieslinked"], between: /\s*,\s*/ },
  isTextRead: false,
  about: ["views", "forwards"],
  sample: {
    name: "4cat-telegram.csv",
    text: `id,thread_id,chat,author,author_username,author_name,body,reply_to,views,timestamp,author_forwarded_from_name,author_forwarded_from_username,author_forwarded_from_id,entities_linked,entities_mentioned
talk-1,talk,talk,10,b,B,a word about coffee,,5,2026-03-05 03:07:29,,,,,
talk-2,talk,talk,11,a,A,a word about coffee,,5,2026-03-05 03:08:29,B,b,10,,
talk-3,talk,talk,12,c,C,no,1,5,2026-03-05 03:09:29,,,,,
`,
  },
});
