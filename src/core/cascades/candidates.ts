/**
 * Who could have passed it on: for every adoption the earlier adopters of the same item whom the adopter hears.
 * Pipes are the follow ties; without a follow layer the share ties stand in for them. The author of a post precedes
 * every sharer. Where the order is not known, every other adopter whom she hears is a candidate.
 *
 * Where it is known since when somebody follows, whoever followed only later did not hear it from there. Where the platform says
 * through whom it came, that one is the only candidate, follow or not; but only if it is another than the author of the post, since
 * platforms credit the author with everything (DeVerna et al. 2024), and if that one did have it before.
 *
 * Cost: the sum of the sources of all adopters. Candidates are positions in the adoptions, and lie together:
 * those of adoption i from `offsets[i]` to `offsets[i + 1] − 1`.
 * C1 of the list of measures.
 */
import { alive, paced, type Pulse } from "../base/pulse.ts";
import type { Network } from "../network/network.ts";
import { pipesOf } from "../network/pipes.ts";
import { placeOf as placeIn } from "../network/ties.ts";
import { adoptionsOf, type Adoptions } from "./adoptions.ts";
import type { Workbench } from "../network/workbench.ts";

export interface Candidates {
  readonly adoptions: Adoptions;
  /** Can it be told who came before whom? */
  readonly isOrdered: boolean;
  /** Are the pipes real follow ties, or share ties in their place? */
  readonly pipes: "follows" | "shares";
  /** Length adoptions.count + 1. */
  readonly offsets: Uint32Array;
  /** Adoptions that could have been heard from, ascending in time. */
  readonly earlier: Uint32Array;
  /** How many earlier adopters each hears, be it through one of them or not that it came. */
  readonly heardFrom: Uint32Array;
  /** Counted adoptions in all, and those of them with a candidate. */
  readonly countedInAll: number;
  readonly explainedInAll: number;
}

export function candidatesOf(bench: Workbench): Candidates {
  return bench.shared(findCandidates);
}

/** The item of every adoption: its row of posts, 0 for a topic. For `bench.sharedPart`. */
export function itemOfAdoptions(bench: Workbench): Uint32Array {
  const { items, offsets, count } = candidatesOf(bench).adoptions;
  const itemOf = new Uint32Array(count);
  for (let item = 0; item < items; item++) itemOf.fill(item, offsets[item], offsets[item + 1]);
  return itemOf;
}

function findCandidates(network: Network, pulse: Pulse): Candidates {
  const adoptions = adoptionsOf(network, alive(pulse));
  const { layer, sourceRows, audienceRows } = pipesOf(network, pulse);
  const { person, moment, counts, timeMs, via } = adoptions;
  const sinceMs = layer === "follows" ? network.follows.sinceMs : null;
  const followedTooLate = (heard: number, i: number): boolean =>
    sinceMs !== null && sinceMs[placeIn(audienceRows, heard, person[i])] >= timeMs[i];
  const isOrdered = adoptions.reading !== "unordered";
  const offsets = new Uint32Array(adoptions.count + 1);
  const heardFrom = new Uint32Array(adoptions.count);
  let earlier = new Uint32Array(Math.max(1024, adoptions.count));
  const tell = paced(alive(pulse), 1);
  let seen = 0;
  let size = 0;
  let countedInAll = 0;
  let explainedInAll = 0;
  // where a person stands in the item at hand, plus one; smaller than the item's first position: not in it
  const placeOf = new Uint32Array(network.people.count);
  for (let item = 0; item < adoptions.items; item++) {
    const start = adoptions.offsets[item];
    const end = adoptions.offsets[item + 1];
    for (let i = start; i < end; i++) placeOf[person[i]] = i + 1;
    for (let i = start; i < end; i++) {
      const before = size;
      const first = counts[i] === 1 ? sourceRows.offsets[person[i]] : 0;
      const last = counts[i] === 1 ? sourceRows.offsets[person[i] + 1] : 0;
      const isEarlier = (place: number): boolean => place > start && !(isOrdered && moment[place - 1] >= moment[i]);
      for (let s = first; s < last; s++) {
        const place = placeOf[sourceRows.items[s]];
        if (!isEarlier(place) || followedTooLate(sourceRows.items[s], i)) continue;
        if (size === earlier.length) earlier = doubled(earlier);
        earlier[size++] = place - 1;
      }
      heardFrom[i] = size - before;
      // the platform's word goes before what the follows let one suppose
      if (counts[i] === 1 && via[i] >= 0 && via[i] !== person[i] && isEarlier(placeOf[via[i]])) {
        size = before;
        if (size === earlier.length) earlier = doubled(earlier);
        earlier[size++] = placeOf[via[i]] - 1;
      }
      if (size > before + 1) earlier.subarray(before, size).sort();
      offsets[i + 1] = size;
      countedInAll += counts[i];
      if (size > before) explainedInAll++;
      tell((seen += 1 + last - first));
      if ((i & 0xfff) === 0) pulse(i, adoptions.count);
    }
  }
  return {
    adoptions,
    isOrdered,
    pipes: layer === "follows" ? "follows" : "shares",
    offsets,
    earlier: earlier.slice(0, size),
    heardFrom,
    countedInAll,
    explainedInAll,
  };
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
