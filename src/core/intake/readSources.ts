/**
 * Any number of files into one network. Each file is read for itself; then the files are joined: who is the same
 * person, who acts on whom, which files tell one log twice, whose post an id names. A file that cannot be read
 * becomes a `Problem`, and the others go on.
 */
import { Problem, type ProblemCode, type ProblemFacts } from "../base/problem.ts";
import { onward, partOf, type Pulse } from "../base/pulse.ts";
import type { Network } from "../network/network.ts";
import type { OpenedFile, ReadFile, ReadOptions as ReadOneOptions, SourceFile } from "./format.ts";
import { delimited } from "./formats/delimited.ts";
import { Refusal } from "./report/refusal.ts";
import type { Answers, Decision, FileReport, Problem as PlainProblem, Question, Report } from "./report/report.ts";
import { openFile } from "./text/decode.ts";
import { DropCounter } from "./report/dropped.ts";
import { isClaimed, recognise } from "./detect.ts";
import { maybeMarkdown } from "./text/markdownTable.ts";
import { nameWithin } from "./fileName.ts";
import { joinFiles } from "./joining/joinFiles.ts";
import { maybeJoinedLists } from "./tables/flattenedLists.ts";
import { maybeTableInJson } from "./json/jsonTable.ts";
import { maybeRequoted } from "./text/typographicQuotes.ts";
import { maybeUnwrapped } from "./text/wrappedLines.ts";
import { unpackAll, type Unopened } from "./unpack.ts";

export interface ReadOptions {
  /** "suggested" takes every suggestion, so that no question stays open. */
  readonly answers: "suggested" | Answers;
  readonly pulse: Pulse;
}

export interface Reading {
  /** Missing if no file could be used. */
  network?: Network;
  /** Questions without an answer; their suggestions were used. */
  questions: Question[];
  report: Report;
  problems: PlainProblem[];
}

/** Share of the pulse that opening containers and reading take; the rest is joining. */
const READ = 0.75;

/** Files of a container that holds nothing to read are told one by one up to this many. */
const MOST_TOLD_ONE_BY_ONE = 3;

export async function readSources(dropped: readonly SourceFile[], options: ReadOptions): Promise<Reading> {
  const whole = onward(options.pulse);
  const answers = options.answers === "suggested" ? {} : options.answers;
  const { files, problems: unread, leftOut, told } = await unpackAll(dropped, factsOf, partOf(whole, 0, READ));
  const problems: PlainProblem[] = [];
  const read: ReadFile[] = [];
  /** Tables that were refused, whose columns the user may name. */
  const refused: FileReport[] = [];
  /** Containers of which something was read. */
  const used = new Set<string>();
  const bytes = files.reduce((sum, { size }) => sum + size, 0) || 1;
  const reading = partOf(whole, READ * told, READ);
  let done = 0;
  for (const file of files) {
    const pulse = partOf(reading, done / bytes, (done + file.size) / bytes);
    try {
      const result = await readFile(file, { answers, pulse, together: files });
      problems.push(...result.problems.map((problem) => ({ ...problem, file: file.name })));
      read.push({ ...result, report: { ...result.report, ...insideOf(file) } });
      if (file.inside !== undefined) used.add(file.inside);
    } catch (error) {
      if (error instanceof Refusal) refused.push({ ...error.report, ...insideOf(file), formatWords: delimited.words });
      unread.push({ ...factsOf(error), file: file.name, ...insideOf(file) });
    }
    done += file.size;
  }
  problems.push(...problemsOfUnread(unread, used, leftOut));
  // what is left over in a container that was read is only counted
  const shown = refused.filter(({ inside }) => inside === undefined || !used.has(inside));
  const joined = joinFiles(read, answers, partOf(whole, READ, 1));
  problems.push(...joined.problems);
  whole(1, 1);
  const questions = joined.questions.filter(({ id }) => options.answers !== "suggested" && !(id in answers));
  return {
    ...(joined.network === undefined ? {} : { network: joined.network }),
    questions,
    report: { ...joined.report, files: [...joined.report.files, ...shown] },
    problems,
  };
}

