/** Questions that one answer fits: the same thing asked of files of the same make. */
import type { Question, Report } from "../../../core/intake/report/report.ts";

/** The question and those like it, itself first. Files are of one make if their layer and the heads of their columns agree. */
export function alikeQuestions(question: Question, all: readonly Question[], report: Report | null): readonly Question[] {
  const make = makeOf(question, report);
  return [question, ...all.filter((other) => other.id !== question.id && makeOf(other, report) === make)];
}

/** How many different things are asked. */
export function countKinds(questions: readonly Question[], report: Report | null): number {
  return new Set(questions.map((question) => makeOf(question, report))).size;
}

function makeOf({ about, file, options }: Question, report: Report | null): string {
  const found = report?.files.find(({ name }) => name === file);
  return JSON.stringify([about, options.length, found?.layer, found?.columns.map(({ header }) => header)]);
}

/** The same answer for each: options stand in the same order, even where they name files. */
export function answersAlike(answer: string, question: Question, alike: readonly Question[]): Record<string, string> {
  const at = question.options.indexOf(answer);
  return Object.fromEntries(alike.map((one) => [one.id, one.options[at] ?? one.suggested]));
}
