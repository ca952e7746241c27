import { describe, expect, it } from "vitest";
import { bridgedBy, focusOf, leadersOf, rankingOf, standingBetween, wayFocus } from "../../../src/app/stage/focus.ts";
import { densityOf, graphOf, placePeople, tiesAround, tiesOf } from "../../../src/app/stage/model.ts";
import { PALETTES } from "../../../src/app/stage/palette.ts";
import { coloursOf } from "../../../src/app/stage/scales.ts";
import { bridgesOf, BRIDGE, faintness, styleTies, type Focus } from "../../../src/app/stage/tieStyle.ts";
import { nextPerson } from "../../../src/app/stage/walk.ts";
import type { Picture } from "../../../src/engine/protocol.ts";
import { pictureOf, randomPicture } from "./pictures.ts";

const palette = PALETTES.light;

function styled(picture: Picture, focus: Focus | null = null, hidden: Uint8Array | null = null, faint = 1) {
  const radii = new Float32Array(picture.people.length).fill(5);
  const colours = coloursOf(picture, { kind: "community" }, palette);
  return styleTies({ picture, colours, palette, bridges: bridgesOf(picture, radii), faint, focus, hidden });
}

/** Opacity of a tie, 0 to 1. */
function opacity({ tie, rgba }: ReturnType<typeof styled>, wanted: number): number {
  return (rgba[tie.indexOf(wanted)] >>> 24) / 255;
}

describe("styleTies", () => {
  const picture = pictureOf(
    [0, 0, 1, 1],
    [
      [0, 1, 1],
      [1, 2, 9],
      [2, 3, 1],
      [3, 0, 1],
    ],
  );

  it("draws every tie once, in ranks, bridges last and with heads", () => {
    const { tie, rankStarts } = styled(picture);
    expect([...tie].sort()).toEqual([0, 1, 2, 3]);
    expect(rankStarts.at(-1)).toBe(4);
    expect([...tie.subarray(rankStarts[BRIDGE])].sort()).toEqual([1, 3]);
  });

  it("keeps a fair order inside a rank: every part of the picture early on", () => {
    const many = randomPicture(50, 3000, 1);
    const { tie } = styled(many);
    const early = tie.subarray(0, 300);
    for (let tenth = 0; tenth < 10; tenth++) {
      expect(early.filter((at) => Math.floor(at / 300) === tenth).length).toBeGreaterThan(10);
    }
  });

  it("in a person's own view lights her ties and pales the others", () => {
    const styles = styled(picture, focusOf(picture, [], 0));
    expect(opacity(styles, 0)).toBeCloseTo(0.9, 1);
    expect(opacity(styles, 3)).toBeCloseTo(0.9, 1);
    expect(opacity(styles, 1)).toBeLessThan(0.1);
    expect([...styles.tie.subarray(styles.rankStarts[BRIDGE])].sort()).toEqual([0, 3]);
  });

  it("for several people lights the ties among them", () => {
    const styles = styled(picture, focusOf(picture, [0, 1], -1));
    expect(opacity(styles, 0)).toBeGreaterThan(0.3);
    for (const tie of [1, 2, 3]) expect(opacity(styles, tie)).toBeLessThan(0.1);
  });

  it("lights the ties with which some people lead from one community to another, where that is said of them", () => {
    // 0 and 1 are of one community, 2 and 3 of another
    const split = pictureOf(
      [0, 0, 1, 1],
      [
        [0, 1, 1],
        [0, 2, 1],
        [3, 1, 1],
        [2, 3, 1],
      ],
    );
    const isLit = (communities: readonly number[] | undefined) => {
      const finding = communities === undefined ? undefined : { communities };
      const styles = styled(split, standingBetween(focusOf(split, [0, 3], -1), bridgedBy(finding)));
      return [0, 1, 2, 3].map((tie) => opacity(styles, tie) > 0.5);
    };
    expect(isLit([0, 1])).toEqual([false, true, true, false]);
    expect(isLit(undefined)).toEqual([false, false, false, false]);
    // what is said of one community is said of no bridge
    expect(isLit([0])).toEqual([false, false, false, false]);
    expect(isLit([0, 5])).toEqual([false, false, false, false]);
  });

  it("draws no tie of those who are hidden", () => {
    const { tie, rgba, rankStarts } = styled(picture, null, Uint8Array.from([0, 0, 1, 0]));
    expect([...tie].sort()).toEqual([0, 3]);
    expect(rgba).toHaveLength(2);
    expect(rankStarts.at(-1)).toBe(2);
  });

  it("draws at some points only what is fainter than a byte can say, in the same measure", () => {
    const inside = 2;
    const [full, faint] = [styled(picture), styled(picture, null, null, 0.01)];
    expect(full.grains[inside]).toBe(1);
    expect(opacity(faint, 0) * (faint.grains[inside] ?? 0)).toBeCloseTo(0.01 * palette.inside, 3);
    expect(faint.grains[BRIDGE]).toBe(1);
  });

  it("marks few bridges, and few of one person", () => {
    const star = pictureOf(
      Array.from({ length: 201 }, (_, at) => (at === 0 ? 0 : 1)),
      Array.from({ length: 200 }, (_, at) => [0, at + 1, at + 1] as const),
    );
    expect(bridgesOf(star, new Float32Array(201).fill(5)).reduce((a, b) => a + b)).toBe(3);
    expect(bridgesOf(randomPicture(400, 5000, 4), new Float32Array(400).fill(5)).reduce((a, b) => a + b)).toBe(26);
  });

  it("draws thousands of ties fainter than a few", () => {
    const few = randomPicture(500, 50, 3);
    const many = randomPicture(500, 20_000, 3);
    expect(faintness(few, few.positions)).toBe(1);
    expect(faintness(many, many.positions)).toBeLessThan(0.4);
  });
});

