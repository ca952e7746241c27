/**
 * Generations of a spread: whoever could have it from nobody is of generation 0 (the author, and all who came to it some
 * other way), whoever had it from generation g is of g + 1. Where credit is divided these are expectations over all ways
 * to draw parents, and exact: P(v is of g + 1) = Σ over candidates u of q(v,u) P(u is of g).
 */
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf } from "./candidates.ts";
import { creditShares } from "./creditShares.ts";

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
  const { knownMs } = adoptions;
  const credit = bench.use(creditShares);
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

/** When an item began: its post's own time, or a topic's first event; NaN unknown. */
export function startOf(bench: Workbench, item: number): number {
  const { adoptions } = candidatesOf(bench);
  return adoptions.reading === "topic" ? (adoptions.timeMs[0] ?? NaN) : bench.network.posts.timeMs[item];
}
