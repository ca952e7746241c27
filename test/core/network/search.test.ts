import { describe, expect, it } from "vitest";
import { findPeople, matchOf } from "../../../src/core/network/search.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";

describe("matchOf", () => {
  it("ranks is, starts, starts a word, contains, not at all", () => {
    expect(["rina", "rina_w", "kak rina", "marina", "dewi"].map((text) => matchOf(text, "rina"))).toEqual([4, 3, 2, 1, 0]);
  });
});

describe("findPeople", () => {
  const network = drawNetwork({
    people: ["marina", "rina", "rina_w", "@Rina_Z", "dewi", "José"],
    follows: [["dewi", "@Rina_Z"]],
  });
  const found = (text: string, most = 10) => Array.from(findPeople(network, text, most), (row) => network.people.id(row));

  it("gives better matches first, then those with the larger audience", () => {
    expect(found("rina")).toEqual(["rina", "@Rina_Z", "rina_w", "marina"]);
  });
  it("ignores case, accents and the @ sign", () => {
    expect(found("@jose")).toEqual(["José"]);
  });
  it("gives at most as many as asked, and nobody for nothing", () => {
    expect(found("rina", 2)).toHaveLength(2);
    expect(found("  ")).toEqual([]);
    expect(found("xyz")).toEqual([]);
  });
});
