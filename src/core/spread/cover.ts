/**
 * Which people hit the most sets? Greedy: always who hits the most that are not hit yet, or, where people have prices, the most
 * for the money. Beside the choice stands a bound that no choice whatever can pass on these sets (Tang, Tang, Xiao, Yuan
 * 2018): after each pick, what is hit already and what the best others could add if they never got into each other's way;
 * under a budget these others are bought by the piece (a fractional knapsack). The least of these bounds is the bound.
 * Cost: the members of all sets, once.
 */
import { heapOf, type Heap } from "../base/heap.ts";
import { alive, paced, silentPulse, type Pulse } from "../base/pulse.ts";
import type { Collection, Memberships } from "./collection.ts";

/** Who may be chosen, and how many for how much. */
export interface Choice {
  /** 1 per person who may be chosen; those who are given are not among them. */
  readonly candidates: Uint8Array;
  /** They come first, and count. */
  readonly given: readonly number[];
  /** In all, the given among them; Infinity: as many as the budget buys. */
  readonly size: number;
  /** In all; Infinity without a budget. */
  readonly budget: number;
  /** Price per person, under a budget 0 or more for every candidate; NaN: not known. null: nobody has a price. */
  readonly costs: Float64Array | null;
}

export interface Cover {
  /** In the order of choice, the given first. Fewer than asked for where nobody adds anything any more. */
  readonly chosen: readonly number[];
  /** Sets that are hit. */
  readonly covered: number;
  /** No choice hits more. */
  readonly most: number;
  /** How many sets each person would add now. */
  readonly adds: Uint32Array;
}

/** So many bounds at most are worked out in one choice; each of them holds. */
const MOST_BOUNDS = 64;

interface Way {
  /** The most for the money instead of the most. */
  readonly byPrice?: boolean;
  readonly pulse?: Pulse;
}

export function coverSets(
  collection: Collection,
  memberships: Memberships,
  choice: Choice,
  { byPrice = false, pulse = silentPulse }: Way = {},
): Cover {
  const { candidates, given, size, budget, costs } = choice;
  const adds = collection.degree.slice();
  const take = taking(collection, memberships, adds, pulse);
  const free = candidatesWith(adds, candidates);
  // where a number decides, prices decide nothing, and need not be known
  const priceOf = (row: number): number => (budget < Infinity ? (costs?.[row] ?? 0) : 0);
  const chosen: number[] = [];
  let covered = 0;
  let spent = 0;
  let most = Infinity;
  const choose = (row: number): void => {
    chosen.push(row);
    spent += priceOf(row);
    covered += take(row);
  };
  for (const row of given) choose(row);
  const left = budget - spent;
  const mostOfSize = mostBySize(adds, free, size - given.length);
  const bound = (): void => {
    const bySize = size < Infinity ? mostOfSize() : Infinity;
    const byBudget = costs !== null && budget < Infinity ? mostForMoney(adds, candidates, costs, left) : Infinity;
    most = Math.min(most, covered + Math.min(bySize, byBudget));
  };
  const keyOf = byPrice ? (row: number) => adds[row] / priceOf(row) : (row: number) => adds[row];
  const heap = heapOf(free, keyOf);
  const boundEvery = Math.max(1, Math.ceil(Math.min(size, heap.size) / MOST_BOUNDS));
  while (chosen.length < size) {
    if ((chosen.length - given.length) % boundEvery === 0) bound();
    const row = nextOf(heap, adds, keyOf, (candidate) => spent + priceOf(candidate) <= budget);
    if (row < 0) break;
    choose(row);
  }
  bound();
  return { chosen, covered, most, adds };
}

