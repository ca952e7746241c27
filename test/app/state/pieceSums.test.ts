import { describe, expect, it } from "vitest";
import { linesOf } from "../../../src/app/state/pieceSums.ts";
import { sampleRandom } from "../../../src/core/network/sample.ts";
import { lateralPieces, measure } from "../../../src/core/tular.ts";

describe("the lines that a lateral influence is taken apart into", () => {
  it("add up to the number on screen, by person and by post, the largest first", async () => {
    const network = sampleRandom(4, { people: 40, follows: 300, posts: 15, shares: 200 });
    const column = (await measure(network, ["lateralInfluence"])).people.get("lateralInfluence") ?? new Float64Array(0);
    expect(column.some((value) => value > 2)).toBe(true);
    for (const [row, whole] of column.entries()) {
      const pieces = lateralPieces(network, row);
      for (const by of ["listener", "post"] as const) {
        const lines = linesOf(pieces, by);
        const values = lines.map(({ value }) => value);
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(whole, 9);
        expect(values).toEqual(values.toSorted((a, b) => b - a));
        expect(new Set(lines.map((line) => line.row)).size).toBe(lines.length);
      }
    }
  });
});
