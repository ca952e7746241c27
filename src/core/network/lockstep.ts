/**
 * A block of people who follow the same accounts in lockstep: the followers and the followed, between whom far more ties
 * run than elsewhere. Everybody stands once as a follower and once as one who is followed. FRAUDAR (Hooi and others 2016):
 * g(S) = Σ over ties x→y inside S of 1 / ln(d(y) + 5), divided by the number of people in S, d(y) all followers of y, so
 * that popular accounts say little. Whoever carries least is taken out, again and again; of all stages the best is
 * kept, at least half as good as the best there is. Cost: O(m log n).
 * F3 of the list of measures.
 */
import { columnOf, rowsWhere } from "../base/numbered.ts";
import type { Chance } from "../base/chance.ts";
import { alive, paced, PULSE_ROWS, silentPulse, type Pulse } from "../base/pulse.ts";
import type { Rows } from "./network.ts";
import { turned } from "./ties.ts";

export interface Block {
  /** g of the block, and of everybody with ties. */
  readonly density: number;
  readonly densityOfAll: number;
  /** 1 per person: in the block as a follower; as one who is followed. */
  readonly isFollower: Uint8Array;
  readonly isFollowed: Uint8Array;
}

/** @param audience who follows each. */
export function densestBlock(audience: Rows, pulse: Pulse): Block {
  const people = audience.offsets.length - 1;
  const sources = turned(audience, people, undefined, alive(pulse));
  const weight = columnOf(Float64Array, people, (row) => 1 / Math.log(audience.offsets[row + 1] - audience.offsets[row] + 5));
  // as a follower a person stands at her row, as one who is followed at people + row
  const load = new Float64Array(2 * people);
  let total = 0;
  const tell = paced(alive(pulse), audience.items.length);
  for (let y = 0; y < people; y++) {
    tell(audience.offsets[y]);
    for (let at = audience.offsets[y]; at < audience.offsets[y + 1]; at++) {
      load[audience.items[at]] += weight[y];
      load[people + y] += weight[y];
      total += weight[y];
    }
  }
  const heap = openHeap(load);
  const size = heap.size();
  const densityOfAll = size === 0 ? NaN : total / size;
  const removedAt = new Uint32Array(2 * people).fill(0);
  let [best, bestStage] = [densityOfAll, 0];
  for (let stage = 1; heap.size() > 0; stage++) {
    const node = heap.takeLeast();
    removedAt[node] = stage;
    total -= load[node];
    const isSource = node < people;
    const rows = isSource ? sources : audience;
    const row = isSource ? node : node - people;
    for (let at = rows.offsets[row]; at < rows.offsets[row + 1]; at++) {
      const other = isSource ? people + rows.items[at] : rows.items[at];
      if (removedAt[other] === 0) heap.lighten(other, isSource ? weight[rows.items[at]] : weight[row]);
    }
    if (heap.size() > 0 && total / heap.size() > best + 1e-12) [best, bestStage] = [total / heap.size(), stage];
    if ((stage & 0xfff) === 0) pulse(stage, size);
  }
  const isIn = (node: number): 0 | 1 => (removedAt[node] > bestStage ? 1 : 0);
  return {
    density: best,
    densityOfAll,
    isFollower: columnOf(Uint8Array, people, (row) => isIn(row)),
    isFollowed: columnOf(Uint8Array, people, (row) => isIn(people + row)),
  };
}

interface Heap {
  size(): number;
  /** Of equals the one that stands first. */
  takeLeast(): number;
  /** Takes weight off a node's load, and moves it up. */
  lighten(node: number, weight: number): void;
}

