/**
 * The shares of credit under the settings at hand: the plain ways of `attribution.ts`, and `em`. `em` asks not only how long
 * ago each candidate passed it on, but also what the adopter is used to pass on from her: q ∝ p̂(u,v) · decay, p̂ the chance
 * that the tie passes a post on, learned from the whole log (`probabilities.ts`). This is how an E-step shares out credit (Saito,
 * Nakano, Kimura 2008), with p̂ in closed form instead of by iteration.
 * C2 of the list of measures.
 */
import type { Workbench } from "../network/workbench.ts";
import { plainShares } from "./attribution.ts";
import { candidatesOf } from "./candidates.ts";
import { candidateProbabilities } from "./probabilities.ts";

/** The share of every candidate, aligned with `candidates.earlier`, one in all for each adoption that has any. */
export function creditShares(bench: Workbench): Float64Array {
  const plain = bench.use(plainShares);
  const { offsets, adoptions, isOrdered } = candidatesOf(bench);
  // without the order only `uniform` can be said
  if (bench.settings.attribution !== "em" || !isOrdered) return plain;
  const chances = candidateProbabilities(bench);
  const credit = plain.slice();
  for (let i = 0; i < adoptions.count; i++) {
    let sum = 0;
    for (let at = offsets[i]; at < offsets[i + 1]; at++) sum += plain[at] * chances[at];
    // where no tie has ever shown anything, time alone decides
    if (sum > 0) for (let at = offsets[i]; at < offsets[i + 1]; at++) credit[at] = (plain[at] * chances[at]) / sum;
  }
  return credit;
}
