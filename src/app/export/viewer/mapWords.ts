/**
 * Where a map's words stand when it is nearer or farther than it was drawn: a name keeps beside its circle, a title on its
 * ground, and all keep a size that can be read.
 */
import type { Camera, Spot } from "./spots.ts";

export interface Word {
  readonly text: string;
  /** Where it was drawn, in the picture's pixels: its left end and the line its letters stand on. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  /** Whose name it is; undefined for titles. */
  readonly spot?: Spot | undefined;
}

export interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly foot: number;
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
}

export type Measure = (text: string, size: number, weight: number) => number;

interface Room {
  readonly width: number;
  readonly height: number;
}

const LEAST = 10.5;
const MOST = 21;
/** A name lies no farther from its circle. */
const BESIDE = 9;
const RIM = 2;

/** Whose name a word is: the nearest circle beside it. */
export function spotBeside({ x, y, size }: Word, width: number, spots: Iterable<Spot>): Spot | undefined {
  let best: Spot | undefined;
  let least = BESIDE;
  for (const spot of spots) {
    const nearX = Math.max(x, Math.min(spot.x, x + width));
    const nearY = Math.max(y - 0.8 * size, Math.min(spot.y, y + 0.2 * size));
    // of two circles at the same distance the larger one is named
    const away = Math.abs(Math.hypot(spot.x - nearX, spot.y - nearY) - spot.radius - 3) - spot.radius / 8;
    if (away < least) [best, least] = [spot, away];
  }
  return best;
}

/** The words that have room, the larger ones first; who finds none waits until the map is nearer. */
export function placeWords(words: readonly Word[], camera: Camera, room: Room, measure: Measure): PlacedWord[] {
  const placed: PlacedWord[] = [];
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  for (const word of words.toSorted((a, b) => b.size - a.size || b.weight - a.weight)) {
    const size = Math.min(Math.max(LEAST, word.size * camera.scale), Math.max(MOST, word.size));
    const width = measure(word.text, size, word.weight);
    const { left, foot } = placeOf(word, camera, { width, size, before: measure(word.text, word.size, word.weight) });
    const within = Math.min(Math.max(RIM, left), room.width - width - RIM);
    // what was moved in from the rim by much belongs to somebody out of sight
    if (Math.abs(within - left) > width / 2 || foot < size || foot > room.height) continue;
    const box = { left: within - 1, right: within + width + 1, top: foot - size, bottom: foot + 0.2 * size };
    if (taken.some((one) => one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom)) continue;
    taken.push(box);
    placed.push({ text: word.text, left: within, foot, size, weight: word.weight, colour: word.colour });
  }
  return placed;
}

interface Sizes {
  /** As it is shown, and as it was drawn. */
  readonly width: number;
  readonly before: number;
  readonly size: number;
}

function placeOf({ x, y, size: drawn, spot }: Word, camera: Camera, { width, before, size }: Sizes): { left: number; foot: number } {
  const on = (px: number, py: number) => [px * camera.scale + camera.x, py * camera.scale + camera.y] as const;
  const grown = size / drawn;
  if (spot === undefined) {
    const [middle, foot] = on(x + before / 2, y);
    return { left: middle - width / 2, foot };
  }
  const [cx, cy] = on(spot.x, spot.y);
  const out = spot.radius * (camera.scale - grown);
  const foot = cy + (y - spot.y) * grown;
  if (x >= spot.x) return { left: cx + out + (x - spot.x) * grown, foot };
  if (x + before <= spot.x) return { left: cx - out - (spot.x - x - before) * grown - width, foot };
  // above or below
  const middle = cx + (x + before / 2 - spot.x) * grown;
  return { left: middle - width / 2, foot: foot + (y > spot.y ? out : -out) };
}
