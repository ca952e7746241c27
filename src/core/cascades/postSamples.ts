/** Numbers of the whole as what they are made of, post by post, so that posts can be resampled; null where posts are not known. */
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf } from "./candidates.ts";
import type { Sample } from "./contributions.ts";

/** Medians of fewer values than this say nothing. */
export const FEWEST_FOR_MEDIAN = 3;

/** @param posts per row of posts; NaN: it has none. Without three that have one there is no median, and nothing it is made of. */
export function medianOfPosts(bench: Workbench, posts: Float64Array): Sample | null {
  if (candidatesOf(bench).adoptions.reading !== "posts") return null;
  const known = posts.filter((value) => !Number.isNaN(value));
  return { unit: "posts", kind: "median", over: known.length < FEWEST_FOR_MEDIAN ? known.subarray(0, 0) : known };
}

/** The sum of `over` divided by the sum of `under`, per row of posts; NaN counts for nothing in either. */
export function ratioOfPosts(bench: Workbench, over: Float64Array, under: Float64Array): Sample | null {
  if (candidatesOf(bench).adoptions.reading !== "posts") return null;
  const known = (values: Float64Array): Float64Array => values.map((value) => (Number.isNaN(value) ? 0 : value));
  return { unit: "posts", kind: "ratio", over: known(over), under: known(under) };
}
