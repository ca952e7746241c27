/** ExportComments.com's sheet: comments below one post, whose address stands above the header. All of them answer its account, or where the address names none, the post, but for those that are numbered as answers to others. */
import { definePostTable } from "../posts/postTable.ts";

export const exportComments = definePostTable({
  id: "exportComments",
  words: { en: "ExportComments.com", id: "ExportComments.com" },
  knownBy: ["nameclicktoviewprofile", "comment"],
  author: ["nameclicktoviewprofile"],
  authorId: ["profileid"],
  time: ["date"],
  postId: ["viewsource", "sourceurl", "link"],
  text: ["comment"],
  allAnswer: ({ text }) => accountAt(/source url[^a-z]{0,20}(?:https?:\/\/)?(?:www\.|m\.)?([^\s,"]+)/i.exec(text)?.[1] ?? ""),
  isNumbered: true,
  isTextRead: false,
  about: ["likes"],
  sample: {
    name: "comments.csv",
    text: `Source URL,instagram.com/b/,,,
Name (click to view profile),Profile ID,Date,Likes,Comment,(view source)
a,ID: 80911,2026-03-05 03:08:29,1,yes,instagram.com/p/x/c/1
c,ID: 80912,2026-03-05 03:09:29,0,no,instagram.com/p/x/c/2
`,
  },
});

/** Words that stand first in addresses of posts and films that do not name their account. */
const NO_ACCOUNT = /^(?:p|reel|reels|tv|watch|shorts|live|videos?|photos?|photo\.php|permalink\.php|story\.php|groups|posts|share|i)$/i;

function accountAt(address: string): string | undefined {
  const [host = "", ...path] = address.replace(/[?#].*$/, "").split("/");
  const [first = ""] = path;
  if (first === "") return undefined;
  return NO_ACCOUNT.test(first) ? addressOf(host, path, address) : first.replace(/^@/, "");
}

function addressOf(host: string, path: readonly string[], address: string): string {
  const film = /[?&](v=[\w-]+)/.exec(address)?.[1];
  return `${host}/${path.filter((step) => step !== "").join("/")}${film === undefined ? "" : `?${film}`}`;
}
