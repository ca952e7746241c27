import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ranksOf } from "../../../src/app/state/ranks.ts";
import { orderOf } from "../../../src/core/base/order.ts";

describe("competition ranks", () => {
  it("are one more than there are larger numbers, whichever way the table stands", () => {
    const numbers = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(NaN)), { maxLength: 30 });
    fc.assert(
      fc.property(numbers, fc.boolean(), (list, isDescending) => {
        const values = Float64Array.from(list);
        const { rank, alike } = ranksOf({ by: "x", isDescending, values, rows: orderOf(values, isDescending) });
        const known = list.filter((value) => !Number.isNaN(value));
        list.forEach((value, row) => {
          const isMissing = Number.isNaN(value);
          expect(rank[row]).toBe(isMissing ? 0 : 1 + known.filter((other) => other > value).length);
          expect(alike[row]).toBe(isMissing ? 0 : known.filter((other) => other === value).length);
        });
      }),
    );
  });
});
