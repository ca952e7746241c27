/** From positions to pixels: x = a·x + c·y + e, y = b·x + d·y + f. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** Where a place of the map is drawn, in pixels. */
export function toPixel([x, y]: readonly [number, number], { a, b, c, d, e, f }: Matrix): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
