/** rtweet for R: ids carry an x before them. */
import { definePostTable } from "../posts/postTable.ts";

export const rtweet = definePostTable({
  id: "rtweet",
  words: { en: "rtweet", id: "rtweet" },
  knownBy: ["statusid", "retweetscreenname", "screenname", "replytoscreenname"],
  author: ["screenname"],
  authorId: ["userid"],
  authorName: ["name"],
  followers: ["followerscount"],
  time: ["createdat"],
  postId: ["statusid", "statusurl"],
  text: ["text"],
  shares: { author: ["retweetscreenname"], post: ["retweetstatusid"], time: ["retweetcreatedat"] },
  quotes: { author: ["quotedscreenname"], post: ["quotedstatusid"], time: ["quotedcreatedat"] },
  repliesTo: { author: ["replytoscreenname"], post: ["replytostatusid"] },
  mentions: { columns: ["mentionsscreenname"], between: /[\s,]+/ },
  isTextRead: false,
  about: ["favoritecount", "retweetcount"],
  idPrefix: "x",
  sample: {
    name: "rtweet.csv",
    text: `user_id,status_id,created_at,screen_name,text,reply_to_status_id,reply_to_screen_name,is_retweet,mentions_screen_name,retweet_status_id,retweet_screen_name
x10000000,x10000001,2026-03-05 03:07:29,b,hello,,,FALSE,,,
x11000000,x10000002,2026-03-05 03:08:29,a,RT @b: hello,,,TRUE,b,x10000001,b
x12000000,x10000003,2026-03-05 03:09:29,c,@b no,x10000001,b,FALSE,b,,
`,
  },
});
