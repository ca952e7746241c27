/**
 * How many people can be expected to pass on a person's next post: Σ p̂ over her audience, from evidence that fades with
 * age (`fading.ts`); among peers every p̂ is multiplied by λ. The interval is what is thought of that sum: every p̂ is a beta, their sum
 * is taken for a beta of the same mean and variance between nobody and everybody (95 %). It is the doubt about the
 * expectation, not the spread of a single post's outcome.
 */
import { betaQuantile } from "../base/beta.ts";
import { pipesOf } from "../network/pipes.ts";
import type { Workbench } from "../network/workbench.ts";
import { evidenceFadedBy, halfLifeOfEvidence, rateOf, type FadedEvidence } from "./fading.ts";
import { peerRuleOf, peerWeight, voicesOf } from "./peers.ts";

/** Length people.count each; NaN where no pipe was ever exposed to anything. */
export interface PassAlongs {
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** How many of the whole audience. */
export function passAlongsOfAll(bench: Workbench): PassAlongs {
  return expected(bench, () => 1);
}

/** How many of the peers among the audience. */
export function passAlongsOfPeers(bench: Workbench): PassAlongs {
  const voices = bench.use(voicesOf);
  const rule = bench.use(peerRuleOf);
  return expected(bench, (heard, hears) => peerWeight(voices, heard, hears, rule));
}

/** Evidence faded by the half-life that fits this log best. */
export function fadedEvidence(bench: Workbench): FadedEvidence {
  return evidenceFadedBy(bench, bench.use(halfLifeOfEvidence));
}

/** The chance per pipe that the next post is passed on, as expected pass-alongs add them up. */
export function chancesOfTies(bench: Workbench): Float64Array {
  const evidence = bench.use(fadedEvidence);
  return evidence.exposures.map((_, tie) => rateOf(evidence, tie));
}

function expected(bench: Workbench, weightOf: (heard: number, hears: number) => number): PassAlongs {
  const evidence = bench.use(fadedEvidence);
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
