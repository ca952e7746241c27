/**
 * How many people can be expected to pass on a person's next post: Σ p̂ over her audience, from evidence that fades with
 * age (`fading.ts`); among peers every p̂ is multiplied by λ, and the interval is made anew under every peer rule of the band and every
 * plain attribution: it goes from the least to the greatest. The interval is what is thought of that sum: every p̂ is a beta, their sum
 * is taken for a beta of the same mean and variance between nobody and everybody (95 %). It is the doubt about the
 * expectation, not the spread of a single post's outcome.
 */
import { betaQuantile } from "../base/beta.ts";
import { pipesOf } from "../network/pipes.ts";
import type { Workbench } from "../network/workbench.ts";
import { evidenceFadedBy, evidenceOfAllWays, halfLifeOfEvidence, rateOf, type FadedEvidence } from "./fading.ts";
import { bandOfPeers, peerRuleOf, peerWeight, voicesOf, type PeerRule } from "./peers.ts";

/** Length people.count each; NaN where no pipe was ever exposed to anything. */
export interface PassAlongs {
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** How many of the whole audience. */
export function passAlongsOfAll(bench: Workbench): PassAlongs {
  return expected(bench, bench.use(fadedEvidence), () => 1);
}

/** How many of the peers among the audience. */
export function passAlongsOfPeers(bench: Workbench): PassAlongs {
  const voices = bench.use(voicesOf);
  const under = (evidence: FadedEvidence, rule: PeerRule): PassAlongs =>
    expected(bench, evidence, (heard, hears) => peerWeight(voices, heard, hears, rule));
  const { mean, low, high } = under(bench.use(fadedEvidence), bench.use(peerRuleOf));
  for (const evidence of evidenceOfAllWays(bench, bench.use(halfLifeOfEvidence)))
    for (const rule of bandOfPeers(bench)) {
      const other = under(evidence, rule);
      for (let row = 0; row < mean.length; row++) {
        low[row] = Math.min(low[row], other.low[row]);
        high[row] = Math.max(high[row], other.high[row]);
      }
    }
  return { mean, low, high };
}

/** Evidence faded by the half-life that fits this log best. */
export function fadedEvidence(bench: Workbench): FadedEvidence {
  return evidenceFadedBy(bench, bench.use(halfLifeOfEvidence));
}

function expected(bench: Workbench, evidence: FadedEvidence, weightOf: (heard: number, hears: number) => number): PassAlongs {
  const { offsets, items } = bench.shared(pipesOf).audienceRows;
  const people = bench.network.people.count;
  const [mean, low, high] = [new Float64Array(people), new Float64Array(people), new Float64Array(people)];
  for (let heard = 0; heard < people; heard++) {
    let most = 0;
    let variance = 0;
    for (let tie = offsets[heard]; tie < offsets[heard + 1]; tie++) {
      const weight = weightOf(heard, items[tie]);
      const rate = rateOf(evidence, tie);
      const all = evidence.prior.alpha + evidence.prior.beta + evidence.exposures[tie];
      mean[heard] += weight * rate;
      variance += (weight ** 2 * rate * (1 - rate)) / (all + 1);
      most += weight;
    }
    [low[heard], high[heard]] = betweenNobodyAnd(most, mean[heard], variance);
  }
  return { mean, low, high };
}

function betweenNobodyAnd(most: number, mean: number, variance: number): readonly [low: number, high: number] {
  if (Number.isNaN(mean)) return [NaN, NaN];
  const rate = mean / most;
  const strength = (rate * (1 - rate) * most ** 2) / variance - 1;
  if (!(strength > 0) || strength === Infinity) return [mean, mean];
  const at = (chance: number): number => most * betaQuantile(chance, rate * strength, (1 - rate) * strength);
  // in a very lopsided beta the mean can lie outside: it is held
  return [Math.min(mean, at(0.025)), Math.max(mean, at(0.975))];
}
