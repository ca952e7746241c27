import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { middle } from "../../../src/core/base/quantiles.ts";
import { FEWEST_BEHIND, FEWEST_UNITS, intervalOf } from "../../../src/core/doubt/interval.ts";
import { drawsFor, type Draws } from "./draws.ts";

const SIMULATIONS = 4000;

/** How often the interval of a drawn sample holds the truth, among those that say anything. */
function coverage(truth: number, draw: (draws: Draws) => Parameters<typeof intervalOf>[0]): number {
  let told = 0;
  let held = 0;
  for (let seed = 0; seed < SIMULATIONS; seed++) {
    const [low, high] = intervalOf(draw(drawsFor(seed)));
    if (Number.isNaN(low)) continue;
    told++;
    if (low <= truth && truth <= high) held++;
  }
  expect(told).toBeGreaterThan(SIMULATIONS / 4);
  return held / told;
}

/** What each of so many posts brings a person who has a hand in some of them. */
const sums = (posts: number, isBehind: number, size: (draws: Draws) => number) => (draws: Draws) =>
  ({
    unit: "posts",
    kind: "sum",
    over: Float64Array.from({ length: posts }, () => (draws.chance() < isBehind ? size(draws) : 0)),
  }) as const;

/** A Poisson draw with mean 1: how many exponential waits fit into one. */
function poissonOne({ exponential }: Draws): number {
  let count = 0;
  for (let waited = exponential(); waited < 1; waited += exponential()) count++;
  return count;
}

describe("95 % intervals", () => {
  it.each([
    { name: "an author of one post in ten", posts: 200, isBehind: 0.1, size: (draws: Draws) => draws.geometric(4), mean: 4 },
    { name: "the author of all posts", posts: 200, isBehind: 1, size: (draws: Draws) => draws.geometric(4), mean: 4 },
    { name: "one post in twenty, sizes far apart", posts: 300, isBehind: 0.05, size: (draws: Draws) => draws.lognormal(1), mean: 1 },
    { name: "one post in ten, sizes far apart", posts: 300, isBehind: 0.1, size: (draws: Draws) => draws.lognormal(1), mean: 1 },
    { name: "half of all, exponential sizes", posts: 100, isBehind: 0.5, size: (draws: Draws) => draws.exponential(), mean: 1 },
    { name: "one post in a hundred", posts: 1000, isBehind: 0.01, size: (draws: Draws) => draws.exponential(), mean: 1 },
    { name: "as few posts as will do", posts: FEWEST_UNITS, isBehind: 0.5, size: (draws: Draws) => draws.exponential(), mean: 1 },
  ])("of sums hold the truth in 93 to 98 of 100: $name", ({ posts, isBehind, size, mean }) => {
    const held = coverage(posts * isBehind * mean, sums(posts, isBehind, size));
    expect(held).toBeGreaterThan(0.93);
    expect(held).toBeLessThan(0.98);
  });

  it("of sums miss on either side, not only above, where plain percentiles miss high", () => {
    const misses = { below: 0, above: 0 };
    for (let seed = 0; seed < SIMULATIONS; seed++) {
      const [low, high] = intervalOf(sums(300, 0.1, (draws) => draws.lognormal(1))(drawsFor(seed)));
      if (high < 30) misses.below++;
      if (low > 30) misses.above++;
    }
    expect(misses.below / SIMULATIONS).toBeLessThan(0.045);
    expect(misses.above / SIMULATIONS).toBeGreaterThan(0.005);
  });

  it("hold it where the plain percentiles of resampled sums do not: ten skewed posts behind a number", () => {
    const draw = sums(100, 0.1, (draws) => draws.lognormal(1));
    let told = 0;
    let held = 0;
    let byPercentiles = 0;
    for (let seed = 0; seed < 600; seed++) {
      const sample = draw(drawsFor(seed));
      const [low, high] = intervalOf(sample);
      if (Number.isNaN(low)) continue;
      told++;
      if (low <= 10 && 10 <= high) held++;
      const again = drawsFor(seed + 1_000_000);
      const behind = sample.over.filter((value) => value > 0);
      const resampled = Array.from({ length: 400 }, () => behind.reduce((sum, value) => sum + poissonOne(again) * value, 0));
      const [from, to] = middle(resampled, 0.95);
      if (from <= 10 && 10 <= to) byPercentiles++;
    }
    expect(byPercentiles / told).toBeLessThan(0.91);
    expect(held / told).toBeGreaterThan(0.93);
  });

  it("of ratios hold the truth in 93 to 97 of 100", () => {
    // posts differ in size, and the larger ones are less lateral: the truth is the ratio of the means
    const ratios = (posts: number) => (draws: Draws) => {
      const under = Float64Array.from({ length: posts }, () => draws.geometric(5));
      const over = under.map((size) => size * Math.min(1, draws.chance() + 1 / (size + 2)));
      return { unit: "posts", kind: "ratio", over, under } as const;
    };
    const many = ratios(400_000)(drawsFor(9));
    const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
    const truth = sum(many.over) / sum(many.under);
    for (const posts of [60, 200]) {
      const held = coverage(truth, ratios(posts));
      expect(held, `${posts} posts`).toBeGreaterThan(0.93);
      expect(held, `${posts} posts`).toBeLessThan(0.97);
    }
  });

  it("of medians hold the truth in 95 of 100 at least, whatever the distribution", () => {
    for (const posts of [6, 21, 100]) {
      const held = coverage(
        1,
        (draws) =>
          ({ unit: "posts", kind: "median", over: Float64Array.from({ length: posts }, () => draws.lognormal(2) * Math.exp(2)) }) as const,
      );
      expect(held, `${posts} posts`).toBeGreaterThan(0.945);
      expect(held, `${posts} posts`).toBeLessThan(0.985);
    }
  });
});

