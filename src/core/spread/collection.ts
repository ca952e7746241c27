/**
 * Many sampled sets in one arena: set i is `members[offsets[i]] … members[offsets[i + 1] − 1]`. It only grows. Sets of nobody
 * are counted and not kept: where little can be won, nearly all of them are.
 */
import { alive, paced, silentPulse, type Pulse } from "../base/pulse.ts";
import type { Sampler } from "./sampling.ts";
import { piecesOf } from "./pieces.ts";
import type { DrawnSets } from "./team.ts";

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
  /** The same, in two: others draw from now on; what this gives takes in what they drew, or draws here. */
  ask(count: number): Promise<(pulse?: Pulse) => Promise<void>>;
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
      arena.add(sampler.members, sampler.draw());
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
  async function ask(wanted: number): Promise<(pulse?: Pulse) => Promise<void>> {
    const expected = arena.makeRoom(wanted);
    const { help } = sampler;
    const elsewhere = help === undefined || expected < help.worthTelling ? null : await help.come();
    if (elsewhere === null) return async (pulse) => growHere(wanted, pulse);
    const ends = piecesOf(arena.count, wanted);
    const asked = ends.map((to, i) => elsewhere(ends[i - 1] ?? arena.count, to));
    return async (pulse) => {
      const told = (): void => pulse?.(arena.count, wanted);
      for (const [i, to] of ends.entries()) {
        told();
        const drawn = await asked[i];
        if (drawn === null) drawHere(to, told);
        else arena.addAll(drawn);
      }
    };
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
    ask,
    grow: async (wanted, pulse) => (await ask(wanted))(pulse),
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
  /** One set: the first so many of `from`. */
  add(from: Uint32Array, length: number): void;
  addAll(drawn: DrawnSets): void;
}

function makeArena(people: number): Arena {
  const degree = new Uint32Array(people);
  let offsets = new Float64Array(1 << 10);
  let members = new Uint32Array(1 << 12);
  let count = 0;
  let kept = 0;
  let size = 0;
  function roomFor(more: number): void {
    if (size + more > members.length) members = enlarged(members, new Uint32Array(Math.max(size + more, Math.ceil(members.length * 1.5))));
  }
  function end(length: number): void {
    count++;
    if (length === 0) return;
    size += length;
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
    add(from, length) {
      roomFor(length);
      for (let i = 0; i < length; i++) {
        members[size + i] = from[i];
        degree[from[i]]++;
      }
      end(length);
    },
    addAll(drawn) {
      roomFor(drawn.members.length);
      members.set(drawn.members, size);
      for (const member of drawn.members) degree[member]++;
      for (const length of drawn.lengths) end(length);
    },
  };
}

function enlarged<T extends Float64Array | Uint32Array>(array: T, larger: T): T {
  larger.set(array);
  return larger;
}

export interface Memberships {
  /** The sets that hold a person, ascending. */
  of(row: number): Uint32Array;
}

/** Whoever is in at least this part of the sets of somebody asked about is looked up together with her. */
const LOOKED_UP_TOGETHER = 1 / 4;
const IN_NONE = new Uint32Array(0);

/**
 * Where each person is a member, looked up when it is asked: the few who are in many sets first, since it is them whom a
 * choice asks about. Cost: all members once, and again each time that somebody in a quarter as many sets is asked about.
 */
export function membershipsOf({ kept, offsets, members, degree }: Collection, pulse = silentPulse): Memberships {
  /** In which look-up each person was found, from 1 up; 0: not yet. */
  const lookedUp = new Uint8Array(degree.length);
  /** Where her sets end in it. */
  const ends = new Uint32Array(degree.length);
  const lookUps: Uint32Array[] = [];
  function lookUp(fewest: number): void {
    let size = 0;
    for (let row = 0; row < degree.length; row++) {
      if (lookedUp[row] !== 0 || degree[row] < fewest) continue;
      lookedUp[row] = lookUps.length + 1;
      ends[row] = size;
      size += degree[row];
    }
    const sets = new Uint32Array(size);
    const now = lookUps.push(sets);
    const tell = paced(alive(pulse), offsets[kept]);
    for (let set = 0; set < kept; set++) {
      tell(offsets[set]);
      for (let i = offsets[set]; i < offsets[set + 1]; i++) if (lookedUp[members[i]] === now) sets[ends[members[i]]++] = set;
    }
  }
  return {
    of(row) {
      if (degree[row] === 0) return IN_NONE;
      if (lookedUp[row] === 0) lookUp(degree[row] * LOOKED_UP_TOGETHER);
      return lookUps[lookedUp[row] - 1].subarray(ends[row] - degree[row], ends[row]);
    },
  };
}

/** How many sets the first 1, 2, 3 … of some people hit. */
export function coverageOf({ kept, offsets, members, degree }: Collection, people: ArrayLike<number>, pulse = silentPulse): Float64Array {
  const placeOf = new Uint32Array(degree.length).fill(people.length);
  for (let place = people.length - 1; place >= 0; place--) placeOf[people[place]] = place;
  const hit = new Float64Array(people.length + 1);
  const tell = paced(alive(pulse), offsets[kept]);
  for (let set = 0; set < kept; set++) {
    tell(offsets[set]);
    let first = people.length;
    for (let i = offsets[set]; i < offsets[set + 1]; i++) first = Math.min(first, placeOf[members[i]]);
    hit[first]++;
  }
  for (let place = 1; place < people.length; place++) hit[place] += hit[place - 1];
  return hit.subarray(0, people.length);
}
