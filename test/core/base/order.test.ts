import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderOf } from "../../../src/core/base/order.ts";

describe("orderOf", () => {
  it("puts NaN last in both directions and keeps equals in their old order", () => {
    const values = Float64Array.of(2, NaN, 1, 2, NaN, 3);
    expect([...orderOf(values)]).toEqual([2, 0, 3, 5, 1, 4]);
    expect([...orderOf(values, true)]).toEqual([5, 0, 3, 2, 1, 4]);
  });

  it("is a permutation that ascends", () => {
    fc.assert(
      fc.property(fc.array(fc.double()), (numbers) => {
        const values = Float64Array.from(numbers);
        const order = orderOf(values);
        expect([...order].sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i));
        const seen = Array.from(order, (row) => values[row]).filter((value) => !Number.isNaN(value));
        for (let i = 1; i < seen.length; i++) expect(seen[i]).toBeGreaterThanOrEqual(seen[i - 1]);
      }),
    );
  });
});
