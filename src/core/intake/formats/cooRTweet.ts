/**
 * CooRTweet's table: who shared the same thing when. It does not say who made what was shared; whoever was first with it
 * in the file stands for that, is heard by those who came later, and the screen says so.
 */
import { SHARE } from "../../network/network.ts";
import { defineFormat, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { withGivenOrder } from "../givenStyles.ts";
import { fileOfLog } from "../loggedFile.ts";
import { normalized } from "../normalized.ts";
import { PostLog } from "../postLog.ts";
import type { Decision, Role } from "../report.ts";
import { maybeSampleOf, sampleOf } from "../sampling.ts";
import { previewOf } from "../tableReport.ts";
import { readTextTable } from "../textTable.ts";
import { maybeTime, timeStyleOf } from "../times.ts";

const ROLES: Readonly<Record<string, Role>> = { accountid: "actor", objectid: "original", contentid: "post", timestampshare: "time" };

export const cooRTweet = defineFormat({
  id: "cooRTweet",
  words: { en: "CooRTweet (who shared the same)", id: "CooRTweet (yang membagikan hal sama)" },
  sniff: (head) => {
    const headers = (maybeSampleOf(head)?.header ?? []).map(normalized);
    return ["objectid", "accountid", "timestampshare"].every((one) => headers.includes(one)) ? 0.9 : 0;
  },
  read,
  sample: {
    name: "coordinated.csv",
    text: `object_id,account_id,content_id,timestamp_share
example.org/coffee,b,1,1772680049
example.org/coffee,a,2,1772680109
example.org/coffee,c,3,1772680169
`,
  },
});

interface Row {
  readonly object: string;
  readonly account: string;
  readonly timeMs: number;
  readonly isTimeBad: boolean;
  readonly line: number;
}

async function read(opened: OpenedFile, { pulse, answers }: ReadOptions): Promise<ReadFile> {
  const { table, encoding } = await readTextTable(opened, pulse);
  const style = withGivenOrder(timeStyleOf(table.texts(["timestampshare"])), opened.name, answers);
  const rows = Array.from({ length: table.rows }, (_, row): Row => {
    const time = table.cell(["timestampshare"], row);
    const timeMs = maybeTime(time, style.isDayFirst);
    const isTimeBad = time !== "" && Number.isNaN(timeMs);
    return { object: table.cell(["objectid"], row), account: table.cell(["accountid"], row), timeMs, isTimeBad, line: table.line(row) };
  });
  const decisions: Decision[] = [{ code: "first-sharer", values: {} }];
  return fileOfLog(logOf(rows), {
    opened,
    encoding,
    format: "cooRTweet",
    columns: table.headers.map((header) => ({ header, role: ROLES[normalized(header)] ?? "unused" })),
    preview: previewOf(sampleOf(opened)),
    decisions,
  });
}

/** In the order of time; of several at one time the order of the file counts. */
function logOf(rows: readonly Row[]): PostLog {
  const log = new PostLog();
  const firstOf = new Map<string, string>();
  const when = ({ timeMs }: Row) => (Number.isNaN(timeMs) ? Number.MAX_VALUE : timeMs);
  for (const { object, account, timeMs, isTimeBad, line } of rows.toSorted((a, b) => when(a) - when(b) || a.line - b.line)) {
    const first = firstOf.get(object);
    if (account === "" || object === "" || isTimeBad) log.drop(account === "" ? "no-account" : object === "" ? "ragged" : "bad-time", line);
    else if (first === undefined) {
      firstOf.set(object, account);
      log.add({ line, author: account, id: object, timeMs });
    } else log.act(SHARE, { author: account, timeMs, line }, { author: first, post: object });
  }
  return log;
}