/** Takes a person: marks her sets as hit, and what everybody in them adds falls. Gives how many sets she added. */
function taking(
  { kept, offsets, members }: Collection,
  memberships: Memberships,
  adds: Uint32Array,
  pulse: Pulse,
): (row: number) => number {
  const isHit = new Uint8Array(kept);
  const tell = paced(alive(pulse), offsets[kept]);
  let seen = 0;
  return (row) => {
    let added = 0;
    for (const set of memberships.of(row)) {
      if (isHit[set] === 1) continue;
      isHit[set] = 1;
      added++;
      tell((seen += offsets[set + 1] - offsets[set]));
      for (let i = offsets[set], end = offsets[set + 1]; i < end; i++) adds[members[i]]--;
    }
    return added;
  };
}

/** Candidates who add anything, by row. */
function candidatesWith(adds: Uint32Array, candidates: Uint8Array): Uint32Array {
  const rows = new Uint32Array(candidates.length);
  let count = 0;
  for (let row = 0; row < candidates.length; row++) if (candidates[row] === 1 && adds[row] > 0) rows[count++] = row;
  return rows.slice(0, count);
}

/** The best candidate who still adds something and can be paid, taken out of the heap; −1: there is none. */
function nextOf(heap: Heap, adds: Uint32Array, keyOf: (row: number) => number, isAffordable: (row: number) => boolean): number {
  while (heap.size > 0) {
    const row = heap.top();
    if (adds[row] === 0 || !isAffordable(row)) heap.removeTop();
    else if (keyOf(row) < heap.topKey()) heap.lowerTop(keyOf(row));
    else {
      heap.removeTop();
      return row;
    }
  }
  return -1;
}

/** Whoever adds less than this part of what the least of the best add is looked at again only when that has fallen so far. */
const WEAK = 1 / 4;

/** What the best so many of the free would add, each for herself: to be asked again while that falls. */
function mostBySize(adds: Uint32Array, free: Uint32Array, people: number): () => number {
  let among = free;
  let weak = 0;
  return () => {
    let best = bestOf(adds, among, people);
    if (best.least < weak) best = bestOf(adds, (among = free), people);
    if (among === free) {
      weak = best.least * WEAK;
      among = free.filter((row) => adds[row] >= weak);
    }
    return best.sum;
  };
}

/** The sum of the largest so many, and the least of them. */
function bestOf(adds: Uint32Array, among: Uint32Array, people: number): { sum: number; least: number } {
  if (people === 0) return { sum: 0, least: Infinity };
  const first = among.subarray(0, people);
  let sum = first.reduce((all, row) => all + adds[row], 0);
  const heap = heapOf(first, (row) => -adds[row]);
  for (let i = people; i < among.length; i++) {
    const more = adds[among[i]] + heap.topKey();
    if (more <= 0) continue;
    sum += more;
    heap.lowerTop(-adds[among[i]]);
  }
  return { sum, least: heap.size < people ? 0 : -heap.topKey() };
}

/** Rates within 1 % of one another are filled in together, at the best of their rates. */
const RATES_A_DOUBLING = 64;
const DOUBLINGS = 128;

/** What the money would buy of the candidates, the best rate first, the last by the piece; never less than it could be. */
function mostForMoney(adds: Uint32Array, candidates: Uint8Array, costs: Float64Array, budget: number): number {
  const rates = DOUBLINGS * RATES_A_DOUBLING;
  const gain = new Float64Array(rates);
  const cost = new Float64Array(rates);
  const best = new Float64Array(rates);
  let sum = 0;
  for (let row = 0; row < adds.length; row++) {
    if (candidates[row] === 0 || adds[row] === 0 || costs[row] > budget) continue;
    if (costs[row] === 0) {
      sum += adds[row];
      continue;
    }
    const rate = adds[row] / costs[row];
    const place = Math.floor(Math.min(rates - 1, Math.max(0, (Math.log2(rate) + DOUBLINGS / 2) * RATES_A_DOUBLING)));
    gain[place] += adds[row];
    cost[place] += costs[row];
    best[place] = Math.max(best[place], rate);
  }
  for (let place = rates - 1, left = budget; place >= 0 && left > 0; place--) {
    if (gain[place] === 0) continue;
    sum += cost[place] <= left ? gain[place] : Math.min(gain[place], left * best[place]);
    left -= cost[place];
  }
  return sum;
}
