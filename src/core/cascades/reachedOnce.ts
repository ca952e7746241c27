/**
 * How much of the reach hangs on single posts: what the reach of all posts, and the own audience of all authors, would be
 * without each of the posts. Exact, in two walks through the audiences, since only people whom a single post reaches count.
 */
import { alive, paced } from "../base/pulse.ts";
import type { Workbench } from "../network/workbench.ts";
import { spreadersOfPosts } from "./reached.ts";

export interface WithoutEach {
  /** Different people whom all posts reach, and different followers of all authors. */
  readonly reached: number;
  readonly own: number;
  /** The same without each post. */
  readonly reachedWithout: Float64Array;
  readonly ownWithout: Float64Array;
}

/** Only where posts are known. For `bench.sharedPart`. */
export function reachedWithoutEach(bench: Workbench): WithoutEach {
  const { count, offsets, member, author } = bench.sharedPart(spreadersOfPosts);
  const reached = countOnce(bench, count, (item, visit) => {
    for (let m = offsets[item]; m < offsets[item + 1]; m++) visit(member[m], author[item]);
  });
  const own = countOnce(bench, count, (item, visit) => {
    if (author[item] >= 0) visit(author[item], -1);
  });
  return { reached: reached.all, own: own.all, reachedWithout: reached.without, ownWithout: own.without };
}

/** @param voices visits everybody whose audience an item reaches, and who is left out of it. */
function countOnce(
  { network, pulse }: Workbench,
  items: number,
  voices: (item: number, visit: (voice: number, leftOut: number) => void) => void,
): { all: number; without: Float64Array } {
  const { audienceRows } = network.follows;
  // the last item that reached a person, plus one, and whether it is the only one
  const reachedBy = new Uint32Array(network.people.count);
  const isByOne = new Uint8Array(network.people.count);
  const tell = paced(alive(pulse), 1);
  let seen = 0;
  let all = 0;
  for (let item = 0; item < items; item++)
    voices(item, (voice, leftOut) => {
      tell((seen += 1 + audienceRows.offsets[voice + 1] - audienceRows.offsets[voice]));
      for (let at = audienceRows.offsets[voice]; at < audienceRows.offsets[voice + 1]; at++) {
        const person = audienceRows.items[at];
        if (person === leftOut || reachedBy[person] === item + 1) continue;
        isByOne[person] = reachedBy[person] === 0 ? 1 : 0;
        if (reachedBy[person] === 0) all++;
        reachedBy[person] = item + 1;
      }
    });
  const without = new Float64Array(items).fill(all);
  for (let person = 0; person < isByOne.length; person++) if (isByOne[person] === 1) without[reachedBy[person] - 1]--;
  return { all, without };
}
