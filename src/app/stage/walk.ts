/** Walking from person to person with the arrow keys. */

export type Direction = readonly [x: number, y: number];

/** Directions in the picture, where y points up. */
export const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The nearest person in that direction, straight ahead before aside; −1 if there is nobody. */
export function nextPerson(positions: Float32Array, from: number, [alongX, alongY]: Direction): number {
  const [startX, startY] = [positions[2 * from] ?? 0, positions[2 * from + 1] ?? 0];
  let best = -1;
  let least = Infinity;
  for (let at = 0; 2 * at < positions.length; at++) {
    const [x, y] = [(positions[2 * at] ?? 0) - startX, (positions[2 * at + 1] ?? 0) - startY];
    const ahead = x * alongX + y * alongY;
    const way = ahead + 2.2 * Math.abs(x * alongY - y * alongX);
    if (ahead > 0 && way < least) [least, best] = [way, at];
  }
  return best;
}
