import { carriedTiesOf } from "../cascades/carriedTies.ts";
import { medianOf } from "../cascades/attribution.ts";
import type { Contributions, Sample } from "../cascades/contributions.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { FEWEST_FOR_MEDIAN } from "../cascades/postSamples.ts";
import { readingOf } from "../cascades/readings.ts";
import { whyShapeless } from "../cascades/treeShapes.ts";
import { communitiesOf } from "../network/communities.ts";
import type { Workbench } from "../network/workbench.ts";
import { pipesOf } from "../network/pipes.ts";

export type Scope = "person" | "post" | "community" | "tie" | "whole";

/** Why a number has nothing to say. A code, translated in the app. */
export const REASONS = [
  "layers-missing",
  "follows-missing",
  "shares-missing",
  "no-audience",
  "unexplained",
  "no-shares",
  "no-post",
  "no-post-time",
  "order-unknown",
  "too-few",
  "no-exposure",
  "no-tie",
  "isolated",
  "never",
  "nothing-paid",
  "no-cost",
  "not-declared",
  "no-signals",
] as const;
export type Reason = (typeof REASONS)[number];

/** Remarks that qualify a number which does have something to say. */
export const REMARKS = ["proxy", "direct-only", "inside-file", "order-unknown", "audience-unknown"] as const;
export type Remark = (typeof REMARKS)[number];

/** The texts of a measure in one language. Plain first; the field's term in `formula`. */
export interface MeasureWords {
  /** As on a table head: "Lateral influence". */
  name: string;
  /** The question it answers, one plain sentence. */
  question: string;
  /** The formula in words. */
  formula: string;
  /** Unit as it stands behind a number ("people", "credited re-shares"); "" for a ratio. */
  unit: string;
  /** What it does not say. */
  caveat: string;
  /** Of the number of the whole, what is said otherwise there: the accounts that are hubs, not how much of a hub one is. */
  whole?: Partial<Omit<MeasureWords, "whole">>;
}

/** The words of a measure for the number of the whole. */
export function wordsOfWhole({ words }: Measure, language: "en" | "id"): MeasureWords {
  return { ...words[language], ...words[language].whole };
}

/** How a value is written. `percent`: 0..1. `ratio`: 3.1×. `duration`: milliseconds. `decimal`: any other number. */
export type Format = "count" | "decimal" | "percent" | "ratio" | "duration" | "label";

