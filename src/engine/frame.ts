/** The room that a picture has, in the units of positions. */

export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Fewer people than this stand close together, not at the ends of the window. */
const FEW = 10;

/** The more people the larger, small networks with more room each. */
export function pictureArea(people: number): number {
  const few = Math.min(1, Math.max(people, 2) / FEW);
  return 1_060_000 * few * (people < 2000 ? (Math.max(people, FEW) / 2000) ** 0.35 : people / 2000);
}

/** The room for so many people in the window's shape. */
export function frameFor(people: number, aspect: number): Frame {
  const area = pictureArea(people);
  const height = Math.sqrt(area / Math.min(2.2, Math.max(0.5, aspect)));
  return { width: area / height, height };
}
