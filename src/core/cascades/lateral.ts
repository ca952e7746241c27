/**
 * What moved from person to person. Every adoption splits into three parts that sum to one: lateral, the sum of
 * q(v,u) λ(u, v) over its candidates; vertical, the sum of q(v,u) (1 − λ); and unexplained, one if it has no candidate.
 *
 * Where neither post nor order can tell more than the file (totals, and a topic without a follow layer), every re-share
 * goes back to its author, so that nothing is unexplained and credit has no range.
 */
import { columnOf } from "../base/numbered.ts";
import { alive } from "../base/pulse.ts";
import type { PlainAttribution, Workbench } from "../network/workbench.ts";
import { divideCredit, possibleAttributions } from "./attribution.ts";
import { candidatesOf, itemOfAdoptions, type Candidates } from "./candidates.ts";
import { sampleOf, type Sample } from "./contributions.ts";
import { contributionsByDays, summed } from "./credit.ts";
import { creditShares } from "./creditShares.ts";
import {
  bandOfPeers,
  candidatePeerWeights,
  peerWeightsOfCandidates,
  peerWeightsOfTies,
  tiePeerWeights,
  voicesOf,
  type PeerRule,
} from "./peers.ts";
import { shareTiesOf } from "./shareTies.ts";

/** Adoptions, one by one or, where the file credits the author, all of one tie together. */
export interface Splits {
  /** Who adopted. */
  readonly person: Uint32Array;
  /** Position among the posts, the topic being 0; empty where the splits are of ties. */
  readonly item: Uint32Array;
  readonly adoptions: Float64Array;
  /** How many of them have somebody to go back to. */
  readonly explained: Float64Array;
  /** The lateral part of those; the rest of them is vertical. */
  readonly lateral: Float64Array;
}

/** Does the file itself say whom every re-share goes back to, and can nothing better be found? */
export function isCreditedByFile(bench: Workbench): boolean {
  const { adoptions, pipes } = candidatesOf(bench);
  return adoptions.reading === "totals" || (adoptions.reading === "topic" && pipes === "shares");
}

/** The split of every adoption under the settings at hand. */
export function splitsOf(bench: Workbench): Splits {
  if (isCreditedByFile(bench)) {
    const { hears, carried } = bench.use(shareTiesOf);
    const weights = bench.use(tiePeerWeights);
    const lateral = carried.map((times, tie) => times * weights[tie]);
    return { person: hears, item: new Uint32Array(0), adoptions: carried, explained: carried, lateral };
  }
  const candidates = candidatesOf(bench);
  const { adoptions, offsets } = candidates;
  return {
    person: adoptions.person,
    item: bench.sharedPart(itemOfAdoptions),
    adoptions: Float64Array.from(adoptions.counts),
    explained: columnOf(Float64Array, adoptions.count, (i) => (offsets[i + 1] > offsets[i] ? 1 : 0)),
    lateral: lateralPerAdoption(candidates, bench.use(creditShares), bench.use(candidatePeerWeights)),
  };
}

/** Sum over the candidates of every adoption of q times λ. */
function lateralPerAdoption({ adoptions, offsets }: Candidates, credit: Float64Array, weights: Float64Array): Float64Array {
  const lateral = new Float64Array(adoptions.count);
  for (let i = 0; i < adoptions.count; i++) for (let at = offsets[i]; at < offsets[i + 1]; at++) lateral[i] += credit[at] * weights[at];
  return lateral;
}

/** One of the fair ways of counting: to whom the credit goes, who is a peer, and what is lateral by that. */
export interface Way {
  /** null where the file credits the author. */
  readonly attribution: PlainAttribution | null;
  readonly rule: PeerRule;
  /** The lateral part, aligned with the splits. */
  readonly lateral: Float64Array;
}

/** Every attribution that can be told apart, with every peer rule of the band. The settings at hand need not be among them. */
export function* waysOfCounting(bench: Workbench): Generator<Way> {
  const voices = bench.use(voicesOf);
  if (isCreditedByFile(bench)) {
    const ties = bench.use(shareTiesOf);
    for (const rule of bandOfPeers(bench)) {
      const weights = peerWeightsOfTies(voices, ties, rule);
      yield { attribution: null, rule, lateral: ties.carried.map((times, tie) => times * weights[tie]) };
    }
    return;
  }
  const candidates = candidatesOf(bench);
  const beat = alive(bench.pulse);
  const rules = bandOfPeers(bench).map((rule) => ({ rule, weights: peerWeightsOfCandidates(voices, candidates, rule, beat) }));
  for (const attribution of possibleAttributions(candidates)) {
    const credit = divideCredit(bench.network, candidates, attribution);
    for (const { rule, weights } of rules) {
      beat(0, 1);
      yield { attribution, rule, lateral: lateralPerAdoption(candidates, credit, weights) };
    }
  }
}

/**
 * The lateral part per unit, over what is explained in it; null where the whole log is one item, or where the file credits
 * the author and says no times.
 */
export function lateralSample(bench: Workbench, { lateral, explained, item }: Splits): Sample | null {
  const { adoptions } = candidatesOf(bench);
  const { reading, items } = adoptions;
  if (reading === "posts" || reading === "unordered")
    return { unit: "posts", kind: "ratio", over: summed(lateral, item, items), under: summed(explained, item, items) };
  if (reading !== "topic" || !isCreditedByFile(bench)) return null;
  const perUnit = (values: Float64Array): Float64Array => sampleOf(contributionsByDays(bench, values)).over;
  return { unit: "author-days", kind: "ratio", over: perUnit(lateral), under: perUnit(explained) };
}