describe("intervals", () => {
  const posts = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: FEWEST_UNITS, maxLength: 80 });

  it("hold the value itself, never go below nothing, and scale with what is counted", () => {
    fc.assert(
      fc.property(posts, (values) => {
        const over = Float64Array.from(values);
        const [low, high] = intervalOf({ unit: "posts", kind: "sum", over });
        const sum = over.reduce((a, b) => a + b, 0);
        if (Number.isNaN(low)) return;
        const rounding = 1e-9 * sum;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(sum + rounding);
        expect(high).toBeGreaterThanOrEqual(sum - rounding);
        const [doubleLow, doubleHigh] = intervalOf({ unit: "posts", kind: "sum", over: over.map((value) => value * 2) });
        expect(doubleLow).toBeCloseTo(2 * low, 6);
        expect(doubleHigh).toBeCloseTo(2 * high, 6);
      }),
    );
  });

  it("narrow as more of the same comes in", () => {
    const draws = drawsFor(5);
    const some = Float64Array.from({ length: 100 }, () => draws.exponential());
    const width = (over: Float64Array): number => {
      const [low, high] = intervalOf({ unit: "posts", kind: "sum", over });
      return (high - low) / over.reduce((a, b) => a + b, 0);
    };
    const fourfold = Float64Array.from({ length: 400 }, (_, i) => some[i % 100]);
    expect(width(fourfold) / width(some)).toBeGreaterThan(0.45);
    expect(width(fourfold) / width(some)).toBeLessThan(0.55);
  });

  it("say nothing of too few posts, of too few behind a number, and of one that makes most of it", () => {
    const of = (values: number[]) => intervalOf({ unit: "posts", kind: "sum", over: Float64Array.from(values) });
    const ones = (count: number, all: number): number[] => Array.from({ length: all }, (_, i) => (i < count ? 1 : 0));
    expect(of(ones(FEWEST_UNITS - 1, FEWEST_UNITS - 1))).toEqual([NaN, NaN]);
    expect(of(ones(FEWEST_BEHIND - 1, 100))).toEqual([NaN, NaN]);
    expect(of(ones(FEWEST_BEHIND, 100)).some(Number.isNaN)).toBe(false);
    expect([FEWEST_UNITS, FEWEST_BEHIND]).toEqual([30, 5]);
    expect(of(ones(30, 30))).toEqual([30, 30]);
    // two alike make up an effective number of two; with a larger one among them it is less
    expect(of([9, ...ones(9, 99)]).some(Number.isNaN)).toBe(false);
    expect(of([9.1, ...ones(4, 99)])).toEqual([NaN, NaN]);
    expect(of([100, ...ones(20, 99)])).toEqual([NaN, NaN]);
    expect(of([])).toEqual([NaN, NaN]);
    expect(intervalOf({ unit: "posts", kind: "median", over: Float64Array.of(1, 2, 3, 4, 5) })).toEqual([NaN, NaN]);
    expect(intervalOf({ unit: "posts", kind: "median", over: Float64Array.of(6, 1, 2, 3, 4, 5) })).toEqual([1, 6]);
  });

  it("close where nothing varies", () => {
    expect(intervalOf({ unit: "posts", kind: "sum", over: new Float64Array(50).fill(3) })).toEqual([150, 150]);
  });
});
