import { toPixel, type Matrix } from "./matrix.ts";
import type { Territory } from "./territories.ts";
import type { Land } from "./titles.ts";

/** A ground as it lies on the screen. */
export function outlineOf({ community, rings }: Territory, matrix: Matrix): Land {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  const drawn = rings.map((ring) => {
    const pixels = new Float32Array(ring.length);
    for (let at = 0; at + 1 < ring.length; at += 2) {
      const [x, y] = toPixel([ring[at] ?? 0, ring[at + 1] ?? 0], matrix);
      pixels.set([x, y], at);
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    }
    return pixels;
  });
  return { community, rings: drawn, box: { x: left, y: top, width: right - left, height: bottom - top } };
}
