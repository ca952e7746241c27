/**
 * Many sampled sets in one arena: set i is `members[offsets[i]] … members[offsets[i + 1] − 1]`. It only grows. Sets of nobody
 * are counted and not kept: where little can be won, nearly all of them are.
 */
import type { Pulse } from "../base/pulse.ts";
import type { Sampler } from "./sampling.ts";

export interface Collection {
  /** How many were drawn. */
  readonly count: number;
  /** How many of them hold anybody, and are here. */
  readonly kept: number;
  readonly offsets: Float64Array;
  readonly members: Uint32Array;
  /** In how many sets each person is. */
  readonly degree: Uint32Array;
  /** What a set stands for: worth / count. */
  readonly weight: number;
}

export interface GrowingCollection extends Collection {
  /** Draws until there are so many sets. */
  grow(count: number, pulse?: Pulse): void;
}

const PULSE_EVERY = 2048;
const FEWEST_TO_GUESS = 500;

export function collectSets(sampler: Sampler, people: number): GrowingCollection {
  const degree = new Uint32Array(people);
  let offsets = new Float64Array(1 << 10);
  let members = new Uint32Array(1 << 12);
  let count = 0;
  let kept = 0;
  let size = 0;
  return {
    get count() {
      return count;
    },
    get kept() {
      return kept;
    },
    get offsets() {
      return offsets;
    },
    get members() {
      return members;
    },
    degree,
    get weight() {
      return sampler.worth / count;
    },
    grow(wanted, pulse) {
      // from what the sets so far took
      const [sets, expected] = [kept, size].map((taken) => Math.ceil(count < FEWEST_TO_GUESS ? 0 : 1.02 * (taken / count) * wanted));
      if (sets + 1 > offsets.length) offsets = enlarged(offsets, new Float64Array(sets + 1));
      if (expected > members.length) members = enlarged(members, new Uint32Array(expected));
      for (; count < wanted; count++) {
        if (count % PULSE_EVERY === 0) pulse?.(count, wanted);
        const length = sampler.draw();
        if (length === 0) continue;
        if (size + length > members.length)
          members = enlarged(members, new Uint32Array(Math.max(size + length, Math.ceil(members.length * 1.5))));
        const drawn = sampler.members;
        for (let i = 0; i < length; i++) {
          members[size++] = drawn[i];
          degree[drawn[i]]++;
        }
        if (kept + 1 === offsets.length) offsets = enlarged(offsets, new Float64Array(2 * offsets.length));
        offsets[++kept] = size;
      }
    },
  };
}

function enlarged<T extends Float64Array | Uint32Array>(array: T, larger: T): T {
  larger.set(array);
  return larger;
}

/** Where each person is a member: the sets of `row` are `sets[starts[row]] … sets[starts[row + 1] − 1]`, ascending. */
export interface Memberships {
  readonly starts: Float64Array;
  readonly sets: Uint32Array;
}

export function membershipsOf({ kept, offsets, members, degree }: Collection): Memberships {
  const starts = new Float64Array(degree.length + 1);
  for (let row = 0; row < degree.length; row++) starts[row + 1] = starts[row] + degree[row];
  const next = starts.slice();
  const sets = new Uint32Array(offsets[kept]);
  for (let set = 0; set < kept; set++) for (let i = offsets[set]; i < offsets[set + 1]; i++) sets[next[members[i]]++] = set;
  return { starts, sets };
}

/** How many sets the first 1, 2, 3 … of some people hit. */
export function coverageOf({ kept, offsets, members, degree }: Collection, people: ArrayLike<number>): Float64Array {
  const placeOf = new Uint32Array(degree.length).fill(people.length);
  for (let place = people.length - 1; place >= 0; place--) placeOf[people[place]] = place;
  const hit = new Float64Array(people.length + 1);
  for (let set = 0; set < kept; set++) {
    let first = people.length;
    for (let i = offsets[set]; i < offsets[set + 1]; i++) first = Math.min(first, placeOf[members[i]]);
    hit[first]++;
  }
  for (let place = 1; place < people.length; place++) hit[place] += hit[place - 1];
  return hit.subarray(0, people.length);
}
