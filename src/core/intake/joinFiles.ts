/** Files that were read, made into one network, with every row accounted for. */
import type { Pulse } from "../base/pulse.ts";
import { buildNetwork, type Fate, type FollowBatch, type Gathered, type ShareBatch } from "../network/builder.ts";
import { nameAt, NameTable } from "../network/names.ts";
import type { Network, Rows } from "../network/network.ts";
import { rowsFromPairs } from "../network/ties.ts";
import { directionQuestion, suggestedDirection, swapped } from "./direction.ts";
import { DropCounter } from "./dropped.ts";
import type { FollowRows, ReadFile, ShareRows } from "./format.ts";
import { areMostlyIds, bridged, foldedToJoin, gather, knowsAny } from "./join.ts";
import { joinPeople, type JoinedPeople } from "./peopleJoin.ts";
import { joinPosts, type JoinedPosts } from "./postJoin.ts";
import type { Answers, Decision, FileReport, Problem, Question, Report } from "./report.ts";
import { shortened } from "./formats/delimited.ts";
import { findOverlaps } from "./sameLog.ts";

export interface Joined {
  readonly network?: Network;
  readonly questions: Question[];
  readonly report: Report;
  readonly problems: Problem[];
}

const NOBODY_BELOW = 0.05;

export function joinFiles(read: readonly ReadFile[], answers: Answers, pulse: Pulse): Joined {
  const questions = read.flatMap(({ questions: asked }) => asked);
  const all = bridged(foldedToJoin(read));
  const known = all.filter((file) => !isAboutOthers(file, all));
  const strangers = all.filter((file) => !known.includes(file)).map(tieless);
  pulse(1, 5);
  const everybody = gather(known);
  pulse(2, 5);
  const files = withoutDoubles(withDirections(known, everybody, answers, questions), everybody, answers, questions);
  const people = files.every(({ accounts }, at) => accounts === known[at].accounts) ? everybody : gather(files);
  pulse(3, 5);
  const posts = joinPosts(files, people.rowOf);
  const about = joinPeople(files, people.rowOf, people.names.count);
  const reports = files.map((file) => file.report);
  if (!files.some(({ follows, shares }) => follows !== undefined || shares !== undefined))
    return { questions, report: { files: reports.map(unused), join: NO_JOIN }, problems: [...strangers, ...files.map(tieless)] };
  const built = buildNetwork({
    people,
    type: about.type,
    declaredFollowers: about.declaredFollowers,
    attributes: about.attributes,
    follows: files.map((file, at) => followBatch(file.follows, people.rowOf[at])),
    shares: files.map((file, at) => shareBatch(file.shares, people.rowOf[at], posts.postOf[at])),
    posts: posts.columns,
  });
  pulse(4, 5);
  files.forEach((file, at) => {
    reports[at] = accounted({ file, at, follows: built.follows[at], shares: built.shares[at], about, posts });
  });
  const join = joinOf(built.network);
  return {
    network: built.network,
    questions,
    report: { files: reports, join },
    problems: [...strangers, ...warnings(built.network, join, files)],
  };
}

const NO_JOIN = { common: 0, share: 0 };

/** A table of names that no other file knows is no table of people: it may be about anything. */
function isAboutOthers(file: ReadFile, all: readonly ReadFile[]): boolean {
  if (file.aboutPeople?.isUnsure !== true) return false;
  const others = all.filter((other) => other !== file && (other.follows !== undefined || other.shares !== undefined));
  return others.length > 0 && !knowsAny(file, others);
}

/** A file about people or posts, alone, makes no network. */
function tieless(file: ReadFile): Problem {
  const headers = file.report.columns.map(({ header }) => header);
  return { code: "accounts-missing", severity: "error", file: file.report.name, found: shortened(headers), count: headers.length };
}

/** The report of a file that was read and not used: its rows stand where they would have counted. */
function unused(report: FileReport): FileReport {
  const left = report.rows - report.dropped.reduce((sum, { count }) => sum + count, 0);
  return report.layer === "posts" ? { ...report, posts: left } : { ...report, people: left };
}

/** Turns files round where that was suggested or asked for. Only follow files whose headers are clear speak for others. */
function withDirections(files: readonly ReadFile[], people: Gathered, answers: Answers, questions: Question[]): ReadFile[] {
  const sources = sureSources(files, people);
  return files.map((file, at) => {
    if (file.isDirectionKnown || (file.follows === undefined && file.shares === undefined)) return file;
    const rowOf = people.rowOf[at];
    const { shares } = file;
    const suggested =
      shares === undefined
        ? "as-is"
        : suggestedDirection(
            shares.sharer.map((account) => rowOf[account]),
            shares.author.map((account) => rowOf[account]),
            people.names.count,
            sources,
          );
    const question = directionQuestion(file, suggested);
    questions.push(question);
    const answer = answers[question.id] ?? suggested;
    return answer === "swapped" ? swapped(file) : file;
  });
}

