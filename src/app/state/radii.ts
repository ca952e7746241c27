/** From values to radii. The layout wants them too, so that no circle ends over another. */
import type { Picture } from "../../engine/protocol.ts";

const SMALLEST = 2.1;
const GROWTH = 19;
/** Everybody's radius where nothing gives a size. */
const ALIKE = 4.5;

/** Values between the least and the most, as a part from 0 to 1 that grows with the root: an area, or a step of a ramp. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  /** 0 for NaN. */
  part(value: number): number;
  /** The value of a part. */
  valueAt(part: number): number;
}

/** The scale of the drawn people's values; counts begin at 0. */
export function scaleOf(values: Float64Array): Scale {
  let [least, most] = [0, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const range = most - least;
  return {
    least,
    most,
    part: (value) => (range > 0 && value > least ? Math.sqrt((value - least) / range) : 0),
    valueAt: (part) => least + range * part ** 2,
  };
}

/** A column of the network, for the drawn people. */
export function drawnValues(picture: Picture, values: Float64Array): Float64Array {
  return Float64Array.from(picture.people, (row) => values[row] ?? NaN);
}

/** Radius in the units of positions, for a part from 0 to 1. */
export function radiusOf(part: number): number {
  return SMALLEST + GROWTH * part ** 1.15;
}

/** The part, 0 or more, that has this radius. */
export function partOf(radius: number): number {
  return (Math.max(0, radius - SMALLEST) / GROWTH) ** (1 / 1.15);
}

/** Radii per drawn person. */
export function radiiOf(picture: Picture, sizeValues: Float64Array | null): Float32Array {
  if (sizeValues === null) return new Float32Array(picture.people.length).fill(ALIKE);
  const values = drawnValues(picture, sizeValues);
  const { part } = scaleOf(values);
  return Float32Array.from(values, (value) => radiusOf(part(value)));
}
