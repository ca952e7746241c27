/**
 * If one of a plan's people says no: whom to ask instead, who adds the most to all the others and can be paid, and what the plan
 * brings then. Chosen on the sets for choosing, counted on those for judging.
 */
import { orderOf } from "../base/order.ts";
import { alive, paced, silentPulse, type Pulse } from "../base/pulse.ts";
import type { Collection } from "./collection.ts";
import type { Choice } from "./cover.ts";

/** A pulse each so many sets whose members are counted one by one. */
const PULSE_SETS = 1 << 12;

/** By place in the plan. */
export interface Refusals {
  /** Row; −1: nobody adds anything. */
  readonly instead: Int32Array;
  /** Sets for judging that are hit then. */
  readonly hits: Float64Array;
}

interface Chosen {
  readonly chosen: readonly number[];
  readonly choice: Choice;
  readonly pulse?: Pulse;
}

export function refusalsOf(choosing: Collection, judging: Collection, plan: Chosen): Refusals {
  const { chosen, pulse = silentPulse } = plan;
  const instead = replacements(soleSetsOf(choosing, chosen, pulse), choosing, plan);
  const { adds, soleOf, hitInAll } = soleSetsOf(judging, chosen, pulse);
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

function soleSetsOf({ kept, offsets, members, degree }: Collection, chosen: readonly number[], pulse: Pulse): SoleSets {
  const placeOf = new Int32Array(degree.length).fill(-1);
  chosen.forEach((row, place) => (placeOf[row] = place));
  const adds = new Uint32Array(degree.length);
  const soleOf: number[][] = chosen.map(() => []);
  let hitInAll = 0;
  const tell = paced(alive(pulse), offsets[kept]);
  for (let set = 0; set < kept; set++) {
    tell(offsets[set]);
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
  { kept, offsets, members }: Collection,
  { chosen, choice, pulse = silentPulse }: Chosen,
): Int32Array {
  const { candidates, costs, budget } = choice;
  const tell = paced(alive(pulse), kept, PULSE_SETS);
  let seen = 0;
  const priceOf = (row: number): number => (budget < Infinity ? (costs?.[row] ?? 0) : 0);
  const spent = chosen.reduce((sum, row) => sum + priceOf(row), 0);
  const isChosen = new Set(chosen);
  const may = (row: number, left: number): boolean => candidates[row] === 1 && !isChosen.has(row) && priceOf(row) <= left;
  // whoever adds most without a look at whose place it is; only those in that one's sets can add more
  const order = budget < Infinity ? orderOf(Float64Array.from(adds), true) : [mostAmong(adds, (row) => may(row, Infinity))];
  return Int32Array.from(chosen, (refusing, place) => {
    const left = budget < Infinity ? budget - spent + priceOf(refusing) : Infinity;
    const more = new Map<number, number>();
    for (const set of soleOf[place]) {
      tell(seen++);
      for (let i = offsets[set]; i < offsets[set + 1]; i++) more.set(members[i], (more.get(members[i]) ?? 0) + 1);
    }
    let best = order.find((row) => row >= 0 && may(row, left)) ?? -1;
    let most = best < 0 ? 0 : adds[best] + (more.get(best) ?? 0);
    for (const [row, times] of more) {
      if (!may(row, left)) continue;
      const all = adds[row] + times;
      if (all > most || (all === most && row < best)) [best, most] = [row, all];
    }
    return most > 0 ? best : -1;
  });
}

/** Who adds most of those who may; −1: nobody may. */
function mostAmong(adds: Uint32Array, may: (row: number) => boolean): number {
  let best = -1;
  for (let row = 0; row < adds.length; row++) if ((best < 0 || adds[row] > adds[best]) && may(row)) best = row;
  return best;
}

function isIn({ offsets, members }: Collection, set: number, row: number): boolean {
  for (let i = offsets[set]; i < offsets[set + 1]; i++) if (members[i] === row) return true;
  return false;
}
