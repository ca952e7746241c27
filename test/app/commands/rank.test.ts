import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankOf } from "../../../src/app/commands/rank.ts";

const best = (typed: string, words: readonly string[]) => words.toSorted((a, b) => rankOf(typed, b) - rankOf(typed, a))[0];

describe("rankOf", () => {
  it("finds by the start, by any word, by initials and by scattered letters", () => {
    for (const typed of ["Colour", "lateral", "lat col", "cbl", "clrby"])
      expect(rankOf(typed, "Colour by: Lateral influence"), typed).toBeGreaterThan(0);
  });

  it("does not find what is not there", () => {
    for (const typed of ["zebra", "lateral zebra", "x", "eulb"]) expect(rankOf(typed, "Colour by: Lateral influence"), typed).toBe(0);
    expect(rankOf("", "Undo")).toBe(0);
  });

  it("puts whole words before parts, and starts before the rest", () => {
    expect(best("undo", ["Redo and undo", "Undo", "Undo everything"])).toBe("Undo");
    expect(best("size", ["Resize the table", "Size by: Reach", "Export: the right size"])).toBe("Size by: Reach");
    expect(best("pin", ["Opinion", "Let go or pin", "Pin, or let go"])).toBe("Pin, or let go");
  });

  it("knows no capitals and no accents", () => {
    expect(rankOf("CAFE", "café")).toBe(rankOf("café", "Cafe"));
  });

  it("finds every text by itself, by each of its words, and better so than by a part of it", () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const text = words.join(" ");
        for (const one of words) expect(rankOf(one, text)).toBeGreaterThan(0);
        expect(rankOf(words.join(" "), text)).toBeGreaterThan(0);
        expect(rankOf(`${text}q9`, text)).toBe(0);
      }),
    );
  });
});
