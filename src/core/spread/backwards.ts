/**
 * From listeners back to voices: from whom could it have come? Ties are drawn when they are walked, each at most once per
 * walk. Of the sources of a listener only those whose tries work are looked at: the way to the next one is drawn (geometric
 * skips: Guo, Wang, Wei, Chen 2020), ties of chance 0.1 and more one by one. Chances of 0 and 1 are taken at their word.
 * Cost of a walk: the people that it finds, and as many again.
 */
import { columnOf } from "../base/numbered.ts";
import type { Chance } from "../base/chance.ts";
import type { Ground, SourcesByChance } from "./flow.ts";

export interface Backwards {
  /** Who was found in the walk at hand. */
  readonly queue: Uint32Array;
  begin(): void;
  /** Puts somebody at place `end` of the queue unless the walk has found her already; gives the queue's end. */
  add(person: number, end: number): number;
  /** Draws the ties to those at places `from` … `to` − 1, and puts who is new behind them; gives the queue's end. */
  expand(from: number, to: number): number;
  /** Draws the ties to the one at place 0, as they are in worlds in which at least one of them works. */
  expandSome(): number;
  /** The chance per person that at least one tie to her works. */
  someWorks(): Float64Array;
}

export function makeBackwards(ground: Ground, chance: Chance): Backwards {
  const queue = new Uint32Array(ground.people);
  const seenIn = new Uint32Array(ground.people);
  let walk = 0;
  const steps = { queue, seenIn, walk: () => walk, chance };
  const { expand, someWorks } = expanding(ground, steps);
  return {
    queue,
    begin() {
      walk++;
    },
    add(person, end) {
      if (seenIn[person] === walk) return end;
      seenIn[person] = walk;
      queue[end] = person;
      return end + 1;
    },
    expand: (from, to) => expand(from, to, false),
    expandSome: () => expand(0, 1, true),
    someWorks,
  };
}

interface Steps {
  readonly queue: Uint32Array;
  readonly seenIn: Uint32Array;
  readonly walk: () => number;
  readonly chance: Chance;
}

interface Expanding {
  /** @param isSome only in worlds in which at least one tie to each of them works. */
  readonly expand: (from: number, to: number, isSome: boolean) => number;
  readonly someWorks: Backwards["someWorks"];
}

function expanding(ground: Ground, steps: Steps): Expanding {
  const { byChance, people } = ground;
  if (byChance === null) return ground.mechanism === "threshold" ? oneOfAlike(ground, steps) : alike(ground, steps);
  return ground.mechanism === "threshold" ? oneOfUnlike(byChance, people, steps) : unlike(byChance, people, steps);
}

/** Cascade, all ties to a listener of one chance. */
function alike({ people, sourceRows, ofListeners }: Ground, { queue, seenIn, walk, chance }: Steps): Expanding {
  const { offsets, items } = sourceRows;
  const skip = new Float64Array(people);
  const none = new Float64Array(people);
  for (let row = 0; row < people; row++) [skip[row], none[row]] = skipping(ofListeners?.[row] ?? 0, offsets[row + 1] - offsets[row]);
  const expand = (from: number, to: number, isSome: boolean): number => {
    const now = walk();
    let end = to;
    for (let at = from; at < to; at++) {
      const listener = queue[at];
      if (none[listener] === 1) continue;
      const drawn = 1 - chance();
      const first = isSome ? none[listener] + (1 - none[listener]) * drawn : drawn;
      if (first < none[listener]) continue;
      const last = offsets[listener + 1];
      const scale = skip[listener];
      for (let i = offsets[listener] + Math.floor(Math.log(first) * scale); i < last; i += 1 + Math.floor(Math.log(1 - chance()) * scale)) {
        const voice = items[i];
        if (seenIn[voice] === now) continue;
        seenIn[voice] = now;
        queue[end++] = voice;
      }
    }
    return end;
  };
  return { expand, someWorks: () => none.map((chanceOfNone) => 1 - chanceOfNone) };
}

/** 1 / ln(1 − p), and the chance that none of so many works. p = 1 skips nobody, p = 0 everybody. Draws are from above 0 to 1, so that their logarithms are finite. */
function skipping(p: number, count: number): readonly [skip: number, none: number] {
  if (p >= 1) return [-0, count === 0 ? 1 : 0];
  if (!(p > 0)) return [0, 1];
  return [1 / Math.log1p(-p), (1 - p) ** count];
}

const ONE_BY_ONE = 0.1;

