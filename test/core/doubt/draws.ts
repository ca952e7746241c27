/** Draws for planted logs: seeded, so that a test that passes passes again. */
import { chanceOf, type Chance } from "../../../src/core/base/chance.ts";

export interface Draws {
  /** A number from 0 to below 1. */
  readonly chance: Chance;
  /** 1, 2, 3, … with the given mean. */
  geometric(mean: number): number;
  /** Of mean 1; the larger the spread, the longer the tail. */
  lognormal(spread: number): number;
  exponential(): number;
  /** 0, 1, 2, … with the given mean. */
  poisson(mean: number): number;
  /** A position, as often as its weight says. */
  among(weights: readonly number[]): number;
}

export function drawsFor(seed: number): Draws {
  const chance = chanceOf(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return {
    chance,
    geometric: (mean) => 1 + (mean <= 1 ? 0 : Math.floor(Math.log(1 - chance()) / Math.log(1 - 1 / mean))),
    lognormal: (spread) => Math.exp(spread * normal() - (spread * spread) / 2),
    exponential: () => -Math.log(1 - chance()),
    poisson(mean) {
      let count = -1;
      for (let left = mean; left >= 0; left += Math.log(1 - chance())) count++;
      return count;
    },
    among(weights) {
      let rest = chance() * weights.reduce((a, b) => a + b, 0);
      let at = 0;
      while (at < weights.length - 1 && rest >= weights[at]) rest -= weights[at++];
      return at;
    },
  };
}
