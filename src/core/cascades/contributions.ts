/**
 * What a number is made of, unit by unit, so that it can be asked how much of it hangs on the units that happen to be in
 * the files. A unit is what came about independently of the others:
 *
 * - `posts`: each post with all that followed from it. Never single shares: those of one post have a common cause.
 * - `author-days`: where posts are not known but times are, all shares of one author's posts within one day (UTC). Most of
 *   what a post sets off comes within a day, so this is a post or several, and rarely a part of one.
 * - `authors`: where what is credited depends on the set of all who ever re-shared an author.
 *
 * Where neither posts nor times are known there is nothing to resample, `none`: shares of one post cannot be told from
 * shares of many. All that is known is then one unit.
 */
import type { Network } from "../network/network.ts";
import { orderBy } from "../network/ties.ts";

export type UnitKind = "posts" | "author-days" | "authors" | "none";

/** A column of people as sums over units. Everybody stands in a unit once at most. */
export interface Contributions {
  readonly unit: UnitKind;
  /** How many units there are, those without any contribution too. */
  readonly units: number;
  /** Contributions of a unit: from `offsets[unit]` to `offsets[unit + 1] − 1`, ascending by person. */
  readonly offsets: Uint32Array;
  readonly person: Uint32Array;
  /** Never 0. */
  readonly value: Float64Array;
}

/**
 * One number for the whole, unit by unit: the sum of `over`, divided by the sum of `under` where there is one; or the
 * median of `over`; or a number that is no sum at all (a union), `all`, with `over` what it is without each of the units.
 */
export interface Sample {
  readonly unit: UnitKind;
  readonly kind: "sum" | "ratio" | "median" | "union";
  /** One per unit. */
  readonly over: Float64Array;
  /** Of a ratio. */
  readonly under?: Float64Array;
  /** Of a union: the number with all units, and below what it can never lie. */
  readonly all?: number;
  readonly least?: number;
}

/** Contributions in any order, as they are found. */
export interface Loose {
  readonly unit: UnitKind;
  readonly units: number;
  readonly unitOf: Uint32Array;
  readonly person: Uint32Array;
  readonly value: Float64Array;
}

/** Contributions by unit and person, those of the same person in the same unit added up, those of nothing left out. */
export function gathered({ unit, units, unitOf, person, value }: Loose, people: number): Contributions {
  const order = orderBy(unitOf, units, orderBy(person, people));
  const offsets = new Uint32Array(units + 1);
  const outPerson = new Uint32Array(order.length);
  const outValue = new Float64Array(order.length);
  let size = 0;
  let next = 0;
  for (let row = 0; row < units; row++) {
    while (next < order.length && unitOf[order[next]] === row) {
      const who = person[order[next]];
      let sum = 0;
      for (; next < order.length && unitOf[order[next]] === row && person[order[next]] === who; next++) sum += value[order[next]];
      if (sum === 0) continue;
      outPerson[size] = who;
      outValue[size++] = sum;
    }
    offsets[row + 1] = size;
  }
  return { unit, units, offsets, person: outPerson.slice(0, size), value: outValue.slice(0, size) };
}

const DAY_MS = 86_400_000;

/**
 * The author-day of every given entry of the log, numbered as they come up in the log; entries without a time make up one
 * more unit for each author.
 */
export function authorDays({ shares }: Network, entries: Uint32Array): { units: number; unitOf: Uint32Array } {
  const days = new Map<number, Map<number, number>>();
  const unitOfEntry = new Uint32Array(shares.count);
  let units = 0;
  for (const entry of entries.toSorted()) {
    const ofAuthor = days.get(shares.author[entry]) ?? new Map<number, number>();
    days.set(shares.author[entry], ofAuthor);
    // NaN is a key like any other
    const day = Math.floor(shares.timeMs[entry] / DAY_MS);
    const unit = ofAuthor.get(day) ?? units++;
    ofAuthor.set(day, unit);
    unitOfEntry[entry] = unit;
  }
  return { units, unitOf: entries.map((entry) => unitOfEntry[entry]) };
}

/** A column's sum per unit: the whole as a sum. */
export function sampleOf({ unit, units, offsets, value }: Contributions): Sample {
  const over = new Float64Array(units);
  for (let row = 0; row < units; row++) for (let at = offsets[row]; at < offsets[row + 1]; at++) over[row] += value[at];
  return { unit, kind: "sum", over };
}
