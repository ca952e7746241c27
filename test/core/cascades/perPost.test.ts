import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOf, type Chance } from "../../../src/core/base/chance.ts";
import { gammaQuantile } from "../../../src/core/base/gamma.ts";
import type { Contributions } from "../../../src/core/cascades/contributions.ts";
import { shrunkPerPost } from "../../../src/core/cascades/perPost.ts";

/** What every post of everybody brought, as the credit it is made of. */
function creditOf(brought: readonly (readonly number[])[]): { posts: Float64Array; credit: Contributions } {
  const units = brought.reduce((sum, posts) => sum + posts.length, 0);
  const offsets = new Uint32Array(units + 1);
  const person: number[] = [];
  const value: number[] = [];
  let unit = 0;
  brought.forEach((posts, row) => {
    for (const one of posts) {
      if (one !== 0) {
        person.push(row);
        value.push(one);
      }
      offsets[++unit] = value.length;
    }
  });
  return {
    posts: Float64Array.from(brought, ({ length }) => length),
    credit: { unit: "posts", units, offsets, person: Uint32Array.from(person), value: Float64Array.from(value) },
  };
}

const perPost = (brought: readonly (readonly number[])[]) => {
  const { posts, credit } = creditOf(brought);
  return shrunkPerPost(posts, credit);
};
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function poisson(mean: number, chance: Chance): number {
  let count = 0;
  for (let product = chance(); product > Math.exp(-mean); product *= chance()) count++;
  return count;
}

describe("credit per post", () => {
  it("lies between what a person's posts brought on average and what everybody's did", () => {
    const brought = fc.array(fc.array(fc.nat(9), { maxLength: 6 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(brought, (all) => {
        const { mean, low, high } = perPost(all);
        const usual = sum(all.flat()) / all.flat().length;
        all.forEach((posts, row) => {
          if (posts.length === 0) return expect([mean[row], low[row], high[row]]).toEqual([NaN, NaN, NaN]);
          const own = sum(posts) / posts.length;
          expect(mean[row]).toBeGreaterThanOrEqual(Math.min(own, usual) - 1e-9);
          expect(mean[row]).toBeLessThanOrEqual(Math.max(own, usual) + 1e-9);
          expect(low[row] <= mean[row] && mean[row] <= high[row]).toBe(true);
        });
      }),
    );
  });

  it("puts one lucky post below many good ones", () => {
    const usual = Array.from({ length: 30 }, (_, i) => [i % 3, 6, 0]);
    const { mean } = perPost([[9], [8, 7, 9, 8, 6, 9, 8, 7, 8, 1], ...usual]);
    expect(mean[0]).toBeLessThan(mean[1]);
  });

  it("foretells rates better than plain means, and its intervals hold them in 93 to 97 of 100", () => {
    let told = 0;
    let held = 0;
    const error = { shrunk: 0, plain: 0 };
    for (let run = 0; run < 30; run++) {
      const chance = chanceOf(run);
      // rates from a Gamma(2) around 0.8, one to twenty posts each
      const rates = Array.from({ length: 100 }, () => 0.4 * gammaQuantile(chance() || 0.5, 2));
      const brought = rates.map((rate) => Array.from({ length: 1 + Math.floor(20 * chance()) }, () => poisson(rate, chance)));
      const { mean, low, high } = perPost(brought);
      rates.forEach((rate, row) => {
        const posts = brought[row] ?? [];
        told++;
        if (low[row] <= rate && rate <= high[row]) held++;
        error.shrunk += (mean[row] - rate) ** 2;
        error.plain += (sum(posts) / posts.length - rate) ** 2;
      });
    }
    expect(held / told).toBeGreaterThan(0.93);
    expect(held / told).toBeLessThan(0.97);
    expect(error.shrunk).toBeLessThan(0.8 * error.plain);
  });

  it("covers as well where posts bring several at once", () => {
    let held = 0;
    const RUNS = 30;
    for (let run = 0; run < RUNS; run++) {
      const chance = chanceOf(1000 + run);
      const rates = Array.from({ length: 100 }, () => 0.4 * gammaQuantile(chance() || 0.5, 2));
      // every event brings one, or five in one of five cases: 1.8 in the mean
      const event = (): number => (chance() < 0.2 ? 5 : 1);
      const brought = rates.map((rate) =>
        Array.from({ length: 5 + Math.floor(20 * chance()) }, () => sum(Array.from({ length: poisson(rate, chance) }, event))),
      );
      const { low, high } = perPost(brought);
      rates.forEach((rate, row) => (held += Number(low[row] <= 1.8 * rate && 1.8 * rate <= high[row])));
    }
    expect(held / (RUNS * 100)).toBeGreaterThan(0.92);
    expect(held / (RUNS * 100)).toBeLessThan(0.975);
  });
});
