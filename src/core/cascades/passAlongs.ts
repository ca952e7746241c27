/**
 * How many people can be expected to pass on a person's next post: Σ p̂ over her audience, from evidence that fades with
 * age (`fading.ts`); among peers every p̂ is multiplied by λ, and the interval is made anew under every peer rule of the band and every
 * plain attribution: it goes from the least to the greatest. The interval is what is thought of that sum: every p̂ is a beta, their sum
 * is taken for a beta of the same mean and variance between nobody and everybody (95 %). It is the doubt about the
 * expectation, not the spread of a single post's outcome.
 */
import { columnOf } from "../base/numbered.ts";
import { betaQuantile } from "../base/beta.ts";
import { alive, paced } from "../base/pulse.ts";
import { pipesOf } from "../network/pipes.ts";
import type { Workbench } from "../network/workbench.ts";
import { evidenceFadedBy, evidenceOfOtherWays, halfLifeOfEvidence, rateOf, type FadedEvidence } from "./fading.ts";
import { bandOfPeers, peerRuleOf, peerWeight, peerWeightToAll, voicesOf, type PeerRule, type Voices } from "./peers.ts";

/** A pulse each so many ties: their sum is taken in no time, an interval of somebody who has few of them is not. */
const PULSE_TIES = 1 << 9;

/** Length people.count each; NaN where no pipe was ever exposed to anything. */
export interface PassAlongs {
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** How many of the whole audience. */
export function passAlongsOfAll(bench: Workbench): PassAlongs {
  const found = nobodyYet(bench);
  const sums = openSums(bench, bench.use(fadedEvidence));
  for (let heard = 0; heard < found.mean.length; heard++) {
    const expected = sums(heard, () => 1);
    found.mean[heard] = expected.mean;
    [found.low[heard], found.high[heard]] = betweenNobodyAndAll(expected);
  }
  return found;
}

/** How many of the peers among the audience. */
export function passAlongsOfPeers(bench: Workbench): PassAlongs {
  const voices = bench.use(voicesOf);
  const rules = [bench.use(peerRuleOf), ...bandOfPeers(bench)];
  const found = nobodyYet(bench);
  let isAtHand = true;
  for (const evidence of [bench.use(fadedEvidence), ...evidenceOfOtherWays(bench, bench.use(halfLifeOfEvidence))]) {
    const sums = openSums(bench, evidence);
    for (let heard = 0; heard < found.mean.length; heard++) {
      let toAllBefore = NaN;
      for (const rule of rules) {
        const toAll = peerWeightToAll(voices, heard, rule);
        // of most voices λ is the same to everybody, and under every rule
        if (toAll === toAllBefore) continue;
        toAllBefore = toAll;
        const expected = sums(heard, peerWeightsFrom(voices, heard, rule));
        const [low, high] = betweenNobodyAndAll(expected);
        if (isAtHand && rule === rules[0]) [found.mean[heard], found.low[heard], found.high[heard]] = [expected.mean, low, high];
        found.low[heard] = Math.min(found.low[heard], low);
        found.high[heard] = Math.max(found.high[heard], high);
      }
    }
    isAtHand = false;
  }
  return found;
}

/** The means of `passAlongsOfAll`, without their intervals, which take most of the work. */
export function meanPassAlongsOfAll(bench: Workbench): Float64Array {
  const sums = openSums(bench, bench.use(fadedEvidence));
  return columnOf(Float64Array, bench.network.people.count, (heard) => sums(heard, () => 1).mean);
}

/** The means of `passAlongsOfPeers`. */
export function meanPassAlongsOfPeers(bench: Workbench): Float64Array {
  const [voices, rule] = [bench.use(voicesOf), bench.use(peerRuleOf)];
  const sums = openSums(bench, bench.use(fadedEvidence));
  return columnOf(Float64Array, bench.network.people.count, (heard) => sums(heard, peerWeightsFrom(voices, heard, rule)).mean);
}

/** Evidence faded by the half-life that fits this log best. */
export function fadedEvidence(bench: Workbench): FadedEvidence {
  return evidenceFadedBy(bench, bench.use(halfLifeOfEvidence));
}

function nobodyYet({ network }: Workbench): PassAlongs {
  const column = (): Float64Array => new Float64Array(network.people.count);
  return { mean: column(), low: column(), high: column() };
}

/** λ of everybody who hears this voice. */
function peerWeightsFrom(voices: Voices, heard: number, rule: PeerRule): (hears: number) => number {
  const toAll = peerWeightToAll(voices, heard, rule);
  return Number.isNaN(toAll) ? (hears) => peerWeight(voices, heard, hears, rule) : () => toAll;
}

/** What is expected of somebody's audience: how many, how far from it, and how many there are at most. */
interface Expected {
  readonly mean: number;
  readonly variance: number;
  readonly most: number;
}

/** What is expected of one person's audience, each listener weighed. */
function openSums(bench: Workbench, evidence: FadedEvidence): (heard: number, weightOf: (hears: number) => number) => Expected {
  const { offsets, items } = bench.shared(pipesOf).audienceRows;
  const strength = evidence.prior.alpha + evidence.prior.beta;
  const tell = paced(alive(bench.pulse), 1, PULSE_TIES);
  let seen = 0;
  return (heard, weightOf) => {
    tell((seen += 1 + offsets[heard + 1] - offsets[heard]));
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
    return { mean, variance, most };
  };
}

function betweenNobodyAndAll({ mean, variance, most }: Expected): readonly [low: number, high: number] {
  if (Number.isNaN(mean)) return [NaN, NaN];
  const rate = mean / most;
  const strength = (rate * (1 - rate) * most ** 2) / variance - 1;
  if (!(strength > 0) || strength === Infinity) return [mean, mean];
  const at = (chance: number): number => most * betaQuantile(chance, rate * strength, (1 - rate) * strength);
  // in a very lopsided beta the mean can lie outside: it is held
  return [Math.min(mean, at(0.025)), Math.max(mean, at(0.975))];
}
