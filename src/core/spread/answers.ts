/** What is asked of spread, and what it answers: plain data that crosses threads. People are rows throughout. */
import type { Assumptions, Basis } from "./model.ts";

// ---- one set of people ----

export interface SimulateRequest extends Assumptions {
  readonly seeds: readonly number[];
  /** Default 1,000. */
  readonly runs?: number;
  /** The part of the runs that lies between `low` and `high`. Default 0.95. */
  readonly middle?: number;
}

/**
 * Different people, the seeds among them; who is counted says `basis.objective`. With the sources of a rumour for seeds and 0.9
 * for `middle` it is the exposure to that rumour: `heard` and `passedOn` are everybody's chances, `low` to `high` how far it gets.
 */
export interface Spread {
  readonly mean: number;
  /** The middle part (95 % unless asked otherwise) of the simulated campaigns. */
  readonly low: number;
  readonly high: number;
  /** How far off the mean may be for the number of runs: its standard error. */
  readonly standardError: number;
  /** New people at each step, on average; position 0: the seeds. Adds up to `mean`. */
  readonly byStep: Float64Array;
  /** The chance per person that she hears of it, or starts it. */
  readonly heard: Float64Array;
  /** The chance per person that she passes it on, or starts it. */
  readonly passedOn: Float64Array;
  /** One run whose size is the median, to be watched: the step at which each person passed it on; −1 never. */
  readonly typical: Int32Array;
  readonly runs: number;
  readonly basis: Basis;
}

export interface PreciseRequest extends Assumptions {
  readonly seeds: readonly number[];
  /** Relative error, 0..1. Default 0.05. */
  readonly epsilon?: number;
  /** Chance of a larger error. Default 0.01. */
  readonly delta?: number;
}

/** σ or ρ of a set within 1 ± ε, with confidence 1 − δ (Dagum, Karp, Luby, Ross 2000). */
export interface PreciseSpread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly epsilon: number;
  readonly confidence: number;
  /** Sampled sets it took. */
  readonly sets: number;
  readonly basis: Basis;
}

/** Per person, if she alone started it: how many would pass it on, how many would hear of it. R6. */
export interface ExpectedSpread {
  readonly sharers: Float64Array;
  readonly sharersError: Float64Array;
  readonly reached: Float64Array;
  readonly reachedError: Float64Array;
  readonly sets: number;
  readonly basis: Basis;
}

// ---- plans ----

export interface PlanRequest extends Assumptions {
  /** How many people; with a budget: at most so many. */
  readonly size?: number;
  /** In the unit of `costs`. */
  readonly budget?: number;
  /** Price per person; NaN: not known, so not chosen where a budget decides. 0: for nothing. */
  readonly costs?: Float64Array;
  /** Must be in the plan; they come first and count. */
  readonly include?: readonly number[];
  readonly exclude?: readonly number[];
  /** What reaching each person is worth, 0 or more. Default: 1 each. */
  readonly target?: Float64Array;
  /** Stop once the plan is surely this part of the best possible. Default 0.8. */
  readonly certificate?: number;
  /** Stop at 1 − 1/e − ε, the classical guarantee, instead. */
  readonly epsilon?: number;
  /** 1 − confidence. Default min(1/n, 0.001). */
  readonly delta?: number;
}

export interface PlanSeed {
  readonly person: number;
  /** NaN: not known. */
  readonly cost: number;
  /** What she adds to those before her, and a 95 % range for the sampling. */
  readonly gain: number;
  readonly low: number;
  readonly high: number;
  /** Had to be in the plan. */
  readonly isGiven: boolean;
  /** If she says no: whom to ask instead (−1: nobody adds anything), and the plan's mean then. */
  readonly instead: number;
  readonly meanInstead: number;
}

