import { describe, expect, it } from "vitest";
import { countMarkOf, decimalMarkOf, maybeCount, maybeNumber } from "../../../../src/core/intake/cells/numbers.ts";

describe("decimalMarkOf", () => {
  it.each([
    [["1,0", "2,5"], ","],
    [["1.234,56", "12"], ","],
    [["1,234.56"], "."],
    [["1.5", "2.25"], "."],
    [["1.234"], "."],
    [["12", "7"], "."],
    [["0,125"], ","],
    [["1.234", "1.200.000"], ","],
    [["1,234", "1,200,000"], "."],
  ])("hears %j", (texts, mark) => expect(decimalMarkOf(texts)).toBe(mark));
});

describe("maybeNumber", () => {
  it.each([
    ["1.234,56", ",", 1234.56],
    ["1,0", ",", 1],
    ["-3,5", ",", -3.5],
    ["1,234.56", ".", 1234.56],
    ["1 234 567", ".", 1_234_567],
    ["\u22125", ".", -5],
    ["1e3", ".", 1000],
    [".5", ".", 0.5],
    [" 7 ", ".", 7],
  ] as const)("reads %s", (text, mark, value) => expect(maybeNumber(text, mark)).toBe(value));

  it.each(["", " ", "NaN", "Infinity", "∞", "1e999", "12a", "1,2,3", "0x10", "--1", "1.2.3"])("says nothing of %j", (text) => {
    expect(maybeNumber(text, ".")).toBeNaN();
    expect(maybeNumber(text, ",")).toBeNaN();
  });
});

describe("counts", () => {
  it.each([
    [["350", "12.500"], ","],
    [["1.200"], ","],
    [["1,200", "12,500"], "."],
    [["1.200", "2.5"], "."],
    [["350"], "."],
  ] as const)("%j set their thousands apart", (texts, mark) => expect(countMarkOf(texts)).toBe(mark));

  it.each([
    ["12.500", ",", 12_500],
    ["1.350.000", ",", 1_350_000],
    ["12,500", ".", 12_500],
    ["1,2 rb", ".", 1200],
    ["12,5rb", ",", 12_500],
    ["1.2K", ".", 1200],
    ["1.2K", ",", 1200],
    ["3 ribu", ".", 3000],
    ["1,35 jt", ",", 1_350_000],
    ["2 juta", ".", 2_000_000],
    ["1.1M", ".", 1_100_000],
    ["10k+", ".", 10_000],
    ["1.200 rb", ",", 1_200_000],
  ] as const)("reads %s", (text, mark, value) => expect(maybeCount(text, mark)).toBe(value));

  it.each(["rina", "k", "12kg", "", "1,2,3 rb"])("says nothing of %j", (text) => expect(maybeCount(text, ".")).toBeNaN());
});
