/**
 * Sets by which numbers are told. Those that a plan was judged by said when to stop looking, and one stops where they flatter
 * it; so its numbers are counted on others, drawn afterwards, and everything beside it is counted on the same. Cost: as
 * many sets as it takes to know the mean to a hundredth, or as memory holds.
 */
import { onward, silentPulse } from "../base/pulse.ts";
import { collectSets, coverageOf, type Collection } from "./collection.ts";
import type { Sampler } from "./sampling.ts";

const FIRST_SETS = 20_000;
/** People who are in so many sets are known to less than a hundredth. */
const ENOUGH_HITS = 20_000;
const MOST_MEMBERS = 20_000_000;
/** Where little can be won, nearly every set is one of nobody. */
const MOST_SETS = 4_000_000;

/** @param chosen whose number it is that must be known. */
export async function setsToTellBy(sampler: Sampler, people: number, chosen: readonly number[], pulse = silentPulse): Promise<Collection> {
  const collection = collectSets(sampler, people);
  const forward = onward(pulse);
  // nothing is known before the first sets; after them, how many it will take
  for (let count = FIRST_SETS, needed = MOST_SETS; ; count *= 2) {
    await collection.grow(count, (done) => forward(done, Math.max(count, needed)));
    const hits = coverageOf(collection, chosen, forward).at(-1) ?? 0;
    const members = collection.offsets[collection.kept] + 2 * collection.kept;
    if (hits >= ENOUGH_HITS || members > MOST_MEMBERS || count > MOST_SETS || chosen.length === 0) {
      forward(1, 1);
      return collection;
    }
    const known = Math.max(hits / ENOUGH_HITS, members / MOST_MEMBERS, count / MOST_SETS);
    needed = FIRST_SETS * 2 ** Math.ceil(Math.log2(count / known / FIRST_SETS));
  }
}
