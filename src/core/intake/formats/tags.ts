/** TAGS, the Google sheet, version 6: mentions as JSON in a cell, shares only in the text. */
import { definePostTable } from "../posts/postTable.ts";

export const tags = definePostTable({
  id: "tags",
  words: { en: "TAGS (Google Sheets)", id: "TAGS (Google Sheets)" },
  knownBy: ["fromuser", "entitiesstr", "idstr", "text"],
  author: ["fromuser"],
  authorId: ["fromuseridstr"],
  followers: ["userfollowerscount"],
  time: ["createdat", "time"],
  postId: ["idstr", "statusurl"],
  text: ["text"],
  repliesTo: { author: ["inreplytoscreenname"], post: ["inreplytostatusidstr"] },
  mentions: { columns: ["entitiesstr"], between: /\s*,\s*/ },
  isTextRead: true,
  sample: {
    name: "tags.csv",
    text: `id_str,from_user,text,created_at,in_reply_to_screen_name,from_user_id_str,in_reply_to_status_id_str,entities_str
1,b,a word about coffee,Thu Mar 05 03:07:29 +0000 2026,,10,,"{""user_mentions"": []}"
2,a,RT @b: a word about coffee,Thu Mar 05 03:08:29 +0000 2026,,11,,"{""user_mentions"": [{""screen_name"": ""b""}]}"
3,c,@b no,Thu Mar 05 03:09:29 +0000 2026,b,12,1,"{""user_mentions"": [{""screen_name"": ""b""}]}"
`,
  },
});
