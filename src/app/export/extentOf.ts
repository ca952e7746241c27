import type { Display, Frame, Shape } from "./display.ts";

/** Letters are about so wide, as parts of their size: those of East Asia and small pictures, capitals, and all others. */
const WIDE = 1.04;
const CAPITAL = 0.7;
const LETTER = 0.56;
const IS_WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\p{Extended_Pictographic}\u{20000}-\u{3fffd}]/u;
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
      const width = widthOf(shape.text) * shape.size;
      return { x: shape.anchor === "end" ? shape.x - width : shape.x, y: shape.y - shape.size, width, height: 1.3 * shape.size };
    }
  }
}

/** Of a text, as a part of its size; rather too much than too little. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += IS_WIDE.test(letter) ? WIDE : /\p{Lu}/u.test(letter) ? CAPITAL : LETTER;
  return width;
}
