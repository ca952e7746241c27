/**
 * What was bought: which posts were paid for, and which of those who passed them on were paid to. Whoever shared a post
 * several times counts as her first share does; of first shares at the same moment one that was paid for is enough.
 */
import { orderBy } from "../network/ties.ts";
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf } from "./candidates.ts";
import { spreadersOfPosts } from "./reached.ts";
import { isAdoption } from "./readings.ts";

/** Is anything in the log, a re-share or a post, marked as paid for? For `bench.sharedPart`. */
export function isAnythingPaid({ network }: Workbench): boolean {
  return network.posts.paid.includes(1) || network.shares.paid.some((paid, entry) => paid === 1 && isAdoption(network, entry));
}

/** 1: paid for. Aligned with the adoptions; the author's own is the post's. For `bench.sharedPart`. */
export function paidAdoptions(bench: Workbench): Uint8Array {
  const { adoptions } = candidatesOf(bench);
  const { items: count, offsets, person: member, timeMs } = adoptions;
  return paidIn(bench, { count, offsets, member, timeMs: adoptions.reading === "unordered" ? timeMs.map(() => NaN) : timeMs });
}

/** The same of all who spread the items of the log, whether it is known when or not. For `bench.sharedPart`. */
export function paidSpreaders(bench: Workbench): Uint8Array {
  const { adoptions } = candidatesOf(bench);
  const spreaders = bench.sharedPart(spreadersOfPosts);
  const timeMs = new Float64Array(spreaders.member.length).fill(NaN);
  if (adoptions.reading !== "unordered")
    for (let item = 0; item < spreaders.count; item++)
      timeMs.set(adoptions.timeMs.subarray(adoptions.offsets[item], adoptions.offsets[item + 1]), spreaders.offsets[item]);
  return paidIn(bench, { ...spreaders, timeMs });
}

interface Acts {
  readonly count: number;
  readonly offsets: Uint32Array;
  readonly member: Uint32Array;
  /** NaN: any time will do. */
  readonly timeMs: Float64Array;
}

function paidIn(bench: Workbench, { count, offsets, member, timeMs }: Acts): Uint8Array {
  const { network } = bench;
  const { shares, posts, people } = network;
  const paid = new Uint8Array(member.length);
  const isTopic = candidatesOf(bench).adoptions.reading === "topic";
  const entries = new Uint32Array(shares.count)
    .map((_, entry) => entry)
    .filter((entry) => shares.paid[entry] === 1 && isAdoption(network, entry) && (isTopic || shares.post[entry] >= 0));
  const itemOf = (entry: number): number => (isTopic ? 0 : shares.post[entry]);
  const byItem = orderBy(entries.map(itemOf), count).map((k) => entries[k]);
  const placeOf = new Int32Array(people.count).fill(-1);
  for (let item = 0, next = 0; item < count; item++) {
    const isIn = (place: number): boolean => place >= offsets[item];
    const author = isTopic ? -1 : posts.author[item];
    for (let place = offsets[item]; place < offsets[item + 1]; place++) placeOf[member[place]] = place;
    for (; next < byItem.length && itemOf(byItem[next]) === item; next++) {
      const entry = byItem[next];
      const place = placeOf[shares.sharer[entry]];
      if (!isIn(place)) continue;
      if (Number.isNaN(timeMs[place]) || Number.isNaN(shares.timeMs[entry]) || timeMs[place] === shares.timeMs[entry]) paid[place] = 1;
    }
    // her own shares of it say nothing
    if (author >= 0 && isIn(placeOf[author])) paid[placeOf[author]] = posts.paid[item];
  }
  return paid;
}
