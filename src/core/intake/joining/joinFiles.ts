/** Files that were read, made into one network, with every row accounted for. */
import { alive, partOf, type Pulse } from "../../base/pulse.ts";
import { buildNetwork, withAuthors } from "../../network/builder.ts";
import { joined } from "../../network/columns.ts";
import type { Gathered } from "../../network/gather.ts";
import { nameAt, NameTable } from "../../network/names.ts";
import type { Network, Rows } from "../../network/network.ts";
import { rowsOfPairs } from "../../network/followTies.ts";
import { directionQuestion, suggestedDirection, swapped } from "../tables/direction.ts";
import { DropCounter } from "../report/dropped.ts";
import type { ReadFile } from "../format.ts";
import { areMostlyIds, bridged, foldedToJoin, gather, knowsAny } from "./join.ts";
import { joinPeople } from "./peopleJoin.ts";
import { paidPosts, withPaid } from "../cells/paid.ts";
import { joinPosts } from "./postJoin.ts";
import { withNames } from "./questionNames.ts";
import type { Answers, Decision, FileReport, Problem, Question, Report } from "../report/report.ts";
import { shortened } from "../tables/scannedTable.ts";
import { accounted } from "./accounted.ts";
import { followBatch, shareBatch, interactionsOf } from "./entries.ts";
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
  pulse(1, 20);
  const everybody = gather(known, partOf(pulse, 0.05, 0.15));
  pulse(3, 20);
  const still = alive(pulse);
  const turned = withDirections(known, everybody, { answers, questions, pulse: still });
  const files = withoutDoubles(turned, everybody, answers, questions);
  const people = files.every(({ accounts }, at) => accounts === known[at].accounts) ? everybody : gather(files, partOf(pulse, 0.15, 0.2));
  pulse(4, 20);
  const posts = joinPosts(files, people.rowOf, partOf(pulse, 0.2, 0.28));
  still(0, 1);
  const about = joinPeople(files, people.rowOf, people.names.count, still);
  still(0, 1);
  const reports = files.map((file) => file.report);
  const askable = questions.filter(({ file }) => !isOfNobodyElse(files.find(({ report }) => report.name === file)));
  const asked = withNames(askable, read, still);
  if (people.names.count === 0 || files.every(saysNobody))
    return { questions, report: { files: reports.map(unused), join: NO_JOIN }, problems: [...strangers, ...files.map(tieless)] };
  still(0, 1);
  const shares = files.map((file, at) => shareBatch(file.shares, people.rowOf[at], posts.postOf[at]));
  still(0, 1);
  const author = shares.reduce(withAuthors, posts.columns.author);
  const paid = shares.map((batch) => withPaid(batch, about.paid));
  still(0, 1);
  const built = buildNetwork(
    {
      people,
      type: about.type,
      declaredFollowers: about.declaredFollowers,
      attributes: about.attributes,
      follows: files.map((file, at) => followBatch(file.follows, people.rowOf[at])),
      shares: paid,
      posts: { ...posts.columns, author, paid: paidPosts(posts.paid, author, about.paid) },
    },
    partOf(pulse, 0.3, 0.95),
  );
  pulse(19, 20);
  const names = reports.map(({ name }) => name);
  files.forEach((file, at) => {
    still(0, 1);
    reports[at] = accounted({ file, at, names, follows: built.follows[at], shares: built.shares[at], about, posts });
  });
  still(0, 1);
  const join = joinOf(built.network);
  return {
    network: built.network,
    questions: asked,
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

/** Every row is about one account and itself: which way it runs, and what it means, changes nothing. */
function isOfNobodyElse(file: ReadFile | undefined): boolean {
  if (file === undefined || (file.follows === undefined && file.shares === undefined)) return false;
  const { follows, shares } = file;
  return (
    (follows?.heard.every((heard, i) => heard === follows.hears[i]) ?? true) &&
    (shares?.sharer.every((sharer, i) => sharer === shares.author[i]) ?? true)
  );
}

/** Posts whose authors are not said, and nothing else: there is nobody to show. */
function saysNobody({ follows, shares, aboutPeople, aboutPosts }: ReadFile): boolean {
  return follows === undefined && shares === undefined && aboutPeople === undefined && aboutPosts?.author.some((row) => row >= 0) !== true;
}

/** A file without ties that makes no network, alone or beside others. */
function tieless(file: ReadFile): Problem {
  const headers = file.report.columns.map(({ header }) => header);
  return { code: "accounts-missing", severity: "error", file: file.report.name, found: shortened(headers), count: headers.length };
}

/** The report of a file that was read and not used: its rows stand where they would have counted. */
function unused(report: FileReport): FileReport {
  const left = report.rows + (report.also ?? 0) - report.dropped.reduce((sum, { count }) => sum + count, 0);
  return report.layer === "posts" ? { ...report, posts: left } : { ...report, people: left };
}

interface Asking {
  readonly answers: Answers;
  /** Taken in: what is asked. */
  readonly questions: Question[];
  readonly pulse: Pulse;
}

/** Turns files round where that was suggested or asked for. Only follow files whose headers are clear speak for others. */
function withDirections(files: readonly ReadFile[], people: Gathered, { answers, questions, pulse }: Asking): ReadFile[] {
  const isUnsure = (file: ReadFile) => !file.isDirectionKnown && (file.follows !== undefined || file.shares !== undefined);
  const sources = files.some((file) => isUnsure(file) && file.shares !== undefined) ? sureSources(files, people) : undefined;
  return files.map((file, at) => {
    if (!isUnsure(file)) return file;
    const rowOf = people.rowOf[at];
    pulse(0, 1);
    const suggested =
      file.shares === undefined ? "as-is" : suggestedDirection(interactionsOf(file.shares, rowOf), people.names.count, sources, pulse);
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
  const heard = joined(Uint32Array, batches, (batch) => batch.heard);
  const hears = joined(Uint32Array, batches, (batch) => batch.hears);
  return rowsOfPairs(hears, heard, people.names.count).rows;
}

/** Leaves out the interactions of files that tell a log a second time. */
function withoutDoubles(files: readonly ReadFile[], people: Gathered, answers: Answers, questions: Question[]): ReadFile[] {
  const isOnly = files.filter(({ shares }) => shares !== undefined).length < 2;
  const logs = files.flatMap((file, at) => {
    const { shares } = file;
    if (shares === undefined || isOnly) return [];
    const { sharer, author, kind, weight } = interactionsOf(shares, people.rowOf[at]);
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
    // Which way a file runs that is not used need not be asked.
    const idle = questions.findIndex(({ id }) => id === `direction:${logs[gone].name}`);
    if (idle >= 0) questions.splice(idle, 1);
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

/** People without ties can be shown, and no more; ids in one layer and handles in the other never meet. */
function warnings(network: Network, join: Report["join"], files: readonly ReadFile[]): Problem[] {
  const { follows, shares } = network;
  if (follows.count + shares.count === 0) return [{ code: "no-ties", severity: "warning", count: network.people.count }];
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
