import { describe, expect, it } from "vitest";
import { decimalMarkOf, maybeNumber } from "../../../src/core/intake/numbers.ts";

describe("decimalMarkOf", () => {
  it.each([
    [["1,0", "2,5"], ","],
    [["1.234,56", "12"], ","],
    [["1,234.56"], "."],
    [["1.5", "2.25"], "."],
    [["1.234"], "."],
    [["12", "7"], "."],
    [["0,125"], ","],
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
