/** How many of the followers that platforms declare the files hold: D3 of the list of measures. */
import type { Network } from "../network/network.ts";
import { medianOf } from "./attribution.ts";
import { FEWEST_FOR_MEDIAN } from "./postSamples.ts";

/** Followers in the files, divided by the declared count; NaN where none is declared, or nobody. */
export function coverageOfFollowers({ people, follows }: Network): Float64Array {
  const { offsets } = follows.audienceRows;
  return people.declaredFollowers.map((declared, row) => (declared > 0 ? (offsets[row + 1] - offsets[row]) / declared : NaN));
}

/** The median over accounts that declare theirs; NaN where fewer than three do. */
export function usualCoverage(coverage: Float64Array): number {
  const known = coverage.filter((value) => !Number.isNaN(value));
  return known.length < FEWEST_FOR_MEDIAN ? NaN : medianOf(known);
}
