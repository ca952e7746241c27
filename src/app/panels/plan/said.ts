/** Numbers of people as an answer may say them: as people, or, where they are only good for comparing, as parts of the plan. */
import type { PlanAnswer } from "../../state/planAnswers.ts";
import type { KeptPlan } from "../../state/plans.ts";
import type { PlanWords } from "./usePlanWords.ts";

/** What the numbers of a plan count. */
export type Counted = "reached" | "sharers" | "crisis";

export function countedIn({ question }: KeptPlan): Counted {
  return question.kind === "crisis" ? "crisis" : question.objective;
}

export interface Said {
  readonly isRelative: boolean;
  /** 1,084, or 100%. */
  exact(value: number): string;
  /** 1,080, or 100%. */
  round(value: number): string;
  /** What each one adds, or what it may be instead: all as exact as each other. */
  gains(values: readonly number[]): readonly string[];
}

/** From here on, parts of a person are noise. */
const WHOLE_FROM = 100;

export function saidOf({ basis, mean }: PlanAnswer, { formats, amounts }: PlanWords): Said {
  const part = (value: number) => formats.percent(mean > 0 ? value / mean : 0);
  if (basis.isRelative)
    return {
      isRelative: true,
      exact: part,
      round: part,
      gains: (values) => values.map((value) => `${formats.fixed(mean > 0 ? (100 * value) / mean : 0, 1)}%`),
    };
  // all numbers of one plan are as exact as each other
  const exact = (value: number) => (mean >= WHOLE_FROM ? formats.count(Math.round(value)) : formats.decimal(value));
  const gains = (values: readonly number[]) => {
    const places = Math.min(...values.map(Math.abs)) < 1 ? 2 : 1;
    return values.map((value) => (mean >= WHOLE_FROM ? exact(value) : formats.fixed(value, places)));
  };
  return { isRelative: false, exact, round: amounts.round, gains };
}

/** The middle 95 of 100 simulated campaigns of the plan itself, and its number among them; undefined until they are simulated. */
export function rangeOf({ ways, mean }: PlanAnswer): readonly [low: number, high: number] | undefined {
  const own = ways?.list.find(({ way }) => way === "plan");
  return own === undefined ? undefined : [Math.min(own.low, mean), Math.max(own.high, mean)];
}

/** 95 of 100 samples: how far off the mean may be. */
const WIDE = 1.96;

export function sampledRange({ mean, standardError }: PlanAnswer): readonly [low: number, high: number] {
  return [Math.max(0, mean - WIDE * standardError), mean + WIDE * standardError];
}

/** Why numbers of people cannot be said, in sentences. */
export function whyRelative({ basis }: PlanAnswer, { plan }: PlanWords): readonly string[] {
  const notes = basis.notes.filter((note) => note !== "no-certificate" && note !== "proxy").map((note) => plan.notes[note]);
  return notes.length > 0 || !basis.isRelative ? notes : [plan.notes.chosen];
}

/** Closer than this two plans bring the same: both numbers are sampled. */
const ALIKE = 0.005;

/** Of two plans that ask the same, where sizes cannot be said: what one brings as a part of the other. */
export function besideOther(own: PlanAnswer, other: PlanAnswer, { plan: { compare }, formats }: PlanWords): string {
  const isComparable = own.basis.model === other.basis.model && own.basis.learner === other.basis.learner && other.mean > 0;
  if (!isComparable) return compare.relative;
  const part = own.mean / other.mean;
  if (Math.abs(part - 1) < ALIKE) return compare.alike;
  return part > 1 ? compare.more : compare.partOf(formats.percent(part));
}
