/**
 * What was found for plans: plain data that survives JSON, so that a kept plan shows its numbers before anything is worked
 * out again. Where the engine says NaN, here stands null.
 */
import type { KeptPlan } from "./plans.ts";
import type { Basis, Briefing, ModelRange, Plan, PlanProblemFacts, Stopped, UsualWays, WayId } from "../../core/tular.ts";

type Known = number | null;

export interface AnswerSeed {
  readonly person: number;
  /** null: not known. */
  readonly cost: Known;
  /** What she adds to those before her. */
  readonly gain: number;
  readonly low: number;
  readonly high: number;
  readonly isGiven: boolean;
  /** Whom to ask if she says no, and what the plan brings then; null: nobody adds anything. */
  readonly instead: { readonly person: number; readonly mean: number } | null;
}

export interface AnswerPoint {
  readonly people: number;
  readonly cost: Known;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface AnswerWay {
  readonly way: WayId;
  readonly seeds: readonly number[];
  readonly cost: Known;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly costPerThousand: Known;
}

export interface AnswerCrisis {
  readonly delay: number;
  readonly exposed: { readonly mean: number; readonly low: number; readonly high: number };
  readonly byDelay: readonly {
    readonly delay: number;
    readonly saved: number;
    readonly best: number;
    readonly bestSeeds: readonly number[];
  }[];
}

export type AskedThen = Pick<KeptPlan, "question" | "people">;

export interface PlanAnswer {
  /** Id of the plan that it was found for. */
  readonly plan: number;
  /** What exactly was asked, as one text: `aboutOf` in `planning.ts`. */
  readonly about: string;
  /** The plan's question as it was then: it may be another by now. Undefined: kept before this was kept. */
  readonly asked?: AskedThen | undefined;
  /** "soon": the best so far, better ones are being looked for; "kept": the user stopped there. */
  readonly state: "soon" | "kept" | "done";
  readonly seeds: readonly AnswerSeed[];
  readonly cost: Known;
  readonly mean: number;
  readonly standardError: number;
  /** null: no certificate. */
  readonly certificate: { readonly part: number; readonly low: number; readonly bestPossible: number; readonly confidence: number } | null;
  readonly stopped: Stopped;
  readonly curve: readonly AnswerPoint[];
  readonly flattens: number;
  readonly overlaps: readonly { readonly a: number; readonly b: number; readonly part: number }[];
  /** Sampled sets that it rests on. */
  readonly sets: number;
  readonly basis: Basis;
  /** The same number of people or the same money, spent the usual ways, at this price of a paid broadcast; null until it is simulated. */
  readonly ways: { readonly pricePerThousand: Known; readonly list: readonly AnswerWay[] } | null;
  readonly models: ModelRange | null;
  readonly crisis: AnswerCrisis | null;
}

/** All answers that are worth keeping, the latest last. */
export interface Planned {
  readonly answers: readonly PlanAnswer[];
}

export const NOT_PLANNED: Planned = { answers: [] };

/** What is being planned just now, and what could not be. */
export interface PlanningNow {
  /** Id of the plan that is being worked out; null: none. */
  readonly plan: number | null;
  /** Why a question has no answer: until it is asked otherwise. */
  readonly problem: { readonly about: string; readonly facts: PlanProblemFacts } | null;
}

export const PLANNING_NOTHING: PlanningNow = { plan: null, problem: null };

/** So many answers of one plan are remembered: for undo, and for the same plan before it was changed by hand. */
const MOST_OF_A_PLAN = 6;

/** With an answer, in place of the one to the same question. */
export function withAnswer({ answers }: Planned, answer: PlanAnswer): Planned {
  const others = answers.filter(({ about }) => about !== answer.about);
  const own = others.filter(({ plan }) => plan === answer.plan);
  const dropped = new Set(own.slice(0, Math.max(0, own.length + 1 - MOST_OF_A_PLAN)));
  return { answers: [...others.filter((one) => !dropped.has(one)), answer] };
}

/** Two plans that ask the same have the same answer. */
export function answerTo({ answers }: Planned, about: string): PlanAnswer | undefined {
  return answers.find((answer) => answer.about === about);
}

/** The latest answer for a plan, whatever was asked. */
export function latestAnswer({ answers }: Planned, plan: number): PlanAnswer | undefined {
  return answers.findLast((answer) => answer.plan === plan);
}

const maybe = (value: number): Known => (Number.isFinite(value) ? value : null);

interface Of {
  readonly plan: number;
  readonly about: string;
  readonly asked: AskedThen;
  readonly state: PlanAnswer["state"];
  /** Its people were chosen by hand. */
  readonly isByHand?: boolean;
}

export function answerOf(plan: Plan | Briefing, { isByHand = false, ...of }: Of): PlanAnswer {
  const { mean, standardError, stopped, flattens, sets, basis } = plan;
  const part = maybe(plan.certificate);
  return {
    ...of,
    seeds: plan.seeds.map(({ person, cost, gain, low, high, isGiven, instead, meanInstead }) => ({
      person,
      cost: maybe(cost),
      gain,
      low,
      high,
      isGiven,
      instead: instead < 0 ? null : { person: instead, mean: meanInstead },
    })),
    cost: maybe(plan.cost),
    mean,
    standardError,
    certificate: part === null ? null : { part, low: plan.low, bestPossible: plan.bestPossible, confidence: plan.confidence },
    stopped,
    curve: plan.curve.map((point) => ({ ...point, cost: maybe(point.cost) })),
    flattens,
    overlaps: plan.overlaps.map((pair) => ({ ...pair })),
    sets,
    basis,
    ways: null,
    models: null,
    crisis: crisisOf(plan, isByHand),
  };
}

/** At the delay that was asked the plan itself is the best that was found: it was looked for longest. */
function crisisOf(plan: Plan | Briefing, isByHand: boolean): AnswerCrisis | null {
  if (!("exposed" in plan)) return null;
  const { delay, exposed, byDelay, mean, seeds } = plan;
  const own = { delay, saved: mean, best: mean, bestSeeds: seeds.map(({ person }) => person) };
  const others = byDelay.map((one) => ({ ...one, bestSeeds: Array.from(one.bestSeeds) }));
  return { delay, exposed: { ...exposed }, byDelay: others.map((one) => (one.delay === delay && !isByHand ? own : one)) };
}

export function waysOf({ ways }: UsualWays, pricePerThousand: Known): NonNullable<PlanAnswer["ways"]> {
  return {
    pricePerThousand,
    list: ways.map((way) => ({
      ...way,
      seeds: Array.from(way.seeds),
      cost: maybe(way.cost),
      costPerThousand: maybe(way.costPerThousand),
    })),
  };
}
