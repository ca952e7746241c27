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
    rings: [],
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

  it("puts no name on the outline of whoever is chosen, hers beside it, and rather names nobody than over it", () => {
    const chosen = { x: 400, y: 250, radius: 20 };
    const ring = { ...chosen, radius: 25 };
    const beside = Array.from({ length: 12 }, (_, i) => ({
      disc: { x: 400 + 34 * Math.cos(i), y: 250 + 34 * Math.sin(i), radius: 4 },
      text: `Neighbour ${i}`,
      weight: 550,
      isSure: true,
    }));
    const board = { ...boardOf(), rings: [ring] };
    const placed = placeNames(board, [{ disc: chosen, text: "The chosen one", weight: 700, isSure: true }, ...beside], 13, "#000000");
    expect(placed[0]?.named.text).toBe("The chosen one");
    expect(placed.length).toBeGreaterThan(3);
    for (const box of board.taken) {
      const nearX = Math.max(box.x, Math.min(ring.x, box.x + box.width));
      const nearY = Math.max(box.y, Math.min(ring.y, box.y + box.height));
      expect(Math.hypot(nearX - ring.x, nearY - ring.y)).toBeGreaterThanOrEqual(ring.radius);
    }
  });

  it("keeps her own name off the outline in every slot", () => {
    const chosen = { x: 400, y: 250, radius: 20 };
    const ring = { ...chosen, radius: 25 };
    const walls: Box[] = [];
    for (let slot = 0; slot < 8; slot++) {
      const board = { ...boardOf(walls), rings: [ring] };
      const [only] = placeNames(board, [{ disc: chosen, text: "The chosen one", weight: 700, isSure: true }], 1, "#000000");
      if (only === undefined) break;
      const box = board.taken.at(-1);
      if (box === undefined) throw new Error("her name takes room");
      const nearX = Math.max(box.x, Math.min(ring.x, box.x + box.width));
      const nearY = Math.max(box.y, Math.min(ring.y, box.y + box.height));
      expect(Math.hypot(nearX - ring.x, nearY - ring.y)).toBeGreaterThanOrEqual(ring.radius);
      walls.push(box);
    }
    expect(walls.length).toBeGreaterThan(2);
  });
});
