/**
 * Reverse-reachable sets (Borgs, Brautbar, Chayes, Lucier 2014): draw somebody, walk back to all from whom it could have come
 * to her. A set of first voices reaches her in that world exactly if it has one of them; so the part of all sets that it
 * hits, times what everybody is worth, is what it can be expected to reach. Whoever counts as reached by hearing alone is
 * walked back to from all whom she hears at once.
 */
import type { Chance } from "../base/chance.ts";
import { chanceOf } from "../base/chance.ts";
import { makeBackwards } from "./backwards.ts";
import type { Flow } from "./flow.ts";
import type { Basis } from "./model.ts";

/** Streams of chance, so that none is used twice with one seed. */
export const STREAMS = { choose: 1, judge: 2, tell: 3, alone: 4, aloneHeard: 5, precise: 6, random: 7, without: 8 } as const;

export interface Sampler {
  /** The set that was drawn last: at places 0 … what `draw` gave − 1. */
  readonly members: Uint32Array;
  draw(): number;
  /** What all who may be drawn are worth together: people, or benefit. */
  readonly worth: number;
}

/** Whom sets are drawn for, and what they are worth in all. */
export interface Roots {
  draw(chance: Chance): number;
  readonly worth: number;
}

/** Everybody alike, or each by her worth. */
export function rootsOf(people: number, worth?: Float64Array): Roots {
  if (worth === undefined) return { worth: people, draw: (chance) => Math.floor(chance() * people) };
  const sums = new Float64Array(people);
  let all = 0;
  for (let row = 0; row < people; row++) sums[row] = all += worth[row];
  return {
    worth: all,
    draw(chance) {
      const wanted = chance() * all;
      let [low, high] = [0, people - 1];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (sums[middle] > wanted) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}

export function makeSampler(flow: Flow, { objective, steps, seed }: Basis, roots: Roots, stream: number): Sampler {
  const chance = chanceOf(seed, stream);
  const { queue, begin, add, expand } = makeBackwards(flow, chance);
  const { offsets, items } = flow.sourceRows;
  return {
    members: queue,
    worth: roots.worth,
    draw() {
      begin();
      const root = roots.draw(chance);
      let end = add(root, 0);
      if (objective === "reached")
        for (let i = offsets[root]; i < offsets[root + 1]; i++)
          if (flow.tells === null || flow.tells[items[i]] === 1) end = add(items[i], end);
      for (let from = 0, step = 0; from < end && (steps === null || step < steps); step++) {
        const to = end;
        end = expand(from, to);
        from = to;
      }
      return end;
    },
  };
}
