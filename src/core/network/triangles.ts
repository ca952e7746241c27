/** Every three people who are all tied to one another, once. */
import { silentPulse } from "../base/pulse.ts";
import type { Rows } from "./network.ts";
import { placeOf } from "./ties.ts";

const PULSE_PEOPLE = 1 << 10;

/** Three people a, b, c and the positions of their pairs in the rows of `onePerPair`. */
export interface Triangle {
  a: number;
  b: number;
  c: number;
  ab: number;
  ac: number;
  bc: number;
}

/**
 * Every pair once, in the row of whoever has fewer ties; so no row is longer than √(2m).
 * @param circles neighbours in either direction, as `circlesOf` gives them.
 */
export function onePerPair(circles: Rows): Rows {
  const { offsets } = circles;
  const count = offsets.length - 1;
  const kept = new Uint32Array(count + 1);
  const items = new Uint32Array(circles.items.length / 2);
  let size = 0;
  for (let row = 0; row < count; row++) {
    for (let i = offsets[row]; i < offsets[row + 1]; i++) if (isKept(offsets, row, circles.items[i])) items[size++] = circles.items[i];
    kept[row + 1] = size;
  }
  return { offsets: kept, items };
}

/** Where two people stand in the rows of `onePerPair`; −1 if they are not tied. */
export function placeOfPair(pairs: Rows, circles: Rows, one: number, other: number): number {
  return isKept(circles.offsets, one, other) ? placeOf(pairs, one, other) : placeOf(pairs, other, one);
}

/** Is the pair in the row of `one`? */
function isKept(offsets: Uint32Array, one: number, other: number): boolean {
  const ties = offsets[one + 1] - offsets[one];
  const theirs = offsets[other + 1] - offsets[other];
  return ties < theirs || (ties === theirs && one < other);
}

/**
 * Visits every triangle once. Cost: O(m^1.5).
 * @param visit is given the same object each time.
 */
export function eachTriangle({ offsets, items }: Rows, visit: (triangle: Readonly<Triangle>) => void, pulse = silentPulse): void {
  const count = offsets.length - 1;
  // position of the pair (a, person) plus 1, where there is one
  const pairOf = new Uint32Array(count);
  const triangle: Triangle = { a: 0, b: 0, c: 0, ab: 0, ac: 0, bc: 0 };
  for (let a = 0; a < count; a++) {
    if (a % PULSE_PEOPLE === 0) pulse(a, count);
    const start = offsets[a];
    const end = offsets[a + 1];
    for (let ab = start; ab < end; ab++) pairOf[items[ab]] = ab + 1;
    triangle.a = a;
    for (let ab = start; ab < end; ab++) {
      const b = items[ab];
      for (let bc = offsets[b]; bc < offsets[b + 1]; bc++) {
        const ac = pairOf[items[bc]];
        if (ac === 0) continue;
        triangle.b = b;
        triangle.c = items[bc];
        triangle.ab = ab;
        triangle.ac = ac - 1;
        triangle.bc = bc;
        visit(triangle);
      }
    }
    for (let ab = start; ab < end; ab++) pairOf[items[ab]] = 0;
  }
}
