/**
 * What a plan or a simulation cannot be made of. Core says it in a code and facts, as `base/problem.ts` does for files;
 * the app's language files turn both into a sentence.
 */
export const PLAN_PROBLEM_CODES = [
  /** Neither a number of people nor a budget was asked for. */
  "nothing-asked",
  /** More people than may be chosen: found, expected at most. */
  "too-many-people",
  /** A number that must be whole and at least 1 is not: people, steps, runs. */
  "not-a-count",
  /** The budget buys not even the cheapest person who may be chosen: found, expected at least. */
  "budget-too-small",
  /** The people who must be in the plan cost more than the budget, or are more than asked for. */
  "must-have-too-many",
  /** Somebody stands both among those who must be and those who must not be in the plan. */
  "must-and-never",
  /** A price below nought; `person` says whose. */
  "negative-price",
  /** A budget, but no prices. */
  "prices-missing",
  /** Somebody who must be in the plan has no price. */
  "price-unknown",
  /** Nobody is in the target group, or a benefit is negative. */
  "target-empty",
  "negative-benefit",
  /** Nobody was named who spreads it: no seeds, no source of the rumour. */
  "nobody-named",
  /** A row that is no person of this network. */
  "unknown-person",
  /** A source of the rumour stands among those who must never be in the plan, or among those who must. */
  "source-listed",
  /** Nobody is left who may be chosen. */
  "nobody-left",
  /** A chance or a share outside 0..1, or a scale that is no positive number. */
  "not-a-chance",
  /** `learned` was asked for, and the files hold no log that anything could be learned from. */
  "empty-log",
  /** What was asked for cannot be worked out in this model; it can be simulated. */
  "model-unfit",
] as const;
export type PlanProblemCode = (typeof PLAN_PROBLEM_CODES)[number];

/** Plain data, so that it crosses threads. */
export interface PlanProblemFacts {
  readonly code: PlanProblemCode;
  /** What was asked for that is wrong: the name of the option, as in the request. */
  readonly option?: string;
  readonly found?: number;
  /** The most (or the least) that is possible instead. */
  readonly expected?: number;
  /** Row of people. */
  readonly person?: number;
}

export class PlanProblem extends Error {
  readonly facts: PlanProblemFacts;
  constructor(facts: PlanProblemFacts) {
    const { code, option, found, expected } = facts;
    const said = [option ?? "", found === undefined ? "" : `found ${found}`, expected === undefined ? "" : `expected ${expected}`];
    super(`${code}: ${said.filter((part) => part !== "").join(", ")}`);
    this.name = "PlanProblem";
    this.facts = facts;
  }
}