/** Cascade, ties of different chances, the likeliest first: a skip by the next tie's chance, taken back in part where one lands on a smaller. */
function unlike(sources: SourcesByChance, people: number, { queue, seenIn, walk, chance }: Steps): Expanding {
  const { offsets, items, chances } = sources;
  const tail = new Uint32Array(people);
  const skip = new Float64Array(people);
  const none = new Float64Array(people);
  for (let row = 0; row < people; row++) {
    let at = offsets[row];
    while (at < offsets[row + 1] && chances[at] >= ONE_BY_ONE) at++;
    tail[row] = at;
    [skip[row], none[row]] = skipping(at < offsets[row + 1] ? chances[at] : 0, offsets[row + 1] - at);
  }
  let noneUpTo: Float64Array | undefined;
  const nones = (): Float64Array => (noneUpTo ??= chancesOfNone(sources, people));
  const join = (voice: number, end: number, now: number): number => {
    if (seenIn[voice] === now) return end;
    seenIn[voice] = now;
    queue[end] = voice;
    return end + 1;
  };
  const expand = (from: number, to: number, isSome: boolean): number => {
    const now = walk();
    let end = to;
    for (let at = from; at < to; at++) {
      const listener = queue[at];
      const last = offsets[listener + 1];
      let start = offsets[listener];
      if (isSome) {
        const first = firstThatWorks(nones(), start, last, chance);
        if (first < last) end = join(items[first], end, now);
        start = first + 1;
      }
      for (; start < tail[listener]; start++) if (chance() < chances[start]) end = join(items[start], end, now);
      if (start >= last) continue;
      let bound = chances[start];
      let i = start;
      if (start > tail[listener]) i += Math.floor(Math.log(1 - chance()) / Math.log1p(-bound));
      else {
        const first = 1 - chance();
        if (first < none[listener]) continue;
        i += Math.floor(Math.log(first) * skip[listener]);
      }
      while (i < last) {
        if (chances[i] === bound || chance() * bound < chances[i]) end = join(items[i], end, now);
        if (++i >= last) break;
        bound = chances[i];
        i += Math.floor(Math.log(1 - chance()) / Math.log1p(-bound));
      }
    }
    return end;
  };
  return {
    expand,
    someWorks: () => columnOf(Float64Array, people, (row) => (offsets[row] < offsets[row + 1] ? 1 - nones()[offsets[row + 1] - 1] : 0)),
  };
}

/** For each tie: the chance that none works of those to its listener up to it. */
function chancesOfNone({ offsets, chances }: SourcesByChance, people: number): Float64Array {
  const upTo = new Float64Array(chances.length);
  for (let row = 0; row < people; row++)
    for (let at = offsets[row], none = 1; at < offsets[row + 1]; at++) upTo[at] = none *= 1 - chances[at];
  return upTo;
}

/** The first tie that works, in a world in which one does; `last` where there is none. */
function firstThatWorks(noneUpTo: Float64Array, from: number, last: number, chance: Chance): number {
  if (from === last) return last;
  const never = noneUpTo[last - 1];
  const drawn = never + (1 - never) * (1 - chance());
  let [low, high] = [from, last - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (noneUpTo[middle] < drawn) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Threshold, weights alike: one source at most, each with the same chance. */
function oneOfAlike({ people, sourceRows, ofListeners }: Ground, { queue, seenIn, walk, chance }: Steps): Expanding {
  const { offsets, items } = sourceRows;
  const some = columnOf(Float64Array, people, (row) => Math.min(1, (ofListeners?.[row] ?? 0) * (offsets[row + 1] - offsets[row])));
  const expand = (from: number, to: number, isSome: boolean): number => {
    const now = walk();
    let end = to;
    for (let at = from; at < to; at++) {
      const listener = queue[at];
      const weight = ofListeners?.[listener] ?? 0;
      if (weight === 0) continue;
      const i = offsets[listener] + Math.floor((chance() * (isSome ? some[listener] : 1)) / weight);
      if (i >= offsets[listener + 1] || seenIn[items[i]] === now) continue;
      seenIn[items[i]] = now;
      queue[end++] = items[i];
    }
    return end;
  };
  return { expand, someWorks: () => some };
}

function oneOfUnlike({ offsets, items, chances }: SourcesByChance, people: number, { queue, seenIn, walk, chance }: Steps): Expanding {
  const some = columnOf(Float64Array, people, (row) =>
    Math.min(
      1,
      chances.subarray(offsets[row], offsets[row + 1]).reduce((sum, weight) => sum + weight, 0),
    ),
  );
  const expand = (from: number, to: number, isSome: boolean): number => {
    const now = walk();
    let end = to;
    for (let at = from; at < to; at++) {
      const last = offsets[queue[at] + 1];
      let i = offsets[queue[at]];
      for (let left = chance() * (isSome ? some[queue[at]] : 1); i < last && left >= chances[i]; i++) left -= chances[i];
      if (i >= last || seenIn[items[i]] === now) continue;
      seenIn[items[i]] = now;
      queue[end++] = items[i];
    }
    return end;
  };
  return { expand, someWorks: () => some };
}