/** The lower and the upper end of a column. */
export interface Ends {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** What a measure found. Columns hold NaN where there is nothing to say. */
export interface Outcome {
  /** Length people.count. */
  people?: Float64Array;
  /** Length: rows of posts, or 1 when the whole log is read as one topic. */
  posts?: Float64Array;
  /** Length: number of communities. */
  communities?: Float64Array;
  /** Aligned with the ties along which something went (`cascades/carriedTies.ts`). */
  ties?: Float64Array;
  /** Keys: the measure's own id, or `id.part` for the parts it is made of. */
  whole?: Record<string, number>;
  /** Low and high of a whole value; keys as in `whole`. */
  ranges?: Record<string, readonly [number, number]>;
  /** Low and high of every value in `people`, where the measure knows them. */
  intervals?: Ends;
  /** Low and high of every value in `posts` and `communities` over fair ways of counting, where the measure has several. */
  bands?: { readonly posts?: Ends; readonly communities?: Ends };
  /** Why the column, or some of its rows, have nothing to say. */
  reasons?: readonly Reason[];
  remarks?: readonly Remark[];
}

/** What a number is made of, unit by unit (`cascades/contributions.ts`). */
export interface PerUnit<T> {
  /** Under the settings at hand. null: this log has no units for it. */
  of(bench: Workbench): T | null;
  /** Under every way of counting that the measure's range goes over; without it there is but one. */
  overBand?(bench: Workbench): Iterable<T>;
}

export interface Measure {
  /** Stable: saved projects and other programs use it. */
  readonly id: string;
  readonly scopes: readonly Scope[];
  readonly format: Format;
  /** Author, year. */
  readonly source: string;
  /** Big-O in people n, ties m, shares s. */
  readonly cost: string;
  readonly words: { readonly en: MeasureWords; readonly id: MeasureWords };
  compute(bench: Workbench): Outcome;
  /** Where the column of people is a sum over posts, or over what stands in for them: what it sums up, for its intervals. */
  readonly contributions?: PerUnit<Contributions>;
  /** The column of people alone, where the rest of what the measure tells takes most of the work. Asked only where something was shared. */
  readonly column?: (bench: Workbench) => Float64Array;
  /** What the number of the whole, under the measure's own id, is made of. A column with contributions need not say it. */
  readonly sample?: PerUnit<Sample>;
  /** Run by the contract test on a network of `network/sample.ts`. */
  readonly example: {
    readonly network: "G8" | "G8 with post" | "G8 paid" | "ten posts";
    readonly scope: Scope;
    /** Person or post id → value; for `whole` the key in `whole`; for `tie` "heard>hears". null: nothing to say. */
    readonly values: Readonly<Record<string, number | null>>;
  };
}

export function defineMeasure(measure: Measure): Measure {
  return Object.freeze(measure);
}

/** A measure of the pipes: nothing to say without ties, marked where share ties stand in for follows. */
export function onPipes(bench: Workbench, measure: Pick<Measure, "id" | "scopes">, outcome: () => Outcome): Outcome {
  const { layer } = bench.shared(pipesOf);
  if (layer === "none") return nothingInScopes(bench, measure, "layers-missing");
  return layer === "shares" ? { ...outcome(), remarks: ["proxy"] } : outcome();
}

/** A measure of who follows whom, for which nothing else can stand in. */
export function onFollows(bench: Workbench, measure: Pick<Measure, "id" | "scopes">, outcome: () => Outcome): Outcome {
  return bench.network.follows.count === 0 ? nothingInScopes(bench, measure, "follows-missing") : outcome();
}

/** A column whose gaps, if it has any, all have the same reason. */
export function withGaps(people: Float64Array, reason: Reason): Outcome {
  return people.some(Number.isNaN) ? { people, reasons: [reason] } : { people };
}

/** A measure of what was shared: nothing to say, in any of its scopes, where nothing was. */
export function onShares(bench: Workbench, measure: Pick<Measure, "id" | "scopes">, outcome: () => Outcome): Outcome {
  const { network } = bench;
  if (network.shares.count === 0) return nothingInScopes(bench, measure, "shares-missing");
  return bench.shared(readingOf) === "none" ? nothingInScopes(bench, measure, "no-shares") : outcome();
}

/** A measure of everything that was done, talk included: nothing to say without a log. */
export function onLog(bench: Workbench, measure: Pick<Measure, "id" | "scopes">, outcome: () => Outcome): Outcome {
  return bench.network.shares.count === 0 ? nothingInScopes(bench, measure, "shares-missing") : outcome();
}

/** The same for measures that need both: who hears whom, and what was shared. */
export function onFollowsAndShares(bench: Workbench, measure: Pick<Measure, "id" | "scopes">, outcome: () => Outcome): Outcome {
  return onFollows(bench, measure, () => onShares(bench, measure, outcome));
}

/** A measure of who came before whom: nothing to say where no order is known, or only totals are. */
export function onOrder(bench: Workbench, measure: Pick<Measure, "id" | "scopes">, outcome: () => Outcome): Outcome {
  return onShares(bench, measure, () => {
    const reading = bench.shared(readingOf);
    if (reading === "unordered") return nothingInScopes(bench, measure, "order-unknown");
    return reading === "totals" ? nothingInScopes(bench, measure, "no-post") : outcome();
  });
}

/** The median over posts that have a value, of which it takes three; a topic's own value. NaN: too few. */
export function medianOverPosts(bench: Workbench, posts: Float64Array): number {
  const known = posts.filter((value) => !Number.isNaN(value));
  return known.length >= FEWEST_FOR_MEDIAN || bench.shared(readingOf) === "topic" ? medianOf(known) : NaN;
}

/** Posts and their median as an outcome; `whyNot` tells the reason of a post without a value. */
export function postsAndMedian(bench: Workbench, id: string, posts: Float64Array, whyNot: (item: number) => Reason): Outcome {
  const reasons = new Set<Reason>();
  posts.forEach((value, item) => {
    if (Number.isNaN(value)) reasons.add(whyNot(item));
  });
  const whole = medianOverPosts(bench, posts);
  if (Number.isNaN(whole) && (reasons.size === 0 || posts.some((value) => !Number.isNaN(value)))) reasons.add("too-few");
  return { posts, whole: { [id]: whole }, reasons: [...reasons] };
}

/** A measure of the shape of trees: its column, the reasons of its gaps, and what stands in for pipes. */
export function shapeOutcome(bench: Workbench, posts: Float64Array, whole: Record<string, number>): Outcome {
  const { adoptions, pipes } = candidatesOf(bench);
  const reasons = new Set<Reason>();
  posts.forEach((value, item) => {
    if (Number.isNaN(value)) reasons.add(whyShapeless(adoptions, item));
  });
  if (Object.values(whole).some(Number.isNaN) && reasons.size === 0) reasons.add("no-shares");
  return { posts, whole, reasons: [...reasons], remarks: pipes === "shares" ? ["direct-only", "audience-unknown"] : [] };
}

/** Nothing to say in any scope of a measure, and why. */
export function nothingInScopes(bench: Workbench, { id, scopes }: Pick<Measure, "id" | "scopes">, reason: Reason): Outcome {
  const nothing = (length: number): Float64Array => new Float64Array(length).fill(NaN);
  const { people, posts } = bench.network;
  return {
    ...(scopes.includes("person") && { people: nothing(people.count) }),
    ...(scopes.includes("post") && { posts: nothing(posts.count) }),
    ...(scopes.includes("community") && { communities: nothing(bench.use(communitiesOf).count) }),
    ...(scopes.includes("tie") && { ties: nothing(carriedTiesOf(bench).count) }),
    ...(scopes.includes("whole") && { whole: { [id]: NaN } }),
    reasons: [reason],
  };
}
