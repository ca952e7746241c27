/** Every measure there is, as a table of contents. A new measure is one file and one line here. */
import type { Measure } from "./measure.ts";

export const MEASURES: readonly Measure[] = [
  // who can reach whom

  // what ties carry

  // lateral and vertical

  // reach and amplification

  // speed and shape

  // how much the files explain
];
