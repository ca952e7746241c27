/** twint's table: search results of X; who is answered stands in a list of objects. */
import { definePostTable } from "../posts/postTable.ts";

export const twint = definePostTable({
  id: "twint",
  words: { en: "twint", id: "twint" },
  knownBy: ["conversationid", "username", "tweet", "replyto", "retweetdate"],
  author: ["username"],
  authorId: ["userid"],
  authorName: ["name"],
  time: ["createdat", "date"],
  postId: ["id"],
  text: ["tweet"],
  shares: { author: ["userrt"], post: ["retweetid"] },
  mentions: { columns: ["replyto"], between: /\s*,\s*/ },
  isTextRead: true,
  about: ["likescount", "retweetscount", "repliescount"],
  sample: {
    name: "twint.csv",
    text: `id,conversation_id,created_at,user_id,username,name,tweet,reply_to,retweet_date,user_rt,retweet_id
1,1,2026-03-05 03:07:29 UTC,10,b,B,hello,[],,,
2,1,2026-03-05 03:08:29 UTC,11,a,A,@b yes,"[{'screen_name': 'b', 'name': 'B', 'id': '10'}]",,,
3,1,2026-03-05 03:09:29 UTC,12,c,C,hello,[],2026-03-05 03:09:29,b,1
`,
  },
});
