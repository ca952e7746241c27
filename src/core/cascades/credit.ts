/**
 * Credit: how many re-shares go back to a person, along all chains (Goyal, Bonchi, Lakshmanan 2011). In one pass from
 * the latest adoption to the earliest, credit(u) = Σ over v of q(v,u) (1 + credit(v)). With every step weighted by λ
 * as well, the same pass gives the lateral part: credit along chains that are peer to peer all the way.
 *
 * Where the order is not known there are no chains, and only the first step counts. Where posts are not known
 * (topic, totals) the file itself credits the author: credit(u) = Σ over v of how often v re-shared u.
 */
import type { Workbench } from "../network/workbench.ts";
import { creditShares } from "./attribution.ts";
import { candidatesOf, type Candidates } from "./candidates.ts";
import { candidatePeerWeights, tiePeerWeights } from "./peers.ts";
import { shareTiesOf } from "./shareTies.ts";

export interface Credit {
  /** Credited re-shares per person. */
  readonly people: CreditParts;
  /** The same per row of posts; missing where posts are not known. */
  readonly posts?: CreditParts;
  /** Only the first step counts, and the file says whose it is. */
  readonly isDirectOnly: boolean;
}

export interface CreditParts {
  readonly total: Float64Array;
  /** At most `total`. */
  readonly lateral: Float64Array;
}

/** The credit of everybody, under the settings at hand. */
export function creditOf(bench: Workbench): Credit {
  const candidates = candidatesOf(bench);
  const { reading } = candidates.adoptions;
  if (reading === "posts" || reading === "unordered") return creditInCascades(bench, candidates);
  const ties = bench.use(shareTiesOf);
  const lateral = tiePeerWeights(bench).map((weight, tie) => weight * ties.carried[tie]);
  const people = bench.network.people.count;
  return { people: { total: summed(ties.carried, ties.heard, people), lateral: summed(lateral, ties.heard, people) }, isDirectOnly: true };
}

function creditInCascades(bench: Workbench, candidates: Candidates): Credit {
  const { network } = bench;
  const shares = bench.use(creditShares);
  const weights = bench.use(candidatePeerWeights);
  const total = passedBack(candidates, shares);
  const lateral = passedBack(
    candidates,
    shares.map((share, at) => share * weights[at]),
  );
  const { person, offsets } = candidates.adoptions;
  const itemOf = new Uint32Array(person.length);
  for (let item = 0; item < network.posts.count; item++) itemOf.fill(item, offsets[item], offsets[item + 1]);
  return {
    people: { total: summed(total, person, network.people.count), lateral: summed(lateral, person, network.people.count) },
    posts: { total: summed(total, itemOf, network.posts.count), lateral: summed(lateral, itemOf, network.posts.count) },
    isDirectOnly: false,
  };
}

/** Credit per adoption when a candidate gets the given part of what follows. */
export function passedBack({ offsets, earlier, adoptions, isOrdered }: Candidates, parts: Float64Array): Float64Array {
  const credit = new Float64Array(adoptions.count);
  for (let i = adoptions.count - 1; i >= 0; i--) {
    const passed = isOrdered ? 1 + credit[i] : 1;
    for (let at = offsets[i]; at < offsets[i + 1]; at++) credit[earlier[at]] += parts[at] * passed;
  }
  return credit;
}

/** Sums of the values that share a group. */
export function summed(values: Float64Array, groupOf: Uint32Array, groups: number): Float64Array {
  const sums = new Float64Array(groups);
  for (let i = 0; i < values.length; i++) sums[groupOf[i]] += values[i];
  return sums;
}
