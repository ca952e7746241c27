/**
 * Two share files may be one log told twice, once with times and once as totals: 90 % or more of the pairs and kinds of
 * one recur in the other. Counting both would double every number, so the one without times is left out.
 */
import { KINDS } from "../../network/network.ts";

const SAME_FROM = 0.9;

/** A file's interactions in person rows. */
export interface Log {
  readonly name: string;
  readonly sharer: Uint32Array;
  readonly author: Uint32Array;
  readonly kind: Uint8Array;
  readonly weight: Float64Array;
  readonly isTimed: boolean;
  readonly hasPosts: boolean;
}

export interface Overlap {
  /** Positions in the list of logs. */
  readonly leftOut: number;
  readonly kept: number;
  /** Which part of the left-out one's pairs recur. */
  readonly share: number;
}

/** For every log that another one contains: which, and how much of it. */
export function findOverlaps(logs: readonly Log[], people: number): Overlap[] {
  const pairs = logs.map((log) => pairsOf(log, people));
  const overlaps: Overlap[] = [];
  const gone = new Set<number>();
  for (const [thin, log] of logs.entries()) {
    if (log.isTimed || log.hasPosts) continue;
    let best: Overlap | undefined;
    for (const [rich, other] of logs.entries()) {
      if (rich === thin || gone.has(rich)) continue;
      const isRicher = other.isTimed || other.hasPosts;
      if (!isRicher && !isTwin(log, other, rich < thin)) continue;
      const share = containment(pairs[thin], pairs[rich]);
      if (share >= SAME_FROM && share > (best?.share ?? 0)) best = { leftOut: thin, kept: rich, share };
    }
    if (best === undefined) continue;
    overlaps.push(best);
    gone.add(thin);
  }
  return overlaps;
}

/** Two lists of totals are one log only if the counts agree too; otherwise they may be of two months. The earlier file stays. */
function isTwin(log: Log, other: Log, isEarlier: boolean): boolean {
  if (!isEarlier || log.weight.length !== other.weight.length) return false;
  return sum(log.weight) === sum(other.weight);
}

function sum(column: Float64Array): number {
  let total = 0;
  for (let i = 0; i < column.length; i++) total += column[i];
  return total;
}

/** Distinct (sharer, author, kind) without interactions with oneself, as ascending numbers. */
function pairsOf(log: Log, people: number): Float64Array {
  const all = new Float64Array(log.sharer.length);
  let size = 0;
  for (let i = 0; i < all.length; i++) {
    if (log.sharer[i] !== log.author[i]) all[size++] = (log.sharer[i] * people + log.author[i]) * KINDS.length + log.kind[i];
  }
  const sorted = all.subarray(0, size).sort();
  let kept = 0;
  for (let i = 0; i < size; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i];
  return sorted.subarray(0, kept);
}

function containment(small: Float64Array, large: Float64Array): number {
  let common = 0;
  let at = 0;
  for (let i = 0; i < small.length; i++) {
    while (at < large.length && large[at] < small[i]) at++;
    if (large[at] === small[i]) common++;
  }
  return small.length === 0 ? 0 : common / small.length;
}
