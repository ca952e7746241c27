/** CrowdTangle's posts of Facebook pages and groups and of Instagram (closed in 2024): who shares whom shows only in the text. */
import { definePostTable } from "../posts/postTable.ts";

export const crowdTangle = definePostTable({
  id: "crowdTangle",
  words: { en: "CrowdTangle", id: "CrowdTangle" },
  knownBy: ["postcreated", "username", "url"],
  isGeneral: true,
  author: ["username", "pagename", "groupname", "account"],
  authorId: ["facebookid"],
  authorName: ["pagename", "groupname", "account"],
  followers: ["followersatposting", "likesatposting"],
  time: ["postcreated"],
  postId: ["url"],
  text: ["message", "description"],
  isTextRead: true,
  about: ["likes", "comments", "shares", "totalinteractions"],
  sample: {
    name: "crowdtangle.csv",
    text: `Page Name,User Name,Facebook Id,Post Created,Shares,URL,Message
B,b,10,2026-03-05 03:07:29 EST,1,facebook.com/1,hello
A,a,11,2026-03-05 03:08:29 EST,1,facebook.com/2,thank you @b
C,c,12,2026-03-05 03:09:29 EST,1,facebook.com/3,with @b
`,
  },
});
