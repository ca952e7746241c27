/**
 * Who could see it first from a peer, and who from a broadcast: everybody reached counts with λ of the tie to her first
 * contact on the one side, with the rest of 1 on the other. The two sum to the reach.
 */
import type { Workbench } from "../network/workbench.ts";
import { sumOfWhole, sumsOfPeople, sumsOfPosts, type OfContact } from "./firstContacts.ts";
import { bandAround, peerWeight, voicesOf } from "./peers.ts";
import { reachedOf } from "./reached.ts";

/** NaN: nobody spread anything. */
export interface ReachSplit {
  /** Length people.count: of each as an author. */
  readonly people: Float64Array;
  /** Length: rows of posts, or 1 for a topic, or 0. */
  readonly posts: Float64Array;
  readonly whole: number;
  /** The least and the most that the whole can be, over D of the band and the D at hand. */
  readonly range: readonly [low: number, high: number];
}

/** Reached through a peer, under the settings at hand. */
export function reachedByPeers(bench: Workbench): ReachSplit {
  const voices = bench.use(voicesOf);
  const { relationships } = bench.settings;
  const under =
    (d: number): OfContact =>
    ({ member }, place, hears) =>
      peerWeight(voices, member[place], hears, d);
  const here = under(relationships);
  const whole = sumOfWhole(bench, here);
  const others = bandAround(relationships)
    .filter((d) => d !== relationships)
    .map((d) => sumOfWhole(bench, under(d)));
  const range = [Math.min(whole, ...others), Math.max(whole, ...others)] as const;
  return { people: sumsOfPeople(bench, here), posts: sumsOfPosts(bench, here), whole, range };
}

/** Reached by a broadcast: all others. */
export function reachedByBroadcast(bench: Workbench): ReachSplit {
  const peers = bench.use(reachedByPeers);
  const reached = bench.sharedPart(reachedOf);
  const rest = (all: Float64Array, part: Float64Array): Float64Array => all.map((value, i) => Math.max(0, value - part[i]));
  const all = reached.whole.people[0];
  const [low, high] = peers.range;
  return {
    people: rest(reached.people.people, peers.people),
    posts: rest(reached.posts.people, peers.posts),
    whole: Math.max(0, all - peers.whole),
    range: [Math.max(0, all - high), Math.max(0, all - low)],
  };
}
