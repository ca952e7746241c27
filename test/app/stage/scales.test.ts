import { describe, expect, it } from "vitest";
import { huesOf } from "../../../src/app/stage/hues.ts";
import { contrast, GROUPS, PALETTES, readable } from "../../../src/app/stage/palette.ts";
import { coloursOf } from "../../../src/app/stage/scales.ts";
import { radiiOf, scaleOf, sizingOf } from "../../../src/app/state/radii.ts";
import { pictureArea } from "../../../src/engine/frame.ts";
import { pictureOf, randomPicture } from "./pictures.ts";

const { light, dark, projector } = PALETTES;

describe("scaleOf and radiiOf", () => {
  it("grow with the root of the value, from the smallest circle for 0 and for what is not known", () => {
    const picture = pictureOf([0, 0, 0, 0], []);
    const values = new Float64Array(104);
    values.set([0, 25, 100, NaN], 100);
    const radii = radiiOf(picture, values);
    expect(radii[0]).toBeCloseTo(2.1, 5);
    expect(radii[1]).toBeCloseTo(2.1 + 19 * 0.5 ** 1.15, 5);
    expect(radii[2]).toBeCloseTo(21.1, 5);
    expect(radii[3]).toBeCloseTo(2.1, 5);
  });

  it("draw everybody alike where nothing tells people apart", () => {
    const picture = pictureOf([0, 0], []);
    expect(new Set(radiiOf(picture, null)).size).toBe(1);
    expect(Array.from(radiiOf(picture, new Float64Array(102)))).toEqual([Math.fround(2.1), Math.fround(2.1)]);
    expect(scaleOf(new Float64Array([NaN])).part(NaN)).toBe(0);
    const scale = scaleOf(new Float64Array([0, 40, 90]));
    expect(scale.valueAt(scale.part(40))).toBeCloseTo(40);
  });

  it("leave most of the picture free where many are as large as the largest, and say which value a radius stands for", () => {
    const community = Array.from({ length: 900 }, (_, at) => at % 75);
    const picture = pictureOf(community, []);
    const alike = Float64Array.from({ length: 1000 }, (_, row) => 8 + (row % 3));
    const few = Float64Array.from({ length: 1000 }, (_, row) => (row % 100 === 0 ? 10 : 0));
    for (const values of [alike, few, null]) {
      const { radii, radiusOf, valueOf } = sizingOf(picture, values);
      const covered = radii.reduce((sum, radius) => sum + Math.PI * radius ** 2, 0);
      expect(covered).toBeLessThanOrEqual(0.22 * pictureArea(900));
      if (values !== null) expect(valueOf(radiusOf(9))).toBeCloseTo(9);
    }
    expect(Math.max(...radiiOf(picture, few))).toBeCloseTo(21.1, 5);
    expect(Math.max(...radiiOf(picture, alike))).toBeLessThan(12);
  });
});

describe("coloursOf", () => {
  it("gives eight communities a colour of their own and the rest grey, in rows by size", () => {
    const community = [0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const { of, rows, table } = coloursOf(pictureOf(community, []), { kind: "community" }, light);
    expect(new Set(of.slice(0, 11)).size).toBe(8);
    expect([of[11], of[12]]).toEqual([GROUPS, GROUPS]);
    expect(table[GROUPS]).toBe(light.other);
    expect(rows.map(({ key }) => key)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, -1]);
    expect(Array.from(rows[8].people)).toEqual([11, 12]);
  });

  it("calls a rest of one community by its number", () => {
    const { rows } = coloursOf(pictureOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 8], []), { kind: "community" }, light);
    expect(rows.at(-1)).toMatchObject({ key: 8, colour: GROUPS });
  });

  it("colours the most common words, and grey where nothing is said", () => {
    const codes = new Uint32Array(105);
    codes.set([2, 2, 1, 0, 0], 100);
    const colouring = { kind: "category" as const, name: "party", codes, words: ["", "D", "R"] };
    const { of, rows } = coloursOf(pictureOf([0, 0, 0, 0, 0], []), colouring, light);
    expect(Array.from(of)).toEqual([0, 0, 1, GROUPS, GROUPS]);
    expect(rows.map(({ key, people }) => [key, people.length])).toEqual([
      [2, 2],
      [1, 1],
      [0, 2],
    ]);
  });

  it("puts a measure on a ramp, and grey where it has nothing to say", () => {
    const values = new Float64Array(103);
    values.set([0, 10, NaN], 100);
    const colouring = { kind: "measure" as const, name: "reach", values, format: String };
    for (const palette of [light, dark]) {
      const { of, table } = coloursOf(pictureOf([0, 0, 0], []), colouring, palette);
      const [least, most, none] = Array.from(of, (at) => table[at]);
      expect(none).toBe(palette.other);
      expect(contrast(most, palette.background)).toBeGreaterThan(contrast(least, palette.background));
    }
  });

  it("keeps steps as far apart as their number allows, however near their values are", () => {
    const values = new Float64Array(104);
    values.set([5, 6, 7, NaN], 100);
    const near = { kind: "measure" as const, name: "depth", values, format: String };
    const { of, rows } = coloursOf(pictureOf([0, 0, 0, 0], []), near, dark);
    expect(Array.from(of)).toEqual([0, 16, 31, 32]);
    expect(rows.map(({ key, colour }) => [key, colour])).toEqual([
      [5, 0],
      [6, 16],
      [7, 31],
      [-1, 32],
    ]);
  });
});

describe("huesOf", () => {
  it("keeps the near blues from communities with many ties between them", () => {
    const ties = Array.from({ length: 200 }, (_, i) => [i % 2 === 0 ? 0 : 1, i % 2 === 0 ? 1 : 0, 1] as const);
    const hues = huesOf(pictureOf([0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7], ties));
    expect(new Set([hues[0], hues[1]])).not.toEqual(new Set([0, 7]));
    expect(new Set([hues[0], hues[1]])).not.toEqual(new Set([0, 3]));
  });

  it("leaves people on their own grey", () => {
    expect(Array.from(huesOf(pictureOf([0, 0, 1, 2], [])).slice(1))).toEqual([GROUPS, GROUPS]);
  });

  it("gives each of eight a hue of its own, the ninth grey, the same every time", () => {
    const picture = randomPicture(90, 400, 9);
    const hues = huesOf(picture);
    expect(Array.from(hues.slice(0, 8).sort())).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(hues[8]).toBe(GROUPS);
    expect(huesOf(randomPicture(90, 400, 9))).toEqual(hues);
  });
});

describe("palettes", () => {
  it("make every title readable on its background", () => {
    for (const palette of [light, dark, projector]) {
      for (const colour of [...palette.groups, palette.other, palette.unlitGround]) {
        expect(contrast(readable(colour, palette), palette.background)).toBeGreaterThanOrEqual(4.6);
      }
      expect(contrast(palette.sub, palette.background)).toBeGreaterThan(5);
    }
  });
});
