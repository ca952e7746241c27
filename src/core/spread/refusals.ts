/**
 * If one of a plan's people says no: whom to ask instead, who adds the most to all the others and can be paid, and what the plan
 * brings then. Chosen on the sets for choosing, counted on those for judging.
 */
import { orderOf } from "../base/order.ts";
import type { Collection } from "./collection.ts";
import type { Choice } from "./cover.ts";

/** By place in the plan. */
export interface Refusals {
  /** Row; −1: nobody adds anything. */
  readonly instead: Int32Array;
  /** Sets for judging that are hit then. */
  readonly hits: Float64Array;
}

export function refusalsOf(choosing: Collection, judging: Collection, chosen: readonly number[], choice: Choice): Refusals {
  const instead = replacements(soleSetsOf(choosing, chosen), choosing, chosen, choice);
  const { adds, soleOf, hitInAll } = soleSetsOf(judging, chosen);
  const hits = Float64Array.from(chosen, (_, place) => {
    const others = hitInAll - soleOf[place].length;
    if (instead[place] < 0) return others;
    return others + adds[instead[place]] + soleOf[place].filter((set) => isIn(judging, set, instead[place])).length;
  });
  return { instead, hits };
}

interface SoleSets {
  /** How many sets that none of the chosen is in each person is in. */
  readonly adds: Uint32Array;
  /** Per place: the sets that nobody else of the chosen is in. */
  readonly soleOf: readonly number[][];
  readonly hitInAll: number;
}

function soleSetsOf({ kept, offsets, members, degree }: Collection, chosen: readonly number[]): SoleSets {
  const placeOf = new Int32Array(degree.length).fill(-1);
  chosen.forEach((row, place) => (placeOf[row] = place));
  const adds = new Uint32Array(degree.length);
  const soleOf: number[][] = chosen.map(() => []);
  let hitInAll = 0;
  for (let set = 0; set < kept; set++) {
    let found = 0;
    let place = -1;
    for (let i = offsets[set]; i < offsets[set + 1]; i++) {
      if (placeOf[members[i]] < 0) continue;
      place = placeOf[members[i]];
      found++;
    }
    if (found > 0) hitInAll++;
    else for (let i = offsets[set]; i < offsets[set + 1]; i++) adds[members[i]]++;
    if (found === 1) soleOf[place].push(set);
  }
  return { adds, soleOf, hitInAll };
}

function replacements(
  { adds, soleOf }: SoleSets,
  { offsets, members }: Collection,
  chosen: readonly number[],
  { candidates, costs, budget }: Choice,
): Int32Array {
  const priceOf = (row: number): number => (budget < Infinity ? (costs?.[row] ?? 0) : 0);
  const spent = chosen.reduce((sum, row) => sum + priceOf(row), 0);
  const isChosen = new Set(chosen);
  const may = (row: number, left: number): boolean => candidates[row] === 1 && !isChosen.has(row) && priceOf(row) <= left;
  // whoever adds most without a look at whose place it is; only those in that one's sets can add more
  const order = orderOf(Float64Array.from(adds), true);
  return Int32Array.from(chosen, (refusing, place) => {
    const left = budget < Infinity ? budget - spent + priceOf(refusing) : Infinity;
    const more = new Map<number, number>();
    for (const set of soleOf[place])
      for (let i = offsets[set]; i < offsets[set + 1]; i++) more.set(members[i], (more.get(members[i]) ?? 0) + 1);
    let best = order.find((row) => may(row, left)) ?? -1;
    let most = best < 0 ? 0 : adds[best] + (more.get(best) ?? 0);
    for (const [row, times] of more) {
      if (!may(row, left)) continue;
      const all = adds[row] + times;
      if (all > most || (all === most && row < best)) [best, most] = [row, all];
    }
    return most > 0 ? best : -1;
  });
}

function isIn({ offsets, members }: Collection, set: number, row: number): boolean {
  for (let i = offsets[set]; i < offsets[set + 1]; i++) if (members[i] === row) return true;
  return false;
}
