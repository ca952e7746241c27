import { describe, expect, it } from "vitest";
import type { Board, Box } from "../../../src/app/stage/labels.ts";
import { placeNames, type Named } from "../../../src/app/stage/names.ts";
import { drawsFrom } from "../../../src/core/network/sample.ts";

function boardOf(taken: Box[] = []): Board {
  return {
    width: 800,
    height: 500,
    taken: [...taken],
    kept: [],
    discs: [],
    measure: (text, size) => text.length * size * 0.55,
    textScale: 1,
  };
}

function isOver(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function crowd(count: number): Named[] {
  const draw = drawsFrom(3);
  return Array.from({ length: count }, (_, i) => ({
    disc: { x: draw(800), y: draw(500), radius: 3 + draw(12) },
    text: `Person number ${i}`,
    weight: 550,
  }));
}

describe("placeNames", () => {
  it("puts no name over another, over a panel or over the rim", () => {
    const panel = { x: 0, y: 0, width: 300, height: 120 };
    const board = boardOf([panel]);
    const placed = placeNames(board, crowd(300), 300, "#000000");
    expect(placed.length).toBeGreaterThan(30);
    for (const [at, box] of board.taken.entries()) {
      for (const other of board.taken.slice(0, at)) expect(isOver(box, other)).toBe(false);
      if (at > 0) expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 800 && box.y + box.height <= 500).toBe(true);
    }
  });

  it("serves the first of the list first, and no more than asked for", () => {
    const here = { x: 400, y: 250, radius: 12 };
    const rivals = Array.from({ length: 20 }, (_, i) => ({ disc: here, text: `Rival ${i}`, weight: 550 }));
    const placed = placeNames(boardOf(), rivals, 3, "#000000");
    expect(placed.map(({ named }) => named.text)).toEqual(["Rival 0", "Rival 1", "Rival 2"]);
  });

  it("writes larger names beside larger circles, from 10.5 to 17 pixels", () => {
    const sizeFor = (radius: number) =>
      placeNames(boardOf(), [{ disc: { x: 400, y: 250, radius }, text: "a", weight: 550 }], 1, "")[0].line.size;
    expect(sizeFor(0)).toBe(10.5);
    expect(sizeFor(10)).toBe(14);
    expect(sizeFor(60)).toBe(17);
  });
});
