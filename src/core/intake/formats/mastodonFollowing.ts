/** Mastodon's list of followed accounts; it has none of followers. */
import { readAccountTable } from "../tables/accountTable.ts";
import { defineFormat, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { isStar, ownerOf } from "../ownAccount.ts";
import { PostLog } from "../posts/postLog.ts";

export const mastodonFollowing = defineFormat({
  id: "mastodonFollowing",
  words: { en: "Mastodon (followed accounts)", id: "Mastodon (akun yang diikuti)" },
  sniff: (head) => (/^Account address(?:,|\s*$)/m.test(head.text.slice(0, 200)) ? 0.95 : 0),
  read,
  sample: {
    name: "mastodon-a-2026 › following_accounts.csv",
    text: "Account address,Show boosts,Notify on new posts,Languages\nb,true,false,\nc,true,false,\n",
    isOfFollowed: true,
  },
});

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  const owner = await ownerOf(opened, options.together, {
    name: /(?:^|[\s/›])actor\.json$/,
    pattern: /"preferredUsername"\s*:\s*"([^"]+)"/,
  });
  const { rows, encoding, headers } = await readAccountTable(opened, options, "Account address");
  const log = new PostLog();
  for (const { cell, line } of rows) log.follow(owner, cell("Account address"), line);
  return fileOfLog(log, {
    opened,
    encoding,
    format: "mastodonFollowing",
    columns: headers.map((header) => ({ header, role: header === "Account address" ? "other" : "unused" })),
    preview: rows.slice(0, 6).map((row) => headers.map((header) => row.cell(header).slice(0, 80))),
    decisions: [isStar(owner)],
  });
}
