/** What more people, or more money, bring. */
import { alive, paced, silentPulse } from "../base/pulse.ts";
import type { CurvePoint } from "./answers.ts";
import type { Collection } from "./collection.ts";

export interface Told {
  /** NaN: not known. */
  readonly priceOf: (row: number) => number;
  /** A 95 % range of worth for so many sets that are hit. */
  readonly rangeOf: (hits: number) => readonly [low: number, high: number];
  readonly weight: number;
}

/** @param hits sets that the first 1, 2, 3 … people hit. */
export function curveOf(people: readonly number[], hits: Float64Array, { priceOf, rangeOf, weight }: Told): CurvePoint[] {
  let cost = 0;
  return people.map((person, i) => {
    const [low, high] = rangeOf(hits[i]);
    cost += priceOf(person);
    return { people: i + 1, cost, mean: hits[i] * weight, low, high };
  });
}

/** Where what one adds falls below this part of what those before her added, for the money, or each where a number decides. */
const FLAT = 0.25;

export function flatteningOf(curve: readonly CurvePoint[], budget: number): number {
  const isPriced = budget < Infinity && curve.length > 0 && curve[curve.length - 1].cost > 0;
  const spent = (at: number): number => (isPriced ? curve[at].cost : curve[at].people);
  return curve.findIndex(({ mean }, at) => {
    if (at === 0) return false;
    const before = curve[at - 1].mean;
    return (mean - before) * spent(at - 1) < FLAT * before * (spent(at) - spent(at - 1));
  });
}

const MOST_OVERLAPS = 200;

export interface Overlap {
  readonly a: number;
  readonly b: number;
  readonly part: number;
}

/** Pairs of chosen people who would both do, the most alike first. */
export function overlapsOf({ kept, offsets, members, degree }: Collection, chosen: readonly number[], pulse = silentPulse): Overlap[] {
  const placeOf = new Int32Array(degree.length).fill(-1);
  chosen.forEach((row, place) => (placeOf[row] = place));
  const both = new Map<number, number>();
  const inSet: number[] = [];
  const tell = paced(alive(pulse), offsets[kept]);
  for (let set = 0; set < kept; set++) {
    tell(offsets[set]);
    inSet.length = 0;
    for (let i = offsets[set]; i < offsets[set + 1]; i++) if (placeOf[members[i]] >= 0) inSet.push(placeOf[members[i]]);
    for (const a of inSet) for (const b of inSet) if (a < b) both.set(a * chosen.length + b, (both.get(a * chosen.length + b) ?? 0) + 1);
  }
  return Array.from(both, ([pair, sets]) => {
    const [a, b] = [Math.floor(pair / chosen.length), pair % chosen.length];
    return { a, b, part: sets / Math.min(degree[chosen[a]], degree[chosen[b]]) };
  })
    .sort((x, y) => y.part - x.part || x.a - y.a || x.b - y.b)
    .slice(0, MOST_OVERLAPS);
}
