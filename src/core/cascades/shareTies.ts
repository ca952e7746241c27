/** Ties that carried something: who re-shared whom, each pair once, sorted by who is heard and then by who hears. */
import type { Network } from "../network/network.ts";
import type { Workbench } from "../network/workbench.ts";
import { orderBy } from "../network/ties.ts";
import { isAdoption } from "./readings.ts";

export interface ShareTies {
  readonly count: number;
  readonly heard: Uint32Array;
  readonly hears: Uint32Array;
  /** Ties of a person who is heard: from `offsets[heard]` to `offsets[heard + 1] − 1`. */
  readonly offsets: Uint32Array;
  /** Distinct posts of hers that the other passed on; where posts are not known, the number of times. */
  readonly carried: Float64Array;
  /** The same without what was paid for. */
  readonly unpaid: Float64Array;
}

export function shareTiesOf(bench: Workbench): ShareTies {
  return bench.shared(gatherShareTies);
}

function gatherShareTies(network: Network): ShareTies {
  const { shares, people, posts } = network;
  const heard = new Uint32Array(shares.count);
  const hears = new Uint32Array(shares.count);
  const carried = new Float64Array(shares.count);
  const unpaid = new Float64Array(shares.count);
  const offsets = new Uint32Array(people.count + 1);
  const unpaidBy = new Int32Array(posts.count).fill(-1);
  let count = 0;
  eachCarried(network, (entry, tie, times) => {
    if (tie === count) {
      heard[count] = shares.author[entry];
      hears[count] = shares.sharer[entry];
      offsets[heard[count++] + 1]++;
    }
    carried[tie] += times;
    if (shares.paid[entry] === 0) unpaid[tie] += timesCounted(network, entry, unpaidBy, tie);
  });
  for (let person = 0; person < people.count; person++) offsets[person + 1] += offsets[person];
  return {
    count,
    offsets,
    heard: heard.slice(0, count),
    hears: hears.slice(0, count),
    carried: carried.slice(0, count),
    unpaid: unpaid.slice(0, count),
  };
}

/**
 * Every re-share with its tie, in the order of ties, and how often it counts there: 0 where an earlier entry has already
 * carried the same post along the tie.
 */
export function eachCarried(network: Network, visit: (entry: number, tie: number, times: number) => void): void {
  const { shares, posts } = network;
  const entries = new Uint32Array(shares.count).map((_, entry) => entry).filter((entry) => isAdoption(network, entry));
  // a post counts for a tie once: the tie that counted it last is remembered
  const carriedBy = new Int32Array(posts.count).fill(-1);
  let tie = -1;
  let before = -1;
  for (const entry of inOrder(network, entries)) {
    if (before < 0 || shares.author[before] !== shares.author[entry] || shares.sharer[before] !== shares.sharer[entry]) tie++;
    visit(entry, tie, timesCounted(network, entry, carriedBy, tie));
    before = entry;
  }
}

function inOrder(network: Network, entries: Uint32Array): Uint32Array {
  const { shares, people } = network;
  const bySharer = orderBy(
    entries.map((entry) => shares.sharer[entry]),
    people.count,
  );
  const byBoth = orderBy(
    entries.map((entry) => shares.author[entry]),
    people.count,
    bySharer,
  );
  return byBoth.map((position) => entries[position]);
}

function timesCounted(network: Network, entry: number, countedBy: Int32Array, tie: number): number {
  const post = network.shares.post[entry];
  if (post < 0) return network.shares.weight[entry];
  if (countedBy[post] === tie) return 0;
  countedBy[post] = tie;
  return 1;
}
