/**
 * What is assumed of how word travels: which chance every tie has, and how chances work together. A model is one file in
 * `models/` and one line in `catalogue.ts`; its words, in both languages, stand in its file.
 */
import type { Workbench } from "../network/workbench.ts";

export const MODEL_IDS = ["learned", "weightedCascade", "linearThreshold", "complexContagion", "uniform"] as const;
export type ModelId = (typeof MODEL_IDS)[number];
/** By name; a probability is one and the same chance for every tie (`uniform`). */
export type ModelChoice = Exclude<ModelId, "uniform"> | { readonly probability: number };

/** How chances are learned from the log: Bernoulli with partial credit and shrinkage, or Saito's EM. */
export type Learner = "credit" | "em";

/** What counts: those who pass it on, or everybody who hears of it. Both count those who start it. */
export type Objective = "sharers" | "reached";

export interface Assumptions {
  /** Default: `learned` where the log teaches anything, else `weightedCascade`, which is only good for comparing. */
  readonly model?: ModelChoice;
  /** Default `credit`. */
  readonly learner?: Learner;
  /** Every chance times this, at most 1. Default 1. */
  readonly scale?: number;
  /** Every chance times λ; brands and media pass nothing on, tell nobody, and are not chosen. */
  readonly peersOnly?: boolean;
  /** It is passed on at most so many steps away from the first voices; who hears it there has heard it. Default: no end. */
  readonly steps?: number;
  /** Default `sharers`. */
  readonly objective?: Objective;
}

export const SPREAD_NOTES = [
  /** No log to learn from: who follows whom alone. */
  "no-log",
  /** Learned from the log, but there were no later posts to hold the chances against. */
  "not-calibrated",
  /** Held against later posts they were off by more than two times. */
  "calibration-failed",
  /** What people add to one another does not diminish in this model: no bound on the best plan is known, none is given. */
  "no-certificate",
  /** Share ties stand in for follows. */
  "proxy",
] as const;
export type SpreadNote = (typeof SPREAD_NOTES)[number];

/** What an answer rests on. The same request on the same basis gives the same answer on every machine. */
export interface Basis {
  readonly model: ModelId;
  /** null where nothing was learned. */
  readonly learner: Learner | null;
  /** The one chance of `uniform`; null in other models. */
  readonly probability: number | null;
  readonly scale: number;
  /** What calibration multiplied learned chances by; 1 elsewhere. */
  readonly calibration: number;
  readonly peersOnly: boolean;
  /** null: no end. */
  readonly steps: number | null;
  readonly objective: Objective;
  readonly seed: number;
  /** Only good for comparing one number with another, no forecast: say "relative". */
  readonly isRelative: boolean;
  readonly notes: readonly SpreadNote[];
}

/**
 * How chances work together. `cascade`: every voice has one try at each listener. `threshold`: chances are weights, and
 * a listener passes it on once the weights of those who did come to more than she asks for. `reinforced`: as `cascade`, but
 * one voice is never enough.
 */
export type Mechanism = "cascade" | "threshold" | "reinforced";

/** `ofListeners`: the same for all ties to a listener, one number per person. `ofTies`: aligned with `pipesOf(network).audienceRows.items`. */
export type Chances = { readonly ofListeners: Float64Array } | { readonly ofTies: Float64Array };

/** Words of a model, in one language. */
export interface ModelWords {
  readonly name: string;
  readonly question: string;
  readonly formula: string;
  readonly caveat: string;
}

export interface SpreadModel {
  readonly id: ModelId;
  readonly mechanism: Mechanism;
  /** Author, year. */
  readonly source: string;
  readonly words: { readonly en: ModelWords; readonly id: ModelWords };
  chances(bench: Workbench, basis: Pick<Basis, "learner" | "probability">): Chances;
}

export function defineModel(model: SpreadModel): SpreadModel {
  return Object.freeze(model);
}
