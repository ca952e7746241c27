/**
 * What money started and what stood without it. A re-share descends from what was bought if somebody on its chain of
 * whom-from-whom was paid, and goes with the money if she was paid herself.
 *
 * How many descend is expected exactly: d(v) = Σ over candidates u of q(v,u) (1 if u was paid, else d(u)). What is reached
 * without the money hangs on who survives together, and is a mean over histories (`histories.ts`).
 */
import { columnOf, rowsWhere } from "../base/numbered.ts";
import type { Workbench } from "../network/workbench.ts";
import { creditShares } from "./creditShares.ts";
import { candidatesOf } from "./candidates.ts";
import { growthOf } from "./growth.ts";
import { historiesOf } from "./histories.ts";
import { paidAdoptions } from "./paidActs.ts";

/** Per item: posts, or the one topic. */
export interface Ignited {
  /** Unpaid re-shares that descend from a paid act. */
  readonly descended: Float64Array;
  /** Paid acts: posting it, and passing it on. */
  readonly paid: Float64Array;
}

/** Under the settings at hand; only where the order is known. */
export function ignitedOf(bench: Workbench): Ignited {
  const { adoptions, offsets, earlier } = candidatesOf(bench);
  const credit = bench.use(creditShares);
  const isPaid = bench.sharedPart(paidAdoptions);
  const chance = new Float64Array(adoptions.count);
  const descended = new Float64Array(adoptions.items);
  const paid = new Float64Array(adoptions.items);
  for (let item = 0; item < adoptions.items; item++) {
    for (let i = adoptions.offsets[item]; i < adoptions.offsets[item + 1]; i++) {
      for (let at = offsets[i]; at < offsets[i + 1]; at++) chance[i] += credit[at] * (isPaid[earlier[at]] === 1 ? 1 : chance[earlier[at]]);
      if (isPaid[i] === 1) paid[item]++;
      else descended[item] += chance[i];
    }
  }
  return { descended, paid };
}

/**
 * The share of each item's reach that stands without the money, under the settings at hand; NaN where nobody could be
 * reached. Only where the order is known. Who shared at a time that is not known is left out.
 */
export function survivingOfPosts(bench: Workbench): Float64Array {
  const { adoptions } = candidatesOf(bench);
  const reached = bench.sharedPart(growthOf);
  const leftOf = reachLeft(bench, bench.use(fatesOf));
  return columnOf(Float64Array, adoptions.items, (item) => {
    const [start, end] = [adoptions.offsets[item], adoptions.offsets[item + 1]];
    bench.pulse(item, adoptions.items);
    return start === end ? NaN : leftOf(start, end) / reached[end - 1];
  });
}

/** The same of the whole. */
export function survivingOfWhole(bench: Workbench): number {
  const { count } = candidatesOf(bench).adoptions;
  return reachLeft(bench, bench.use(fatesOf))(0, count) / bench.sharedPart(reachOfAdoptions);
}

/** How many all adoptions together could reach. */
function reachOfAdoptions(bench: Workbench): number {
  const { count } = candidatesOf(bench).adoptions;
  const everybody = { isCertain: new Uint8Array(count).fill(1), open: new Uint32Array(0), stands: [], weights: [] };
  return reachLeft(bench, everybody)(0, count);
}

interface Fates {
  /** 1: stands without the money in every history. */
  readonly isCertain: Uint8Array;
  /** Adoptions that stand in some histories and not in others, ascending. */
  readonly open: Uint32Array;
  /** Of each history and each open adoption: 1 where it stands. */
  readonly stands: readonly Uint8Array[];
  readonly weights: readonly number[];
}

/** So many steps from spreader to follower are walked at most; beyond that fewer histories are. */
const MOST_STEPS = 4e6;
const FEWEST_HISTORIES = 10;

