import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/app/i18n/languages.ts";
import type { Format } from "../../../src/core/measures/measure.ts";
import { formatsOf } from "../../../src/app/i18n/formats.ts";
import { columnWriting, rangeAt, rangeEnds, withRange } from "../../../src/app/panels/words.ts";

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

describe("both ends of a range", () => {
  const ends = (format: Format, low: number, high: number, language: Language = "en") =>
    rangeEnds(format, [low, high], formatsOf(language)).join(" to ");

  it("are as exact as each other", () => {
    expect(ends("decimal", 0.44, 0.6)).toBe("0.44 to 0.60");
    expect(ends("decimal", 0.59, 1.4, "id")).toBe("0,59 to 1,40");
    expect(ends("decimal", 2, 3.4)).toBe("2.0 to 3.4");
    expect(ends("decimal", 28.83, 511.42)).toBe("28.8 to 511.4");
    expect(ends("decimal", 1200, 1472.4)).toBe("1,200 to 1,472");
    expect(ends("decimal", 0.0017, 0.6)).toBe("0.0017 to 0.6000");
    expect(ends("decimal", 0.0017, 1.4)).toBe("0.00 to 1.40");
    expect(ends("percent", 0.041, 0.6)).toBe("4.1 to 60.0%");
    expect(ends("percent", 0.0917, 0.0951, "id")).toBe("9,2 to 9,5%");
    expect(ends("ratio", 99.1, 120)).toBe("99.1× to 120.0×");
  });

  it("stay as they are where they have no parts", () => {
    expect(ends("percent", 0.36, 0.6)).toBe("36 to 60%");
    expect(ends("count", 1000, 2000)).toBe("1,000 to 2,000");
    expect(ends("duration", 600_000, 9_180_000).replaceAll("\u00a0", " ")).toBe("10 min to 2 h 33 min");
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
