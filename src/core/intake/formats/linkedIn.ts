/** LinkedIn's own download: connections, which hold both ways, known by the last part of their address, else by name. */
import { readAccountTable, type AccountRow } from "../tables/accountTable.ts";
import { defineFormat, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { isStar, ownerOf } from "../ownAccount.ts";
import { PostLog } from "../posts/postLog.ts";

export const linkedIn = defineFormat({
  id: "linkedIn",
  words: { en: "LinkedIn download", id: "Unduhan LinkedIn" },
  sniff: (head) => (/^(?:.*(?:\r\n?|\n)){0,9}?First Name,Last Name,.*Connected On/.test(head.text.slice(0, 4096)) ? 0.95 : 0),
  read,
  sample: {
    name: "linkedin-b-2026 › Connections.csv",
    text: 'Notes:\n"When exporting your connection data, you may notice"\n\nFirst Name,Last Name,URL,Company,Position,Connected On\nA,A,linkedin.com/in/a,X,Y,08 Feb 2026\nC,C,linkedin.com/in/c,X,Y,08 Feb 2026\n',
  },
});

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  const owner = await ownerOf(opened, options.together);
  const { rows, encoding, headers } = await readAccountTable(opened, options, "First Name");
  const log = new PostLog();
  for (const row of rows) log.follow(owner, nameOf(row), row.line, true);
  return fileOfLog(log, {
    opened,
    encoding,
    format: "linkedIn",
    columns: headers.map((header) => ({ header, role: header === "URL" ? "other" : "unused" })),
    preview: rows.slice(0, 6).map((row) => headers.map((header) => row.cell(header).slice(0, 80))),
    decisions: [isStar(owner)],
  });
}

function nameOf({ cell }: AccountRow): string {
  const slug = /\/in\/([^/?]+)/.exec(cell("URL"))?.[1];
  return slug ?? `${cell("First Name")} ${cell("Last Name")}`.trim();
}
