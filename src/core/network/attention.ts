/**
 * Where attention gathers if everybody passes theirs on to those they follow: PageRank with d = 0.85 (Brin and Page 1998),
 * over the pipes. See `measures/attentionRank.ts`.
 *
 * Each person's new share is handed on within the same round (Gauss and Seidel): about half as many rounds until one changes less
 * than the bound, and an error that is no larger. What a round gains or loses in all is made up for at its end. Cost: O(n + m) a round.
 */
import { columnOf } from "../base/numbered.ts";
import type { Pulse } from "../base/pulse.ts";
import type { Network, Rows } from "./network.ts";
import { pipesOf } from "./pipes.ts";

const DAMPING = 0.85;
const STOP = 1e-10;
/** Each round shrinks the change to 0.85 of the last at most; after this many only rounding is left. */
const MOST_ROUNDS = 200;

/** Per person; adds up to 1. For `bench.shared`. */
export function attentionOf(network: Network, pulse: Pulse): Float64Array {
  const { audienceRows, sourceRows } = pipesOf(network);
  const count = audienceRows.offsets.length - 1;
  const rank = new Float64Array(count).fill(1 / count);
  // which part each hands to each of those she follows; 0: she follows nobody, and it is everybody's
  const part = columnOf(Float64Array, count, (person) => {
    const followed = sourceRows.offsets[person + 1] - sourceRows.offsets[person];
    return followed === 0 ? 0 : 1 / followed;
  });
  const handed = rank.map((share, person) => share * part[person]);
  for (let round = 0, change = 1; change >= STOP && round < MOST_ROUNDS; round++) {
    pulse(round, MOST_ROUNDS);
    change = handOn(audienceRows, { rank, part, handed });
  }
  return rank;
}

interface Shares {
  readonly rank: Float64Array;
  readonly part: Float64Array;
  /** `rank` times `part`. */
  readonly handed: Float64Array;
}

/** One round. @returns how much it changed in all. */
function handOn({ offsets, items }: Rows, { rank, part, handed }: Shares): number {
  const count = rank.length;
  let unspent = 0;
  for (let person = 0; person < count; person++) if (part[person] === 0) unspent += rank[person];
  const forAll = (1 - DAMPING + DAMPING * unspent) / count;
  let change = 0;
  let all = 0;
  for (let person = 0, i = 0; person < count; person++) {
    let sum = 0;
    for (const end = offsets[person + 1]; i < end; i++) sum += handed[items[i]];
    const next = forAll + DAMPING * sum;
    change += Math.abs(next - rank[person]);
    all += next;
    rank[person] = next;
    handed[person] = next * part[person];
  }
  for (let person = 0; person < count; person++) {
    rank[person] /= all;
    handed[person] /= all;
  }
  return change;
}
