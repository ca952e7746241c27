/**
 * Sets by which numbers are told. Those that a plan was judged by said when to stop looking, and one stops where they flatter
 * it; so its numbers are counted on others, drawn afterwards, and everything beside it is counted on the same. Cost: as
 * many sets as it takes to know the mean to a hundredth, or as memory holds.
 */
import type { Pulse } from "../base/pulse.ts";
import { collectSets, coverageOf, type Collection } from "./collection.ts";
import type { Sampler } from "./sampling.ts";

const FIRST_SETS = 20_000;
/** People who are in so many sets are known to less than a hundredth. */
const ENOUGH_HITS = 20_000;
const MOST_MEMBERS = 20_000_000;
/** Where little can be won, nearly every set is one of nobody. */
const MOST_SETS = 4_000_000;

/** @param chosen whose number it is that must be known. */
export function setsToTellBy(sampler: Sampler, people: number, chosen: readonly number[], pulse?: Pulse): Collection {
  const collection = collectSets(sampler, people);
  for (let count = FIRST_SETS; ; count *= 2) {
    collection.grow(count, pulse);
    const hits = coverageOf(collection, chosen).at(-1) ?? 0;
    const members = collection.offsets[collection.kept] + 2 * collection.kept;
    if (hits >= ENOUGH_HITS || members > MOST_MEMBERS || count > MOST_SETS || chosen.length === 0) return collection;
  }
}
