/**
 * Any number of files into one network. Each file is read for itself; then the files are joined: who is the same
 * person, who acts on whom, which files tell one log twice, whose post an id names. A file that cannot be read
 * becomes a `Problem`, and the others go on.
 */
import { Problem, type ProblemFacts } from "../base/problem.ts";
import { partOf, type Pulse } from "../base/pulse.ts";
import type { Network } from "../network/network.ts";
import type { ReadFile, SourceFile } from "./format.ts";
import type { Answers, Problem as PlainProblem, Question, Report } from "./report.ts";
import { openFile } from "./decode.ts";
import { recognise } from "./detect.ts";
import { joinFiles } from "./joinFiles.ts";

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

/** Share of the pulse that reading takes; the rest is joining. */
const READING_PART = 0.9;

export async function readSources(files: readonly SourceFile[], options: ReadOptions): Promise<Reading> {
  const answers = options.answers === "suggested" ? {} : options.answers;
  const problems: PlainProblem[] = [];
  const read: ReadFile[] = [];
  const bytes = files.reduce((sum, { size }) => sum + size, 0) || 1;
  let done = 0;
  for (const file of files) {
    const pulse = partOf(options.pulse, (READING_PART * done) / bytes, (READING_PART * (done + file.size)) / bytes);
    try {
      const result = await readFile(file, answers, pulse);
      problems.push(...result.problems.map((problem) => ({ ...problem, file: file.name })));
      read.push(result);
    } catch (error) {
      problems.push({ ...factsOf(error), file: file.name });
    }
    done += file.size;
  }
  const joined = joinFiles(read, answers, partOf(options.pulse, READING_PART, 1));
  problems.push(...joined.problems);
  const questions = joined.questions.filter(({ id }) => options.answers !== "suggested" && !(id in answers));
  return {
    ...(joined.network === undefined ? {} : { network: joined.network }),
    questions,
    report: joined.report,
    problems,
  };
}

async function readFile(file: SourceFile, answers: Answers, pulse: Pulse): Promise<ReadFile> {
  const opened = await openFile(file);
  return recognise(opened).read(opened, { answers, pulse });
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
