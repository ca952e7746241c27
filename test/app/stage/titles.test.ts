import { describe, expect, it } from "vitest";
import { outlineOf } from "../../../src/app/stage/lands.ts";
import type { Board, Box, Disc } from "../../../src/app/stage/labels.ts";
import type { Matrix } from "../../../src/app/stage/matrix.ts";
import { extentOf, formsOf, isOnLand, placeTitles, placesFor, type Land, type Title } from "../../../src/app/stage/titles.ts";
import { growGround, type Ground } from "../../../src/app/stage/territories.ts";
import { drawsFrom } from "../../../src/core/network/sample.ts";

const SIZE = { width: 1000, height: 640 };

/** Some crowded communities in a window, with their grounds, and people of weight among them. */
function scene(seed: number) {
  const draw = drawsFrom(seed);
  const communities = 3 + draw(7);
  const people = 400;
  const centres = Array.from({ length: communities }, () => [120 + draw(760), 100 + draw(440), 25 + draw(70)] as const);
  const community = Uint32Array.from({ length: people }, () => draw(communities));
  const positions = Float32Array.from({ length: 2 * people }, (_, at) => {
    const [x, y, spread] = centres[community[at >> 1]];
    return (at % 2 === 0 ? x : y) + spread * ((draw(1000) + draw(1000) + draw(1000)) / 1500 - 1);
  });
  const radii = new Float32Array(people).fill(4);
  const ground = grown({ positions, radii, community, communities });
  const matrix: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };
  const lands = ground.territories.map((territory) => outlineOf(territory, matrix));
  const titles = ground.territories.map(({ community: number, heart }): Title => ({
    community: number,
    text: `Around somebody ${number}`,
    below: "12 people, 3%",
    size: 14 + draw(5),
    weight: 700,
    colour: "#000000",
    colourBelow: "#000000",
    heart,
  }));
  const kept: Disc[] = Array.from({ length: 12 }, (_, at) => ({ x: positions[2 * at], y: positions[2 * at + 1], radius: 5 + draw(14) }));
  const panel: Box = { x: 0, y: 0, width: 300, height: 90 };
  const board: Board = {
    ...SIZE,
    taken: [panel],
    kept,
    rings: [],
    discs: [],
    measure: (text, size) => text.length * size * 0.5,
    textScale: 1,
  };
  return { board, titles, lands, kept, panel };
}

function grown(input: Parameters<typeof growGround>[0]): Ground {
  const growing = growGround(input);
  for (;;) {
    const step = growing.next();
    if (step.done === true) return step.value;
  }
}

/** Slowly and plainly: is any point of the box, looked at from near, on this ground? */
function standsOn(box: Box, { rings }: Land): boolean {
  for (let x = box.x + 0.5; x < box.x + box.width; x += 2.5) {
    for (let y = box.y + 0.5; y < box.y + box.height; y += 2.5) {
      if (rings.filter((ring) => winds(ring, x, y)).length % 2 === 1) return true;
    }
  }
  return false;
}

function winds(ring: Float32Array, x: number, y: number): boolean {
  let isInside = false;
  for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
    const [x1, y1, x2, y2] = [ring[before], ring[before + 1], ring[at], ring[at + 1]];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
  }
  return isInside;
}

function covers(box: Box, { x, y, radius }: Disc): boolean {
  for (let turn = 0; turn < 64; turn++) {
    for (const way of [0, radius / 2, radius]) {
      const [px, py] = [x + way * Math.cos((turn * Math.PI) / 32), y + way * Math.sin((turn * Math.PI) / 32)];
      if (px > box.x && px < box.x + box.width && py > box.y && py < box.y + box.height) return true;
    }
  }
  return false;
}

const isOver = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const isInWindow = ({ x, y, width, height }: Box) => x >= 0 && y >= 0 && x + width <= SIZE.width && y + height <= SIZE.height;
const SEEDS = Array.from({ length: 10 }, (_, seed) => seed + 1);

