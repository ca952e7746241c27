/**
 * Who could have seen it through one person only. Facts of the log, and the least that would be missing without her: that
 * those who had it from her would not have passed it on either is not counted.
 *
 * Items, spreaders and who is reached are those of `reached.ts`. Cost: twice the sum of the audiences of all spreaders.
 */
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf } from "./candidates.ts";
import { spreadersOfPeople } from "./reached.ts";

export interface SoleReach {
  /** Per person: different people who could have seen something, and everything they could have seen through her alone. */
  readonly ofWhole: Float64Array;
  /** Per person: those who follow nobody else who had it, added up over the items of others. */
  readonly ofOthers: Float64Array;
  /** Per author: everybody reached, added up over her items. */
  readonly reachedByAuthor: Float64Array;
  /** The same over all items. */
  readonly reachedInAll: number;
}

const NOBODY = -1;
const SEVERAL = -2;

/** For `bench.sharedPart`. */
export function soleReachOf(bench: Workbench): SoleReach {
  const { people, follows } = bench.network;
  const spreaders = spreadersOfPeople(bench);
  const { reading } = candidatesOf(bench).adoptions;
  const knowsPosts = reading === "posts" || reading === "unordered";
  const throughInAll = new Int32Array(people.count).fill(NOBODY);
  const ofOthers = new Float64Array(people.count);
  const reachedByAuthor = new Float64Array(people.count);
  let reachedInAll = 0;
  const through = new Int32Array(people.count);
  const reachedIn = new Int32Array(people.count).fill(-1);
  for (let item = 0; item < spreaders.count; item++) {
    const author = spreaders.author[item];
    let reached = 0;
    // without posts, whoever was never re-shared posted nothing that is known of
    if (!knowsPosts && spreaders.offsets[item + 1] - spreaders.offsets[item] < 2) continue;
    eachContact(item, (hears, member) => {
      if (hears === author) return;
      throughInAll[hears] = joined(throughInAll[hears], member);
      if (reachedIn[hears] !== item) reached++;
      through[hears] = reachedIn[hears] === item ? joined(through[hears], member) : member;
      reachedIn[hears] = item;
    });
    eachContact(item, (hears, member) => {
      if (member !== author && hears !== author && through[hears] === member) ofOthers[member]++;
    });
    if (author >= 0) reachedByAuthor[author] += reached;
    reachedInAll += reached;
    bench.pulse(item, spreaders.count);
  }
  const ofWhole = new Float64Array(people.count);
  for (const member of throughInAll) if (member >= 0) ofWhole[member]++;
  return { ofWhole, ofOthers, reachedByAuthor, reachedInAll };

  function eachContact(item: number, visit: (hears: number, member: number) => void): void {
    const { offsets, items } = follows.audienceRows;
    for (let m = spreaders.offsets[item]; m < spreaders.offsets[item + 1]; m++) {
      const member = spreaders.member[m];
      for (let a = offsets[member]; a < offsets[member + 1]; a++) visit(items[a], member);
    }
  }
}

/** Through whom, once one more is known. */
function joined(before: number, member: number): number {
  return before === NOBODY || before === member ? member : SEVERAL;
}