/** Nodes by their load, the least on top; those without any load are left out. */
function openHeap(load: Float64Array): Heap {
  const nodes = rowsWhere(load.length, (node) => load[node] > 0);
  const placeOf = new Int32Array(load.length).fill(-1);
  let size = nodes.length;
  nodes.forEach((node, place) => (placeOf[node] = place));
  for (let place = (size >> 1) - 1; place >= 0; place--) sink(place);
  return {
    size: () => size,
    takeLeast() {
      const least = nodes[0];
      put(0, nodes[--size]);
      sink(0);
      placeOf[least] = -1;
      return least;
    },
    lighten(node, weight) {
      load[node] -= weight;
      let place = placeOf[node];
      while (place > 0 && isLess(node, nodes[(place - 1) >> 1])) {
        put(place, nodes[(place - 1) >> 1]);
        place = (place - 1) >> 1;
      }
      put(place, node);
    },
  };

  function isLess(a: number, b: number): boolean {
    return load[a] < load[b] || (load[a] === load[b] && a < b);
  }

  function put(place: number, node: number): void {
    nodes[place] = node;
    placeOf[node] = place;
  }

  function sink(from: number): void {
    let place = from;
    const node = nodes[place];
    for (let child = 2 * place + 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size && isLess(nodes[child + 1], nodes[child])) child++;
      if (!isLess(nodes[child], node)) break;
      put(place, nodes[child]);
      place = child;
    }
    put(place, node);
  }
}

/** So many exchanges are tried for each tie. */
const TRIES_PER_TIE = 3;

/**
 * A network by chance in which everybody follows as many and is followed by as many: ties a→b and c→d become a→d and c→b,
 * wherever that gives no repeated tie and none to oneself (Maslov and Sneppen 2002).
 */
export function rewired(audience: Rows, chance: Chance, pulse: Pulse = silentPulse): Rows {
  const people = audience.offsets.length - 1;
  const ties = audience.items.length;
  const follower = audience.items.slice();
  const followed = new Uint32Array(ties);
  for (let y = 0; y < people; y++) followed.fill(y, audience.offsets[y], audience.offsets[y + 1]);
  const known = openPairs(ties);
  for (let i = 0; i < ties; i++) {
    if (i % PULSE_ROWS === 0) pulse(0, 1);
    known.add(follower[i] * people + followed[i]);
  }
  for (let k = 0; k < TRIES_PER_TIE * ties; k++) {
    if (k % PULSE_ROWS === 0) pulse(k, TRIES_PER_TIE * ties);
    const i = Math.floor(chance() * ties);
    const j = Math.floor(chance() * ties);
    const [a, b, c, d] = [follower[i], followed[i], follower[j], followed[j]];
    if (a === d || c === b || known.has(a * people + d) || known.has(c * people + b)) continue;
    known.remove(a * people + b);
    known.remove(c * people + d);
    known.add(a * people + d);
    known.add(c * people + b);
    followed[i] = d;
    followed[j] = b;
  }
  const offsets = audience.offsets.slice();
  const next = offsets.slice(0, people);
  const items = new Uint32Array(ties);
  for (let i = 0; i < ties; i++) items[next[followed[i]]++] = follower[i];
  for (let y = 0; y < people; y++) items.subarray(offsets[y], offsets[y + 1]).sort();
  return { offsets, items };
}

interface Pairs {
  has(pair: number): boolean;
  add(pair: number): void;
  remove(pair: number): void;
}

/** A set of numbers of which at most so many are in it at once: open addressing, closed up where one is taken out. */
function openPairs(most: number): Pairs {
  let size = 16;
  while (size < 2 * most) size *= 2;
  const mask = size - 1;
  const slots = new Float64Array(size).fill(-1);
  const hash = (pair: number): number => {
    const mixed = Math.imul((pair >>> 0) ^ Math.imul(Math.floor(pair / 2 ** 32), 0x85ebca6b), 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & mask;
  };
  const placeOf = (pair: number): number => {
    let place = hash(pair);
    while (slots[place] >= 0 && slots[place] !== pair) place = (place + 1) & mask;
    return place;
  };
  return {
    has: (pair) => slots[placeOf(pair)] >= 0,
    add(pair) {
      slots[placeOf(pair)] = pair;
    },
    remove(pair) {
      let free = placeOf(pair);
      // whoever was pushed on by what is gone moves back
      for (let place = (free + 1) & mask; slots[place] >= 0; place = (place + 1) & mask) {
        const pushed = (place - hash(slots[place])) & mask;
        if (pushed < ((place - free) & mask)) continue;
        slots[free] = slots[place];
        free = place;
      }
      slots[free] = -1;
    },
  };
}
