/** How much a group's part of the lateral influence depends on what has to be assumed. */
import { lateralOverBand } from "../cascades/credit.ts";
import type { Facts } from "./facts.ts";
import { sumOf } from "./rows.ts";

/** The least and the most of all lateral influence that a group holds, as set and over the band of every lateral number. */
export function partOverBand({ bench, people }: Facts, group: Uint32Array): readonly [low: number, high: number] {
  const partOf = (values: Float64Array): number => group.reduce((sum, row) => sum + values[row], 0) / sumOf(values);
  let low = partOf(people("lateralInfluence"));
  let high = low;
  for (const values of lateralOverBand(bench)) {
    const part = partOf(values);
    if (part < low) low = part;
    if (part > high) high = part;
  }
  return [low, high];
}
