import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatsOf } from "../../../src/app/i18n/formats.ts";
import { columnWriting, rangeAt, withRange } from "../../../src/app/panels/words.ts";

const written = (id: string, values: readonly number[]): string[] => {
  const write = columnWriting(id, Float64Array.from(values), formatsOf("en"));
  return values.map(write);
};

describe("numbers below each other", () => {
  it("have as many digits after the decimal sign", () => {
    expect(written("lateralInfluence", [105, 41.62, 26, 0.04])).toEqual(["105.0", "41.6", "26.0", "0.0"]);
    expect(written("directAudience", [200, 156, 0])).toEqual(["200", "156", "0"]);
    expect(written("lateralInfluence", [3296.4, 1271.5])).toEqual(["3,296", "1,272"]);
    expect(written("verticalInfluence", [2017, 2.9, 1.25])).toEqual(["2,017.0", "2.9", "1.3"]);
    expect(written("betweenness", [0.0173, 0.002])).toEqual(["0.017", "0.002"]);
  });

  it("are percent with one digit only where the largest is small", () => {
    expect(written("lateralShare", [0.72, 0.4249])).toEqual(["72%", "42%"]);
    expect(written("attentionRank", [0.0171, 0.01])).toEqual(["1.7%", "1.0%"]);
  });

  it("always end in the same number of digits", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 999, noNaN: true }), { minLength: 1, maxLength: 20 }), (values) => {
        const lengths = written("lateralInfluence", values).map((text) => text.split(".")[1]?.length ?? 0);
        expect(new Set(lengths).size).toBe(1);
      }),
    );
  });
});

describe("a number in a table with its range", () => {
  const ends = { low: Float64Array.of(0.36, 0.522, NaN), high: Float64Array.of(0.6, 0.524, NaN) };
  const cell = (said: string, row: number) => withRange(said, "percent", rangeAt(ends, row), formatsOf("en"));

  it("says both ends, with the unit once", () => {
    expect(cell("52%", 0)).toBe("52% (36–60%)");
  });

  it("stands alone where the ends are written alike, where there are none, and where there is no number", () => {
    expect([cell("52%", 1), cell("52%", 2), cell("", 0)]).toEqual(["52%", "52%", ""]);
    expect(rangeAt(undefined, 0)).toBeUndefined();
  });
});
