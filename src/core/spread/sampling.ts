/**
 * Reverse-reachable sets (Borgs, Brautbar, Chayes, Lucier 2014): draw somebody, walk back to all from whom it could have come
 * to her. A set of first voices reaches her in that world exactly if it has one of them; so the part of all sets that it
 * hits, times what everybody is worth, is what it can be expected to reach. Whoever counts as reached by hearing alone is
 * walked back to from all whom she hears at once.
 */
import type { Chance } from "../base/chance.ts";
import { chancesOf } from "../base/chance.ts";
import { makeBackwards, type Backwards } from "./backwards.ts";
import { groundOf, type Flow } from "./flow.ts";
import type { Basis } from "./model.ts";
import type { Crew, DrawElsewhere, Draws, Team } from "./team.ts";

/** Streams of chance, so that none is used twice with one seed. */
export const STREAMS = { choose: 1, judge: 2, tell: 3, alone: 4, aloneHeard: 5, precise: 6, random: 7, without: 8 } as const;

export interface Sampler {
  /** The set that was drawn last: at places 0 … what `draw` gave − 1. */
  readonly members: Uint32Array;
  /** From this set on chance is its own: whoever begins there draws the same. */
  begin(set: number): void;
  draw(): number;
  /** What all who may be drawn are worth together: people, or benefit. */
  readonly worth: number;
  /** Others who draw sets of this sampler. */
  readonly help?: Help;
}

interface Help {
  readonly worthTelling: number;
  /** null: nobody can. */
  come(): Promise<DrawElsewhere | null>;
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

export function drawsOf(flow: Flow, { objective, steps, seed }: Basis, worth?: Float64Array): Draws {
  const ground = groundOf(flow);
  const isWalked = ground.byChance === null || objective === "reached";
  return { ground: isWalked ? ground : { ...ground, sourceRows: NO_ROWS }, objective, steps, seed, worth };
}

const NO_ROWS = { offsets: new Uint32Array(0), items: new Uint32Array(0) };

export function makeSampler(flow: Flow, basis: Basis, roots: Roots, stream: number): Sampler {
  return samplersOf(drawsOf(flow, basis), roots)(stream);
}

/** Samplers of several streams, of which one draws at a time. */
export function samplersOf(
  draws: Draws,
  roots: Roots = rootsOf(draws.ground.people, draws.worth),
  team?: Team,
): (stream: number) => Sampler {
  const { chance, begin: beginChance } = chancesOf(draws.seed);
  const walker = makeBackwards(draws.ground, chance);
  const draw = drawing(draws, walker, () => roots.draw(chance));
  let crew: Promise<Crew | null> | undefined;
  return (stream) => {
    const begin = (set: number): void => beginChance(replicateFrom(stream, set));
    const come = async (): Promise<DrawElsewhere | null> => {
      const others = await (crew ??= team?.brief(draws));
      return others ? (from, to) => others.draw({ stream, from, to }) : null;
    };
    begin(0);
    return {
      members: walker.queue,
      worth: roots.worth,
      begin,
      draw,
      ...(team !== undefined && { help: { worthTelling: team.worthTelling, come } }),
    };
  };
}

/** Which chance is that of the sets of a stream from some set on. Simulated worlds have the numbers from 0 up. */
export function replicateFrom(stream: number, set: number): number {
  return -(set * STREAMS_KEPT + stream);
}

/** No stream has so high a number. */
const STREAMS_KEPT = 16;

/** Draws one set after the other; gives how many are in it. */
function drawing({ ground, objective, steps }: Draws, { begin, add, expand }: Backwards, drawRoot: () => number): () => number {
  const { sourceRows, tells } = ground;
  const { offsets, items } = sourceRows;
  return () => {
    begin();
    const root = drawRoot();
    let end = add(root, 0);
    if (objective === "reached")
      for (let i = offsets[root]; i < offsets[root + 1]; i++) if (tells === null || tells[items[i]] === 1) end = add(items[i], end);
    for (let from = 0, step = 0; from < end && (steps === null || step < steps); step++) {
      const to = end;
      end = expand(from, to);
      from = to;
    }
    return end;
  };
}
