/**
 * CooRTweet's table: who shared the same thing when. It does not say who made what was shared; whoever was first with it
 * in the file stands for that, is heard by those who came later, and the screen says so. Where the tool has put two shares
 * into a row, the later of them acts.
 */
import { SHARE } from "../../network/network.ts";
import { defineFormat, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { withGivenOrder } from "../cells/givenStyles.ts";
import { fileOfLog } from "../posts/loggedFile.ts";
import { normalized } from "../cells/normalized.ts";
import { PostLog } from "../posts/postLog.ts";
import type { Decision, DropReason, Role } from "../report/report.ts";
import { maybeSampleOf, sampleOf } from "../tables/sampling.ts";
import { previewOf } from "../tables/tableReport.ts";
import { readTextTable } from "../tables/textTable.ts";
import { maybeTime, timeStyleOf } from "../cells/times.ts";

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
  const half = (row: number, end: "" | "y"): Row => {
    const time = table.cell([`timestampshare${end}`], row);
    const timeMs = maybeTime(time, style.isDayFirst);
    const isTimeBad = time !== "" && Number.isNaN(timeMs);
    return {
      object: table.cell(["objectid"], row),
      account: table.cell([`accountid${end}`], row),
      timeMs,
      isTimeBad,
      line: table.line(row),
    };
  };
  const rows = Array.from({ length: table.rows }, (_, row) => half(row, ""));
  const pairs = table.has(["accountidy"]) ? rows.map((one, row) => [one, half(row, "y")].toSorted(byTime)) : undefined;
  const decisions: Decision[] = [{ code: "first-sharer", values: {} }];
  return fileOfLog(pairs === undefined ? logOf(rows) : logOfPairs(pairs), {
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
  for (const row of rows.toSorted(byTime)) {
    const { object, account, timeMs, line } = row;
    const first = firstOf.get(object);
    const fault = maybeFault(row);
    if (fault !== undefined) log.drop(fault, line);
    else if (first === undefined) {
      firstOf.set(object, account);
      log.add({ line, author: account, id: object, timeMs });
    } else log.act(SHARE, { author: account, timeMs, line }, { author: first, post: object });
  }
  return log;
}

/** Each row is the later share of two; what was first of all with the object is among the rows as well. */
function logOfPairs(pairs: readonly (readonly Row[])[]): PostLog {
  const log = new PostLog();
  const firstOf = new Map<string, string>();
  for (const { object, account } of pairs.map(([earlier]) => earlier).toSorted(byTime))
    if (!firstOf.has(object)) firstOf.set(object, account);
  for (const [earlier, later] of pairs) {
    const fault = maybeFault(earlier) ?? maybeFault(later);
    const { account, timeMs, line, object } = later;
    if (fault !== undefined) log.drop(fault, line);
    else log.act(SHARE, { author: account, timeMs, line }, { author: firstOf.get(object) ?? "", post: object });
  }
  return log;
}

function byTime(a: Row, b: Row): number {
  const when = ({ timeMs }: Row) => (Number.isNaN(timeMs) ? Number.MAX_VALUE : timeMs);
  return when(a) - when(b) || a.line - b.line;
}

function maybeFault({ account, object, isTimeBad }: Row): DropReason | undefined {
  if (account === "") return "no-account";
  return object === "" ? "ragged" : isTimeBad ? "bad-time" : undefined;
}
