import { describe, expect, it } from "vitest";
import { placeWords, type Scene } from "../../../src/app/stage/placeWords.ts";
import { PALETTES } from "../../../src/app/stage/palette.ts";

const SIGHT = { width: 900, height: 600, matrix: { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }, distance: 1, panels: [] };

/** So many people in rows, all but the first as small as people with no number are. */
function crowd(count: number): Scene {
  return {
    positions: Float32Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? 60 + 110 * ((i >> 1) % 8) : 30 + 24 * (i >> 4))),
    radii: Float32Array.from({ length: count }, (_, i) => (i === 0 ? 12 : 2)),
    ranking: Uint32Array.from({ length: count }, (_, i) => i),
    nameOf: (person) => `p${person}`,
    leaders: new Set([0]),
    focus: null,
    headings: [],
    ground: null,
    palette: PALETTES.light,
    hidden: null,
    marked: [],
    outside: null,
    steps: [],
  };
}
const named = (count: number) => placeWords(crowd(count), SIGHT, (text, size) => text.length * size * 0.55).length;

describe("who is named", () => {
  it("is everybody for whom there is room, however small, where they are few", () => {
    expect(named(16)).toBe(16);
    expect(named(34)).toBe(34);
  });

  it("is whoever has a circle worth naming where they are many", () => {
    expect(named(35)).toBe(1);
  });
});
