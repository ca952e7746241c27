/** Is a place inside a closed line? The line may cross itself: what it goes round an odd number of times is inside. */
export function isWithin(x: number, y: number, area: readonly (readonly [number, number])[]): boolean {
  let isInside = false;
  let [beforeX, beforeY] = area.at(-1) ?? [0, 0];
  for (const [cornerX, cornerY] of area) {
    if (cornerY > y !== beforeY > y && x < cornerX + ((y - cornerY) / (beforeY - cornerY)) * (beforeX - cornerX)) isInside = !isInside;
    [beforeX, beforeY] = [cornerX, cornerY];
  }
  return isInside;
}

/** The four corners between two places. */
export function boxBetween([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): [number, number][] {
  return [
    [ax, ay],
    [bx, ay],
    [bx, by],
    [ax, by],
  ];
}
