import fc from "fast-check";
import { expect, it } from "vitest";
import { ndcg } from "../../../src/core/base/ranking.ts";

it("is one for the best order, and the worked value for another", () => {
  const gain = Float64Array.of(3, 2, 0, 1);
  expect(ndcg(gain, gain, 4)).toBe(1);
  // order: 2, 3, 0, 1 of the gains
  const found = (0 + 1 / Math.log2(3) + 3 / 2 + 2 / Math.log2(5)) / (3 + 2 / Math.log2(3) + 1 / 2);
  expect(ndcg(Float64Array.of(2, 1, 4, 3), gain, 4)).toBeCloseTo(found, 12);
  expect(ndcg(Float64Array.of(2, 1, 4, 3), gain, 1)).toBe(0);
  expect(ndcg(gain, new Float64Array(4), 3)).toBeNaN();
});

it("does not hang on the order of rows, and is the mean over the orders of equals", () => {
  const gain = fc.array(fc.nat(5), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(gain, fc.nat(3), fc.integer({ min: 1, max: 12 }), (gains, steps, most) => {
      const score = gains.map((_, i) => (steps === 0 ? NaN : (i * 7) % steps));
      const turned = (values: readonly number[]): Float64Array => Float64Array.from(values.toReversed());
      const there = ndcg(Float64Array.from(score), Float64Array.from(gains), most);
      const back = ndcg(turned(score), turned(gains), most);
      if (Number.isNaN(there)) expect(back).toBeNaN();
      else expect(back).toBeCloseTo(there, 12);
      if (!Number.isNaN(there)) expect(there >= 0 && there <= 1 + 1e-12).toBe(true);
    }),
  );
});
