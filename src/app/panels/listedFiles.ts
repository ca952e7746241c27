import type { FileReport, Problem, Question } from "../../core/intake/report.ts";
import { answerTo, type AnswersSlice, type Opening } from "../state/opening.ts";

export type FileState = "read" | "question" | "reading" | "notRead";

/** One dropped file and everything that was said about it. */
export interface ListedFile {
  readonly index: number;
  readonly name: string;
  readonly bytes: number;
  readonly state: FileState;
  readonly report: FileReport | undefined;
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  readonly openQuestions: number;
  /** Those that are not answered yet. */
  readonly open: readonly Question[];
}

/** The dropped files in their order. Two of one name are told apart by their place. */
export function listedFiles({ files, report, problems, questions, status }: Opening, answers: AnswersSlice): ListedFile[] {
  const left = [...(report?.files ?? [])];
  return files.map(({ name, bytes }, index) => {
    const at = left.findIndex((one) => one.name === name);
    const found = at < 0 ? undefined : left.splice(at, 1)[0];
    const own = questions.filter((question) => question.file === name);
    const open = own.filter((question) => answerTo(question, answers) === undefined);
    const openQuestions = open.length;
    const about = problems.filter((problem) => problem.file === name);
    const isRefused = about.some(({ severity }) => severity === "error");
    const isUnread = found === undefined && status === "reading";
    const state = isUnread ? "reading" : found === undefined || isRefused ? "notRead" : openQuestions > 0 ? "question" : "read";
    return { index, name, bytes, state, report: found, problems: about, questions: own, openQuestions, open };
  });
}