function fatesOf(bench: Workbench): Fates {
  const { adoptions } = candidatesOf(bench);
  const { offsets: audience } = bench.network.follows.audienceRows;
  const chance = chancesToStand(bench);
  const isCertain = Uint8Array.from(chance, (value) => (value === 1 ? 1 : 0));
  const open = rowsWhere(chance.length, (i) => chance[i] > 0 && chance[i] < 1);
  const steps = open.reduce((sum, i) => sum + audience[adoptions.person[i] + 1] - audience[adoptions.person[i]], 1);
  const most = Math.max(FEWEST_HISTORIES, Math.floor(MOST_STEPS / steps));
  const stands: Uint8Array[] = [];
  const weights: number[] = [];
  // who is not open stands in all histories or in none; who is open was not paid, and had it from somebody
  const alive = isCertain.slice();
  for (const { parent, weight } of historiesOf(bench)) {
    for (const i of open) alive[i] = alive[parent[i]];
    stands.push(Uint8Array.from(open, (i) => alive[i]));
    weights.push(weight);
    if (open.length === 0 || stands.length === most) break;
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return { isCertain, open, stands, weights: weights.map((weight) => weight / sum) };
}

/** How probable it is of each adoption alone that it stands without the money: 0 and 1 exactly where it is certain. */
function chancesToStand(bench: Workbench): Float64Array {
  const { adoptions, offsets, earlier } = candidatesOf(bench);
  const credit = bench.use(creditShares);
  const isPaid = bench.sharedPart(paidAdoptions);
  const chance = new Float64Array(adoptions.count);
  for (let i = 0; i < adoptions.count; i++) {
    if (isPaid[i] === 1) continue;
    let stands = 0;
    let mayFall = false;
    for (let at = offsets[i]; at < offsets[i + 1]; at++) {
      stands += credit[at] * chance[earlier[at]];
      mayFall ||= credit[at] > 0 && chance[earlier[at]] < 1;
    }
    // what rounding adds or leaves over decides nothing
    chance[i] = mayFall ? Math.min(stands, 1 - 1e-12) : 1;
  }
  return chance;
}

/** How many could be reached without the money by the adoptions from one position up to another. */
function reachLeft(bench: Workbench, { isCertain, open, stands, weights }: Fates): (start: number, end: number) => number {
  const { person } = candidatesOf(bench).adoptions;
  const { audienceRows } = bench.network.follows;
  const authorOf = authorsOf(bench);
  // by whom of the certain, and in which history, everybody was reached last
  const certainly = new Int32Array(bench.network.people.count);
  const perhaps = new Int32Array(bench.network.people.count);
  let turn = 0;
  let history = 0;
  function reach(i: number, stamps: Int32Array, mark: number): number {
    let added = 0;
    const end = audienceRows.offsets[person[i] + 1];
    for (let a = audienceRows.offsets[person[i]]; a < end; a++) {
      const hears = audienceRows.items[a];
      if (certainly[hears] === turn || stamps[hears] === mark || hears === authorOf[i]) continue;
      stamps[hears] = mark;
      added++;
    }
    return added;
  }
  return (start, end) => {
    turn++;
    let left = 0;
    for (let i = start; i < end; i++) if (isCertain[i] === 1) left += reach(i, certainly, turn);
    const first = startOf(open, start);
    const last = startOf(open, end);
    for (let h = 0; first < last && h < stands.length; h++) {
      history++;
      for (let k = first; k < last; k++) if (stands[h][k] === 1) left += weights[h] * reach(open[k], perhaps, history);
    }
    return left;
  };
}

/** Where the positions from `least` on begin in an ascending list. */
function startOf(ascending: Uint32Array, least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of the post that each adoption is of; −1 in a topic. */
function authorsOf(bench: Workbench): Int32Array {
  const { adoptions } = candidatesOf(bench);
  const author = new Int32Array(adoptions.count).fill(-1);
  if (adoptions.reading !== "topic")
    for (let item = 0; item < adoptions.items; item++)
      author.fill(bench.network.posts.author[item], adoptions.offsets[item], adoptions.offsets[item + 1]);
  return author;
}
