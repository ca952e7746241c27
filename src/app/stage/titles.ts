/**
 * Where a community's title stands: just outside its ground, or on it where few people stand; never on a neighbour's
 * ground, over another word or over the people who matter most. Where no such place is free it is left out.
 */
import { coverOf, isInside, isOnDisc, isOver, type Board, type Box, type Line } from "./labels.ts";

/** The ground of a community, in pixels. */
export interface Land {
  readonly community: number;
  /** Points x, y, x, y …; holes are rings too. */
  readonly rings: readonly Float32Array[];
  /** Around all rings. */
  readonly box: Box;
}

/** A community's title and the line below it. */
export interface Title {
  readonly community: number;
  readonly text: string;
  /** Empty for a title of one line. */
  readonly below: string;
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  readonly colourBelow: string;
  /** Where its people are densest. */
  readonly heart: readonly [number, number];
}

const BELOW_SIZE = 11.5;
const SMALL_SIZE = 12;
/** What it costs to stand on the own ground, per pixel away from its people, in sight of a neighbour, and beside instead of above or below. */
const COST = { onGround: 10, away: 0.08, near: 14, beside: 9, cover: 2.5 };
/** A neighbour's ground this near makes one wonder whose title it is, in pixels. */
const NEAR = 9;
const GAP = 3;
/** So many places along the shore are tried, and so many on the ground, across and down. */
const PLACES_ALONG = 36;
const PLACES_ON = 7;

/** @param lands every ground that is drawn. */
export function placeTitles<T extends Title>(board: Board, titles: readonly T[], lands: readonly Land[]): { line: Line; title: T }[] {
  const lines: { line: Line; title: T }[] = [];
  for (const title of titles) {
    for (const form of formsOf(title)) {
      const written = writeTitle(board, form, lands);
      if (written === undefined) continue;
      lines.push(...written.map((line) => ({ title, line })));
      break;
    }
  }
  return lines;
}

/** A title as it should be, in one line, and in one small line: where there is little room, the less is tried. */
export function formsOf(title: Title): Title[] {
  const forms = [title, { ...title, below: "" }, { ...title, below: "", size: Math.min(SMALL_SIZE, title.size) }];
  return title.below === "" ? forms.slice(1) : forms;
}

function writeTitle(board: Board, title: Title, lands: readonly Land[]): Line[] | undefined {
  const { width, height, widths } = extentOf(title, board);
  const box = bestPlace(board, title, lands, { width, height });
  if (box === undefined) return undefined;
  board.taken.push(box);
  const [size, below] = [title.size * board.textScale, BELOW_SIZE * board.textScale];
  const { text, weight, colour } = title;
  const middle = box.x + width / 2;
  const lines: Line[] = [{ text, x: middle - widths[0] / 2, y: box.y + size / 2 + 1, size, weight, colour }];
  if (title.below !== "") {
    const place = { x: middle - widths[1] / 2, y: box.y + size + below / 2 + 5 };
    lines.push({ text: title.below, ...place, size: below, weight: 500, colour: title.colourBelow });
  }
  return lines;
}

/** @returns what the title takes, and the width of each of its lines. */
export function extentOf(title: Title, board: Board): { width: number; height: number; widths: readonly [number, number] } {
  const size = title.size * board.textScale;
  const below = BELOW_SIZE * board.textScale;
  const isOneLine = title.below === "";
  const widths = [board.measure(title.text, size, title.weight), isOneLine ? 0 : board.measure(title.below, below, 500)] as const;
  return { widths, width: Math.max(...widths) + 10, height: size + (isOneLine ? 4 : below + 9) };
}

function bestPlace(board: Board, title: Title, lands: readonly Land[], size: { width: number; height: number }): Box | undefined {
  let best: Box | undefined;
  let least = Infinity;
  for (const { box, cost: bias } of placesFor(title, lands, size)) {
    const away = Math.hypot(box.x + box.width / 2 - title.heart[0], box.y + box.height / 2 - title.heart[1]);
    let cost = bias + COST.away * away;
    // the cheap questions first: most places need no more
    if (cost >= least) continue;
    cost += COST.cover * coverOf(box, board.discs, undefined);
    if (cost >= least || !isFree(box, title, board, lands)) continue;
    const around = { x: box.x - NEAR, y: box.y - NEAR, width: box.width + 2 * NEAR, height: box.height + 2 * NEAR };
    if (isForeign(around, title, lands)) cost += COST.near;
    if (cost < least) [least, best] = [cost, box];
  }
  return best;
}

