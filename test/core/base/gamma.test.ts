import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gammaBelow, gammaQuantile } from "../../../src/core/base/gamma.ts";

describe("the gamma distribution", () => {
  it("is the exponential one for a = 1, and the Poisson sum for every whole number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 100, noNaN: true }), (a, x) => {
        // chance of at least a events where x are expected
        let term = Math.exp(-x);
        let fewer = 0;
        for (let k = 0; k < a; k++) {
          fewer += term;
          term *= x / (k + 1);
        }
        expect(gammaBelow(x, a)).toBeCloseTo(1 - fewer, 10);
      }),
    );
  });

  it("has the values of the tables", () => {
    // chi-square with one degree is twice a Gamma(1/2): 95 % below 3.8414588, 50 % below 0.4549364
    expect(gammaBelow(3.841458820694124 / 2, 0.5)).toBeCloseTo(0.95, 10);
    expect(2 * gammaQuantile(0.5, 0.5)).toBeCloseTo(0.454936423119572, 10);
    // with ten degrees 97.5 % below 20.4831774
    expect(2 * gammaQuantile(0.975, 5)).toBeCloseTo(20.4831773508, 8);
  });

  it("turns round", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 500, noNaN: true }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, p) => {
        expect(gammaBelow(gammaQuantile(p, a), a)).toBeCloseTo(p, 8);
      }),
    );
    expect([gammaQuantile(0, 2), gammaQuantile(0.5, 0), gammaBelow(1, -1), gammaBelow(-1, 1)]).toEqual([0, NaN, NaN, 0]);
  });
});
