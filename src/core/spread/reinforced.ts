/**
 * A plan where one voice is never enough. Two people can do together what neither can alone, so that nothing is known of the
 * best plan, and nothing is promised: people are chosen one by one from a short list, always the one with whom simulated
 * campaigns come furthest; where nobody moves anything yet, the one who brings most listeners half of the way. The short list
 * is whom one would choose if single voices were enough, and those with the largest audiences.
 * Cost: names on the list × people asked for × 40 campaigns.
 */
import type { Workbench } from "../network/workbench.ts";
import type { Plan } from "./answers.ts";
import { byAudience } from "./audience.ts";
import { collectSets, membershipsOf } from "./collection.ts";
import { coverSets, type Choice } from "./cover.ts";
import { flatteningOf } from "./curve.ts";
import { flowOf, type Flow } from "./flow.ts";
import type { Basis } from "./model.ts";
import { makeSampler, rootsOf, STREAMS } from "./sampling.ts";
import { outcomesIn } from "./simulate.ts";

const WORLDS_TO_CHOOSE = 40;
const WORLDS_TO_JUDGE = 400;
const SETS_FOR_LIST = 20_000;
const NAMES_EACH = 3;
const MOST_NAMES = 120;
/** Somebody who heard is half of the way; it only decides where nothing else does. */
const HALF_WAY = 0.001;
const Z95 = 1.96;

export interface ByHand {
  readonly basis: Basis;
  readonly choice: Choice;
  readonly worth: Float64Array | undefined;
}

export function plannedByHand(bench: Workbench, wanted: ByHand): Plan {
  const { basis, choice, worth } = wanted;
  const flow = flowOf(bench, basis);
  const outcomes = outcomesIn(flow, basis, worth);
  const progressOf = (seeds: readonly number[]): number => {
    const { mean, heard } = outcomes(WORLDS_TO_CHOOSE, () => seeds);
    return mean + HALF_WAY * heard;
  };
  const priceOf = (row: number): number => (choice.budget < Infinity ? (choice.costs?.[row] ?? 0) : 0);
  const chosen = [...choice.given];
  const names = new Set(shortList(bench, flow, wanted));
  let spent = chosen.reduce((sum, row) => sum + priceOf(row), 0);
  let now = 0;
  while (chosen.length < choice.size) {
    bench.pulse(chosen.length, Math.min(choice.size, chosen.length + names.size));
    let best = -1;
    let most = -Infinity;
    for (const name of names) {
      if (spent + priceOf(name) > choice.budget) continue;
      const gain = progressOf([...chosen, name]) - now;
      const rate = choice.budget < Infinity ? gain / priceOf(name) : gain;
      if (rate > most) [best, most] = [name, rate];
    }
    if (best < 0) break;
    names.delete(best);
    chosen.push(best);
    spent += priceOf(best);
    now = progressOf(chosen);
  }
  const after = chosen.map((_, i) => outcomes(WORLDS_TO_JUDGE, () => chosen.slice(0, i + 1)).values);
  return writtenDown(chosen, wanted, after);
}

/** Whom one would choose if single voices were enough, then who has the largest audience. */
function shortList(bench: Workbench, flow: Flow, { basis, choice, worth }: ByHand): number[] {
  const most = Math.min(MOST_NAMES, NAMES_EACH * Math.min(choice.size, MOST_NAMES) + NAMES_EACH);
  const sampler = makeSampler({ ...flow, mechanism: "cascade" }, basis, rootsOf(flow.people, worth), STREAMS.choose);
  const collection = collectSets(sampler, flow.people);
  collection.growHere(SETS_FOR_LIST, bench.pulse);
  const alone = coverSets(collection, membershipsOf(collection), { ...choice, given: [], size: most, budget: Infinity }).chosen;
  const large = bench
    .shared(byAudience)
    .filter((row) => choice.candidates[row] === 1)
    .subarray(0, most);
  return [...new Set([...alone, ...large])].filter((row) => choice.budget === Infinity || (choice.costs?.[row] ?? 0) <= choice.budget);
}

/** @param after what the first 1, 2, 3 … come to, world by world. */
function writtenDown(chosen: readonly number[], { basis, choice }: ByHand, after: readonly Float64Array[]): Plan {
  const zero = new Float64Array(WORLDS_TO_JUDGE);
  let cost = 0;
  const curve = chosen.map((person, i) => {
    cost += choice.costs?.[person] ?? NaN;
    const { mean, low, high } = aroundMean(after[i], zero);
    return { people: i + 1, cost, mean, low, high };
  });
  const last = curve.at(-1);
  return {
    seeds: chosen.map((person, i) => {
      const { mean, low, high } = aroundMean(after[i], i > 0 ? after[i - 1] : zero);
      return {
        person,
        cost: choice.costs?.[person] ?? NaN,
        gain: mean,
        low,
        high,
        isGiven: choice.given.includes(person),
        instead: -1,
        meanInstead: NaN,
      };
    }),
    cost,
    mean: last?.mean ?? 0,
    standardError: last === undefined ? 0 : (last.high - last.mean) / Z95,
    low: NaN,
    bestPossible: NaN,
    certificate: NaN,
    confidence: NaN,
    stopped: "no-certificate",
    curve,
    flattens: flatteningOf(curve, choice.budget),
    overlaps: [],
    sets: 0,
    basis,
  };
}

/** The mean of differences, world by world, and its 95 % range. */
function aroundMean(values: Float64Array, before: Float64Array): { mean: number; low: number; high: number } {
  const gains = values.map((value, world) => value - before[world]);
  const mean = gains.reduce((a, b) => a + b, 0) / gains.length;
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1);
  const half = Z95 * Math.sqrt(variance / gains.length);
  return { mean, low: mean - half, high: mean + half };
}