export interface CurvePoint {
  readonly people: number;
  readonly cost: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Why the search ended: at the certificate or the classical guarantee that was asked for; two doublings brought less than
 * 0.01; as many sets as the guarantee takes; no more memory, or patience; the model has no certificate. `stopped`: not ended yet, as in
 * a plan that comes as progress.
 */
export type Stopped = "target" | "epsilon" | "plateau" | "all-sampled" | "memory" | "no-certificate" | "stopped";

export interface Plan {
  readonly seeds: readonly PlanSeed[];
  readonly cost: number;
  /** People (or benefit) reached by the plan: estimated on sets that had no part in choosing it. */
  readonly mean: number;
  readonly standardError: number;
  /** The plan is worth at least `low`, and no plan more than `bestPossible`: both with `confidence`. NaN without a certificate. */
  readonly low: number;
  readonly bestPossible: number;
  /** low / bestPossible: "at least so much of the best possible, in this model". */
  readonly certificate: number;
  readonly confidence: number;
  readonly stopped: Stopped;
  /**
   * What the first people of the plan bring, and, chosen on in the same way, what up to twice as much would: position i is
   * the first i + 1 people. `seeds.length` of them are the plan.
   */
  readonly curve: readonly CurvePoint[];
  /** Position in `curve` from which on what a person adds (per price where there is one) falls below a quarter of the average up to there; −1: nowhere. */
  readonly flattens: number;
  /** How much two chosen people reach the same: pairs by position in `seeds`, the part (0..1) of the smaller one's reach. */
  readonly overlaps: readonly { readonly a: number; readonly b: number; readonly part: number }[];
  /** All sampled sets. */
  readonly sets: number;
  readonly basis: Basis;
}

export interface DoubtRequest extends PlanRequest {
  /** The plan to be judged: its people. */
  readonly seeds: readonly number[];
  /** Default 0.5, 1, 2. */
  readonly scales?: readonly number[];
}

/** The plan if word travels half as easily, or twice. */
export interface ModelRange {
  readonly scales: readonly {
    readonly scale: number;
    /** What the given people bring there, and what the people brought whom one would choose there. */
    readonly mean: number;
    readonly best: number;
    readonly bestSeeds: readonly number[];
    /** How many of the given people one would choose there as well. */
    readonly stay: number;
  }[];
  /** The least of mean / best. */
  readonly worst: number;
  readonly basis: Basis;
}

const WAYS = ["plan", "mostFollowers", "mostShared", "mostAttention", "random", "broadcast"] as const;
export type WayId = (typeof WAYS)[number];

export interface WaysRequest extends PlanRequest {
  /** The plan's people. */
  readonly seeds: readonly number[];
  /** Price of showing it to 1,000 people, in the unit of `costs`. Without it there is no broadcast among the ways. */
  readonly pricePerThousand?: number;
  /** Simulated campaigns for each range. Default 200. */
  readonly runs?: number;
}

export interface UsualWay {
  readonly way: WayId;
  /** Empty for `broadcast`; for `random` one draw of many. */
  readonly seeds: readonly number[];
  /** NaN where prices are not known. */
  readonly cost: number;
  readonly mean: number;
  /** The middle 95 % of simulated campaigns; at random every campaign with other people. */
  readonly low: number;
  readonly high: number;
  /** Cost of 1,000 people besides those who are paid; NaN without a cost. */
  readonly costPerThousand: number;
}

export interface UsualWays {
  readonly ways: readonly UsualWay[];
  readonly basis: Basis;
}

// ---- crisis ----

export interface BriefingRequest extends Omit<PlanRequest, "objective"> {
  /** Who spreads the rumour now. */
  readonly rumour: readonly number[];
  /** Steps by which the answer comes later. */
  readonly delay: number;
  /** Other delays to be compared. */
  readonly delays?: readonly number[];
}

/** `mean`, `low` and `bestPossible` are people saved from the rumour. */
export interface Briefing extends Plan {
  readonly delay: number;
  /** How many the rumour reaches if nobody is briefed, and the middle 90 % of the simulated rumours. */
  readonly exposed: { readonly mean: number; readonly low: number; readonly high: number };
  readonly byDelay: readonly {
    readonly delay: number;
    /** Saved by the people of this plan at that delay. */
    readonly saved: number;
    /** Saved by those whom one would brief at that delay, and who they are. */
    readonly best: number;
    readonly bestSeeds: readonly number[];
  }[];
}

// ---- how far the chances can be trusted ----

export type CalibrationReason = "no-log" | "no-times" | "no-posts" | "too-few";

/** Learned from the posts before a moment, held against those after it. */
/** Between these a factor is looked for. */
export const FACTOR_BOUNDS = [1 / 64, 64] as const;

export interface Calibration {
  /**
   * What all chances have to be multiplied by so that the predicted sizes add up to the observed ones; NaN with a reason.
   * One of `FACTOR_BOUNDS`: it would take that or still more.
   */
  readonly factor: number;
  /** Is the factor between 0.5 and 2? Else only comparisons are to be shown. */
  readonly isGood: boolean;
  readonly untilMs: number;
  /** Posts that were learned from, and held against. */
  readonly learned: number;
  readonly judged: number;
  /** Passed on in all by the judged posts; predicted with chances as learned, and after the factor. */
  readonly observed: number;
  readonly predicted: number;
  readonly calibrated: number;
  /** Mean of |predicted − observed| per post after the factor; and if every post were given the mean size. */
  readonly meanError: number;
  readonly plainError: number;
  /** Posts in groups of equal number by their predicted size. */
  readonly table: readonly { readonly posts: number; readonly predicted: number; readonly observed: number }[];
  readonly reasons: readonly CalibrationReason[];
}

export interface ResilienceRequest extends Assumptions {
  /** How many of the strongest are taken away. Default 1, 5, 10. */
  readonly removed?: readonly number[];
}

/** How much word of mouth survives without the strongest people: K3. */
export interface Resilience {
  readonly people: readonly number[];
  readonly steps: readonly {
    readonly removed: number;
    /** The part (0..1) of all expected passing on that is left; and if as many were taken away at random. */
    readonly left: number;
    readonly leftAtRandom: number;
  }[];
  /** Does the first one alone take away more than a fifth? */
  readonly isSinglePoint: boolean;
  readonly basis: Basis;
}
