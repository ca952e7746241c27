import type { Problem, Question, Report } from "../../core/tular.ts";

export const SAMPLE_NAMES = ["launch", "rumour", "scene", "circle"] as const;
/** A sample that comes with the program. */
export type SampleName = (typeof SAMPLE_NAMES)[number];

/** The files that are being opened, and what is known about them so far. */
export interface Opening {
  /** Version of the network that was read from them; 0 while there is none. */
  readonly version: number;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly status: "idle" | "reading" | "read" | "stopped" | "failed";
  readonly done: number;
  readonly total: number;
  readonly report: Report | null;
  /** Every question these files have raised, answered ones too. */
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
  /** The engine's own words, for a fault that is not the files'. */
  readonly failure: string | null;
  /** Which sample the files are; null: the user's own. */
  readonly sample: SampleName | null;
  /** The map was asked for while an answer was still being read. */
  readonly isShowAwaited: boolean;
}

export const NO_OPENING: Opening = {
  version: 0,
  files: [],
  status: "idle",
  done: 0,
  total: 0,
  report: null,
  questions: [],
  problems: [],
  failure: null,
  sample: null,
  isShowAwaited: false,
};

/** Answers by the question's id. */
export interface AnswersSlice {
  readonly byQuestion: Readonly<Record<string, string>>;
}

export const NO_ANSWERS: AnswersSlice = { byQuestion: {} };

export function answerTo(question: Question, answers: AnswersSlice): string | undefined {
  return Object.hasOwn(answers.byQuestion, question.id) ? answers.byQuestion[question.id] : undefined;
}

/** What is said without being asked: parts of columns, ways of writing. */
const UNASKED = /^(?:columns|dayFirst|decimals):/;

/** What the reader goes by: the answers, and the suggestions where there is none yet. Two equal texts read alike. */
export function effectiveAnswers(questions: readonly Question[], answers: AnswersSlice): string {
  const asked = questions.map((question) => [question.id, answerTo(question, answers) ?? question.suggested]);
  const ids = new Set(questions.map(({ id }) => id));
  const said = Object.entries(answers.byQuestion).filter(([id]) => !ids.has(id) && UNASKED.test(id));
  return JSON.stringify([...asked, ...said.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}
