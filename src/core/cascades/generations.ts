/**
 * Generations of a spread: whoever could have it from nobody is of generation 0 (the author, and all who came to it some
 * other way), whoever had it from generation g is of g + 1. Where credit is divided these are expectations over all ways
 * to draw parents, and exact: P(v is of g + 1) = Σ over candidates u of q(v,u) P(u is of g).
 */
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf } from "./candidates.ts";
import { creditShares } from "./creditShares.ts";
import { isAdoption } from "./readings.ts";

/** Generations 0, 1, 2 and 3 are counted. */
export const COUNTED_GENERATIONS = 4;

export interface Generations {
  /** Expected people per item and generation: item · COUNTED_GENERATIONS + generation. */
  readonly people: Float64Array;
  /** Per item: the credit of all steps whose length is known, and the time they took together. */
  readonly steps: Float64Array;
  readonly stepsMs: Float64Array;
}

/** Under the settings at hand; only where the order is known. */
export function generationsOf(bench: Workbench): Generations {
  const { adoptions, offsets, earlier } = candidatesOf(bench);
  const credit = bench.use(creditShares);
  const knownMs = knownTimes(bench);
  const chance = new Float64Array(adoptions.count * COUNTED_GENERATIONS);
  const people = new Float64Array(adoptions.items * COUNTED_GENERATIONS);
  const steps = new Float64Array(adoptions.items);
  const stepsMs = new Float64Array(adoptions.items);
  for (let item = 0; item < adoptions.items; item++) {
    for (let i = adoptions.offsets[item]; i < adoptions.offsets[item + 1]; i++) {
      if (offsets[i] === offsets[i + 1]) chance[i * COUNTED_GENERATIONS] = 1;
      for (let at = offsets[i]; at < offsets[i + 1]; at++) {
        const u = earlier[at];
        for (let g = 1; g < COUNTED_GENERATIONS; g++)
          chance[i * COUNTED_GENERATIONS + g] += credit[at] * chance[u * COUNTED_GENERATIONS + g - 1];
        const stepMs = knownMs[i] - knownMs[u];
        if (Number.isNaN(stepMs)) continue;
        steps[item] += credit[at];
        stepsMs[item] += credit[at] * stepMs;
      }
      for (let g = 0; g < COUNTED_GENERATIONS; g++) people[item * COUNTED_GENERATIONS + g] += chance[i * COUNTED_GENERATIONS + g];
    }
  }
  return { people, steps, stepsMs };
}

/**
 * When each adoption was, as far as the log says. An author whose post has no time of its own, as in a topic, stands in the
 * order by the first share of it, but nothing can be said of how long after her it came.
 */
export function knownTimes(bench: Workbench): Float64Array {
  const { adoptions } = candidatesOf(bench);
  const { posts } = bench.network;
  const timeMs = adoptions.timeMs.slice();
  if (adoptions.reading === "topic") {
    const isAuthor = authorsInTopic(bench);
    return timeMs.map((atMs, i) => (isAuthor[i] === 1 ? NaN : atMs));
  }
  for (let item = 0; item < adoptions.items; item++) {
    const start = adoptions.offsets[item];
    if (start < adoptions.offsets[item + 1] && adoptions.counts[start] === 0) timeMs[start] = posts.timeMs[item];
  }
  return timeMs;
}

/** 1: in the topic because somebody shared a post of hers before she shared one herself. */
function authorsInTopic(bench: Workbench): Uint8Array {
  const { network } = bench;
  const { shares, people } = network;
  const { person, timeMs } = candidatesOf(bench).adoptions;
  const firstSharedMs = new Float64Array(people.count).fill(Infinity);
  for (let entry = 0; entry < shares.count; entry++) {
    const author = shares.author[entry];
    if (isAdoption(network, entry) && shares.timeMs[entry] < firstSharedMs[author]) firstSharedMs[author] = shares.timeMs[entry];
  }
  return Uint8Array.from(person, (row, i) => (firstSharedMs[row] <= timeMs[i] ? 1 : 0));
}

/** When an item began: its post's own time, or a topic's first event; NaN unknown. */
export function startOf(bench: Workbench, item: number): number {
  const { adoptions } = candidatesOf(bench);
  return adoptions.reading === "topic" ? (adoptions.timeMs[0] ?? NaN) : bench.network.posts.timeMs[item];
}