/** May a title stand there at all? */
function isFree(box: Box, title: Title, board: Board, lands: readonly Land[]): boolean {
  if (!isInside(box, board) || board.taken.some((other) => isOver(box, other))) return false;
  return !board.kept.some((disc) => isOnDisc(box, disc)) && !isForeign(box, title, lands);
}

function isForeign(box: Box, { community }: Title, lands: readonly Land[]): boolean {
  return lands.some((land) => land.community !== community && isOver(box, land.box) && isOnLand(box, land));
}

/** The places that are tried, with what each costs of itself: along the shore, and on the ground. */
export function placesFor(
  title: Title,
  lands: readonly Land[],
  { width, height }: { width: number; height: number },
): { box: Box; cost: number }[] {
  const own = lands.find(({ community }) => community === title.community);
  if (own === undefined) return [];
  const places: { box: Box; cost: number }[] = [];
  const at = (x: number, y: number, cost: number) => places.push({ box: { x: x - width / 2, y: y - height / 2, width, height }, cost });
  const [heartX, heartY] = title.heart;
  const shore = own.rings.reduce((longest, ring) => (ring.length > longest.length ? ring : longest), new Float32Array(0));
  const points = shore.length / 2;
  for (let step = 0; step < PLACES_ALONG; step++) {
    const point = Math.floor((step * points) / PLACES_ALONG);
    const [x, y] = [shore[2 * point] ?? heartX, shore[2 * point + 1] ?? heartY];
    const long = Math.max(1, Math.hypot(x - heartX, y - heartY));
    const [outX, outY] = [(x - heartX) / long, (y - heartY) / long];
    at(x + outX * (width / 2 + GAP), y + outY * (height / 2 + GAP), COST.beside * Math.abs(outX));
  }
  const { box } = own;
  for (const aside of [0, -40, 40, -90, 90]) {
    at(heartX + aside, box.y - height / 2 - GAP, 0);
    at(heartX + aside, box.y + box.height + height / 2 + GAP, 0);
  }
  for (let column = 0; column < PLACES_ON; column++) {
    for (let row = 0; row < PLACES_ON; row++) {
      at(box.x + ((column + 0.5) * box.width) / PLACES_ON, box.y + ((row + 0.5) * box.height) / PLACES_ON, COST.onGround);
    }
  }
  // a place on no ground at all and far from its own says nothing: those have to touch it
  return places.filter((place) => isNearLand(place.box, own));
}

/** The furthest a title may stand from its ground, in pixels. */
const FURTHEST = 26;

function isNearLand({ x, y, width, height }: Box, land: Land): boolean {
  return isOnLand({ x: x - FURTHEST, y: y - FURTHEST, width: width + 2 * FURTHEST, height: height + 2 * FURTHEST }, land);
}

/** Do a box and a ground have a point in common? */
export function isOnLand(box: Box, { rings }: Land): boolean {
  let isInMiddle = false;
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const ring of rings) {
    let [beforeX, beforeY] = [ring[ring.length - 2] ?? 0, ring[ring.length - 1] ?? 0];
    for (let at = 0; at + 1 < ring.length; at += 2) {
      const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
      if (isCrossed(box, [beforeX, beforeY], [x, y])) return true;
      if (y > middleY !== beforeY > middleY && middleX < x + ((middleY - y) / (beforeY - y)) * (beforeX - x)) isInMiddle = !isInMiddle;
      [beforeX, beforeY] = [x, y];
    }
  }
  return isInMiddle;
}

/** Does a line from a to b touch the box? What is left of it between the box's sides, side by side. */
function isCrossed(box: Box, a: readonly [number, number], b: readonly [number, number]): boolean {
  let [from, to] = [0, 1];
  const sides = [
    [a[0], b[0] - a[0], box.x, box.x + box.width],
    [a[1], b[1] - a[1], box.y, box.y + box.height],
  ] as const;
  for (const [start, along, low, high] of sides) {
    if (along === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [one, other] = [(low - start) / along, (high - start) / along];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
    if (from > to) return false;
  }
  return true;
}
