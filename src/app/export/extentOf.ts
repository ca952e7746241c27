import type { Display, Frame, Shape } from "./display.ts";

/** Letters are about so wide, as parts of their size. */
const LETTER = 0.56;
const MARGIN = 14;

/** The part of a picture in which people, words and the legend lie; ties run between people. */
export function extentOf({ width, height, layers }: Display): Frame {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { id, shapes } of layers) {
    if (id === "ties" || id === "crowd") continue;
    for (const shape of shapes()) {
      const box = boxOf(shape);
      if (box === undefined) continue;
      [left, right] = [Math.min(left, box.x), Math.max(right, box.x + box.width)];
      [top, bottom] = [Math.min(top, box.y), Math.max(bottom, box.y + box.height)];
    }
  }
  if (left > right) return { x: 0, y: 0, width, height };
  const [x, y] = [Math.max(0, left - MARGIN), Math.max(0, top - MARGIN)];
  return { x, y, width: Math.min(width, right + MARGIN) - x, height: Math.min(height, bottom + MARGIN) - y };
}

/** Undefined for a curve: grounds lie around their people. */
export function boxOf(shape: Shape): Frame | undefined {
  switch (shape.kind) {
    case "path":
      return undefined;
    case "disc":
      return { x: shape.x - shape.radius, y: shape.y - shape.radius, width: 2 * shape.radius, height: 2 * shape.radius };
    case "box":
      return shape;
    case "words": {
      const width = shape.text.length * shape.size * LETTER;
      return { x: shape.anchor === "end" ? shape.x - width : shape.x, y: shape.y - shape.size, width, height: 1.3 * shape.size };
    }
  }
}
