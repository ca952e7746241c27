/**
 * Where attention gathers if everybody passes theirs on to those they follow: PageRank with d = 0.85 (Brin and Page 1998),
 * over the pipes. See `measures/attentionRank.ts`. Cost: O(n + m) a round.
 */
import type { Pulse } from "../base/pulse.ts";
import type { Network } from "./network.ts";
import { pipesOf } from "./pipes.ts";

const DAMPING = 0.85;
const STOP = 1e-10;
/** Each round shrinks the change to 0.85 of the last; after this many only rounding is left. */
const MOST_ROUNDS = 200;

/** Per person; adds up to 1. For `bench.shared`. */
export function attentionOf(network: Network, pulse: Pulse): Float64Array {
  const { audienceRows, sourceRows } = pipesOf(network);
  const { offsets, items } = audienceRows;
  const count = offsets.length - 1;
  const rank = new Float64Array(count).fill(1 / count);
  const handed = new Float64Array(count);
  for (let round = 0, change = 1; change >= STOP && round < MOST_ROUNDS; round++) {
    pulse(round, MOST_ROUNDS);
    // what each hands to each of those she follows
    let unspent = 0;
    for (let person = 0; person < count; person++) {
      const followed = sourceRows.offsets[person + 1] - sourceRows.offsets[person];
      if (followed === 0) unspent += rank[person];
      handed[person] = followed === 0 ? 0 : rank[person] / followed;
    }
    const forAll = (1 - DAMPING + DAMPING * unspent) / count;
    // what each is handed
    change = 0;
    for (let person = 0, i = 0; person < count; person++) {
      let sum = 0;
      for (const end = offsets[person + 1]; i < end; i++) sum += handed[items[i]];
      const next = forAll + DAMPING * sum;
      change += Math.abs(next - rank[person]);
      rank[person] = next;
    }
  }
  return rank;
}
