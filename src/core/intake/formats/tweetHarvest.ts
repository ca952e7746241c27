/** tweet-harvest (Node, Indonesia's commonest X scraper), versions 2.2 to 2.7: search results, so no native retweets; replies in a column since 2.7, else in the text. */
import { definePostTable } from "../posts/postTable.ts";

export const tweetHarvest = definePostTable({
  id: "tweetHarvest",
  words: { en: "tweet-harvest", id: "tweet-harvest" },
  knownBy: ["idstr", "fulltext", "username", "conversationidstr", "tweeturl"],
  author: ["username"],
  authorId: ["useridstr"],
  time: ["createdat"],
  postId: ["idstr", "tweeturl"],
  text: ["fulltext"],
  repliesTo: { author: ["inreplytoscreenname"] },
  isTextRead: true,
  about: ["favoritecount", "quotecount", "replycount", "retweetcount"],
  sample: {
    name: "kopi.csv",
    text: `"conversation_id_str","created_at","full_text","id_str","in_reply_to_screen_name","tweet_url","user_id_str","username"
"1","2026-03-05T03:07:29.000Z","hello","1","","x.com/b/status/1","10","b"
"1","2026-03-05T03:08:29.000Z","@b yes","2","b","x.com/a/status/2","11","a"
"1","2026-03-05T03:09:29.000Z","@b no","3","","x.com/c/status/3","12","c"
`,
  },
});
