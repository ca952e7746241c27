/**
 * How much an order hangs on what the files have missed. Exports are never whole: follower lists are cut, people are
 * private. So ties (or people, with all that is theirs) are taken away at random, 5, 10 and 20 in a hundred, the measure is
 * worked out again, and the order is compared with the one from all that is known, among those who had a value above 0
 * and are still there: Kendall's τ_b, the share of pairs that keep their order (Martin, Niemeyer 2019), and how many of the
 * first k stay among the first k. 50 times each; fewer in large networks, which is said.
 *
 * Held fixed: the communities, and how fast evidence grows old. Both are found in the whole log with much work, and what is asked
 * is how an order bears gaps, not how they do. Places among communities are no order.
 *
 * It says how the order bears gaps that lie at random. Real gaps often do not: whole lists are missing, or the largest.
 * U2 of the list of measures.
 */
import { numbered, rowsWhere } from "../base/numbered.ts";
import { chanceOf, type Chance } from "../base/chance.ts";
import { halfLifeOfEvidence } from "../cascades/fading.ts";
import { alive, partOf, type Pulse } from "../base/pulse.ts";
import { middle } from "../base/quantiles.ts";
import type { Measure } from "../measures/measure.ts";
import { communitiesOf } from "../network/communities.ts";
import type { Network } from "../network/network.ts";
import { layOut, type Workbench } from "../network/workbench.ts";
import { agreementOf } from "./kendall.ts";
import { TOP_COUNTS } from "./result.ts";
import { withoutPeople, withoutTies } from "./thin.ts";

