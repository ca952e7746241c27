import type { Matrix } from "./matrix.ts";

/** A piece of a closed line: from the end of the piece before it, bent towards the turn. */
export interface Curve {
  readonly turnX: number;
  readonly turnY: number;
  readonly endX: number;
  readonly endY: number;
}

/** A ring as a closed line in pixels through the middles between every second point: the grid's corners do not show. */
export function roundRing(ring: Float32Array, { a, b, c, d, e, f }: Matrix): Curve[] {
  const points: [number, number][] = [];
  for (let at = 0; at + 1 < ring.length; at += 4) {
    const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
    points.push([a * x + c * y + e, b * x + d * y + f]);
  }
  const [first] = points;
  if (first === undefined || points.length < 3) return [];
  return points.map((point, at) => {
    const next = points[at + 1] ?? first;
    return { turnX: point[0], turnY: point[1], endX: (point[0] + next[0]) / 2, endY: (point[1] + next[1]) / 2 };
  });
}
