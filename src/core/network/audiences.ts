/**
 * The audience of a set of people: what each adds to the others, how far two are the same, and in which order people cover
 * most. Only followers in the files count. Without a follow layer all of it is 0, and overlap has nothing to say.
 */
import type { Network } from "./network.ts";

/** How many follow somebody and nobody of the others; she herself among the others does not count as one. Cost: their audiences. */
export function uniqueAudience({ follows, people }: Network, person: number, others: Iterable<number>): number {
  const isOthers = new Uint8Array(people.count);
  for (const other of others) if (other !== person) for (const hears of follows.audience(other)) isOthers[hears] = 1;
  return follows.audience(person).reduce((sum, hears) => sum + 1 - isOthers[hears], 0);
}

/** Of all who follow either of two people, how many follow both, 0..1 (Jaccard). NaN if nobody follows either. */
export function audienceOverlap({ follows }: Network, one: number, other: number): number {
  const [a, b] = [follows.audience(one), follows.audience(other)];
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a[i], b[j]];
    if (left === right) both++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return both / (a.length + b.length - both);
}

/** Somebody's place in an order of covering: how many new people she adds to those before her. */
export interface Addition {
  readonly person: number;
  readonly adds: number;
}

/**
 * People in the order in which each adds most to those before, the smaller row first among equals. The first k cover at least
 * 1 − 1/e of what any k of them can (Nemhauser, Wolsey, Fisher 1978). What somebody adds never grows, so only those at
 * the top are counted anew (Minoux 1978).
 */
export function inOrderOfCover({ follows, people }: Network, chosen: readonly number[]): Addition[] {
  const isCovered = new Uint8Array(people.count);
  const gain = (person: number): number => follows.audience(person).reduce((sum, hears) => sum + 1 - isCovered[hears], 0);
  const waiting = [...new Set(chosen)].map((person) => ({ person, adds: gain(person), at: 0 }));
  const order: Addition[] = [];
  while (waiting.length > 0) {
    waiting.sort((a, b) => b.adds - a.adds || a.person - b.person);
    const [first] = waiting;
    if (first.at < order.length) {
      first.adds = gain(first.person);
      first.at = order.length;
      continue;
    }
    waiting.shift();
    order.push({ person: first.person, adds: first.adds });
    for (const hears of follows.audience(first.person)) isCovered[hears] = 1;
  }
  return order;
}
