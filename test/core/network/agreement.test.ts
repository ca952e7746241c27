import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { agreement, meanAgreement } from "../../../src/core/network/agreement.ts";
import { slowAgreement } from "../../oracle/structure.ts";

const twoPartitions = fc
  .integer({ min: 2, max: 30 })
  .chain((count) => fc.tuple(...[0, 1].map(() => fc.uint32Array({ minLength: count, maxLength: count, max: 5 }))));

describe("agreement", () => {
  it("equals the count over all pairs of people", () => {
    fc.assert(
      fc.property(twoPartitions, ([a, b]) => {
        const expected = slowAgreement(a, b);
        if (Number.isNaN(expected)) expect(agreement(a, b)).toBe(1);
        else expect(agreement(a, b)).toBeCloseTo(expected, 12);
      }),
    );
  });

  it("gives the example of Hubert and Arabie's formula", () => {
    expect(agreement(Uint32Array.of(0, 0, 0, 1, 1, 1), Uint32Array.of(0, 0, 1, 1, 2, 2))).toBeCloseTo(8 / 33, 12);
  });

  it("is 1 whatever the communities are called", () => {
    expect(agreement(Uint32Array.of(0, 0, 1, 2), Uint32Array.of(2, 2, 0, 1))).toBe(1);
  });
});

describe("meanAgreement", () => {
  it("is the mean over all pairs", () => {
    const [a, b, c] = [Uint32Array.of(0, 0, 1, 1), Uint32Array.of(0, 1, 0, 1), Uint32Array.of(0, 0, 0, 1)];
    expect(meanAgreement([a, b, c])).toBeCloseTo((agreement(a, b) + agreement(a, c) + agreement(b, c)) / 3, 12);
  });

  it("needs two partitions", () => {
    expect(meanAgreement([Uint32Array.of(0, 1)])).toBeNaN();
  });
});
