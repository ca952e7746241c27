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
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf, type Candidates } from "./candidates.ts";
import { creditShares } from "./creditShares.ts";
import { DRAWS, sampledParents } from "./parents.ts";

export interface Shapes {
  /** ν per item, in hops; NaN without a tree of two people. */
  readonly virality: Float64Array;
  /** How many people stand in trees of two and more (their mean over the draws). */
  readonly size: Float64Array;
  /** ν of all items together, weighted by their people, in each draw of parents. */
  readonly drawnWholes: Float64Array;
}

/** The shape of every item, under the settings at hand. Only where the order is known. */
export function shapesOf(bench: Workbench): Shapes {
  const candidates = candidatesOf(bench);
  const { items, count, offsets } = candidates.adoptions;
  const { draws, drawn, vectors } = sampledParents(bench);
  const isDrawn = drawnItems(candidates, drawn);
  const forest = { below: new Uint32Array(count), root: new Uint32Array(count) };
  const mean = { virality: new Float64Array(items), size: new Float64Array(items) };
  const now = { virality: new Float64Array(items), size: new Float64Array(items) };
  const drawnWholes = new Float64Array(draws);
  let draw = 0;
  for (const parent of vectors()) {
    for (let item = 0; item < items; item++) {
      // an item without anybody drawn has one shape
      if (draw > 0 && isDrawn[item] === 0) continue;
      const { virality, size } = measureForest({ ...forest, parent }, offsets[item], offsets[item + 1]);
      const weight = isDrawn[item] === 1 ? 1 / draws : 1;
      now.virality[item] = virality;
      now.size[item] = size;
      mean.virality[item] += virality * weight;
      mean.size[item] += size * weight;
    }
    bench.pulse(draw, draws);
    drawnWholes[draw++] = viralityOfAll(now.virality, now.size);
  }
  const credit = bench.use(creditShares);
  for (let item = 0; item < items; item++)
    if (isDrawn[item] === 1 && isCheap(candidates, item))
      mean.virality[item] = expectedVirality(candidates, credit, offsets[item], offsets[item + 1]);
  return { ...mean, drawnWholes };
}

/** The mean over items, weighted by the people in their trees; NaN without any. */
export function viralityOfAll(virality: Float64Array, size: Float64Array): number {
  let sum = 0;
  let people = 0;
  for (let item = 0; item < size.length; item++) {
    if (size[item] > 0) sum += virality[item] * size[item];
    people += size[item];
  }
  return sum / people;
}

/** 1: the item has an adoption whose parent is drawn. */
export function drawnItems({ adoptions }: Candidates, drawn: Uint32Array): Uint8Array {
  const isDrawn = new Uint8Array(adoptions.items);
  let item = 0;
  for (const i of drawn) {
    while (adoptions.offsets[item + 1] <= i) item++;
    isDrawn[item] = 1;
  }
  return isDrawn;
}

/** One root: the expectation is exact, and up to here no dearer than the draws. */
function isCheap({ adoptions, offsets }: Candidates, item: number): boolean {
  const start = adoptions.offsets[item];
  const end = adoptions.offsets[item + 1];
  if (offsets[end] - offsets[start] > DRAWS) return false;
  let roots = 0;
  for (let i = start; i < end; i++) if (offsets[i] === offsets[i + 1]) roots++;
  return roots === 1;
}

interface Forest {
  /** Who each adoption hangs below, −1 for a root. */
  readonly parent: Int32Array;
  readonly below: Uint32Array;
  readonly root: Uint32Array;
}

function measureForest({ parent, below, root }: Forest, start: number, end: number): { virality: number; size: number } {
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
function expectedVirality({ offsets, earlier }: Candidates, credit: Float64Array, start: number, end: number): number {
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
