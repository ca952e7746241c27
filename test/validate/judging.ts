/** How well scores do, with intervals from resampling. */
import { chanceOf, type Chance } from "../../src/core/base/chance.ts";
import { middle } from "../../src/core/base/quantiles.ts";

/** How many resamples an interval rests on, unless said otherwise. */
export const RESAMPLES = 400;
const SEED = 1;

/** A value and its 95 % interval. */
export interface Judged {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Values on the sample at hand, and between what they lie on resamples in which every unit counts as often as a Poisson
 * draw of mean 1 says. All values see the same resamples, so that they can be compared.
 */
export function judged(units: number, values: (weights: Float64Array) => number[], resamples = RESAMPLES): Judged[] {
  const here = values(new Float64Array(units).fill(1));
  const draws = here.map(() => new Float64Array(resamples));
  const weights = new Float64Array(units);
  for (let b = 0; b < resamples; b++) {
    const chance = chanceOf(SEED, b);
    for (let unit = 0; unit < units; unit++) weights[unit] = poisson(chance);
    values(weights).forEach((value, i) => (draws[i][b] = value));
  }
  return here.map((value, i) => {
    // resampling alone lowers some values (a noisier gain is harder to order): only the spread is taken from it
    const shift = value - draws[i].reduce((sum, draw) => sum + draw, 0) / resamples;
    const [low, high] = middle(draws[i], 0.95);
    return { value, low: low + shift, high: high + shift };
  });
}

function poisson(chance: Chance): number {
  let count = 0;
  for (let product = chance(); product > Math.exp(-1); product *= chance()) count++;
  return count;
}

/** Cases to be told apart: a score each, whether it happened, and the unit that is resampled. */
export interface Cases {
  readonly score: Float64Array;
  readonly happened: Uint8Array;
  readonly unit: Uint32Array;
}

/** The chance that a case that happened has the higher score than one that did not; equal scores count half. */
export function aucOf({ score, happened, unit }: Cases): (weights: Float64Array) => number {
  const order = new Uint32Array(score.length).map((_, i) => i).sort((a, b) => score[a] - score[b]);
  return (weights) => {
    let below = 0;
    let won = 0;
    let all = 0;
    for (let start = 0; start < order.length;) {
      let yes = 0;
      let no = 0;
      let end = start;
      for (; end < order.length && score[order[end]] === score[order[start]]; end++) {
        const weight = weights[unit[order[end]]];
        if (happened[order[end]] === 1) yes += weight;
        else no += weight;
      }
      won += yes * (below + no / 2);
      below += no;
      all += yes;
      start = end;
    }
    return won / (all * below);
  };
}

/** The mean squared distance of a probability from what happened. */
export function brierOf({ score, happened, unit }: Cases): (weights: Float64Array) => number {
  return (weights) => {
    let sum = 0;
    let all = 0;
    for (let i = 0; i < score.length; i++) {
      sum += weights[unit[i]] * (score[i] - happened[i]) ** 2;
      all += weights[unit[i]];
    }
    return sum / all;
  };
}

/**
 * What scores meant in one period, as probabilities for another: cases are parted at the deciles of their score (equal
 * scores stay together), and each part says how often it happened.
 */
export function calibrated({ score, happened }: Cases): (value: number) => number {
  const order = new Uint32Array(score.length).map((_, i) => i).sort((a, b) => score[a] - score[b]);
  const parts: { upTo: number; rate: number }[] = [];
  for (let start = 0; start < order.length;) {
    let end = Math.min(order.length, start + Math.ceil(order.length / 10));
    while (end < order.length && score[order[end]] === score[order[end - 1]]) end++;
    let yes = 0;
    for (let i = start; i < end; i++) yes += happened[order[i]];
    parts.push({ upTo: score[order[end - 1]], rate: yes / (end - start) });
    start = end;
  }
  return (value) => (parts.find(({ upTo }) => value <= upTo) ?? parts.at(-1))?.rate ?? NaN;
}
