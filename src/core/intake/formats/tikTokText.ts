/** TikTok's own download as text: a date and a name, again and again; the file's name says which list it is. */
import { pour } from "../text/decode.ts";
import { defineFormat, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { LineSink } from "../text/lines.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { isStar, ownerOf } from "../ownAccount.ts";
import { PostLog } from "../posts/postLog.ts";

export const tikTokText = defineFormat({
  id: "tikTokText",
  words: { en: "TikTok download (text)", id: "Unduhan TikTok (teks)" },
  sniff: (head) => (/^\s*Date: [^\r\n]*(?:\r\n?|\n)User ?name: /i.test(head.text) ? 0.95 : 0),
  read,
  sample: {
    name: "tiktok-b-2026 › Follower.txt",
    text: "Date: 2026-01-02 03:04:05\nUsername: a\n\nDate: 2026-01-02 03:04:05\nUsername: c\n",
  },
});

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  const owner = await ownerOf(opened, options.together);
  const isFollowing = /following[^/›]*$/i.test(opened.name);
  let log = new PostLog();
  const start = () => {
    log = new PostLog();
    return new LineSink({
      line(text, line) {
        const name = /^\s*User ?name:\s*(.*)$/i.exec(text)?.[1]?.trim();
        if (name === undefined) return;
        if (isFollowing) log.follow(owner, name, line);
        else log.follow(name, owner, line);
      },
    });
  };
  const { encoding } = await pour(opened, start, options.pulse);
  return fileOfLog(log, { opened, encoding, format: "tikTokText", decisions: [isStar(owner)] });
}
