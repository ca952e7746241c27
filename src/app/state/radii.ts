/** From values to radii. The layout wants them too, so that no circle ends over another. */
import { pictureArea } from "../../engine/frame.ts";
import type { Picture } from "../../engine/protocol.ts";

const SMALLEST = 2.1;
const GROWTH = 19;
/** Everybody's radius where nothing gives a size. */
const ALIKE = 4.5;
/** Free around every circle, in the units of positions. */
const RIM = 1.1;
/** All circles together cover at most this part of the picture: with more, nothing would be left between communities. */
const MOST_COVERED = 0.22;

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

/** How large the circles of the drawn people are. */
export interface Sizing {
  /** Per drawn person, in the units of positions. */
  readonly radii: Float32Array;
  /** The least and the most; null where all are alike. */
  readonly scale: Scale | null;
  radiusOf(value: number): number;
  /** The value of a circle of this radius, at most the largest. */
  valueOf(radius: number): number;
}

/** Where many are nearly as large as the largest, all are smaller. */
export function sizingOf(picture: Picture, sizeValues: Float64Array | null): Sizing {
  const people = picture.people.length;
  const values = sizeValues === null ? null : drawnValues(picture, sizeValues);
  const scale = values === null ? null : scaleOf(values);
  const fullRadius = (value: number): number => (scale === null ? ALIKE : SMALLEST + GROWTH * scale.part(value) ** 1.15);
  const full = values === null ? new Float32Array(people).fill(ALIKE) : Float32Array.from(values, fullRadius);
  const covered = full.reduce((sum, radius) => sum + Math.PI * (radius + RIM) ** 2, 0) / pictureArea(people);
  const shrunk = Math.min(1, Math.sqrt(MOST_COVERED / covered));
  return {
    radii: shrunk < 1 ? full.map((radius) => radius * shrunk) : full,
    scale,
    radiusOf: (value) => shrunk * fullRadius(value),
    valueOf(radius) {
      const part = (Math.max(0, radius / shrunk - SMALLEST) / GROWTH) ** (1 / 1.15);
      return scale?.valueAt(Math.min(1, part)) ?? NaN;
    },
  };
}

/** Radii per drawn person. */
export function radiiOf(picture: Picture, sizeValues: Float64Array | null): Float32Array {
  return sizingOf(picture, sizeValues).radii;
}
