/** Facebook's own download: friends, followers and followed pages by their names alone, in bytes that were read as Latin-1. */
import { defineFormat, type Head, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { outlineOf } from "../json/jsonOutline.ts";
import { readRecords, textAt } from "../posts/jsonRecords.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { isStar, ownerOf } from "../ownAccount.ts";
import { PostLog } from "../posts/postLog.ts";

const LIST = /^(friends|followers|following)_v\d+$/;

export const facebook = defineFormat({
  id: "facebook",
  words: { en: "Facebook download", id: "Unduhan Facebook" },
  sniff: (head) => (hasLists(head) ? 0.95 : 0),
  read,
  sample: {
    name: "facebook-b-2026 › followers.json",
    text: '{"followers_v3":[{"name":"a","timestamp":1700000000},{"name":"c","timestamp":1690000000}]}\n',
  },
});

function hasLists(head: Head): boolean {
  return [...(outlineOf(head)?.paths ?? [])].some((path) => LIST.test(path));
}

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  const log = new PostLog();
  const owner = await ownerOf(opened, options.together);
  const encoding = await readRecords(opened, options, { lists: (path) => LIST.test(path), log }, ({ record, list, line }) => {
    const name = fromLatin1(textAt(record, "name"));
    if (list.startsWith("followers")) log.follow(name, owner, line);
    else log.follow(owner, name, line, list.startsWith("friends"));
  });
  return fileOfLog(log, { opened, encoding, format: "facebook", decisions: [isStar(owner)] });
}

/** "ZoÃ«" is "Zoë" again; a name that never was damaged stays as it is. */
function fromLatin1(text: string): string {
  const codes = Array.from(text, (letter) => letter.charCodeAt(0));
  if (!codes.some((code) => code >= 0x80) || codes.some((code) => code > 0xff)) return text;
  const decoded = new TextDecoder("utf-8").decode(Uint8Array.from(codes));
  return decoded.includes("\ufffd") ? text : decoded;
}
