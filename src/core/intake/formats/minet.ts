/** minet and gazouilloire (twitwi): lists joined by bars, and the one table that has the shared post's own time. */
import { definePostTable } from "../posts/postTable.ts";

export const minet = definePostTable({
  id: "minet",
  words: { en: "minet", id: "minet" },
  knownBy: ["retweeteduser", "tousername", "timestamputc"],
  author: ["userscreenname"],
  authorId: ["userid"],
  authorName: ["username"],
  followers: ["userfollowers"],
  time: ["timestamputc", "localtime"],
  postId: ["id"],
  text: ["text"],
  shares: { author: ["retweeteduser"], post: ["retweetedid"], time: ["retweetedtimestamputc"] },
  quotes: { author: ["quoteduser"], post: ["quotedid"], time: ["quotedtimestamputc"] },
  repliesTo: { author: ["tousername"], post: ["totweetid"] },
  mentions: { columns: ["mentionednames"], between: /\|/ },
  isTextRead: false,
  about: ["likecount", "retweetcount", "replycount"],
  sample: {
    name: "minet.csv",
    text: `id,timestamp_utc,local_time,user_screen_name,text,to_username,to_tweetid,retweeted_id,retweeted_user,retweeted_timestamp_utc,mentioned_names
2,1772680109,2026-03-05T03:08:29,a,RT @b: hello,,,1,b,1772680049,b
3,1772680169,2026-03-05T03:09:29,c,@b no,b,1,,,,b
`,
  },
});
