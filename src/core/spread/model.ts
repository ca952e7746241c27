/** What is assumed of how word travels, and what every answer says about it. */

/** How word is assumed to travel, by the names in `catalogue.ts`; a probability is one and the same chance for every tie. */
export const MODEL_IDS = ["learned", "weightedCascade", "linearThreshold", "complexContagion", "uniform"] as const;
export type ModelId = (typeof MODEL_IDS)[number];
export type ModelChoice = Exclude<ModelId, "uniform"> | { readonly probability: number };

/** How the chances of `learned` are learned: Bernoulli with partial credit and shrinkage, or Saito's EM. */
export type Learner = "credit" | "em";

/** What counts: those who pass it on, or everybody who hears of it. Both count those who start it. */
export type Objective = "sharers" | "reached";

export interface Assumptions {
  /** Default: `learned` where the log teaches anything, else `weightedCascade`, which is only good for comparing. */
  readonly model?: ModelChoice;
  readonly learner?: Learner;
  /** Every chance times this, at most 1. Default 1. */
  readonly scale?: number;
  /** Every chance times λ; brands and media pass nothing on and are not chosen. */
  readonly peersOnly?: boolean;
  /** So many steps from the first voices, and no further. Default: until nothing moves any more. */
  readonly steps?: number;
  /** Default `sharers`. */
  readonly objective?: Objective;
}

export const SPREAD_NOTES = [
  /** No log to learn from: weighted cascade, a matter of who follows whom alone. */
  "no-log",
  /** Chances of the files' own log, but they could not be held against later posts. */
  "not-calibrated",
  /** Held against later posts they were off by more than two times. */
  "calibration-failed",
  /** The model is no diminishing-returns one: no bound on the best plan is known, and none is given. */
  "no-certificate",
  /** Share ties stand in for follows. */
  "proxy",
] as const;
export type SpreadNote = (typeof SPREAD_NOTES)[number];

/** What an answer rests on. The same basis and request give the same answer on every machine. */
export interface Basis {
  readonly model: ModelId;
  readonly learner: Learner | null;
  readonly scale: number;
  /** The factor c that calibration multiplied learned chances by; 1 elsewhere. */
  readonly calibration: number;
  readonly peersOnly: boolean;
  /** null: until nothing moves any more. */
  readonly steps: number | null;
  readonly objective: Objective;
  readonly seed: number;
  /** Only good for comparing one number with another, no forecast: say "relative". */
  readonly isRelative: boolean;
  readonly notes: readonly SpreadNote[];
}
