/**
 * Walks back to a rumour: somebody is drawn to whom it can get, and word is followed back to her step by step, until a source is
 * found or nobody is left. A walk that found one is kept with where each of its steps ended; so the same walks say who would
 * save her at any delay: all within as many steps as are left to the answer. Nothing comes to her along no tie; so she is drawn by
 * the chance that at least one tie to her works, and walked back from in such worlds alone. Cost: the people that are found.
 */
import { chancesOf } from "../base/chance.ts";
import { makeBackwards } from "./backwards.ts";
import type { Collection } from "./collection.ts";
import { groundOf, type Flow, type Ground } from "./flow.ts";
import type { Basis } from "./model.ts";
import { replicateFrom, rootsOf, type Roots, type Sampler } from "./sampling.ts";

export interface Blocking {
  readonly flow: Flow;
  readonly basis: Basis;
  /** What keeping it from each person is worth; undefined: 1 each. */
  readonly worth: Float64Array | undefined;
  readonly rumour: Uint32Array;
}

export interface Walks {
  /** Draws further walks: sets of those who would save whom they are drawn for, if the answer comes so many steps later. */
  sampler(delay: number): Sampler;
  /** All walks so far, for an answer at another delay. */
  within(delay: number): Collection;
}

/** @param ground of the same flow, where it is there already. */
export function walksBack({ flow, basis, worth, rumour }: Blocking, stream: number, ground: Ground = groundOf(flow)): Walks {
  const { chance, begin: beginChance } = chancesOf(basis.seed);
  const { queue, begin: beginWalk, add, expand, expandSome, someWorks } = makeBackwards(ground, chance);
  const begin = (set: number): void => beginChance(replicateFrom(stream, set));
  begin(0);
  const isSource = new Uint8Array(flow.people);
  for (const row of rumour) isSource[row] = 1;
  const some = someWorks();
  const roots = rootsAmong(withinReach(flow, rumour), (row) => (worth?.[row] ?? 1) * some[row]);
  const archive = makeArchive(flow.people);
  const hasSource = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (isSource[queue[at]] === 1) return true;
    return false;
  };
  /** Where each step of the last walk ends in the queue. */
  const ends = new Uint32Array(flow.people + 1);
  /** Walks back; gives how many steps it took to a source, the start among them; 0: it comes to none. */
  function walk(): number {
    beginWalk();
    ends[0] = add(roots.draw(chance), 0);
    for (let from = 0, steps = 1; ; steps++) {
      const to = ends[steps - 1];
      if (hasSource(from, to)) return steps;
      if (basis.steps !== null && steps > basis.steps) return 0;
      const end = from === 0 ? expandSome() : expand(from, to);
      if (end === to) return 0;
      ends[steps] = end;
      from = to;
    }
  }
  return {
    sampler: (delay) => ({
      members: archive.last,
      worth: roots.worth,
      begin,
      draw() {
        const steps = roots.worth > 0 ? walk() : 0;
        return archive.add({ queue, ends, steps }, isSource, delay);
      },
    }),
    within: (delay) => archive.within(delay, roots.worth),
  };
}

/** Whom a walk found, and where each of its steps ends; no steps: it came to no source. */
interface Walk {
  readonly queue: Uint32Array;
  readonly ends: Uint32Array;
  readonly steps: number;
}

interface Archive {
  /** The members of the walk that was added last, sources left out. */
  readonly last: Uint32Array;
  /** Keeps a walk that found a source; gives how many of its members an answer so late would find in time. */
  add(walk: Walk, isSource: Uint8Array, delay: number): number;
  within(delay: number, worth: number): Collection;
}

/** All walks lie one after the other, with where each of their steps ends: there may be millions. */
function makeArchive(people: number): Archive {
  const last = new Uint32Array(people);
  const members = growing((length) => new Uint32Array(length));
  /** Where each step ends in `members`. */
  const stepEnds = growing((length) => new Float64Array(length));
  /** Where the steps of each walk end in `stepEnds`. */
  const walkEnds = growing((length) => new Float64Array(length));
  let count = 0;
  return {
    last,
    add({ queue, ends, steps }, isSource, delay) {
      count++;
      if (steps === 0) return 0;
      const start = members.size;
      // sources stand in the last step alone
      let size = 0;
      for (let at = 0; at < ends[steps - 1]; at++) if (isSource[queue[at]] === 0) members.push((last[size++] = queue[at]));
      for (let step = 0; step < steps; step++) stepEnds.push(start + Math.min(size, ends[step]));
      walkEnds.push(stepEnds.size);
      const step = steps - 1 - delay;
      return step < 0 ? 0 : Math.min(size, ends[step]);
    },
    within(delay, worth) {
      const [all, ends] = [members.items, stepEnds.items];
      const offsets = new Float64Array(walkEnds.size + 1);
      const kept = new Uint32Array(members.size);
      const degree = new Uint32Array(people);
      let [sets, size, start, firstStep] = [0, 0, 0, 0];
      for (let walk = 0; walk < walkEnds.size; walk++) {
        const end = walkEnds.items[walk];
        const step = end - 1 - delay;
        const from = size;
        if (step >= firstStep)
          for (let at = start; at < ends[step]; at++) {
            kept[size++] = all[at];
            degree[all[at]]++;
          }
        if (size > from) offsets[++sets] = size;
        start = ends[end - 1];
        firstStep = end;
      }
      return {
        count,
        kept: sets,
        offsets: offsets.subarray(0, sets + 1),
        members: kept.subarray(0, size),
        degree,
        weight: worth / Math.max(1, count),
      };
    },
  };
}

interface Growing<T> {
  readonly items: T;
  readonly size: number;
  push(value: number): void;
}

function growing<T extends Uint32Array | Float64Array>(make: (length: number) => T): Growing<T> {
  let items = make(1 << 10);
  let size = 0;
  return {
    get items() {
      return items;
    },
    get size() {
      return size;
    },
    push(value) {
      if (size === items.length) {
        const larger = make(2 * size);
        larger.set(items);
        items = larger;
      }
      items[size++] = value;
    },
  };
}

/** 1 for everybody whom it could get to, its sources left out. */
function withinReach({ people, audienceRows, ofListeners, ofTies }: Flow, sources: Uint32Array): Uint8Array {
  const { offsets, items } = audienceRows;
  const isReached = new Uint8Array(people);
  for (const row of sources) isReached[row] = 1;
  const queue = [...sources];
  for (const voice of queue)
    for (let tie = offsets[voice]; tie < offsets[voice + 1]; tie++) {
      const listener = items[tie];
      if (isReached[listener] === 1 || !((ofTies === null ? (ofListeners?.[listener] ?? 0) : ofTies[tie]) > 0)) continue;
      isReached[listener] = 1;
      queue.push(listener);
    }
  for (const row of sources) isReached[row] = 0;
  return isReached;
}

function rootsAmong(isRoot: Uint8Array, worthOf: (row: number) => number): Roots {
  return rootsOf(
    isRoot.length,
    Float64Array.from(isRoot, (is, row) => is * worthOf(row)),
  );
}
