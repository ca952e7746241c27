/** What names and titles have in common: lines, and the board on which they find their places. Everything is in pixels of the map. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A word or line of words in its place; x, y is the middle of its left edge. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
}

/** Width of a text in pixels. */
export type Measure = (text: string, size: number, weight: number) => number;

/** What has been placed so far, and where nothing may be placed. */
export interface Board {
  readonly width: number;
  readonly height: number;
  readonly taken: Box[];
  /** Circles that no title may cover: the people who matter most just now. */
  readonly kept: readonly Disc[];
  /** Circles with the outline around them, of those who are chosen: over these stands nobody else's name, and her own beside it. */
  readonly rings: readonly Disc[];
  /** Large circles that a name should rather not cover. */
  readonly discs: readonly Disc[];
  readonly measure: Measure;
  readonly textScale: number;
}

/** Opacity of the halo that sets a word off from what is behind it. */
export const HALO = 0.9;

/** How wide it is, half of it outside the letters. */
export function haloWidth(weight: number): number {
  return weight >= 700 ? 4.4 : 3.6;
}

const RIM = 4;

export function isOver(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function isInside({ x, y, width, height }: Box, board: Board): boolean {
  return x >= RIM && y >= RIM && x + width <= board.width - RIM && y + height <= board.height - RIM;
}

/** Does a box touch a circle? */
export function isOnDisc(box: Box, { x, y, radius }: Disc): boolean {
  const nearX = Math.max(box.x, Math.min(x, box.x + box.width));
  const nearY = Math.max(box.y, Math.min(y, box.y + box.height));
  return (nearX - x) ** 2 + (nearY - y) ** 2 < radius ** 2;
}

/** How much of the discs a box covers: more for larger ones. */
export function coverOf(box: Box, discs: readonly Disc[], own: Disc | undefined): number {
  let cost = 0;
  for (const disc of discs) if (disc !== own && isOnDisc(box, disc)) cost += 1.2 + 0.9 * disc.radius;
  return cost;
}
