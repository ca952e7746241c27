import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Competition } from "../../../src/core/base/competition.ts";

describe("competition ranks", () => {
  it("are 1 + how many are above, whatever the values, one after another from the same object", () => {
    const value = fc.oneof(fc.nat(3), fc.double({ min: 0, max: 1e30, noNaN: true }), fc.constantFrom(1e-45, 1e-30, 0.1, 1 / 3));
    fc.assert(
      fc.property(fc.nat(40), fc.infiniteStream(value), (count, values) => {
        const competition = new Competition(count);
        for (let round = 0; round < 3; round++) {
          const column = Float64Array.from(values.take(count));
          competition.rank(column);
          const alike = Array.from(column, Math.fround);
          expect(Array.from(competition.ranks)).toEqual(alike.map((one) => 1 + alike.filter((other) => other > one).length));
          expect(competition.above).toBe(alike.filter((one) => one > 0).length);
        }
      }),
    );
  });
});
