/**
 * Tular's face without a screen: read files, measure. Tests, benches and other programs import this, and it is
 * stable: names and shapes here change only with a new major version.
 */
import type { Pulse } from "./base/pulse.ts";
import type { Network } from "./network/network.ts";
import type { Attribution } from "./network/workbench.ts";
import type { Answers, Problem, Question, Report } from "./intake/report.ts";

export type { Network } from "./network/network.ts";
export type { Answers, Problem, Question, Report } from "./intake/report.ts";

export interface ReadOptions {
  /** "suggested" takes every suggestion, so that no question stays open. Without it open questions are returned, and the network is built with the suggestions for now. */
  answers?: "suggested" | Answers;
  pulse?: Pulse;
  signal?: AbortSignal;
}

export interface Reading {
  /** Missing if no file could be used. */
  network?: Network;
  /** Questions that have no answer yet. */
  questions: Question[];
  report: Report;
  problems: Problem[];
}

export interface MeasureOptions {
  attribution?: Attribution;
  params?: { relationships?: number };
  seed?: number;
  pulse?: Pulse;
  signal?: AbortSignal;
}

/** Columns by measure id. NaN: nothing to say; `reasons` says why. */
export interface Measured {
  /** Length people.count. */
  people: Map<string, Float64Array>;
  /** Length posts.count, or 1 where a log without posts is read as one topic. */
  posts: Map<string, Float64Array>;
  /** Length: number of communities, largest first. */
  communities: Map<string, Float64Array>;
  /** Ties that carried something: who was heard, who heard; columns aligned with both. */
  ties: { heard: Uint32Array; hears: Uint32Array; columns: Map<string, Float64Array> };
  whole: Map<string, number>;
  ranges: Map<string, [number, number]>;
  /** Codes: why a column, or some of its rows, have nothing to say; remarks on those that do. */
  reasons: Map<string, string[]>;
}
