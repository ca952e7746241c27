import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountsOf } from "../../../../src/app/panels/plan/amounts.ts";

describe("amounts", () => {
  const [en, id] = [amountsOf("en"), amountsOf("id")];

  it.each([
    ["12,000,000", 12_000_000],
    ["Rp 12,000,000", 12_000_000],
    ["Rp12000000", 12_000_000],
    ["0.5", 0.5],
    ["-5", -5],
    ["12 000", 12_000],
    ["12 juta", undefined],
    ["1,2,3", undefined],
    ["", undefined],
    ["many", undefined],
  ])("read %j in English as %j", (typed, value) => {
    expect(en.read(typed)).toBe(value);
  });

  it("read points and commas as the language writes them", () => {
    expect(id.read("12.000.000")).toBe(12_000_000);
    expect(id.read("0,5")).toBe(0.5);
    expect(id.read("12,000,000")).toBeUndefined();
  });

  it("read back whatever they write", () => {
    const amount = fc.integer({ min: 0, max: 1e12 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(amount, fc.constantFrom(en, id), (value, amounts) => {
        expect(amounts.read(amounts.write(value))).toBeCloseTo(value, 6);
      }),
    );
  });

  it("write money in full, and short in sentences with its unit spelled out", () => {
    expect(en.money(2_400_000, "Rp")).toBe("Rp\u00a02,400,000");
    expect(en.moneyShort(11_912_345, "Rp")).toBe("Rp\u00a011.9 million");
    expect(id.moneyShort(11_912_345, "Rp")).toBe("Rp\u00a011,9 juta");
    expect(id.moneyShort(2_500_000_000, "Rp")).toBe("Rp\u00a02,5 miliar");
    expect(en.moneyShort(750_000, "")).toBe("750,000");
  });

  it("never promise more than there is", () => {
    expect(en.atLeast(0.8199)).toBe("81%");
    expect(en.atLeast(0.82)).toBe("82%");
    expect(en.confidence(0.99955)).toBe("99.95%");
    expect(en.confidence(0.999)).toBe("99.9%");
    expect(id.confidence(0.9995)).toBe("99,95%");
  });

  it("round headlines", () => {
    expect(en.round(1084)).toBe("1,080");
    expect(en.round(12_345)).toBe("12,300");
    expect(en.round(57.4)).toBe("57");
    expect(en.round(4.26)).toBe("4");
    expect(en.round(1.26)).toBe("1.3");
  });
});
