import { describe, expect, it } from "vitest";
import { boxBetween, isWithin } from "../../../src/app/stage/area.ts";
import { extentOf } from "../../../src/app/stage/extent.ts";
import { footOfLegend, leftOut } from "../../../src/app/stage/legendRoom.ts";
import { clearView, marginsFor, stillFits, type Panel } from "../../../src/app/stage/room.ts";

/** People on a grid that fills the picture. */
const positions = Float32Array.from({ length: 2 * 121 }, (_, at) =>
  at % 2 === 0 ? 90 * ((at >> 1) % 11) : 90 * Math.floor((at >> 1) / 11),
);
const radii = new Float32Array(121).fill(18);
const [width, height] = [1000, 640];
const margins = marginsFor(width, height);
const extent = extentOf(positions, radii);

function under(panels: readonly Panel[]): number {
  const { scale, middleX, middleY, atX, atY } = clearView({ positions, radii, width, height, margins, panels }, extent);
  let count = 0;
  for (let at = 0; at < radii.length; at++) {
    const x = scale * ((positions[2 * at] ?? 0) - middleX) + atX;
    const y = atY - scale * ((positions[2 * at + 1] ?? 0) - middleY);
    if (panels.some((panel) => x > panel.x && x < panel.x + panel.width && y > panel.y && y < panel.y + panel.height)) count++;
  }
  return count;
}

describe("clearView", () => {
  const headline = { x: 20, y: 16, width: 600, height: 130, isPassing: false };
  const tools = { x: 640, y: 580, width: 340, height: 44, isPassing: false };

  it("fills the room between the margins where nothing is in the way", () => {
    const view = clearView({ positions, radii, width, height, margins, panels: [] }, extent);
    expect(view.scale * (extent.top - extent.bottom)).toBeCloseTo(height - margins.top - margins.bottom, 6);
  });

  it("keeps room for grounds around the people", () => {
    const view = clearView({ positions, radii, width, height, margins, panels: [], shore: 50 }, extent);
    expect(view.scale * (extent.top - extent.bottom + 100)).toBeCloseTo(height - margins.top - margins.bottom, 6);
  });

  it("does not blow up two people", () => {
    const two = { positions: Float32Array.from([0, 0, 40, 10]), radii: new Float32Array(2).fill(12) };
    const { scale } = clearView({ ...two, width, height, margins, panels: [] }, extentOf(two.positions, two.radii));
    expect(12 * scale).toBeLessThan(24);
  });

  it("lets nobody stand under a panel above or below", () => {
    expect(under([headline])).toBe(0);
    expect(under([tools])).toBe(0);
    expect(under([headline, tools])).toBe(0);
  });

  it("does not move for a headline that grows", () => {
    const viewWith = (tall: number) =>
      clearView({ positions, radii, width, height, margins, panels: [{ ...headline, height: tall, steadyHeight: 112 }] }, extent);
    expect(viewWith(190)).toEqual(viewWith(60));
    expect(viewWith(60)).not.toEqual(clearView({ positions, radii, width, height, margins, panels: [] }, extent));
  });

  it("does not move for what comes and goes", () => {
    const free = clearView({ positions, radii, width, height, margins, panels: [] }, extent);
    const passing = clearView({ positions, radii, width, height, margins, panels: [{ ...headline, isPassing: true }] }, extent);
    expect(passing).toEqual(free);
  });
});

describe("isWithin", () => {
  it("tells inside from outside of a box, drawn either way", () => {
    for (const box of [boxBetween([0, 0], [10, 20]), boxBetween([10, 20], [0, 0])]) {
      expect(isWithin(5, 19, box)).toBe(true);
      expect(isWithin(5, 21, box)).toBe(false);
      expect(isWithin(-1, 5, box)).toBe(false);
    }
  });

  it("follows a line that bends inwards", () => {
    const horseshoe = [
      [0, 0],
      [30, 0],
      [30, 30],
      [20, 30],
      [20, 10],
      [10, 10],
      [10, 30],
      [0, 30],
    ] as const;
    expect(isWithin(5, 20, horseshoe)).toBe(true);
    expect(isWithin(15, 20, horseshoe)).toBe(false);
    expect(isWithin(25, 20, horseshoe)).toBe(true);
  });

  it("has nobody inside a line of fewer than three places", () => {
    expect(isWithin(0, 0, [])).toBe(false);
    expect(
      isWithin(1, 1, [
        [0, 0],
        [2, 2],
      ]),
    ).toBe(false);
  });
});

describe("a view that is kept while the room changes", () => {
  // a low map: how large it is drawn hangs on its height
  const fittingTo = (wide: number, panels: readonly Panel[] = []) => ({ positions, radii, width: wide, height, margins, panels });
  const viewIn = (wide: number) => clearView(fittingTo(wide), extent);
  const isKept = (before: number, after: number, panels: readonly Panel[] = []) =>
    stillFits(fittingTo(after, panels), viewIn(before), clearView(fittingTo(after, panels), extent), extent);

  it("is kept where everybody still stands between the margins", () => {
    expect(viewIn(1000).atX).not.toBeCloseTo(viewIn(960).atX);
    expect(isKept(1000, 960)).toBe(true);
    expect(isKept(960, 1000)).toBe(true);
  });

  it("is given up where somebody would stand outside, under a panel, smaller than need be, or all aside", () => {
    expect(isKept(1000, 800)).toBe(false);
    expect(isKept(740, 1000)).toBe(false);
    expect(isKept(1000, 1400)).toBe(false);
    expect(isKept(1000, 960, [{ x: 480, y: 300, width: 200, height: 60, isPassing: false }])).toBe(false);
  });
});

describe("footOfLegend", () => {
  it("leaves the legend where it is beside buttons that do not reach it", () => {
    expect(footOfLegend(600, 212, { x: 480, y: 540 })).toBeUndefined();
  });

  it("ends it above buttons that reach beneath it, as they do with longer words or larger type", () => {
    expect(footOfLegend(600, 272, { x: 165, y: 540 })).toBe(68);
    expect(footOfLegend(600, 272, { x: 275, y: 540 })).toBe(68);
  });
});

describe("leftOut", () => {
  const parts = [
    { is: null, height: 240 },
    { is: "sizes", height: 50 },
    { is: "ties", height: 90 },
    { is: null, height: 30 },
  ];

  it("takes the lines' words first, and the sizes where that is not enough", () => {
    expect(leftOut(parts, 410)).toBeNull();
    expect(leftOut(parts, 409)).toBe("ties");
    expect(leftOut(parts, 320)).toBe("ties");
    expect(leftOut(parts, 319)).toBe("sizes");
  });
});
