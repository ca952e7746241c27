/**
 * The shape of an item's spread: trees in which everybody who passed it on hangs below the one she had it from.
 *
 * Structural virality ν of a tree of N people is the mean distance between two of them, 2W / (N (N − 1)); the Wiener
 * index W = Σ s (N − s) over all but the root, s the size of the subtree (Goel, Anderson, Hofman, Watts 2016). A
 * forest is the mean over its trees of two and more people, weighted by their size.
 *
 * Where credit is divided, ν is the mean over parents drawn by their shares of credit. Small items with one root are
 * not drawn but computed: the expected distance of a later v from u is 1 + Σ over candidates w of q(v,w) distance(u,w).
 */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Workbench } from "../network/workbench.ts";
import { creditShares } from "./attribution.ts";
import { candidatesOf, type Candidates } from "./candidates.ts";

/** How many times parents are drawn. */
const DRAWS = 200;

export interface Shapes {
  /** ν per item, in hops; NaN without a tree of two people. */
  readonly virality: Float64Array;
  /** How many people stand in trees of two and more (their mean over the draws). */
  readonly size: Float64Array;
}

interface Shape {
  readonly virality: number;
  readonly size: number;
}

/** The shape of every item, under the settings at hand. Only where the order is known. */
export function shapesOf(bench: Workbench): Shapes {
  const candidates = candidatesOf(bench);
  const credit = bench.use(creditShares);
  const { items } = candidates.adoptions;
  const virality = new Float64Array(items);
  const size = new Float64Array(items);
  const generator = xoroshiro128plus(bench.settings.seed);
  const chance = (): number => (generator.next() >>> 0) / 2 ** 32;
  const { count } = candidates.adoptions;
  const forest: Forest = {
    candidates,
    credit,
    parent: new Int32Array(count),
    below: new Uint32Array(count),
    root: new Uint32Array(count),
    chance,
    report: (done) => bench.pulse(done, items),
  };
  for (let item = 0; item < items; item++) {
    const shape = shapeOfItem(forest, item);
    virality[item] = shape.virality;
    size[item] = shape.size;
  }
  return { virality, size };
}

interface Forest {
  readonly candidates: Candidates;
  readonly credit: Float64Array;
  /** Who each adoption hangs below, −1 for a root; filled anew for every draw. */
  readonly parent: Int32Array;
  readonly below: Uint32Array;
  readonly root: Uint32Array;
  /** A number from 0 to below 1. */
  readonly chance: () => number;
  readonly report: (done: number) => void;
}

function shapeOfItem(forest: Forest, item: number): Shape {
  const { offsets, adoptions } = forest.candidates;
  const start = adoptions.offsets[item];
  const end = adoptions.offsets[item + 1];
  const arcs = offsets[end] - offsets[start];
  let roots = 0;
  let isDivided = false;
  for (let i = start; i < end; i++) if (offsets[i] === offsets[i + 1]) roots++;
  for (let at = offsets[start]; at < offsets[end] && !isDivided; at++) isDivided = forest.credit[at] > 0 && forest.credit[at] < 1;
  if (arcs === 0) return { virality: NaN, size: 0 };
  // one root: the expectation is exact, and up to here no dearer than the draws
  if (isDivided && roots === 1 && arcs <= DRAWS) return { virality: expectedVirality(forest, start, end), size: end - start };
  const draws = isDivided ? DRAWS : 1;
  let virality = 0;
  let size = 0;
  for (let draw = 0; draw < draws; draw++) {
    forest.report(item + draw / draws);
    drawParents(forest, start, end);
    const shape = measureForest(forest, start, end);
    virality += shape.virality / draws;
    size += shape.size / draws;
  }
  return { virality, size };
}

function drawParents({ candidates, credit, parent, chance }: Forest, start: number, end: number): void {
  const { offsets, earlier } = candidates;
  for (let i = start; i < end; i++) {
    let at = offsets[i];
    const last = offsets[i + 1] - 1;
    if (at > last) {
      parent[i] = -1;
      continue;
    }
    for (let rest = at === last ? 0 : chance(); at < last && rest >= credit[at]; at++) rest -= credit[at];
    parent[i] = earlier[at];
  }
}

function measureForest({ parent, below, root }: Forest, start: number, end: number): Shape {
  below.fill(1, start, end);
  for (let i = end - 1; i >= start; i--) if (parent[i] >= 0) below[parent[i]] += below[i];
  let distances = 0;
  let size = 0;
  for (let i = start; i < end; i++) {
    root[i] = parent[i] < 0 ? i : root[parent[i]];
    const tree = below[root[i]];
    if (parent[i] >= 0) distances += (2 * below[i] * (tree - below[i])) / (tree - 1);
    if (tree > 1) size++;
  }
  return { virality: distances / size, size };
}

/** The mean of ν over all ways to draw parents, exactly. */
function expectedVirality({ candidates, credit }: Forest, start: number, end: number): number {
  const { offsets, earlier } = candidates;
  const people = end - start;
  const distance = new Float64Array(people * people);
  let sum = 0;
  for (let v = 1; v < people; v++) {
    for (let u = 0; u < v; u++) {
      let mean = 1;
      for (let at = offsets[start + v]; at < offsets[start + v + 1]; at++) mean += credit[at] * distance[u * people + earlier[at] - start];
      distance[u * people + v] = mean;
      distance[v * people + u] = mean;
      sum += mean;
    }
  }
  return (2 * sum) / (people * (people - 1));
}
