/**
 * Many sampled sets in one arena: set i is `members[offsets[i]] … members[offsets[i + 1] − 1]`. It only grows. Sets of nobody
 * are counted and not kept: where little can be won, nearly all of them are.
 */
import type { Pulse } from "../base/pulse.ts";
import type { Sampler } from "./sampling.ts";
import { piecesOf, type DrawnSets } from "./team.ts";

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
  /** Until there are so many sets: drawn here, and by others where there are any and it is worth telling them. */
  grow(count: number, pulse?: Pulse): Promise<void>;
  /** The same sets, drawn here. */
  growHere(count: number, pulse?: Pulse): void;
}

/** So much is drawn between two pulses: about a hundredth of a second. */
const PULSE_EVERY_SETS = 2048;
const PULSE_EVERY_MEMBERS = 200_000;
const FEWEST_TO_GUESS = 500;

export function collectSets(sampler: Sampler, people: number): GrowingCollection {
  const arena = makeArena(people);
  const drawHere = (to: number, told: () => void): void => {
    sampler.begin(arena.count);
    for (let sets = 0, before = arena.size; arena.count < to; sets++) {
      if (sets === PULSE_EVERY_SETS || arena.size - before > PULSE_EVERY_MEMBERS) {
        told();
        [sets, before] = [0, arena.size];
      }
      arena.add(sampler.members, 0, sampler.draw());
    }
  };
  function growHere(wanted: number, pulse?: Pulse): void {
    const told = (): void => pulse?.(arena.count, wanted);
    arena.makeRoom(wanted);
    for (const to of piecesOf(arena.count, wanted)) {
      told();
      drawHere(to, told);
    }
  }
  return {
    get count() {
      return arena.count;
    },
    get kept() {
      return arena.kept;
    },
    get offsets() {
      return arena.offsets;
    },
    get members() {
      return arena.members;
    },
    degree: arena.degree,
    get weight() {
      return sampler.worth / arena.count;
    },
    growHere,
    async grow(wanted, pulse) {
      const expected = arena.makeRoom(wanted);
      const { help } = sampler;
      const elsewhere = help === undefined || expected < help.worthTelling ? null : await help.come();
      if (elsewhere === null) return growHere(wanted, pulse);
      const ends = piecesOf(arena.count, wanted);
      const told = (): void => pulse?.(arena.count, wanted);
      const asked = ends.map((to, i) => elsewhere(ends[i - 1] ?? arena.count, to));
      for (const [i, to] of ends.entries()) {
        told();
        const drawn = await asked[i];
        if (drawn === null) drawHere(to, told);
        else arena.addAll(drawn);
      }
    },
  };
}

interface Arena {
  readonly count: number;
  readonly kept: number;
  readonly size: number;
  readonly offsets: Float64Array;
  readonly members: Uint32Array;
  readonly degree: Uint32Array;
  /** For so many sets in all, going by those so far; gives how many sets and members that is more. */
  makeRoom(sets: number): number;
  add(from: Uint32Array, start: number, length: number): void;
  addAll(drawn: DrawnSets): void;
}

function makeArena(people: number): Arena {
  const degree = new Uint32Array(people);
  let offsets = new Float64Array(1 << 10);
  let members = new Uint32Array(1 << 12);
  let count = 0;
  let kept = 0;
  let size = 0;
  function add(from: Uint32Array, start: number, length: number): void {
    count++;
    if (length === 0) return;
    if (size + length > members.length)
      members = enlarged(members, new Uint32Array(Math.max(size + length, Math.ceil(members.length * 1.5))));
    for (let i = start; i < start + length; i++) {
      members[size++] = from[i];
      degree[from[i]]++;
    }
    if (kept + 1 === offsets.length) offsets = enlarged(offsets, new Float64Array(2 * offsets.length));
    offsets[++kept] = size;
  }
  return {
    get count() {
      return count;
    },
    get kept() {
      return kept;
    },
    get size() {
      return size;
    },
    get offsets() {
      return offsets;
    },
    get members() {
      return members;
    },
    degree,
    makeRoom(wanted) {
      const [sets, expected] = [kept, size].map((taken) => Math.ceil(count < FEWEST_TO_GUESS ? 0 : 1.02 * (taken / count) * wanted));
      if (sets + 1 > offsets.length) offsets = enlarged(offsets, new Float64Array(sets + 1));
      if (expected > members.length) members = enlarged(members, new Uint32Array(expected));
      return wanted - count + Math.max(0, expected - size);
    },
    add,
    addAll(drawn) {
      for (let set = 0, start = 0; set < drawn.lengths.length; start += drawn.lengths[set++]) add(drawn.members, start, drawn.lengths[set]);
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