describe("focus", () => {
  const picture = pictureOf(
    [0, 0, 0, 0],
    [
      [0, 1, 1],
      [2, 0, 1],
      [3, 2, 1],
    ],
  );
  const around = tiesAround(picture);

  it("is on the person under the pointer and those tied to her, before any selection", () => {
    expect(focusOf(picture, [3], 0)).toEqual({ lit: Uint8Array.from([1, 1, 1, 0]), person: 0 });
    expect(focusOf(picture, [3], -1)).toEqual({ lit: Uint8Array.from([0, 0, 1, 1]), person: 3 });
    expect(focusOf(picture, [0, 3], -1)).toEqual({ lit: Uint8Array.from([1, 0, 0, 1]), person: -1 });
    expect(focusOf(picture, [], -1)).toBeNull();
  });

  it("never lights whom a filter leaves out, but for the one person it is on", () => {
    const withoutFirst = new Uint8Array(104);
    withoutFirst[100] = 1;
    expect(focusOf(picture, [], -1, withoutFirst)).toEqual({ lit: Uint8Array.from([0, 1, 1, 1]), person: -1 });
    expect(focusOf(picture, [0, 3], -1, withoutFirst)).toEqual({ lit: Uint8Array.from([0, 0, 0, 1]), person: -1 });
    expect(focusOf(picture, [], 0, withoutFirst)).toEqual({ lit: Uint8Array.from([1, 1, 1, 0]), person: 0 });
    expect(focusOf(picture, [], 2, withoutFirst)?.lit[0]).toBe(0);
  });

  it("of a way is on its people, with an arrow for each step the way influence flows", () => {
    const positionOf = new Map([0, 1, 2, 3].map((at) => [at + 100, at]));
    const way = { people: [101, 100, 102, 999], course: "either" as const, isAlong: [false, true, true] };
    const { focus, steps, ends } = wayFocus(picture, way, positionOf);
    expect(focus).toEqual({ lit: Uint8Array.from([1, 1, 1, 0]), person: -1 });
    expect(steps).toEqual([
      { from: 0, to: 1 },
      { from: 0, to: 2 },
    ]);
    expect(ends).toEqual([1]);
  });

  it("ranks by size, or by ties where all are alike, and lets only those lead who stand out", () => {
    const radii = Float32Array.from([3, 9, 3, 3]);
    const ranking = rankingOf(picture, radii);
    expect(Array.from(ranking)).toEqual([1, 0, 2, 3]);
    expect([...leadersOf(ranking, radii)]).toEqual([1]);
    const alike = new Float32Array(4).fill(3);
    expect(Array.from(rankingOf(picture, alike))).toEqual([0, 2, 1, 3]);
    expect(leadersOf(rankingOf(picture, alike), alike).size).toBe(0);
  });

  it("knows each person's ties, both ways", () => {
    expect(Array.from(tiesOf(around, 0)).sort()).toEqual([0, 1]);
    expect(Array.from(tiesOf(around, 3))).toEqual([2]);
  });
});

describe("graphOf", () => {
  it("holds positions as keys and takes places without telling listeners", () => {
    const graph = graphOf(3);
    graph.on("nodeAttributesUpdated", () => expect.unreachable());
    placePeople(graph, Float32Array.from([1, 2, 3, 4, 5, 6]));
    expect(graph.getNodeAttributes("1")).toMatchObject({ x: 3, y: 4 });
    placePeople(graph, Float32Array.from([0, 0, 0, 0, 7, 8]), [2]);
    expect(graph.getNodeAttributes("1")).toMatchObject({ x: 3, y: 4 });
    expect(graph.getNodeAttributes("2")).toMatchObject({ x: 7, y: 8 });
  });
});

describe("nextPerson", () => {
  const positions = Float32Array.from([0, 0, 10, 1, 5, 20, -30, 0, 12, -1]);
  it("is the nearest one ahead, and nobody behind the last", () => {
    expect(nextPerson(positions, 0, [1, 0])).toBe(1);
    expect(nextPerson(positions, 0, [-1, 0])).toBe(3);
    expect(nextPerson(positions, 0, [0, 1])).toBe(1);
    expect(nextPerson(positions, 3, [-1, 0])).toBe(-1);
  });
});

describe("densityOf", () => {
  it("is the part of the possible ties that are drawn", () => {
    const ring = pictureOf(
      [0, 0, 0, 0],
      [
        [0, 1, 1],
        [1, 2, 1],
        [2, 3, 1],
      ],
    );
    expect(densityOf(ring)).toBeCloseTo(3 / 12, 12);
    expect(densityOf(pictureOf([0], []))).toBeNaN();
  });
});
