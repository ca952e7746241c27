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
import { evidenceFadedBy, evidenceOfOtherWays, halfLifeOfEvidence, rateOf, type FadedEvidence } from "./fading.ts";
import { bandOfPeers, peerRuleOf, peerWeight, peerWeightToAll, voicesOf } from "./peers.ts";

/** Length people.count each; NaN where no pipe was ever exposed to anything. */
export interface PassAlongs {
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** How many of the whole audience. */
export function passAlongsOfAll(bench: Workbench): PassAlongs {
  const found = nobodyYet(bench);
  const expected = openExpectation(bench, bench.use(fadedEvidence));
  for (let heard = 0; heard < found.mean.length; heard++)
    [found.mean[heard], found.low[heard], found.high[heard]] = expected(heard, () => 1);
  return found;
}

/** How many of the peers among the audience. */
export function passAlongsOfPeers(bench: Workbench): PassAlongs {
  const voices = bench.use(voicesOf);
  const rules = [bench.use(peerRuleOf), ...bandOfPeers(bench)];
  const found = nobodyYet(bench);
  let isAtHand = true;
  for (const evidence of [bench.use(fadedEvidence), ...evidenceOfOtherWays(bench, bench.use(halfLifeOfEvidence))]) {
    const expected = openExpectation(bench, evidence);
    for (let heard = 0; heard < found.mean.length; heard++) {
      let toAllBefore = NaN;
      for (const rule of rules) {
        const toAll = peerWeightToAll(voices, heard, rule);
        // of most voices λ is the same to everybody, and under every rule
        if (toAll === toAllBefore) continue;
        toAllBefore = toAll;
        const [mean, low, high] = expected(heard, (hears) => (Number.isNaN(toAll) ? peerWeight(voices, heard, hears, rule) : toAll));
        if (isAtHand && rule === rules[0]) [found.mean[heard], found.low[heard], found.high[heard]] = [mean, low, high];
        found.low[heard] = Math.min(found.low[heard], low);
        found.high[heard] = Math.max(found.high[heard], high);
      }
    }
    isAtHand = false;
  }
  return found;
}

/** Evidence faded by the half-life that fits this log best. */
export function fadedEvidence(bench: Workbench): FadedEvidence {
  return evidenceFadedBy(bench, bench.use(halfLifeOfEvidence));
}

function nobodyYet({ network }: Workbench): PassAlongs {
  const column = (): Float64Array => new Float64Array(network.people.count);
  return { mean: column(), low: column(), high: column() };
}

type Expected = readonly [mean: number, low: number, high: number];

/** What is expected of one person's audience, each listener weighed. */
function openExpectation(bench: Workbench, evidence: FadedEvidence): (heard: number, weightOf: (hears: number) => number) => Expected {
  const { offsets, items } = bench.shared(pipesOf).audienceRows;
  const strength = evidence.prior.alpha + evidence.prior.beta;
  return (heard, weightOf) => {
    let mean = 0;
    let most = 0;
    let variance = 0;
    for (let tie = offsets[heard]; tie < offsets[heard + 1]; tie++) {
      const weight = weightOf(items[tie]);
      const rate = rateOf(evidence, tie);
      mean += weight * rate;
      variance += (weight ** 2 * rate * (1 - rate)) / (strength + evidence.exposures[tie] + 1);
      most += weight;
    }
    return [mean, ...betweenNobodyAnd(most, mean, variance)];
  };
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
