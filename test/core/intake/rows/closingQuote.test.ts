import { describe, expect, it } from "vitest";
import { ClosingQuote } from "../../../../src/core/intake/rows/closingQuote.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("the end of a quoted cell", () => {
  it.each([
    ["ab", 'c"",d\n', false],
    ["ab", 'c""",d\n', true],
    ["ab", 'c",d\n', true],
    ["ab", 'c"', true],
    ["ab", 'c""', false],
    ['a"', "b", true],
    ['a"', '"b', false],
    ['a""', "b", false],
    ['a""', '"b', true],
    ["a", "", false],
    ['a"', "", true],
  ])("behind %j, in %j, wherever it is cut: %s", (before, after, isClosed) => {
    for (let size = 1; size <= after.length + 1; size++) {
      const end = new ClosingQuote(bytes(before));
      const pieces = after.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
      expect(pieces.some((piece) => end.isIn(bytes(piece))) || end.isAtEnd).toBe(isClosed);
    }
  });
});
