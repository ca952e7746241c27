import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaBelow, betaQuantile, wilsonInterval } from "../../../src/core/base/beta.ts";

type Row = [number, number, number, number];
const KNOWN = JSON.parse(readFileSync("test/oracle/beta.json", "utf8")) as Record<"quantiles" | "chances" | "intervals", Row[]>;

/** Equal to eight digits from the nearer end, as far as a number near 1 can say that. */
function expectNear(found: number, expected: number, what: string): void {
  const room = 1e-8 * Math.min(Math.abs(expected), 1 - expected) + 1e-14;
  expect(Math.abs(found - expected), `${what}: ${found} against ${expected}`).toBeLessThan(room);
}

describe("the beta distribution", () => {
  it("has scipy's chances and quantiles", () => {
    for (const [x, a, b, expected] of KNOWN.chances) expectNear(betaBelow(x, a, b), expected, `below ${x} of Beta(${a}, ${b})`);
    for (const [p, a, b, expected] of KNOWN.quantiles) expectNear(betaQuantile(p, a, b), expected, `${p} of Beta(${a}, ${b})`);
  });

  it("has a quantile that its chance leads back from", () => {
    const shape = fc.double({ min: 0.05, max: 5000, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b);
        expect(x >= 0 && x <= 1).toBe(true);
        // a number near 1 has few digits left to say how near: what they are worth is allowed for
        const [below, above] = [betaBelow(x * (1 - 1e-15), a, b), betaBelow(Math.min(1, x * (1 + 1e-15)), a, b)];
        expect(below - 1e-9 <= p && p <= above + 1e-9, `${below} ${p} ${above}`).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("stands at an end without weight on the other, and says nothing of nothing", () => {
    expect([betaQuantile(0.05, 0, 3), betaQuantile(0.05, 3, 0), betaQuantile(0.05, 0, 0), betaQuantile(0.05, NaN, 1)]).toEqual([
      0,
      1,
      NaN,
      NaN,
    ]);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), betaQuantile(0.05, -1, 3), betaBelow(0.3, 0, 1)]).toEqual([0, 1, NaN, NaN]);
    // the lower bound of two in three, where every rate is as likely before
    expect(betaQuantile(0.05, 3, 2)).toBeCloseTo(0.249, 3);
  });
});

describe("Wilson's interval", () => {
  it("is scipy's", () => {
    for (const [s, n, low, high] of KNOWN.intervals) {
      const found = wilsonInterval(s, n);
      expect(found[0]).toBeCloseTo(low, 12);
      expect(found[1]).toBeCloseTo(high, 12);
    }
    expect(wilsonInterval(0, 0)).toEqual([NaN, NaN]);
    expect(wilsonInterval(2, 3)[0]).toBeCloseTo(0.208, 3);
    expect(wilsonInterval(20, 30)[0]).toBeCloseTo(0.488, 3);
  });
});
