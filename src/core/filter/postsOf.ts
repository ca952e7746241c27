/**
 * Which posts go with some people: those that one of them wrote, shared or quoted; within a time those that one of them
 * wrote, shared or quoted in it. So map, people and posts speak of the same. Cost: O(posts + log).
 */
import { passesOn, type Network } from "../network/network.ts";
import type { Filter } from "./filter.ts";

/** Both moments included; null is an open end. */
export interface Window {
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

/**
 * @param people 1 per person who is meant; null: everybody.
 * @param window null: at any time, and at none that is known.
 * @returns 1 per post.
 */
export function postsOf({ posts, shares }: Network, people: Uint8Array | null, window: Window | null): Uint8Array {
  const mask = new Uint8Array(posts.count);
  const first = window?.fromMs ?? -Infinity;
  const last = window?.toMs ?? Infinity;
  const isMeant = (person: number, atMs: number): boolean =>
    (people === null || (person >= 0 && people[person] === 1)) && (window === null || (atMs >= first && atMs <= last));
  for (let post = 0; post < posts.count; post++) if (isMeant(posts.author[post], posts.timeMs[post])) mask[post] = 1;
  for (let entry = 0; entry < shares.count; entry++) {
    const post = shares.post[entry];
    const kind = shares.kind[entry];
    if (post >= 0 && passesOn(kind) && isMeant(shares.sharer[entry], shares.timeMs[entry])) mask[post] = 1;
  }
  return mask;
}

/** The time that a filter as a whole asks for: that of its one clause about actions, where every clause must hold. */
export function windowOf({ join, clauses }: Filter): Window | null {
  const timed = clauses.flatMap(({ test, isNegated }) =>
    test.kind === "actions" && !isNegated && (test.fromMs !== null || test.toMs !== null) ? [test] : [],
  );
  const [only] = timed;
  if (timed.length !== 1 || only === undefined || (join === "or" && clauses.length > 1)) return null;
  return { fromMs: only.fromMs, toMs: only.toMs };
}
