/**
 * Plans: what the user asks of each, and whom she put into it by hand. Several are kept by name; what was found for them
 * is no part of this, `planAnswers.ts` has it. Plain data; people are rows of the open network.
 */
import type { Filter } from "../../core/filter/filter.ts";
import { DEFAULT_SETTINGS } from "../../core/network/workbench.ts";
import type { Learner, ModelChoice, Objective } from "../../core/tular.ts";

/** To reach people, or to answer a rumour. */
export const PLAN_KINDS = ["spread", "crisis"] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** What a person costs: as said by hand, else as a column of the files says, else by a rule. */
export interface Prices {
  /** Id of a column of numbers about people; null: none. */
  readonly column: string | null;
  /** A sum for everybody, and one more for each 1,000 followers; null: whoever the column says nothing of has no price. */
  readonly rule: { readonly base: number; readonly perThousand: number } | null;
  /** By row. */
  readonly byHand: Readonly<Record<number, number>>;
  /** Stands before every sum. */
  readonly currency: string;
}

export interface PlanQuestion {
  readonly kind: PlanKind;
  /** Is it money that decides how many, or a number? */
  readonly isBudget: boolean;
  readonly size: number;
  /** null: not said yet. */
  readonly budget: number | null;
  readonly prices: Prices;
  readonly include: readonly number[];
  readonly exclude: readonly number[];
  /** Who is to be reached; null: everybody. */
  readonly among: Filter | null;
  readonly peersOnly: boolean;
  readonly objective: Objective;
  /** So many steps from the first voices at most; null: until nothing moves any more. */
  readonly steps: number | null;
  /** null: what the files allow. */
  readonly model: ModelChoice | null;
  readonly learner: Learner;
  /** 0..1: stop looking for a better plan once this one is surely so much of the best possible. */
  readonly certificate: number;
  /** Price of showing it to 1,000 people; null: not said. Asked of what the same money does otherwise, not of the plan. */
  readonly pricePerThousand: number | null;
  readonly seed: number;
  /** Who spreads the rumour, and how many steps later the answer comes. */
  readonly rumour: readonly number[];
  readonly delay: number;
}

export interface KeptPlan {
  readonly id: number;
  /** "": it is called by its number. */
  readonly name: string;
  readonly question: PlanQuestion;
  /** Changed by hand: exactly these people, in this order. null: whoever was found. */
  readonly people: readonly number[] | null;
}

export interface Plans {
  readonly list: readonly KeptPlan[];
  /** The last id that was given to a plan. */
  readonly lastId: number;
}

export const NO_PLANS: Plans = { list: [], lastId: 0 };

export const NO_PRICES: Prices = { column: null, rule: null, byHand: {}, currency: "Rp" };

export const FIRST_QUESTION: PlanQuestion = {
  kind: "spread",
  isBudget: false,
  size: 10,
  budget: null,
  prices: NO_PRICES,
  include: [],
  exclude: [],
  among: null,
  peersOnly: false,
  objective: "reached",
  steps: null,
  model: null,
  learner: "credit",
  certificate: 0.8,
  pricePerThousand: null,
  seed: DEFAULT_SETTINGS.seed,
  rumour: [],
  delay: 0,
};

/** Delays beyond this are not offered: by then a rumour is everywhere it will go. */
export const MOST_DELAY = 4;

export function planOf({ list }: Plans, id: number | null): KeptPlan | undefined {
  return list.find((plan) => plan.id === id);
}

/**
 * The plan on screen: the one that was gone to, else the latest; where there is none yet, the one that the first change
 * will make.
 * @param usual how a plan of this network begins.
 */
export function shownPlan(plans: Plans, id: number | null, usual: Partial<PlanQuestion> = {}): KeptPlan {
  return planOf(plans, id) ?? plans.list.at(-1) ?? freshPlan(plans, usual);
}

export function freshPlan({ lastId }: Plans, changes: Partial<PlanQuestion> = {}): KeptPlan {
  return { id: lastId + 1, name: "", question: { ...FIRST_QUESTION, ...changes }, people: null };
}

/** With this plan in place of the one that had its id, or behind all others. */
export function withPlan({ list, lastId }: Plans, plan: KeptPlan): Plans {
  const isKnown = list.some(({ id }) => id === plan.id);
  return {
    list: isKnown ? list.map((one) => (one.id === plan.id ? plan : one)) : [...list, plan],
    lastId: Math.max(lastId, plan.id),
  };
}

export function withoutPlan({ list, lastId }: Plans, id: number): Plans {
  return { list: list.filter((plan) => plan.id !== id), lastId };
}

/** The lists of a question that hold people. Nobody stands in two of them that exclude each other. */
export const PEOPLE_LISTS = ["include", "exclude", "rumour"] as const;
export type PeopleList = (typeof PEOPLE_LISTS)[number];

/** What was done to the people of a plan by hand: one put in, one taken out, one in another's place, all as found. */
export type HandStep = "in" | "out" | "swap" | "back";

/** With these people in one of the lists, each once. Nobody is taken out of another: a contradiction is said, not solved. */
export function withListed(question: PlanQuestion, list: PeopleList, rows: readonly number[]): PlanQuestion {
  return { ...question, [list]: [...new Set([...question[list], ...rows])] };
}

export function withoutListed(question: PlanQuestion, list: PeopleList, rows: readonly number[]): PlanQuestion {
  const gone = new Set(rows);
  return { ...question, [list]: question[list].filter((row) => !gone.has(row)) };
}

/** What a question asks of the plan itself: whatever changes the people or their numbers. */
export function askedOf({ question, people }: KeptPlan): unknown {
  const { pricePerThousand: _, rumour, delay, objective, prices, ...rest } = question;
  const { currency: __, ...sums } = prices;
  return question.kind === "crisis" ? [rest, sums, people, rumour, delay] : [rest, sums, people, objective];
}

/** Is somebody's price said at all? */
export function hasPrices({ column, rule, byHand }: Prices): boolean {
  return column !== null || rule !== null || Object.keys(byHand).length > 0;
}
