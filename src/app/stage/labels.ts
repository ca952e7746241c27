/**
 * Where names and titles stand. Placed greedily, the most important first, in eight slots around a circle; never over
 * another label, a panel or the rim. Everything here is in pixels of the map.
 */

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

export interface Named {
  readonly disc: Disc;
  readonly text: string;
  readonly weight: number;
  /** Named even where that covers other circles: the picture speaks of her. */
  readonly isSure?: boolean;
}

/** Width of a text in pixels. */
export type Measure = (text: string, size: number, weight: number) => number;

/** What has been placed so far, and where nothing may be placed. */
export interface Board {
  readonly width: number;
  readonly height: number;
  readonly taken: Box[];
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
/** Above this a name would hide more than it says. */
const TOO_BAD = 16;

function isOver(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isInside({ x, y, width, height }: Box, board: Board): boolean {
  return x >= RIM && y >= RIM && x + width <= board.width - RIM && y + height <= board.height - RIM;
}

/** How much of the discs a box covers: more for larger ones. */
function coverOf(box: Box, discs: readonly Disc[], own: Disc | undefined): number {
  let cost = 0;
  for (const disc of discs) {
    if (disc === own) continue;
    const nearX = Math.max(box.x, Math.min(disc.x, box.x + box.width));
    const nearY = Math.max(box.y, Math.min(disc.y, box.y + box.height));
    if ((nearX - disc.x) ** 2 + (nearY - disc.y) ** 2 < disc.radius ** 2) cost += 1.2 + 0.9 * disc.radius;
  }
  return cost;
}

/** Places as many names as have room, at most `most`; the list is in order of importance. */
export function placeNames(board: Board, people: readonly Named[], most: number, ink: string): { line: Line; named: Named }[] {
  const lines: { line: Line; named: Named }[] = [];
  for (const named of people) {
    if (lines.length >= most) break;
    const { disc, text, weight, isSure = false } = named;
    const size = (Math.round(Math.min(17, 10.5 + 0.34 * disc.radius) * 2) / 2) * board.textScale;
    const slots = slotsAround(disc, board.measure(text, size, weight) + 4, size + 3);
    const box = bestSlot(board, disc, slots, isSure ? Infinity : TOO_BAD);
    if (box === undefined) continue;
    board.taken.push(box);
    lines.push({ named, line: { text, x: box.x + 2, y: box.y + box.height / 2, size, weight, colour: ink } });
  }
  return lines;
}

function bestSlot(board: Board, disc: Disc, slots: readonly Box[], worst: number): Box | undefined {
  let best: Box | undefined;
  let least = worst;
  for (const [at, slot] of slots.entries()) {
    const roomy = { x: slot.x - 2, y: slot.y - 1, width: slot.width + 4, height: slot.height + 2 };
    if (!isInside(slot, board) || board.taken.some((box) => isOver(roomy, box))) continue;
    const cost = 0.6 * at + coverOf(slot, board.discs, disc);
    if (cost < least) [least, best] = [cost, slot];
  }
  return best;
}

/** Right, left, below, above, and the four corners. */
function slotsAround({ x, y, radius }: Disc, width: number, height: number): Box[] {
  const out = radius + 3;
  const across = 0.75 * out;
  const down = 0.55 * out;
  const corners: [number, number][] = [
    [x + out, y - height / 2],
    [x - out - width, y - height / 2],
    [x - width / 2, y + out - 1],
    [x - width / 2, y - out - height + 1],
    [x + across, y + down],
    [x + across, y - down - height],
    [x - across - width, y + down],
    [x - across - width, y - down - height],
  ];
  return corners.map(([left, top]) => ({ x: left, y: top, width, height }));
}

/** A community's title and the line below it. */
export interface Title {
  readonly text: string;
  /** Empty for a title of one line. */
  readonly below: string;
  readonly size: number;
  readonly colour: string;
  readonly colourBelow: string;
  /** Its ground, as a box. */
  readonly ground: Box;
  /** Where its people are densest. */
  readonly heart: readonly [number, number];
  /** How much of a place is a neighbour's ground: 0 none, 1 all. */
  readonly foreign: (box: Box) => number;
}

const BELOW_SIZE = 11.5;
/** Above this a title is left out: it would stand on a neighbour's ground or over another title. */
const NO_PLACE = 900;

/** Places titles just outside their ground, or on it; never on a neighbour's. */
export function placeTitles<T extends Title>(board: Board, titles: readonly T[]): { line: Line; title: T }[] {
  const lines: { line: Line; title: T }[] = [];
  for (const title of titles) {
    const size = title.size * board.textScale;
    const below = BELOW_SIZE * board.textScale;
    const isOneLine = title.below === "";
    const widths = [board.measure(title.text, size, 700), isOneLine ? 0 : board.measure(title.below, below, 500)];
    const width = Math.max(...widths) + 10;
    const height = size + (isOneLine ? 4 : below + 9);
    const box = bestPlace(board, title, width, height);
    if (box === undefined) continue;
    board.taken.push(box);
    const middle = box.x + width / 2;
    const top = { text: title.text, x: middle - (widths[0] ?? 0) / 2, y: box.y + size / 2 + 1, size, weight: 700, colour: title.colour };
    const under = { text: title.below, x: middle - (widths[1] ?? 0) / 2, y: box.y + size + below / 2 + 5 };
    lines.push({ title, line: top });
    if (!isOneLine) lines.push({ title, line: { ...under, size: below, weight: 500, colour: title.colourBelow } });
  }
  return lines;
}

function bestPlace(board: Board, title: Title, width: number, height: number): Box | undefined {
  let best: Box | undefined;
  let least = NO_PLACE;
  for (const [at, place] of placesFor(title, width, height).entries()) {
    const clashes = board.taken.filter((box) => isOver(place, box)).length;
    const off = isInside(place, board) ? 0 : 1000;
    const away = Math.hypot(place.x + width / 2 - title.heart[0], place.y + height / 2 - title.heart[1]);
    const cost = 0.4 * at + off + 1000 * clashes + 700 * title.foreign(place) + 2.5 * coverOf(place, board.discs, undefined) + 0.08 * away;
    if (cost < least) [least, best] = [cost, place];
  }
  return best;
}

/** Above and below the ground, a little to either side, left and right of it, and last on it. */
function placesFor({ ground, heart }: Title, width: number, height: number): Box[] {
  const places: Box[] = [];
  const middle = heart[0] - width / 2;
  for (const aside of [0, -40, 40, -90, 90]) {
    for (const lift of [3, -14]) {
      places.push({ x: middle + aside, y: ground.y - height - lift, width, height });
      places.push({ x: middle + aside, y: ground.y + ground.height + lift, width, height });
    }
  }
  for (const y of [heart[1] - height / 2, ground.y + ground.height / 2 - height / 2]) {
    places.push({ x: ground.x + ground.width + 6, y, width, height });
    places.push({ x: ground.x - width - 6, y, width, height });
  }
  for (const part of [0.12, 0.85, 0.5]) places.push({ x: middle, y: ground.y + part * ground.height - height / 2, width, height });
  return places;
}