describe("placeTitles", () => {
  it("puts no title on a neighbour's ground, over a person of weight, over another word or over the rim", () => {
    let placed = 0;
    for (const seed of SEEDS) {
      const { board, titles, lands, kept, panel } = scene(seed);
      const lines = placeTitles(board, titles, lands);
      const names = lines.filter(({ line, title }) => line.text === title.text);
      const boxes = board.taken.slice(1);
      expect(boxes.length).toBe(names.length);
      for (const [at, box] of boxes.entries()) {
        const { community } = names[at].title;
        const others = lands.filter((land) => land.community !== community);
        expect(others.filter((land) => standsOn(box, land))).toEqual([]);
        expect(kept.filter((disc) => covers(box, disc))).toEqual([]);
        expect([panel, ...boxes.slice(0, at)].filter((other) => isOver(box, other))).toEqual([]);
        expect(isInWindow(box)).toBe(true);
        placed++;
      }
    }
    expect(placed).toBeGreaterThan(25);
  });

  it("leaves a title out only where none of its places is free", () => {
    let left = 0;
    for (const seed of SEEDS) {
      const { board, titles, lands, kept } = scene(seed);
      // the upper part is taken, so that some have no place
      board.taken.push({ x: 0, y: 0, width: SIZE.width, height: 300 });
      for (const title of titles) {
        const before = board.taken.length;
        if (placeTitles(board, [title], lands).length > 0) continue;
        expect(board.taken.length).toBe(before);
        left++;
        const others = lands.filter((land) => land.community !== title.community);
        for (const { box } of formsOf(title).flatMap((form) => placesFor(form, lands, extentOf(form, board)))) {
          const isFree =
            isInWindow({ x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8 }) &&
            !board.taken.some((other) => isOver(box, other)) &&
            !kept.some((disc) => covers(box, disc)) &&
            !others.some((land) => standsOn(box, land));
          expect(isFree).toBe(false);
        }
      }
    }
    expect(left).toBeGreaterThan(0);
  });

  it("stands at its own ground", () => {
    for (const seed of SEEDS) {
      const { board, titles, lands } = scene(seed);
      const lines = placeTitles(board, titles, lands).filter(({ line, title }) => line.text === title.text);
      for (const [at, box] of board.taken.slice(1).entries()) {
        const own = lands.find(({ community }) => community === lines[at].title.community);
        const around = { x: box.x - 30, y: box.y - 30, width: box.width + 60, height: box.height + 60 };
        expect(own !== undefined && isOnLand(around, own)).toBe(true);
      }
    }
  });

  it("stands above or below a ground that has room around it", () => {
    const ring = Float32Array.from({ length: 80 }, (_, at) => {
      const turn = ((at >> 1) / 40) * 2 * Math.PI;
      return at % 2 === 0 ? 500 + 90 * Math.cos(turn) : 320 + 60 * Math.sin(turn);
    });
    const land: Land = { community: 0, rings: [ring], box: { x: 410, y: 260, width: 180, height: 120 } };
    const crowd: Disc[] = Array.from({ length: 40 }, (_, at) => ({ x: 440 + (at % 8) * 15, y: 290 + Math.floor(at / 8) * 15, radius: 4 }));
    const board: Board = {
      ...SIZE,
      taken: [],
      kept: [],
      rings: [],
      discs: crowd,
      measure: (text, size) => text.length * size * 0.5,
      textScale: 1,
    };
    const { titles } = scene(1);
    const [{ line }] = placeTitles(board, [{ ...titles[0], community: 0, heart: [500, 320] }], [land]);
    expect(line.y < 262 || line.y > 378).toBe(true);
    expect(Math.abs(line.x + (line.text.length * line.size * 0.5) / 2 - 500)).toBeLessThan(50);
  });
});

describe("isOnLand", () => {
  it("knows grounds with holes", () => {
    const square = (from: number, to: number) => Float32Array.from([from, from, to, from, to, to, from, to]);
    const land: Land = { community: 0, rings: [square(0, 100), square(20, 80)], box: { x: 0, y: 0, width: 100, height: 100 } };
    expect(isOnLand({ x: 40, y: 40, width: 10, height: 10 }, land)).toBe(false);
    expect(isOnLand({ x: 5, y: 40, width: 5, height: 5 }, land)).toBe(true);
    expect(isOnLand({ x: 110, y: 40, width: 5, height: 5 }, land)).toBe(false);
    expect(isOnLand({ x: -50, y: -50, width: 300, height: 300 }, land)).toBe(true);
  });
});
