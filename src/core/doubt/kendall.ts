/**
 * How far two orders of the same people agree, over all pairs: Kendall's τ_b, and the share of the pairs that stand in an
 * order by the first column and keep it by the second. O(n log n): the pairs that change places are those that a merge sort
 * exchanges (Knight 1966).
 */
import { numbered } from "../base/numbered.ts";
export interface Agreement {
  /** −1 … 1; NaN where one of the columns has no order. */
  readonly tau: number;
  /** 0 … 1: of the pairs that are in order before, how many are in the same order after; NaN without any. */
  readonly kept: number;
}

/** Neither column may hold NaN. */
export function agreementOf(before: Float64Array, after: Float64Array): Agreement {
  const order = numbered(before.length).sort((i, j) => before[i] - before[j] || after[i] - after[j]);
  const sorted = Float64Array.from(order, (i) => after[i]);
  const pairs = pairsOf(order.length);
  const tiedBefore = tiedPairs(order.length, (k) => before[order[k]] === before[order[k - 1]]);
  const tiedBoth = tiedPairs(order.length, (k) => before[order[k]] === before[order[k - 1]] && sorted[k] === sorted[k - 1]);
  const exchanged = sortCounting(sorted);
  const tiedAfter = tiedPairs(order.length, (k) => sorted[k] === sorted[k - 1]);
  const alike = pairs - tiedBefore - tiedAfter + tiedBoth - exchanged;
  return {
    tau: (alike - exchanged) / Math.sqrt((pairs - tiedBefore) * (pairs - tiedAfter)),
    kept: alike / (pairs - tiedBefore),
  };
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

/** Pairs inside the runs of equals of a sorted column. */
function tiedPairs(length: number, isLikeBefore: (position: number) => boolean): number {
  let pairs = 0;
  let run = 1;
  for (let k = 1; k < length; k++) {
    run = isLikeBefore(k) ? run + 1 : 1;
    // the newest of a run is tied with all before it
    pairs += run - 1;
  }
  return pairs;
}

/** Sorts, and counts the pairs that stood in the wrong order. */
function sortCounting(values: Float64Array<ArrayBuffer>): number {
  let from = values;
  let to = new Float64Array(values.length);
  let exchanged = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        if (left < middle && (right === end || from[left] <= from[right])) to[at] = from[left++];
        else {
          to[at] = from[right++];
          exchanged += middle - left;
        }
      }
    }
    [from, to] = [to, from];
  }
  if (from !== values) values.set(from);
  return exchanged;
}
