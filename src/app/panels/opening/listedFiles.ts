import { folderOf, nameWithin } from "../../../core/intake/fileName.ts";
import type { FileReport, Problem, Question } from "../../../core/intake/report/report.ts";
import { answerTo, type AnswersSlice, type Opening } from "../../state/opening.ts";

export type FileState = "read" | "question" | "reading" | "stopped" | "notRead";

export type ContainerKind = "workbook" | "archive" | "table" | "folder";

/** One row of the list, and everything that was said about it: a dropped file, a container, or a part of one. */
export interface ListedFile {
  readonly index: number;
  /** Which of the dropped files it is, or is in. */
  readonly dropped: number;
  /** As it stands in reports and questions. */
  readonly name: string;
  /** As it is shown: a part without the name of what it is in. */
  readonly title: string;
  readonly bytes: number;
  readonly state: FileState;
  readonly report: FileReport | undefined;
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  readonly openQuestions: number;
  /** Those that are not answered yet. */
  readonly open: readonly Question[];
  /** For a container: what it is, and how many parts of it were read. */
  readonly container?: { readonly kind: ContainerKind; readonly read: number; readonly parts: readonly number[] };
  /** The only part of a container that holds anything; it is shown as the container itself. */
  readonly onlyPart?: string;
  /** A part, listed below its container. */
  readonly isPart: boolean;
  /** How many files were handed over in it: of a folder those that are listed, once they are known. */
  readonly files: number;
}

type Row = Omit<ListedFile, "index" | "container"> & { readonly container?: Omit<NonNullable<ListedFile["container"]>, "parts"> };

/** The dropped files in their order, each container with its parts below it. Two of one name are told apart by their place. */
export function listedFiles(opening: Opening, answers: AnswersSlice): ListedFile[] {
  const left = [...(opening.report?.files ?? [])];
  const rows = droppedThings(opening).flatMap(({ name, bytes, dropped, kind, ways }) => {
    const at = left.findIndex((one) => one.name === name && one.inside === undefined);
    const found = at < 0 ? undefined : left.splice(at, 1)[0];
    const parts = left.filter(({ inside }) => inside === name);
    for (const part of parts) left.splice(left.indexOf(part), 1);
    const row = { dropped, name, title: name, bytes, report: found, isPart: false, files: ways?.size ?? 1 };
    const refused = refusedParts(name, parts, opening.problems);
    if (parts.length + refused.length === 0) return [said(row, opening, answers)];
    const made = containerRows({ ...row, kind }, [...parts, ...refused], opening, answers);
    return ways === undefined ? made : made.map((part) => ({ ...part, dropped: ways.get(wayTo(part.name)) ?? dropped }));
  });
  return rows.map(({ container, ...row }, index) => ({
    ...row,
    index,
    ...(container === undefined ? {} : { container: { ...container, parts: partsFrom(rows, index) } }),
  }));
}

interface DroppedThing {
  readonly name: string;
  readonly bytes: number;
  readonly dropped: number;
  readonly kind: ContainerKind;
  /** Of a folder: which of the dropped files each one in it is, by the way to it. */
  readonly ways?: ReadonlyMap<string, number>;
}

/** What was dropped, the files of one folder as one thing, where its first file stands. */
function droppedThings({ files }: Opening): DroppedThing[] {
  const things = new Map<string, DroppedThing>();
  const waysOf = new Map<string, Map<string, number>>();
  for (const [dropped, { name, bytes }] of files.entries()) {
    const folder = folderOf(name);
    if (folder === undefined) things.set(`${dropped}`, { name, bytes, dropped, kind: kindOf(name) });
    else {
      const ways = waysOf.get(folder) ?? new Map<string, number>();
      waysOf.set(folder, ways.set(name, dropped));
      const before = things.get(`/${folder}`) ?? { name: folder, bytes: 0, dropped, kind: "folder" };
      things.set(`/${folder}`, { ...before, bytes: before.bytes + bytes, ways });
    }
  }
  return [...things.values()];
}

/** The way to a part of a folder, as the file that was dropped bears it. */
function wayTo(part: string): string {
  const [folder = "", file = ""] = part.split(" › ");
  return `${folder}/${file}`;
}

function partsFrom(rows: readonly Row[], container: number): number[] {
  const parts: number[] = [];
  for (let at = container + 1; rows[at]?.isPart === true; at++) parts.push(at);
  return parts;
}

/** How many letters all names have in common up to a slash: the folder that all of them lie in says nothing. */
function commonWay(names: readonly string[]): number {
  const [first = "", ...others] = names;
  let end = first.lastIndexOf("/") + 1;
  while (end > 0 && !others.every((name) => name.startsWith(first.slice(0, end)))) end = first.lastIndexOf("/", end - 2) + 1;
  return end;
}

/** Parts that were refused by name and have no report. */
function refusedParts(name: string, read: readonly FileReport[], problems: readonly Problem[]): string[] {
  const known = new Set(read.map((part) => part.name));
  const named = problems.flatMap(({ file }) => (file !== undefined && nameWithin(name, file) !== file && !known.has(file) ? [file] : []));
  return [...new Set(named)];
}

type Bare = Pick<Row, "dropped" | "name" | "title" | "bytes" | "report" | "isPart" | "files">;

function containerRows(
  container: Bare & { kind: ContainerKind },
  found: readonly (FileReport | string)[],
  opening: Opening,
  answers: AnswersSlice,
): Row[] {
  const { kind, ...row } = container;
  const names = found.map((part) => nameWithin(row.name, typeof part === "string" ? part : part.name));
  const common = commonWay(names);
  const parts = found.map((part) => {
    const report = typeof part === "string" ? undefined : part;
    const name = typeof part === "string" ? part : part.name;
    return said(
      { ...row, name, title: nameWithin(row.name, name).slice(common), bytes: report?.bytes ?? 0, report, isPart: true, files: 0 },
      opening,
      answers,
    );
  });
  const own = opening.problems.filter(({ file }) => file === row.name);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined)
    return [
      {
        ...only,
        title: row.title,
        bytes: row.bytes,
        isPart: false,
        files: 1,
        problems: [...own, ...only.problems],
        // the table in a Parquet file has no name of its own
        ...(kind !== "table" && { onlyPart: only.title }),
      },
    ];
  const read = parts.filter(({ state }) => state !== "notRead").length;
  const head: Row = {
    ...said(row, opening, answers),
    state: read === 0 ? "notRead" : "read",
    container: { kind, read },
    files: kind === "folder" ? parts.length : 1,
  };
  return [head, ...parts];
}

function kindOf(name: string): ContainerKind {
  if (/\.xls[xm]$/i.test(name)) return "workbook";
  return /\.parquet$/i.test(name) ? "table" : "archive";
}

/** A row with what was asked and said about it. */
function said(row: Bare, { problems, questions, status }: Opening, answers: AnswersSlice): Row {
  const own = questions.filter((question) => question.file === row.name);
  const open = own.filter((question) => answerTo(question, answers) === undefined);
  const about = problems.filter((problem) => problem.file === row.name);
  const isRefused = about.some(({ severity }) => severity === "error");
  const isPending = row.report === undefined && !isRefused;
  const isWaiting = isPending && (status === "reading" || status === "stopped");
  const state = isWaiting ? status : row.report === undefined || isRefused ? "notRead" : open.length > 0 ? "question" : "read";
  return { ...row, state, problems: about, questions: own, openQuestions: open.length, open };
}

/** What a container holds beside exports, which is only counted. */
export function isLeftOut({ code, severity }: Problem): boolean {
  return code === "left-out" && severity === "warning";
}
