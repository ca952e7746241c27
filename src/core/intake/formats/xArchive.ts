/**
 * The archive that X gives an account of itself: scripts that set lists. Followers and followed accounts come as bare
 * ids; the account itself is named in account.js. The script is never run.
 */
import { defineFormat, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { isStar, ownerOf } from "../ownAccount.ts";
import { readRecords, textAt, within } from "../posts/jsonRecords.ts";
import { PostLog } from "../posts/postLog.ts";
import { Problem } from "../../base/problem.ts";
import { addTweet } from "../posts/tweets.ts";

const PART = /^\s*window\.YTD\.(\w+)\.part\d+\s*=/;

export const xArchive = defineFormat({
  id: "xArchive",
  words: { en: "X archive", id: "Arsip X" },
  sniff: (head) => (/^\s*window\.(?:YTD\.|__THAR_CONFIG)/.test(head.text) ? 1 : 0),
  read,
  sample: {
    name: "x-b-2026-03-06 › follower.js",
    text: 'window.YTD.follower.part0 = [\n{"follower":{"accountId":"a"}},\n{"follower":{"accountId":"c"}}\n]\n',
  },
});

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  const part = PART.exec(opened.text)?.[1] ?? "";
  if (!["follower", "following", "tweet", "tweets", "account"].includes(part))
    throw new Problem({
      code: "format-unsupported",
      severity: "error",
      found: `X archive: ${part || "manifest"}`,
      expected: "follower.js, following.js, tweets.js",
    });
  const owner = await ownerOf(opened, options.together, { name: /(?:^|[\s/›])account\.js$/, pattern: /"accountId"\s*:\s*"(\d+)"/ });
  const log = new PostLog();
  const encoding = await readRecords(opened, options, { lists: (path) => path === "", log }, ({ record, line }) => {
    const other = textAt(record, part, "accountId");
    if (part === "follower") log.follow(other, owner, line);
    else if (part === "following") log.follow(owner, other, line);
    else if (part === "account")
      log.person(other, { line, authorId: textAt(record, part, "username"), authorName: textAt(record, part, "accountDisplayName") });
    else addTweet(log, within(record, "tweet") ?? record, { line, owner });
  });
  return fileOfLog(log, {
    opened,
    encoding,
    format: "xArchive",
    decisions: part === "account" ? [] : [isStar(owner)],
  });
}
