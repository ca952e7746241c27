/** How far two partitions of the same people agree: the adjusted Rand index (Hubert and Arabie 1985). */
import { silentPulse } from "../base/pulse.ts";
import { orderBy } from "./ties.ts";

/** Mean over all pairs of partitions; NaN for fewer than two. */
export function meanAgreement(partitions: readonly Uint32Array[], pulse = silentPulse): number {
  let sum = 0;
  let pairs = 0;
  for (let a = 0; a < partitions.length; a++)
    for (let b = a + 1; b < partitions.length; b++) {
      sum += agreement(partitions[a], partitions[b]);
      pulse(++pairs, (partitions.length * (partitions.length - 1)) / 2);
    }
  return pairs === 0 ? NaN : sum / pairs;
}

/** 1: the same partition; about 0: no more in common than by chance. */
export function agreement(a: Uint32Array, b: Uint32Array): number {
  const bound = boundOf(a, b);
  const order = orderBy(a, bound);
  const sizeOfB = new Uint32Array(bound);
  const common = new Uint32Array(bound);
  let inA = 0;
  let inBoth = 0;
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && a[order[end]] === a[order[start]]) {
      const group = b[order[end++]];
      inBoth += common[group]++;
      sizeOfB[group]++;
    }
    inA += pairsAmong(end - start);
    for (let i = start; i < end; i++) common[b[order[i]]] = 0;
    start = end;
  }
  const inB = sizeOfB.reduce((sum, size) => sum + pairsAmong(size), 0);
  const byChance = (inA * inB) / pairsAmong(order.length);
  const most = (inA + inB) / 2;
  return most === byChance || order.length < 2 ? 1 : (inBoth - byChance) / (most - byChance);
}

function pairsAmong(people: number): number {
  return (people * (people - 1)) / 2;
}

function boundOf(a: Uint32Array, b: Uint32Array): number {
  let bound = 0;
  for (let i = 0; i < a.length; i++) bound = Math.max(bound, a[i] + 1, b[i] + 1);
  return bound;
}
