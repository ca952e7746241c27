/**
 * Who passed a post on, in order, and from whom each of them most likely had it: the candidate with the largest share of
 * the credit under the settings at hand, the earliest of equals. Cost: O(adopters of the post) once credit is divided.
 */
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf } from "./candidates.ts";
import { creditShares } from "./creditShares.ts";
import { isCreditedByFile, splitsOf } from "./lateral.ts";

/** Arrays are aligned, one entry for each who passed it on. */
export interface PostSpread {
  readonly person: Uint32Array;
  /** NaN where the order is not known. */
  readonly timeMs: Float64Array;
  /** −1: nobody who had it earlier is heard by this person. */
  readonly heardFrom: Int32Array;
  /** 0..1: how much of the credit that one has. */
  readonly credit: Float64Array;
  /** 0..1: how much of this share moved from person to person; NaN unexplained. */
  readonly lateral: Float64Array;
}

/** Null where the log does not say which posts were passed on. */
export function postSpreadOf(bench: Workbench, post: number): PostSpread | null {
  const { adoptions, offsets, earlier } = candidatesOf(bench);
  if ((adoptions.reading !== "posts" && adoptions.reading !== "unordered") || isCreditedByFile(bench)) return null;
  const shares = bench.use(creditShares);
  const splits = bench.use(splitsOf);
  const meant: number[] = [];
  for (let i = adoptions.offsets[post]; i < adoptions.offsets[post + 1]; i++) if (adoptions.counts[i] === 1) meant.push(i);
  const best = meant.map((i) => {
    let found = -1;
    for (let at = offsets[i]; at < offsets[i + 1]; at++) if (found < 0 || shares[at] > shares[found]) found = at;
    return found;
  });
  return {
    person: Uint32Array.from(meant, (i) => adoptions.person[i]),
    timeMs: Float64Array.from(meant, (i) => adoptions.timeMs[i]),
    heardFrom: Int32Array.from(best, (at) => (at < 0 ? -1 : adoptions.person[earlier[at]])),
    credit: Float64Array.from(best, (at) => (at < 0 ? 0 : shares[at])),
    lateral: Float64Array.from(meant, (i) => (splits.explained[i] > 0 ? splits.lateral[i] : NaN)),
  };
}
