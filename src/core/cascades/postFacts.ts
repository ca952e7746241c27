/**
 * What people did with each post, counted from the log. Where the log is read as one topic there is one row: everything
 * that anybody did. Cost: O(s).
 */
import { KINDS, type Network } from "../network/network.ts";
import { orderBy } from "../network/ties.ts";
import { isAdoption, readingOf, type Reading } from "./readings.ts";

export interface PostFacts {
  readonly reading: Reading;
  /** Rows of posts; 1 for a topic. */
  readonly count: number;
  /** In the order of KINDS: how often each was done, per row. */
  readonly actions: readonly Float64Array[];
  /** Different people who shared or quoted it, without the author of the post. */
  readonly sharers: Float64Array;
  /** When it was posted, NaN unknown; of a topic when the first action was. */
  readonly timeMs: Float64Array;
}

/** The arrays are the caller's own. */
export function postFactsOf(network: Network): PostFacts {
  const { shares, posts } = network;
  const reading = readingOf(network);
  const isTopic = reading === "topic";
  const count = isTopic ? 1 : posts.count;
  const actions = KINDS.map(() => new Float64Array(count));
  for (let entry = 0; entry < shares.count; entry++) {
    const row = isTopic ? 0 : shares.post[entry];
    if (row >= 0) actions[shares.kind[entry]][row] += shares.weight[entry];
  }
  return {
    reading,
    count,
    actions,
    sharers: sharersOf(network, count, isTopic),
    timeMs: isTopic ? firstMoment(network) : posts.timeMs.slice(),
  };
}

function sharersOf(network: Network, count: number, isTopic: boolean): Float64Array {
  const { shares, posts, people } = network;
  const entries = new Uint32Array(shares.count)
    .map((_, entry) => entry)
    .filter((entry) => isAdoption(network, entry) && (isTopic || shares.post[entry] >= 0));
  const rowOf = (entry: number): number => (isTopic ? 0 : shares.post[entry]);
  const sharers = new Float64Array(count);
  const countedIn = new Int32Array(people.count).fill(-1);
  for (const at of orderBy(entries.map(rowOf), count)) {
    const entry = entries[at];
    const row = rowOf(entry);
    const sharer = shares.sharer[entry];
    if (countedIn[sharer] === row || (!isTopic && posts.author[row] === sharer)) continue;
    countedIn[sharer] = row;
    sharers[row]++;
  }
  return sharers;
}

function firstMoment({ shares }: Network): Float64Array {
  let first = NaN;
  for (const atMs of shares.timeMs) if (!(atMs >= first)) first = Number.isNaN(atMs) ? first : atMs;
  return Float64Array.of(first);
}
