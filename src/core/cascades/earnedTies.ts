/**
 * Ties that were earned: v passed on at least two different unpaid posts of u, first on at least two different days (UTC);
 * or at least one, and the two have replied to or mentioned one another, each the other. Without posts every re-share is
 * one of its own. Days that are not known are not different.
 */
import { picked } from "../network/columns.ts";
import { columnOf, rowsWhere } from "../base/numbered.ts";
import { orderOf } from "../base/order.ts";
import { alive } from "../base/pulse.ts";
import { orderBy, placeOf } from "../network/ties.ts";
import { MENTION, REPLY, type Network } from "../network/network.ts";
import type { Workbench } from "../network/workbench.ts";
import { carriedTiesOf } from "./carriedTies.ts";
import { isAdoption } from "./readings.ts";
import { talksOf } from "./talks.ts";

const DAY_MS = 86_400_000;

/** 1 for every carried tie that is earned, else 0. For `bench.sharedPart`. */
export function earnedTiesOf(bench: Workbench): Float64Array {
  const ties = carriedTiesOf(bench);
  const { given, returned } = bench.sharedPart(talksOf);
  const { posts, days } = unpaidPasses(bench);
  return columnOf(Float64Array, ties.count, (tie) =>
    (posts[tie] >= 2 && days[tie] >= 2) || (posts[tie] >= 1 && given[tie] > 0 && returned[tie] > 0) ? 1 : 0,
  );
}

/** Without times days are not known, and without anybody who answered there is nothing else to go by. */
export function canBeEarned({ shares }: Network): boolean {
  return shares.hasTimes || shares.kind.includes(REPLY) || shares.kind.includes(MENTION);
}

/** Per carried tie: different unpaid posts, and 1, or 2 for more, days on which they were first passed on. */
function unpaidPasses(bench: Workbench): { posts: Float64Array; days: Uint8Array } {
  const { network } = bench;
  const { shares } = network;
  const ties = carriedTiesOf(bench);
  const rows = { offsets: ties.offsets, items: ties.hears };
  const entries = rowsWhere(shares.kind.length, (entry) => isAdoption(network, entry) && shares.paid[entry] === 0);
  // between the steps: each of them is short, all together are not
  const beat = alive(bench.pulse);
  beat(0, 1);
  const tieOf = entries.map((entry) => placeOf(rows, shares.author[entry], shares.sharer[entry]));
  beat(0, 1);
  const byTime = orderOf(picked(shares.timeMs, entries));
  const byPost = orderBy(
    entries.map((entry) => shares.post[entry] + 1),
    network.posts.count + 1,
    byTime,
    beat,
  );
  const posts = new Float64Array(ties.count);
  const days = new Uint8Array(ties.count);
  const firstDay = new Float64Array(ties.count).fill(NaN);
  let before = -1;
  for (const at of orderBy(tieOf, ties.count, byPost, beat)) {
    const entry = entries[at];
    const tie = tieOf[at];
    const isRepeat = before >= 0 && tieOf[before] === tie && shares.post[entry] >= 0 && shares.post[entries[before]] === shares.post[entry];
    before = at;
    if (isRepeat) continue;
    posts[tie] += shares.post[entry] < 0 ? shares.weight[entry] : 1;
    const day = Math.floor(shares.timeMs[entry] / DAY_MS);
    if (Number.isNaN(day)) continue;
    if (days[tie] === 0) firstDay[tie] = day;
    days[tie] = days[tie] === 0 || firstDay[tie] === day ? Math.max(1, days[tie]) : 2;
  }
  return { posts, days };
}
