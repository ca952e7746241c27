import { describe, expect, it } from "vitest";
import { shortened } from "../../../src/app/stage/shortened.ts";

describe("names on the map", () => {
  it("leaves names as they are that can be read there", () => {
    for (const name of ["Rina Wulandari", "محمد عبد الله", "田中太郎", "<b>bold</b>", "a"]) expect(shortened(name)).toBe(name);
  });

  it("cuts long names between letters, never inside one", () => {
    expect(shortened("x".repeat(10_000))).toBe(`${"x".repeat(32)}…`);
    const family = "👩‍👩‍👧‍👦";
    expect(shortened(family.repeat(50)).replace(/…$/, "").length % family.length).toBe(0);
    expect(shortened(`a${"\u0301".repeat(10_000)}`).length).toBeLessThan(600);
    expect(shortened("e\u0301".repeat(32))).toBe("e\u0301".repeat(32));
  });

  it("shows a name that nobody can see by the number of its letter", () => {
    expect(shortened("\u200b\u200b")).toBe("U+200B");
    expect(shortened("\u3164")).toBe("U+3164");
  });
});
