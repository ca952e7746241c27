/**
 * How reach grew: after every adoption, how many different people could have seen it by then, without the author of the
 * post. Whoever shared at a time that is not known is left out. Exact, by stamps, in the sum of the audiences.
 */
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf } from "./candidates.ts";
import { audienceAtKnownTimes } from "./reached.ts";

/** Per adoption, of its own item. For `bench.sharedPart`. */
export function growthOf(bench: Workbench): Float64Array {
  const { adoptions } = candidatesOf(bench);
  const { follows, posts, people } = bench.network;
  const { audienceRows } = follows;
  const reached = new Float64Array(adoptions.count);
  const reachedIn = new Int32Array(people.count).fill(-1);
  for (let item = 0; item < adoptions.items; item++) {
    const author = adoptions.reading === "topic" ? -1 : posts.author[item];
    let size = 0;
    for (let i = adoptions.offsets[item]; i < adoptions.offsets[item + 1]; i++) {
      for (let a = audienceRows.offsets[adoptions.person[i]]; a < audienceRows.offsets[adoptions.person[i] + 1]; a++) {
        const hears = audienceRows.items[a];
        if (hears === author || reachedIn[hears] === item) continue;
        reachedIn[hears] = item;
        size++;
      }
      reached[i] = size;
    }
    bench.pulse(item, adoptions.items);
  }
  return reached;
}

/** When so many people could have seen an item; NaN: never. */
export function reachedAtMs(bench: Workbench, item: number, people: number): number {
  const { adoptions } = candidatesOf(bench);
  const reached = bench.sharedPart(growthOf);
  let [low, high] = [adoptions.offsets[item], adoptions.offsets[item + 1]];
  const end = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached[middle] < people) low = middle + 1;
    else high = middle;
  }
  return low < end ? adoptions.timeMs[low] : NaN;
}

/** The people who follow the author of an item, or in a topic any of its authors. */
export function ownAudience(bench: Workbench, item: number): number {
  if (candidatesOf(bench).adoptions.reading === "topic") return bench.sharedPart(audienceAtKnownTimes);
  const author = bench.network.posts.author[item];
  return author < 0 ? 0 : bench.network.follows.audience(author).length;
}
