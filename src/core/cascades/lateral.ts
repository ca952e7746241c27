/**
 * What moved from person to person. Every adoption splits into three parts that sum to one: lateral, the sum of
 * q(v,u) λ(u, v) over its candidates; vertical, the sum of q(v,u) (1 − λ); and unexplained, one if it has no candidate.
 *
 * Where neither post nor order can tell more than the file (totals, and a topic without a follow layer), every re-share
 * goes back to its author, so that nothing is unexplained and credit has no range.
 */
import type { Workbench } from "../network/workbench.ts";
import { divideCredit, possibleAttributions } from "./attribution.ts";
import { candidatesOf, type Candidates } from "./candidates.ts";
import { creditShares } from "./creditShares.ts";
import { bandAround, candidatePeerWeights, peerWeightsOfCandidates, peerWeightsOfTies, tiePeerWeights, voicesOf } from "./peers.ts";
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
  const item = new Uint32Array(adoptions.count);
  for (let i = 0; i < adoptions.items; i++) item.fill(i, adoptions.offsets[i], adoptions.offsets[i + 1]);
  return {
    person: adoptions.person,
    item,
    adoptions: Float64Array.from(adoptions.counts),
    explained: Float64Array.from(adoptions.person, (_, i) => (offsets[i + 1] > offsets[i] ? 1 : 0)),
    lateral: lateralPerAdoption(candidates, bench.use(creditShares), bench.use(candidatePeerWeights)),
  };
}

/** Sum over the candidates of every adoption of q times λ. */
function lateralPerAdoption({ adoptions, offsets }: Candidates, credit: Float64Array, weights: Float64Array): Float64Array {
  const lateral = new Float64Array(adoptions.count);
  for (let i = 0; i < adoptions.count; i++) for (let at = offsets[i]; at < offsets[i + 1]; at++) lateral[i] += credit[at] * weights[at];
  return lateral;
}

/**
 * The least and the most that the lateral part of all adoptions together can be, over D of the band, the settings at
 * hand, and all attributions that can be told apart.
 */
export function lateralBand(bench: Workbench): readonly [low: number, high: number] {
  const here = bench.use(splitsOf).lateral.reduce((sum, part) => sum + part, 0);
  // the value at hand is among them, lest rounding puts it outside
  const sums = [here, ...(isCreditedByFile(bench) ? sumsOfTies(bench) : sumsOfAdoptions(bench))];
  return [Math.min(...sums), Math.max(...sums)];
}

function sumsOfTies(bench: Workbench): number[] {
  const ties = bench.use(shareTiesOf);
  return bandAround(bench.settings.relationships).map((d) => sumOfProducts(ties.carried, peerWeightsOfTies(bench.use(voicesOf), ties, d)));
}

function sumsOfAdoptions(bench: Workbench): number[] {
  const candidates = candidatesOf(bench);
  const weights = bandAround(bench.settings.relationships).map((d) => peerWeightsOfCandidates(bench.use(voicesOf), candidates, d));
  return possibleAttributions(candidates).flatMap((attribution) => {
    const credit = divideCredit(bench.network, candidates, attribution);
    return weights.map((weight) => sumOfProducts(credit, weight));
  });
}

function sumOfProducts(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
