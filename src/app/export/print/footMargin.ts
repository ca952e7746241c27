/** Where the line at the foot of a printed page begins: right below its headline. */
import type { Display } from "../display.ts";

export interface Placed {
  /** Where the map begins on the page, and how much larger than on the screen it is. */
  readonly left: number;
  readonly scale: number;
}

/** @param least the margin where there is no headline, and the smallest there is; in the page's units, like what is given back. */
export function footMargin({ layers }: Display, { left, scale }: Placed, least: number): number {
  const words = layers
    .filter(({ id }) => id === "headline")
    .flatMap((layer) => [...layer.shapes()])
    .filter((shape) => shape.kind === "words");
  return words.length === 0 ? least : Math.max(least, left + scale * Math.min(...words.map(({ x }) => x)));
}
