/**
 * How long people took: from the one they had it from to themselves, each candidate's delay weighing its share of the
 * credit; from the beginning where they had it from nobody. So the quantiles are those of all histories together, without
 * drawing any. Delays that begin at an unknown time are left out.
 */
import { orderOf } from "../base/order.ts";
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf } from "./candidates.ts";
import { creditShares } from "./creditShares.ts";
import { presenceOf } from "./exposures.ts";
import { startOf } from "./generations.ts";

/** Aligned; delays of an item from `offsets[item]` to `offsets[item + 1] − 1`. */
export interface Delays {
  readonly offsets: Uint32Array;
  readonly delayMs: Float64Array;
  readonly weight: Float64Array;
  /** How long each could have been and still be seen: from where it began to the last act of the log. */
  readonly roomMs: Float64Array;
}

/** Under the settings at hand; only where the order is known. */
export function delaysOf(bench: Workbench): Delays {
  const { adoptions, offsets: candidateOffsets, earlier } = candidatesOf(bench);
  const { knownMs } = adoptions;
  const credit = bench.use(creditShares);
  const most = earlier.length + adoptions.count;
  const delayMs = new Float64Array(most);
  const weight = new Float64Array(most);
  const roomMs = new Float64Array(most);
  const { endMs } = bench.shared(presenceOf);
  const offsets = new Uint32Array(adoptions.items + 1);
  let size = 0;
  const add = (beganMs: number, endedMs: number, part: number): void => {
    const delay = endedMs - beganMs;
    if (Number.isNaN(delay) || part === 0) return;
    delayMs[size] = delay;
    roomMs[size] = endMs - beganMs;
    weight[size++] = part;
  };
  for (let item = 0; item < adoptions.items; item++) {
    const startMs = startOf(bench, item);
    for (let i = adoptions.offsets[item]; i < adoptions.offsets[item + 1]; i++) {
      if (adoptions.counts[i] === 0) continue;
      const [first, last] = [candidateOffsets[i], candidateOffsets[i + 1]];
      if (first === last) add(startMs, knownMs[i], 1);
      for (let at = first; at < last; at++) add(knownMs[earlier[at]], knownMs[i], credit[at]);
    }
    offsets[item + 1] = size;
  }
  return { offsets, delayMs: delayMs.slice(0, size), weight: weight.slice(0, size), roomMs: roomMs.slice(0, size) };
}

/**
 * The values below which the given parts (0..1, ascending) of all weight lie; where a part ends exactly with a value, the
 * mean of that one and the next, so that weights of one give the common median. NaN without weight.
 */
export function weightedQuantiles(values: Float64Array, weights: Float64Array, parts: readonly number[]): number[] {
  const order = orderOf(values);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  // weights are parts of ones: what rounding makes of them decides nothing
  const rounding = 1e-9 * all;
  let k = 0;
  let below = order.length > 0 ? weights[order[0]] : NaN;
  return parts.map((part) => {
    while (below < part * all - rounding) below += weights[order[++k]];
    if (order.length === 0) return NaN;
    const next = Math.abs(below - part * all) <= rounding && k + 1 < order.length ? order[k + 1] : order[k];
    return (values[order[k]] + values[next]) / 2;
  });
}
