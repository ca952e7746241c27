/** What Tular understood of the files, and what became of every row. All plain data. */
import type { ProblemFacts } from "../../base/problem.ts";
import type { Kind } from "../../network/network.ts";

/** What a file is about. */
export type Layer = "follows" | "shares" | "people" | "posts";

/** Why a row became neither person, nor tie, nor share, nor post. */
export const DROP_REASONS = [
  "repeated",
  "self",
  "no-account",
  "no-other-account",
  "bad-time",
  "bad-number",
  "unknown-kind",
  "missing-person",
  "missing-record",
  "ragged",
  "cut-short",
  "header-again",
  "total",
  "same-log",
] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/** How many first line numbers are kept per reason. */
export const KEPT_LINES = 1000;

export interface Dropped {
  reason: DropReason;
  count: number;
  /** 1-based lines of the first KEPT_LINES such rows. */
  lines: number[];
  /** The file that says it already, where that is another one. */
  file?: string;
}

/** What a column was taken for. */
export type Role =
  | "actor"
  | "other"
  | "post"
  | "original"
  | "time"
  | "clock"
  | "kind"
  | "weight"
  | "paid"
  | "cost"
  | "via"
  | "since"
  | "type"
  | "declaredFollowers"
  | "name"
  | "text"
  | "tone"
  | "attribute"
  | "unused";

/** A table as it is shown: what was understood of it, and its first rows. */
export interface ShownTable {
  /** The header as it stands in the file ("" for headerless files) and what each column was taken for. */
  columns: { header: string; role: Role }[];
  /** The first rows, as text, for the eye. */
  preview: string[][];
  /** The file is no table: these are the first rows as they were understood, without a header; kinds by their names in `KINDS`. */
  isUnderstood?: true;
}

export interface FileReport extends ShownTable {
  name: string;
  /** The container that was dropped: an archive or a workbook; missing for a file that was dropped itself. */
  inside?: string;
  /** Id of the format in `catalogue.ts`: "delimited", "gexf". */
  format: string;
  /** What the format is called, once it is known. */
  formatWords?: { readonly en: string; readonly id: string };
  layer: Layer;
  /** Rows of data: `rows + (also ?? 0) = people + ties + shares + posts + Σ dropped.count`. */
  rows: number;
  /** What rows say beyond one statement each: a post that answers one account and names another says three things. */
  also?: number;
  people: number;
  ties: number;
  shares: number;
  /** The one kind that all its actions are of, where that is another than sharing: then nobody shared anything in it. */
  onlyKind?: Exclude<Kind, "share">;
  posts: number;
  dropped: Dropped[];
  bytes: number;
  /** What a file that has both says about people, beside its ties. */
  peopleTable?: ShownTable;
  /** What was decided for the user, to be said on screen. */
  decisions: Decision[];
}

/** Something decided from the file; the values fill the sentence of its code. */
export interface Decision {
  code:
    | "delimiter"
    | "encoding"
    | "gzip"
    | "header-row"
    | "day-first"
    | "month-first"
    | "decimal-comma"
    | "decimal-point"
    | "dots-group"
    | "blank-count"
    | "time-zone"
    | "clock-joined"
    | "own-post-id"
    | "undirected"
    | "overlap"
    | "layer"
    | "folded-to-join"
    | "named-by-label"
    | "post-time-from-id"
    | "star"
    | "whose-unsaid"
    | "flow-turned"
    | "read-from-text"
    | "found-by-text"
    | "first-sharer"
    | "lines-unquoted"
    | "typographic-quotes"
    | "nothing-said"
    | "nobody-named"
    | "lists-taken-apart"
    | "answers-numbered"
    | "lists-joined"
    | "lists-name"
    | "lists-comment";
  values: Record<string, string | number>;
}

export interface Report {
  files: FileReport[];
  /** How many people the follow layer and the share layer have in common, and their share of the smaller one. */
  join: { common: number; share: number };
}

/** One thing that the file cannot say. */
export interface Question {
  /** Stable for one file and one thing: "direction:shares.csv". The key of its answer. */
  id: string;
  about: "direction" | "layer" | "same-log";
  file: string;
  /** A real row: its line, who acts, on whom, and how. */
  example: { line: number; actor: string; other: string; kind?: string };
  /** "as-is" | "swapped" · "follows" | "shares" · "both" | the name of the file to leave out. */
  options: string[];
  suggested: string;
}

export type Answers = Readonly<Record<string, unknown>>;

/** A problem as it crosses threads. */
export type Problem = ProblemFacts;
