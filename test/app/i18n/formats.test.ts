import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatsOf } from "../../../src/app/i18n/formats.ts";

const HOUR = 3_600_000;

describe("formatsOf", () => {
  const en = formatsOf("en");
  const id = formatsOf("id");

  it("writes counts, shares and ratios as the language does", () => {
    expect([en.count(2148), en.ratio(3.14), en.percent(0.64)]).toEqual(["2,148", "3.1×", "64%"]);
    expect([id.count(2148), id.ratio(3.14), id.percent(0.64)]).toEqual(["2.148", "3,1×", "64%"]);
  });

  it("keeps small shares apart", () => {
    expect([en.percent(0.041), en.percent(0), en.percent(1), en.percent(0.05)]).toEqual(["4.1%", "0%", "100%", "5%"]);
    expect(id.percent(0.041)).toBe("4,1%");
  });

  it("writes parts of one so that they add up, each within a tenth of what it is", () => {
    expect(en.percents([0.4518, 0.4244, 0.1238])).toEqual(["45.2%", "42.4%", "12.4%"]);
    expect(en.percents([0.452, 0.428, 0.12])).toEqual(["45%", "43%", "12%"]);
    expect(en.percents([0.55, 0.409, 0.041])).toEqual(["55.0%", "40.9%", "4.1%"]);
    // as "9.4% of shares" has it
    expect(en.percents([0.6672, 0.2384, 0.0944])).toEqual(["66.7%", "23.9%", "9.4%"]);
    expect(id.percents([1 / 3, 1 / 3, 1 / 3])).toEqual(["33,4%", "33,3%", "33,3%"]);
    expect(en.percents([1, 0])).toEqual(["100%", "0%"]);
    expect(en.percents([0.5, NaN])).toEqual([en.percent(0.5), en.percent(NaN)]);
    const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 }).filter((all) => all.some((one) => one > 0));
    fc.assert(
      fc.property(weights, (all) => {
        const sum = all.reduce((total, one) => total + one, 0);
        const told = en.percents(all.map((one) => one / sum)).map(parseFloat);
        expect(told.reduce((total, one) => total + one, 0)).toBeCloseTo(100, 6);
        const isWhole = told.every(Number.isInteger);
        told.forEach((one, at) => expect(Math.abs(one - (100 * (all[at] ?? 0)) / sum)).toBeLessThan(isWhole ? 0.51 : 0.11));
      }),
    );
  });

  it("writes decimals as exactly as they are useful", () => {
    expect([214.3, 4.44, 0.126, 0.0863, 0.001712, 3, 0].map(en.decimal)).toEqual(["214", "4.4", "0.13", "0.086", "0.0017", "3", "0"]);
  });

  it("writes times in two units at most, spelled out, and never parts a number from its unit", () => {
    expect([5.4 * HOUR, 18_000, 42 * 60_000, 76 * HOUR, 48 * HOUR].map(en.duration)).toEqual([
      "5\u00a0h\u00a024\u00a0min",
      "18\u00a0s",
      "42\u00a0min",
      "3\u00a0days\u00a04\u00a0h",
      "2\u00a0days",
    ]);
    expect(id.duration(5.4 * HOUR)).toBe("5\u00a0jam\u00a024\u00a0mnt");
  });

  it("never writes a unit that is full", () => {
    expect(en.duration(59.6 * 60_000)).toBe("1\u00a0h");
    expect(en.duration(59_700)).toBe("1\u00a0min");
    expect(en.duration(71.99 * HOUR)).toBe("3\u00a0days");
  });

  it("writes sizes and days", () => {
    expect([en.bytes(30), en.bytes(88_000), en.bytes(4_830_000), id.bytes(4_830_000)]).toEqual(["30 B", "88 KB", "4.8 MB", "4,8 MB"]);
    expect(en.day(Date.UTC(2026, 2, 1))).toBe("1 Mar 2026");
    expect(id.day(Date.UTC(2026, 2, 1))).toBe("1 Mar 2026");
  });
});
