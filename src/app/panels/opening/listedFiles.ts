import type { FileReport, Problem, Question } from "../../../core/intake/report.ts";
import { answerTo, type AnswersSlice, type Opening } from "../../state/opening.ts";

export type FileState = "read" | "question" | "reading" | "notRead";

export type ContainerKind = "workbook" | "archive" | "table";

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
}

/** What stands between the names of a container and of what is in it, as reports have it. */
const INSIDE = " › ";

type Row = Omit<ListedFile, "index" | "container"> & { readonly container?: Omit<NonNullable<ListedFile["container"]>, "parts"> };

/** The dropped files in their order, each container with its parts below it. Two of one name are told apart by their place. */
export function listedFiles(opening: Opening, answers: AnswersSlice): ListedFile[] {
  const left = [...(opening.report?.files ?? [])];
  const rows = opening.files.flatMap(({ name, bytes }, dropped) => {
    const at = left.findIndex((one) => one.name === name && one.inside === undefined);
    const found = at < 0 ? undefined : left.splice(at, 1)[0];
    const parts = left.filter(({ inside }) => inside === name);
    for (const part of parts) left.splice(left.indexOf(part), 1);
    const row = { dropped, name, title: name, bytes, report: found, isPart: false };
    const refused = refusedParts(name, parts, opening.problems);
    if (parts.length + refused.length === 0) return [said(row, opening, answers)];
    return containerRows(row, [...parts, ...refused], opening, answers);
  });
  return rows.map(({ container, ...row }, index) => ({
    ...row,
    index,
    ...(container === undefined ? {} : { container: { ...container, parts: partsFrom(rows, index) } }),
  }));
}

function partsFrom(rows: readonly Row[], container: number): number[] {
  const parts: number[] = [];
  for (let at = container + 1; rows[at]?.isPart === true; at++) parts.push(at);
  return parts;
}

/** Parts that were refused by name and have no report. */
function refusedParts(name: string, read: readonly FileReport[], problems: readonly Problem[]): string[] {
  const known = new Set(read.map((part) => part.name));
  const named = problems.flatMap(({ file }) => (file?.startsWith(`${name}${INSIDE}`) === true && !known.has(file) ? [file] : []));
  return [...new Set(named)];
}

type Bare = Pick<Row, "dropped" | "name" | "title" | "bytes" | "report" | "isPart">;

function containerRows(row: Bare, found: readonly (FileReport | string)[], opening: Opening, answers: AnswersSlice): Row[] {
  const parts = found.map((part) => {
    const report = typeof part === "string" ? undefined : part;
    const name = typeof part === "string" ? part : part.name;
    return said(
      { ...row, name, title: name.slice(row.name.length + INSIDE.length), bytes: report?.bytes ?? 0, report, isPart: true },
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
        problems: [...own, ...only.problems],
        // the table in a Parquet file has no name of its own
        ...(kindOf(row.name) !== "table" && { onlyPart: only.title }),
      },
    ];
  const read = parts.filter(({ state }) => state !== "notRead").length;
  const head: Row = {
    ...said(row, opening, answers),
    state: read === 0 ? "notRead" : "read",
    container: { kind: kindOf(row.name), read },
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
  const isUnread = row.report === undefined && !isRefused && status === "reading";
  const state = isUnread ? "reading" : row.report === undefined || isRefused ? "notRead" : open.length > 0 ? "question" : "read";
  return { ...row, state, problems: about, questions: own, openQuestions: open.length, open };
}
