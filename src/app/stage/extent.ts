/** The box around people's circles, in the units of positions; y points up. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** @param positions x, y per person. */
export function extentOf(positions: Float32Array, radii: Float32Array): Extent {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < radii.length; at++) {
    const [x, y, radius] = [positions[2 * at] ?? 0, positions[2 * at + 1] ?? 0, radii[at] ?? 0];
    left = Math.min(left, x - radius);
    right = Math.max(right, x + radius);
    bottom = Math.min(bottom, y - radius);
    top = Math.max(top, y + radius);
  }
  return radii.length === 0 ? { left: 0, right: 1, bottom: 0, top: 1 } : { left, right, bottom, top };
}