function sureSources(files: readonly ReadFile[], people: Gathered): Rows | undefined {
  const batches = files.flatMap((file, at) =>
    file.isDirectionKnown && file.follows !== undefined ? [followBatch(file.follows, people.rowOf[at])] : [],
  );
  if (batches.length === 0) return undefined;
  const length = batches.reduce((sum, { heard }) => sum + heard.length, 0);
  const heard = new Uint32Array(length);
  const hears = new Uint32Array(length);
  let at = 0;
  for (const batch of batches) {
    heard.set(batch.heard, at);
    hears.set(batch.hears, at);
    at += batch.heard.length;
  }
  return rowsFromPairs(hears, heard, people.names.count, people.names.count);
}

/** Leaves out the interactions of files that tell a log a second time. */
function withoutDoubles(files: readonly ReadFile[], people: Gathered, answers: Answers, questions: Question[]): ReadFile[] {
  const isOnly = files.filter(({ shares }) => shares !== undefined).length < 2;
  const logs = files.flatMap((file, at) => {
    const { shares } = file;
    if (shares === undefined || isOnly) return [];
    const { sharer, author, kind, weight } = shareBatch(shares, people.rowOf[at], undefined);
    const isTimed = shares.timeMs.some((time) => !Number.isNaN(time));
    const hasPosts = shares.post.some((post) => post >= 0);
    return [{ at, name: file.report.name, sharer, author, kind, weight, isTimed, hasPosts }];
  });
  const result = [...files];
  for (const { leftOut, kept, share } of findOverlaps(logs, people.names.count)) {
    const question = sameLogQuestion(files[logs[leftOut].at], logs[leftOut].name, logs[kept].name);
    questions.push(question);
    const answer = answers[question.id] ?? question.suggested;
    if (answer === "both") continue;
    const gone = answer === logs[kept].name ? kept : leftOut;
    const stays = gone === kept ? leftOut : kept;
    result[logs[gone].at] = withoutShares(result[logs[gone].at], { code: "overlap", values: { file: logs[stays].name, share } });
  }
  return result;
}

function sameLogQuestion(file: ReadFile, leftOut: string, kept: string): Question {
  return {
    ...directionQuestion(file, "as-is"),
    id: `same-log:${leftOut}`,
    about: "same-log",
    options: [leftOut, kept, "both"],
    suggested: leftOut,
  };
}

function withoutShares(file: ReadFile, decision: Decision): ReadFile {
  const { shares, ...rest } = file;
  if (shares === undefined) return file;
  const drops = new DropCounter(file.report.dropped);
  for (const line of shares.line) drops.add("same-log", line);
  const report = { ...file.report, dropped: drops.list(), decisions: [...file.report.decisions, decision] };
  const hasOthers = file.follows !== undefined || file.aboutPeople !== undefined || file.aboutPosts !== undefined;
  return { ...rest, report, ...(hasOthers ? {} : { accounts: new NameTable() }) };
}

/** The entries that rows become: one each, and a second one, turned round, behind a row without direction. */
interface Entries {
  readonly row: Uint32Array;
  readonly isTurned: Uint8Array;
}

function entriesOf(count: number, undirected: Uint8Array | undefined): Entries {
  const more = undirected?.reduce((sum, flag) => sum + flag, 0) ?? 0;
  const row = new Uint32Array(count + more);
  const isTurned = new Uint8Array(count + more);
  let size = 0;
  for (let at = 0; at < count; at++) {
    row[size++] = at;
    if (undirected?.[at] !== 1) continue;
    row[size] = at;
    isTurned[size++] = 1;
  }
  return { row, isTurned };
}

/** Ties in person rows. */
function followBatch(rows: FollowRows | undefined, rowOf: Uint32Array): FollowBatch {
  if (rows === undefined) return { heard: new Uint32Array(0), hears: new Uint32Array(0) };
  const entries = entriesOf(rows.heard.length, rows.undirected);
  return { heard: persons(rows.heard, rows.hears, entries, rowOf), hears: persons(rows.hears, rows.heard, entries, rowOf) };
}

/** Interactions in person and post rows. */
function shareBatch(rows: ShareRows | undefined, rowOf: Uint32Array, postOf: Int32Array | undefined): ShareBatch {
  if (rows === undefined) return NO_SHARES;
  const { sharer, author } = rows;
  const entries = entriesOf(sharer.length, rows.undirected);
  const again = <T extends Uint8Array | Int32Array | Float64Array>(column: T): T => repeated(column, entries);
  return {
    sharer: persons(sharer, author, entries, rowOf),
    author: persons(author, sharer, entries, rowOf),
    post: again(postOf ?? new Int32Array(sharer.length).fill(-1)),
    timeMs: again(rows.timeMs),
    kind: again(rows.kind),
    weight: again(rows.weight),
    paid: again(rows.paid),
  };
}