/** Tables that are written in another way than a table, each with what is said of it on screen. */
const WRITTEN_OTHERWISE: readonly (readonly [rewritten: (opened: OpenedFile) => SourceFile | undefined, code?: Decision["code"]])[] = [
  [maybeTableInJson],
  [maybeMarkdown],
  [maybeRequoted, "typographic-quotes"],
  [maybeUnwrapped, "lines-unquoted"],
];

async function readFile(file: SourceFile, options: ReadOneOptions): Promise<ReadFile> {
  const opened = await openFile(file, options.pulse);
  const joined = maybeJoinedLists(opened);
  if (joined !== undefined) return withDecision(await readFile(joined, options), { code: "lists-joined", values: {} });
  for (const [rewritten, code] of WRITTEN_OTHERWISE) {
    const made = rewritten(opened);
    if (made === undefined || isClaimed(opened)) continue;
    const read = await readFile(made, options);
    return code === undefined ? read : withDecision(read, { code, values: {} });
  }
  const format = recognise(opened);
  const read = await format.read(opened, options);
  return { ...read, report: { ...withCut(read.report, file.cutAt?.()), formatWords: format.words } };
}

function withDecision(read: ReadFile, decision: Decision): ReadFile {
  return { ...read, report: { ...read.report, decisions: [decision, ...read.report.decisions] } };
}

function withCut(report: FileReport, cutLine: number | undefined): FileReport {
  if (cutLine === undefined) return report;
  const drops = new DropCounter(report.dropped);
  drops.add("cut-short", cutLine);
  return { ...report, rows: report.rows + 1, dropped: drops.list() };
}

function insideOf({ inside }: SourceFile): { inside?: string } {
  return inside === undefined ? {} : { inside };
}

/** What a part may be that was never meant to be an export. */
const OTHER_THINGS: ReadonlySet<ProblemCode> = new Set([
  "empty-file",
  "only-header",
  "binary-file",
  "picture-file",
  "format-unsupported",
  "archive-empty",
  "accounts-missing",
  "periods-across",
  "names-only",
  "nothing-read",
]);

/**
 * A file that was dropped and cannot be read is a mistake worth a word of its own, and so is a broken one in a container.
 * Of a container that holds something to read, the rest is only counted: workbooks have sheets of notes, archives have settings.
 */
function problemsOfUnread(
  unread: readonly Unopened[],
  used: ReadonlySet<string>,
  leftOut: ReadonlyMap<string, readonly string[]>,
): PlainProblem[] {
  const problems: PlainProblem[] = [];
  for (const container of new Set([...unread.map(({ inside }) => inside), ...leftOut.keys()])) {
    const files = unread.filter(({ inside }) => inside === container);
    const isUsed = container !== undefined && used.has(container);
    const others = container === undefined ? [] : files.filter(({ code }) => OTHER_THINGS.has(code));
    const areCounted = isUsed || others.length > MOST_TOLD_ONE_BY_ONE;
    const told = areCounted ? files.filter((file) => !others.includes(file)) : files;
    problems.push(...told.map(({ inside: _inside, ...problem }) => problem));
    const names = [...(areCounted ? others.map(({ file }) => file) : []), ...(leftOut.get(container ?? "") ?? [])];
    if (container !== undefined && names.length > 0 && (isUsed || told.length === 0))
      problems.push(leftOutOf(container, names, isUsed ? "left-out" : "archive-empty"));
  }
  return problems;
}

function leftOutOf(container: string, names: readonly string[], code: "left-out" | "archive-empty"): PlainProblem {
  const inner = names.map((name) => nameWithin(container, name));
  return {
    code,
    severity: code === "left-out" ? "warning" : "error",
    file: container,
    count: names.length,
    found: inner.slice(0, 5).join(", "),
  };
}

/** What a failure says to the user. Aborts and programmer mistakes go on up. */
function factsOf(error: unknown): ProblemFacts {
  if (error instanceof Problem) return error.facts;
  if (error instanceof RangeError) return { code: "out-of-memory", severity: "error", found: error.message };
  const name = error instanceof Error ? error.name : "";
  // The browser's words for a file that was moved, changed or locked since it was chosen.
  if (["NotFoundError", "NotReadableError", "SecurityError"].includes(name))
    return { code: "nothing-read", severity: "error", found: name };
  throw error;
}
