import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { middle, quantileOf, widened } from "../../../src/core/base/quantiles.ts";

describe("quantiles of draws", () => {
  it("are the values that so many do not exceed", () => {
    const draws = Array.from({ length: 500 }, (_, i) => 500 - i);
    expect(middle(draws, 0.9)).toEqual([25, 475]);
    expect(middle(draws, 0.95)).toEqual([13, 488]);
    expect(middle([7], 0.95)).toEqual([7, 7]);
    expect(quantileOf([1, 2, 3, 4], 0.5)).toBe(2);
    expect(quantileOf([1, 2, 3, 4], 0)).toBe(1);
    expect(quantileOf([1, 2, 3, 4], 1)).toBe(4);
  });

  it("are one of the draws, with at least the part between them", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (draws, part) => {
        const [low, high] = middle(draws, part);
        expect(draws).toContain(low);
        expect(draws).toContain(high);
        expect(draws.filter((draw) => draw >= low && draw <= high).length / draws.length).toBeGreaterThanOrEqual(part - 1e-9);
      }),
    );
  });

  it("say nothing of nothing", () => {
    expect(middle([], 0.9)).toEqual([NaN, NaN]);
    expect(middle([1, NaN], 0.9)).toEqual([NaN, NaN]);
    expect(widened([NaN, NaN], NaN)).toEqual([NaN, NaN]);
    expect(widened([2, 3], 1)).toEqual([1, 3]);
    expect(widened([2, 3], 4)).toEqual([2, 4]);
  });
});
