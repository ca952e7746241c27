import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { binsBetween, binsOf, edgesAround, rangeBetween, type Range } from "../../../src/app/controls/bins.ts";

const DAY_MS = 86_400_000;
const isIn = (value: number, { from, to }: Range) => (from === null || value >= from) && (to === null || value <= to);
const someValues = fc
  .array(fc.oneof(fc.constant(NaN), fc.integer({ min: 0, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 60,
  })
  .filter((values) => values.some((value) => !Number.isNaN(value)));

describe("binsOf", () => {
  it("puts every value into one bin, in edges that rise", () => {
    fc.assert(
      fc.property(someValues, fc.integer({ min: 1, max: 40 }), (values, most) => {
        const bins = binsOf(Float64Array.from(values), most);
        const known = values.filter((value) => !Number.isNaN(value));
        expect(bins?.counts.reduce((sum, count) => sum + count, 0)).toBe(known.length);
        const edges = bins?.edges ?? [];
        if (new Set(known).size > 1) expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
        expect(bins?.counts.length).toBeLessThanOrEqual(most);
        expect(edges[0]).toBeLessThanOrEqual(Math.min(...known));
        expect(edges.at(-1)).toBeGreaterThanOrEqual(Math.max(...known));
      }),
    );
  });

  it("gives small whole numbers a bar each, and skewed ones narrow bars first", () => {
    expect(binsOf(Float64Array.of(0, 1, 1, 3), 10)).toEqual({ edges: [0, 1, 2, 3, 4], counts: [1, 2, 0, 1], unit: 1 });
    const skewed = Float64Array.from({ length: 200 }, (_, i) => (i === 0 ? 100_000 : i % 5));
    const edges = binsOf(skewed, 12)?.edges ?? [];
    expect((edges[1] ?? 0) - (edges[0] ?? 0)).toBeLessThan(20);
    expect((edges.at(-1) ?? 0) - (edges.at(-2) ?? 0)).toBeGreaterThan(30_000);
  });

  it("begins its bins where the unit does", () => {
    const times = Float64Array.of(Date.UTC(2026, 2, 1, 5), Date.UTC(2026, 2, 3, 23));
    expect(binsOf(times, 48, DAY_MS)?.edges.map((edge) => edge % DAY_MS)).toEqual([0, 0, 0, 0]);
  });

  it("says nothing of nobody", () => {
    expect(binsOf(Float64Array.of(NaN, NaN), 10)).toBeUndefined();
  });
});

describe("a range of bins", () => {
  it("takes in exactly the values of its bins where values are whole", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { minLength: 2, maxLength: 50 }), fc.nat(20), fc.nat(20), (list, a, b) => {
        const values = Float64Array.from(list);
        const bins = binsOf(values, 15);
        if (bins === undefined) throw new Error("bins were expected");
        const [first, last] = [Math.min(a, b) % bins.counts.length, bins.counts.length];
        const range = rangeBetween(bins, first, last);
        const counted = bins.counts.slice(first, last).reduce((sum, count) => sum + count, 0);
        expect(list.filter((value) => isIn(value, range))).toHaveLength(counted);
        expect(edgesAround(bins, range)).toEqual([first, last]);
      }),
    );
  });

  it("comes back as the bins that it was made of", () => {
    fc.assert(
      fc.property(someValues, fc.nat(40), fc.nat(40), (values, a, b) => {
        const bins = binsOf(Float64Array.from(values), 20);
        if (bins === undefined) throw new Error("bins were expected");
        const count = bins.counts.length;
        const [first, end] = [Math.min(a % count, b % count), Math.max(a % count, b % count) + 1];
        expect(edgesAround(bins, rangeBetween(bins, first, end))).toEqual([first, end]);
      }),
    );
  });

  it("is open at an end that takes in the outermost bin", () => {
    const bins = binsOf(Float64Array.of(0, 1, 2, 3), 10);
    if (bins === undefined) throw new Error("bins were expected");
    expect(rangeBetween(bins, 0, 4)).toEqual({ from: null, to: null });
    expect(rangeBetween(bins, 1, 3)).toEqual({ from: 1, to: 2 });
    expect([...binsBetween(1, 3)]).toEqual([1, 2]);
  });
});
