/**
 * Who could see it first from a peer, and who from a broadcast: everybody reached counts with λ of the tie to her first
 * contact on the one side, with the rest of 1 on the other. The two sum to the reach.
 */
import type { Workbench } from "../network/workbench.ts";
import { sumsOfPeople, sumsOfPosts, sumsOfWhole, type OfContact } from "./firstContacts.ts";
import { bandOfPeers, peerRuleOf, peerWeight, peerWeightToAll, voicesOf, type PeerRule } from "./peers.ts";
import { reachedOf } from "./reached.ts";

/** NaN: nobody spread anything. */
export interface ReachSplit {
  /** Length people.count: of each as an author. */
  readonly people: Float64Array;
  /** Length: rows of posts, or 1 for a topic, or 0. */
  readonly posts: Float64Array;
  readonly whole: number;
  /** The least and the most that the whole can be, over the band of the peer rule. */
  readonly range: readonly [low: number, high: number];
}

/** Reached through a peer, under the settings at hand. */
export function reachedByPeers(bench: Workbench): ReachSplit {
  const voices = bench.use(voicesOf);
  const under = (rule: PeerRule): OfContact => {
    // of most voices λ is the same to everybody who hears them
    const toAll = voices.audience.map((_, person) => peerWeightToAll(voices, person, rule));
    return ({ member }, place, hears) => {
      const known = toAll[member[place]];
      return Number.isNaN(known) ? peerWeight(voices, member[place], hears, rule) : known;
    };
  };
  const here = under(bench.use(peerRuleOf));
  const wholes = sumsOfWhole(bench, [here, ...bandOfPeers(bench).map(under)]);
  const range = [Math.min(...wholes), Math.max(...wholes)] as const;
  return { people: sumsOfPeople(bench, here), posts: sumsOfPosts(bench, here), whole: wholes[0], range };
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