export const MISSING_REASONS = [
  /** The measure has no column of people. */
  "no-column",
  /** It tells of communities, which are held fixed: nothing could move. */
  "held-fixed",
  /** Fewer than ten people have a value above 0. */
  "too-few",
  /** The network is large: fewer than 50 times. */
  "fewer-replicates",
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** Which part of the ties or people is taken away. */
export const MISSING_PARTS = [0.05, 0.1, 0.2] as const;

export interface Missing {
  readonly id: string;
  /** How many people are compared when nothing is missing. */
  readonly people: number;
  readonly replicates: number;
  readonly levels: readonly MissingLevel[];
  readonly reasons: readonly MissingReason[];
}

export interface MissingLevel {
  /** `follows`; without a follow layer `shares`, entries of the log. */
  readonly what: "follows" | "shares" | "people";
  /** 0..1. */
  readonly part: number;
  readonly tau: Spread;
  /** 0..1: pairs of people that keep their order. */
  readonly kept: Spread;
  /** 0..1: of the first k, those that stay among them; for the k that do not take in everybody. */
  readonly top: readonly { readonly k: number; readonly overlap: Spread }[];
}

/** Over the replicates: their mean, and the middle 90 %. NaN where there is nothing to compare. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** What is not worked out again; how sure it is, the searches say that found it. */
const HELD: ReadonlySet<string> = new Set(["community", "membership"]);
const REPLICATES = 50;
const FEWEST_REPLICATES = 3;
const FEWEST_PEOPLE = 10;
/** Ties and shares to be gone through in all, some ten seconds for most measures. */
const BUDGET = 7.5e6;

/** How the order by a measure bears gaps, under the settings at hand. */
export function missingOf(bench: Workbench, measure: Measure): Missing {
  const known = bench.use(missings);
  const missing = known.get(measure.id) ?? tellMissing(bench, measure);
  known.set(measure.id, missing);
  return missing;
}

function missings(): Map<string, Missing> {
  return new Map();
}

function tellMissing(bench: Workbench, measure: Measure): Missing {
  const { network } = bench;
  if (HELD.has(measure.id)) return { id: measure.id, people: 0, replicates: 0, levels: [], reasons: ["held-fixed"] };
  const values = measure.format === "label" ? undefined : columnOf(bench, measure);
  const rows = values === undefined ? new Uint32Array(0) : rowsWhere(values.length, (row) => values[row] > 0);
  const nothing = { id: measure.id, people: rows.length, replicates: 0, levels: [] };
  if (values === undefined) return { ...nothing, reasons: ["no-column"] };
  if (rows.length < FEWEST_PEOPLE) return { ...nothing, reasons: ["too-few"] };
  const kinds = [network.follows.count > 0 ? "follows" : "shares", "people"] as const;
  const plans = kinds.flatMap((what) => MISSING_PARTS.map((part) => ({ what, part })));
  const steps = plans.length * (network.follows.count + network.shares.count);
  const replicates = Math.min(REPLICATES, Math.max(FEWEST_REPLICATES, Math.floor(BUDGET / Math.max(1, steps))));
  const levels = plans.map((plan, i) => {
    const pulse = partOf(bench.pulse, i / plans.length, (i + 1) / plans.length);
    const comparisons = Array.from({ length: replicates }, (_, replicate) => {
      pulse(replicate, replicates);
      const { left, isKept } = takenAway(network, plan, chanceOf(bench.settings.seed, replicate), alive(pulse));
      const after = columnOf(layThinned(bench, left, alive(pulse)), measure) ?? new Float64Array(0);
      pulse(replicate, replicates);
      return compared(values, after, isKept === undefined ? rows : rows.filter((row) => isKept[row] === 1));
    });
    return { ...plan, ...spreadOf(comparisons) };
  });
  return { id: measure.id, people: rows.length, replicates, levels, reasons: replicates < REPLICATES ? ["fewer-replicates"] : [] };
}

function layThinned(bench: Workbench, left: Network, pulse: Pulse): Workbench {
  const thinned = layOut(left, bench.settings, pulse);
  thinned.hold(communitiesOf, () => bench.use(communitiesOf));
  thinned.hold(halfLifeOfEvidence, () => bench.use(halfLifeOfEvidence));
  return thinned;
}

/** The column of people; from its contributions where it has some, since that leaves out all else that the measure tells. */
function columnOf(bench: Workbench, measure: Measure): Float64Array | undefined {
  if (measure.column !== undefined && bench.network.shares.count > 0) return measure.column(bench);
  const contributions = measure.contributions?.of(bench) ?? null;
  if (contributions === null) return measure.scopes.includes("person") ? measure.compute(bench).people : undefined;
  const column = new Float64Array(bench.network.people.count);
  contributions.value.forEach((value, at) => (column[contributions.person[at]] += value));
  return column;
}

function takenAway(
  network: Network,
  { what, part }: { what: MissingLevel["what"]; part: number },
  chance: Chance,
  pulse: Pulse,
): { left: Network; isKept?: Uint8Array } {
  if (what !== "people") return { left: withoutTies(network, part, chance, pulse) };
  const { network: left, isKept } = withoutPeople(network, part, chance, pulse);
  return { left, isKept };
}

interface Comparison {
  readonly tau: number;
  readonly kept: number;
  /** In the order of TOP_COUNTS; NaN where k takes in everybody. */
  readonly top: readonly number[];
}

function compared(before: Float64Array, after: Float64Array, rows: Uint32Array): Comparison {
  const was = Float64Array.from(rows, (row) => before[row]);
  // whoever has no value any more stands last
  const is = Float64Array.from(rows, (row) => (Number.isNaN(after[row]) ? -Infinity : after[row]));
  const wasOrder = bestFirst(was);
  const isOrder = bestFirst(is);
  const top = TOP_COUNTS.map((k) => {
    if (k >= rows.length) return NaN;
    const first = new Set(isOrder.subarray(0, k));
    return wasOrder.subarray(0, k).filter((i) => first.has(i)).length / k;
  });
  return { ...agreementOf(was, is), top };
}

function bestFirst(values: Float64Array): Uint32Array {
  return numbered(values.length).sort((i, j) => values[j] - values[i] || i - j);
}

function spreadOf(comparisons: readonly Comparison[]): Omit<MissingLevel, "what" | "part"> {
  return {
    tau: spread(comparisons.map(({ tau }) => tau)),
    kept: spread(comparisons.map(({ kept }) => kept)),
    top: TOP_COUNTS.map((k, at) => ({ k, overlap: spread(comparisons.map(({ top }) => top[at])) })).filter(
      ({ overlap }) => !Number.isNaN(overlap.mean),
    ),
  };
}

function spread(all: readonly number[]): Spread {
  const values = all.filter((value) => !Number.isNaN(value));
  const [low, high] = middle(values, 0.9);
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, low, high };
}
