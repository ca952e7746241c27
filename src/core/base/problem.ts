/**
 * The one kind of error a user ever sees. Core says what is wrong in a code and facts; the app's
 * language files turn both into a sentence. Programmer mistakes are ordinary `Error`s instead.
 */
export const PROBLEM_CODES = [
  "empty-file",
  "only-header",
  "binary-file",
  "picture-file",
  "cut-gzip",
  "format-unsupported",
  "archive-broken",
  "archive-locked",
  "archive-hostile",
  "archive-nested",
  "archive-empty",
  "left-out",
  "workbook-broken",
  "parquet-broken",
  "parquet-group-large",
  "repository-broken",
  "accounts-missing",
  "ids-rounded",
  "times-unread",
  "counts-unread",
  "periods-across",
  "names-only",
  "unclosed-quote",
  "cell-too-long",
  "line-too-long",
  "too-many-columns",
  "too-large",
  "xml-broken",
  "xml-hostile",
  "json-broken",
  "json-hostile",
  "graph-broken",
  "nothing-read",
  "nobody-in-common",
  "no-ties",
  "out-of-memory",
  "project-broken",
  "project-newer",
  "project-inside",
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What was found, where, and what was expected instead. All plain data, so that it crosses threads. */
export interface ProblemFacts {
  code: ProblemCode;
  /** `error`: the file was not used. `warning`: it was, and this must be said. */
  severity: "error" | "warning";
  /** Name of the file, as the user knows it. */
  file?: string;
  /** 1-based line in the file. */
  line?: number;
  /** Header or place inside the line, as written in the file. */
  column?: string;
  /** A short piece of what stands there. Untrusted text: show, never interpret. */
  found?: string;
  /** What was expected, in the file's own terms (a column name, a format's name). */
  expected?: string;
  /** How many rows are touched, where that is known. */
  count?: number;
  /** Out of how many that were looked at. */
  of?: number;
}

/** Thrown inside core when a file cannot be used; caught once, at the end of reading that file. */
export class Problem extends Error {
  readonly facts: ProblemFacts;
  constructor(facts: ProblemFacts) {
    super(
      `${facts.code}${facts.file === undefined ? "" : ` in ${facts.file}`}${facts.found === undefined ? "" : `: found ${facts.found}`}`,
    );
    this.name = "Problem";
    this.facts = facts;
  }
}
