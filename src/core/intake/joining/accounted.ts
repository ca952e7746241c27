/** What became of every row of a file, once the network is built. */
import type { Fate } from "../../network/fate.ts";
import { KINDS } from "../../network/network.ts";
import { DropCounter } from "../report/dropped.ts";
import { entriesOf } from "./entries.ts";
import type { FollowRows, ReadFile, ShareRows } from "../format.ts";
import type { RowLines } from "../report/lineNumbers.ts";
import type { JoinedPeople } from "./peopleJoin.ts";
import type { JoinedPosts } from "./postJoin.ts";
import type { FileReport } from "../report/report.ts";

interface Accounts {
  readonly file: ReadFile;
  readonly at: number;
  /** What all the files are called, so that a repetition can name the one that says it first. */
  readonly names: readonly string[];
  readonly follows: Fate;
  readonly shares: Fate;
  readonly about: JoinedPeople;
  readonly posts: JoinedPosts;
}

/** The report of a file once it is known what became of its rows. */
export function accounted({ file, at, names, follows, shares, about, posts }: Accounts): FileReport {
  const drops = new DropCounter(file.report.dropped);
  const otherName = (batch: number | undefined) => (batch === at || batch === undefined ? undefined : names[batch]);
  const ties = keptOf(file.follows, follows, drops, otherName);
  const events = keptOf(file.shares, shares, drops, otherName);
  const people = keptTable(about.fate[at], file.aboutPeople?.line, drops);
  const listed = keptTable(
    posts.isFirst[at]?.map((first) => (first === 1 ? 1 : 2)),
    file.aboutPosts?.line,
    drops,
  );
  const decisions = [...file.report.decisions];
  const column = (role: string) => file.report.columns.find((one) => one.role === role)?.header ?? "";
  if (posts.ownPostIds.has(at)) decisions.push({ code: "own-post-id", values: { column: column("post") } });
  const usesPosts = posts.postOf[at]?.some((post) => post >= 0) ?? false;
  if (usesPosts && posts.timedById > 0) decisions.push({ code: "post-time-from-id", values: { posts: posts.timedById } });
  if (file.follows?.undirected?.includes(1) === true || file.shares?.undirected?.includes(1) === true)
    decisions.push({ code: "undirected", values: {} });
  const onlyKind = onlyKindOf(file.shares);
  return {
    ...file.report,
    people,
    ties,
    shares: events,
    ...(onlyKind !== undefined && { onlyKind }),
    posts: listed,
    dropped: drops.list(),
    decisions,
  };
}

function onlyKindOf(rows: ShareRows | undefined): FileReport["onlyKind"] {
  const first = rows?.kind[0];
  const kind = rows === undefined || first === undefined || !isEach(rows.kind, first) ? undefined : KINDS[first];
  return kind === "share" ? undefined : kind;
}

function isEach(column: Uint8Array, value: number): boolean {
  for (let row = 0; row < column.length; row++) if (column[row] !== value) return false;
  return true;
}

/** Counts rows kept; a row without direction is kept if it said something new either way. */
function keptOf(
  rows: FollowRows | ShareRows | undefined,
  fate: Fate,
  drops: DropCounter,
  otherName: (batch: number | undefined) => string | undefined,
): number {
  if (rows === undefined) return 0;
  const { line, undirected } = rows;
  if (undirected?.includes(1) !== true) {
    for (const at of fate.self) drops.add("self", line.at(at) ?? 0);
    fate.repeated.forEach((at, i) => drops.add("repeated", line.at(at) ?? 0, otherName(fate.repeatOf[i])));
    return fate.kept;
  }
  const { row } = entriesOf(line.length, undirected);
  const isNew = new Uint8Array(line.length);
  const lost = new Uint8Array(row.length);
  for (const entry of fate.self) lost[entry] = 1;
  for (const entry of fate.repeated) lost[entry] = 2;
  const batchOf = new Map(fate.repeated.map((entry, i) => [entry, fate.repeatOf[i]]));
  for (let entry = 0; entry < row.length; entry++) if (lost[entry] === 0) isNew[row[entry]] = 1;
  let kept = 0;
  for (let entry = 0; entry < row.length; entry++) {
    const at = row[entry];
    // Only the first entry of a row speaks for it.
    if (entry > 0 && row[entry - 1] === at) continue;
    if (isNew[at] === 1) kept++;
    else if (lost[entry] === 1) drops.add("self", line.at(at) ?? 0);
    else drops.add("repeated", line.at(at) ?? 0, otherName(batchOf.get(entry)));
  }
  return kept;
}

function keptTable(fate: Uint8Array | undefined, lines: RowLines | undefined, drops: DropCounter): number {
  let kept = 0;
  fate?.forEach((what, row) => {
    if (what === 1) kept++;
    else drops.add(what === 2 ? "repeated" : "no-account", lines?.at(row) ?? 0);
  });
  return kept;
}