const NO_SHARES: ShareBatch = {
  sharer: new Uint32Array(0),
  author: new Uint32Array(0),
  post: new Int32Array(0),
  timeMs: new Float64Array(0),
  kind: new Uint8Array(0),
  weight: new Float64Array(0),
  paid: new Uint8Array(0),
};

/** A column with one value per entry; the same one where every row is one entry. */
function repeated<T extends Uint8Array | Int32Array | Float64Array>(column: T, { row }: Entries): T {
  if (row.length === column.length) return column;
  const result = new (column.constructor as new (length: number) => T)(row.length);
  for (let i = 0; i < row.length; i++) result[i] = column[row[i]];
  return result;
}

function persons(column: Uint32Array, opposite: Uint32Array, { row, isTurned }: Entries, rowOf: Uint32Array): Uint32Array {
  const result = new Uint32Array(row.length);
  for (let i = 0; i < row.length; i++) result[i] = rowOf[isTurned[i] === 1 ? opposite[row[i]] : column[row[i]]];
  return result;
}

interface Accounts {
  readonly file: ReadFile;
  readonly at: number;
  readonly follows: Fate;
  readonly shares: Fate;
  readonly about: JoinedPeople;
  readonly posts: JoinedPosts;
}

/** The report of a file once it is known what became of its rows. */
function accounted({ file, at, follows, shares, about, posts }: Accounts): FileReport {
  const drops = new DropCounter(file.report.dropped);
  const ties = keptOf(file.follows, follows, drops);
  const events = keptOf(file.shares, shares, drops);
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
  return { ...file.report, people, ties, shares: events, posts: listed, dropped: drops.list(), decisions };
}

/** Counts rows kept; a row without direction is kept if it said something new either way. */
function keptOf(rows: FollowRows | ShareRows | undefined, fate: Fate, drops: DropCounter): number {
  if (rows === undefined) return 0;
  const { line, undirected } = rows;
  const { row } = entriesOf(line.length, undirected);
  const isNew = new Uint8Array(line.length);
  const lost = new Uint8Array(row.length);
  for (const entry of fate.self) lost[entry] = 1;
  for (const entry of fate.repeated) lost[entry] = 2;
  for (let entry = 0; entry < row.length; entry++) if (lost[entry] === 0) isNew[row[entry]] = 1;
  let kept = 0;
  for (let entry = 0; entry < row.length; entry++) {
    const at = row[entry];
    // Only the first entry of a row speaks for it.
    if (entry > 0 && row[entry - 1] === at) continue;
    if (isNew[at] === 1) kept++;
    else drops.add(lost[entry] === 1 ? "self" : "repeated", line[at]);
  }
  return kept;
}

function keptTable(fate: Uint8Array | undefined, lines: Uint32Array | undefined, drops: DropCounter): number {
  let kept = 0;
  fate?.forEach((what, row) => {
    if (what === 1) kept++;
    else drops.add(what === 2 ? "repeated" : "no-account", lines?.[row] ?? 0);
  });
  return kept;
}

/** How many people the two layers have in common, and their share of the smaller one. */
function joinOf(network: Network): Report["join"] {
  const { follows, shares, people } = network;
  if (follows.count === 0 || shares.count === 0) return NO_JOIN;
  const acts = new Uint8Array(people.count);
  for (let i = 0; i < shares.count; i++) acts[shares.sharer[i]] = acts[shares.author[i]] = 1;
  let common = 0;
  let following = 0;
  let sharing = 0;
  for (let row = 0; row < people.count; row++) {
    const isTied = follows.audience(row).length > 0 || follows.sources(row).length > 0;
    if (isTied) following++;
    if (acts[row] === 1) sharing++;
    if (isTied && acts[row] === 1) common++;
  }
  return { common, share: common / Math.min(following, sharing) };
}

/** Ids in one layer and handles in the other never meet. */
function warnings(network: Network, join: Report["join"], files: readonly ReadFile[]): Problem[] {
  const { follows, shares } = network;
  if (follows.count === 0 || shares.count === 0 || join.share >= NOBODY_BELOW) return [];
  const named = (layer: "follows" | "shares") => files.filter((file) => file[layer] !== undefined);
  const isNumeric = (layer: "follows" | "shares") => named(layer).every(({ accounts }) => areMostlyIds(firstNames(accounts)));
  if (isNumeric("follows") === isNumeric("shares")) return [];
  const numeric = isNumeric("follows") ? "follows" : "shares";
  const [file] = named(numeric);
  return [
    {
      code: "nobody-in-common",
      severity: "warning",
      file: file.report.name,
      found: file.accounts.count > 0 ? nameAt(file.accounts, 0) : "",
      count: join.common,
    },
  ];
}

function firstNames(table: NameTable): string[] {
  return Array.from({ length: Math.min(200, table.count) }, (_, row) => table.at(row));
}
