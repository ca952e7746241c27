/** Numbers of the whole as what they are made of, post by post, so that posts can be resampled; null where posts are not known. */
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf } from "./candidates.ts";
import type { Sample } from "./contributions.ts";

/** @param posts per row of posts; NaN: it has none. */
export function medianOfPosts(bench: Workbench, posts: Float64Array): Sample | null {
  if (candidatesOf(bench).adoptions.reading !== "posts") return null;
  return { unit: "posts", kind: "median", over: posts.filter((value) => !Number.isNaN(value)) };
}

/** The sum of `over` divided by the sum of `under`, per row of posts; NaN counts for nothing in either. */
export function ratioOfPosts(bench: Workbench, over: Float64Array, under: Float64Array): Sample | null {
  if (candidatesOf(bench).adoptions.reading !== "posts") return null;
  const known = (values: Float64Array): Float64Array => values.map((value) => (Number.isNaN(value) ? 0 : value));
  return { unit: "posts", kind: "ratio", over: known(over), under: known(under) };
}
