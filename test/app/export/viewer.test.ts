import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeWords, spotBeside, type Word } from "../../../src/app/export/viewer/mapWords.ts";
import { found } from "../../../src/app/export/viewer/search.ts";
import { inPage } from "../../../src/app/export/viewer/writeViewer.ts";
import { scriptHash, script } from "../../../src/app/export/viewer/viewer.ts?handed";

describe("data in a page", () => {
  it("never ends the script that it stands in, and is read back as it was", () => {
    const hostile = fc.constantFrom("</script><script>alert(1)</script>", "<!--", "]]>", "\u2028", "__proto__", "\ud800");
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), hostile)), (names) => {
        const text = inPage({ names });
        expect(text).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse(text)).toEqual({ names });
      }),
    );
  });
});

describe("the viewer's script", () => {
  it("is one small script whose hash the page's policy can name", () => {
    expect(script.length).toBeLessThan(60_000);
    expect(scriptHash).toMatch(/^'sha256-[\w+/]{43}='$/);
    expect(script).not.toMatch(/<\/script|<!--|\beval\(|new Function|innerHTML|https?:\/\/(?!www\.w3\.org\/)/);
  });
});

describe("finding people", () => {
  const people = ["Siti Áyu", "ayu lestari", "Budi", "Ratna Ayu", "‮abc"].map((name) => ({ name, community: "", values: [] }));
  it.each([
    ["ayu", [1, 0, 3]],
    ["ÁYU L", [1]],
    ["  budi ", [2]],
    ["", []],
    ["nobody", []],
  ])("%j gives %j", (typed, rows) => expect(found(people, typed)).toEqual(rows));
});

const measure = (text: string, size: number) => text.length * size * 0.5;
const room = { width: 1000, height: 800 };

describe("words of a map that is brought nearer", () => {
  const spot = { person: 0, x: 100, y: 100, radius: 6, colour: "#000" };
  const word: Word = { text: "Rina", x: 110, y: 104, size: 12, weight: 500, colour: "#000" };

  it("know whose name they are", () => {
    const other = { ...spot, person: 1, x: 300 };
    expect(spotBeside(word, measure("Rina", 12), [other, spot])).toBe(spot);
    expect(spotBeside({ ...word, x: 400, y: 400 }, 24, [other, spot])).toBeUndefined();
  });

  it("stand where they were drawn while nothing is nearer", () => {
    const [placed] = placeWords([{ ...word, spot }], { scale: 1, x: 0, y: 0 }, room, measure);
    expect(placed).toMatchObject({ left: 110, foot: 104, size: 12 });
  });

  it("keep beside their circle, and one size, however near the map comes", () => {
    for (const scale of [0.5, 2, 6]) {
      const [placed] = placeWords([{ ...word, spot }], { scale, x: 0, y: 0 }, room, measure);
      const gap = (placed?.left ?? NaN) - (spot.x + spot.radius) * scale;
      expect(gap).toBeGreaterThan(0);
      expect(gap).toBeLessThan(12);
      expect(placed?.size).toBeLessThanOrEqual(21);
      expect(placed?.size).toBeGreaterThanOrEqual(10.5);
    }
  });

  it("never lie over one another", () => {
    const some = fc.record({ x: fc.nat(900), y: fc.integer({ min: 20, max: 780 }), text: fc.stringMatching(/^[a-z]{1,12}$/) });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), fc.double({ min: 0.2, max: 5, noNaN: true }), (list, scale) => {
        const words = list.map((one): Word => ({ ...word, ...one }));
        const boxes = placeWords(words, { scale, x: 0, y: 0 }, room, measure).map(({ text, left, foot, size }) => ({
          left,
          right: left + measure(text, size),
          top: foot - size,
          bottom: foot,
        }));
        return boxes.every((a, i) =>
          boxes.every((b, j) => i >= j || a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom),
        );
      }),
    );
  });
});
