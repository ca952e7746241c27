/**
 * Delays as they would be had the log gone on. A delay is only seen if it was over before the log ended, so that of those who
 * take long the late ones are missing: what the end cuts off is not censored but never there (right truncation). The product
 * limit of Kaplan and Meier (1958) gives each its share back when it is walked backwards in time (Lagakos, Barraj and De Gruttola
 * 1988): F(just before v) = Π over delays u ≥ v of (1 − seen at u / those up to u that had room for u).
 *
 * What hardly any had room for cannot be told: delays longer than nine in ten had room for are left aside, and it speaks of
 * the others. The log is taken to end with its last act.
 * S1 of the list of measures.
 */
import { orderOf } from "../base/order.ts";

/** So many of all must have had room for a delay, lest a handful of old posts decide. */
const LEAST_WITH_ROOM = 0.1;

/** @param room how long each delay could have been and still be seen; never below the delay. @returns a weight for each. */
export function uncutWeights(delays: Float64Array, weights: Float64Array, room: Float64Array): Float64Array {
  const byDelay = orderOf(delays);
  const byRoom = orderOf(room);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const uncut = new Float64Array(delays.length);
  // from the longest delay down: how much of all lies up to it, and how much of that had less room
  let upTo = all;
  let cramped = all;
  let lastCramped = byRoom.length - 1;
  let below = 1;
  for (let end = byDelay.length; end > 0;) {
    const delay = delays[byDelay[end - 1]];
    let start = end;
    let seen = 0;
    while (start > 0 && delays[byDelay[start - 1]] === delay) seen += weights[byDelay[--start]];
    for (; lastCramped >= 0 && room[byRoom[lastCramped]] >= delay; lastCramped--) cramped -= weights[byRoom[lastCramped]];
    if (all - cramped >= LEAST_WITH_ROOM * all) {
      const share = Math.min(1, seen / (upTo - cramped));
      for (let at = start; at < end; at++) uncut[byDelay[at]] = (weights[byDelay[at]] / seen) * below * share;
      below *= 1 - share;
    }
    upTo -= seen;
    end = start;
  }
  return uncut;
}
