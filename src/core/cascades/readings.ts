/**
 * How a share log is to be read. Few logs say everything: sharer, author, post and time.
 *
 * - `posts`: every post is an item of its own, its adoptions in order of time.
 * - `unordered`: posts are known, times are not: who came before whom cannot be told.
 * - `topic`: times are known, posts are not. People's tables are totals (every event is a share of some post of the
 *   author); for reach, speed and shape the whole log is one item.
 * - `totals`: neither is known: who re-shared whom, and how often.
 * - `none`: nobody re-shared anybody.
 *
 * A log is read by what most of its re-shares know (at least half of them); the others are set aside and counted.
 */
import { passesOn, type Network } from "../network/network.ts";

export type Reading = "posts" | "unordered" | "topic" | "totals" | "none";

/** Did this entry push the post on to the sharer's own audience? */
export function isAdoption(network: Network, entry: number): boolean {
  return passesOn(network.shares.kind[entry]);
}

/** For `bench.shared`. */
export function readingOf(network: Network): Reading {
  const { shares } = network;
  let all = 0;
  let withPost = 0;
  let withTime = 0;
  let withBoth = 0;
  for (let entry = 0; entry < shares.count; entry++) {
    if (!isAdoption(network, entry)) continue;
    const knowsPost = shares.post[entry] >= 0;
    const knowsTime = !Number.isNaN(shares.timeMs[entry]);
    all++;
    if (knowsPost) withPost++;
    if (knowsTime) withTime++;
    if (knowsPost && knowsTime) withBoth++;
  }
  if (all === 0) return "none";
  if (withPost * 2 >= all) return withBoth * 2 >= withPost ? "posts" : "unordered";
  return withTime * 2 >= all ? "topic" : "totals";
}
