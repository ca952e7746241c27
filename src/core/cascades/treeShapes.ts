/**
 * How deep and how broad an item's trees are, and how much of them one person carries. Everybody hangs below the one she
 * had it from; whoever could have it from nobody begins a tree of her own, at depth 0. Where credit is divided these are
 * means over histories (`histories.ts`); of an item in which none is, they are the same in all of them.
 */
import type { Workbench } from "../network/workbench.ts";
import type { Adoptions } from "./adoptions.ts";
import { candidatesOf } from "./candidates.ts";
import { historiesOf } from "./histories.ts";
import type { Sample } from "./contributions.ts";
import { sampledParents } from "./parents.ts";
import { ratioOfPosts } from "./postSamples.ts";
import { drawnItems } from "./trees.ts";

/** Per item; NaN where nobody had it from anybody. */
export interface TreeShapes {
  /** Steps from the beginning to whoever is farthest from it. */
  readonly depth: Float64Array;
  /** Mean steps, over all who had it from somebody. */
  readonly meanDepth: Float64Array;
  /** The most people of one tree who are equally many steps away from its beginning; trees have no generation in common. */
  readonly breadth: Float64Array;
  /** The largest part of all who had it from somebody that had it from one and the same, 0..1. */
  readonly broadcastShare: Float64Array;
  /** How many had it from somebody. */
  readonly arcs: Float64Array;
}

/** Under the settings at hand; only where the order is known. Cost: O(200 s) where credit is divided, else O(s). */
export function treeShapesOf(bench: Workbench): TreeShapes {
  const candidates = candidatesOf(bench);
  const { items, count } = candidates.adoptions;
  const nothing = (): Float64Array => new Float64Array(items);
  const shapes = { depth: nothing(), meanDepth: nothing(), breadth: nothing(), broadcastShare: nothing(), arcs: nothing() };
  const isDivided = drawnItems(candidates, bench.use(sampledParents).drawn);
  const zeros = (): Uint32Array => new Uint32Array(count);
  const tree = { below: zeros(), depth: zeros(), level: zeros(), next: zeros(), width: zeros() };
  let isFirst = true;
  for (const { parent, weight } of historiesOf(bench)) {
    for (let item = 0; item < items; item++) {
      if (!isFirst && isDivided[item] === 0) continue;
      addShape(shapes, item, isDivided[item] === 1 ? weight : 1, measureTrees({ ...tree, parent }, candidates.adoptions.offsets, item));
    }
    isFirst = false;
  }
  return shapes;
}

interface Trees {
  readonly parent: Int32Array;
  /** Filled anew for every item: how many had it from this one; how deep she is. */
  readonly below: Uint32Array;
  readonly depth: Uint32Array;
  /** The first of those of her tree who are as deep; of that one the first who is a step deeper, and how many are as deep. */
  readonly level: Uint32Array;
  readonly next: Uint32Array;
  readonly width: Uint32Array;
}

type Shape = { readonly [K in keyof TreeShapes]: number };

function addShape(sums: TreeShapes, item: number, weight: number, shape: Shape): void {
  sums.depth[item] += weight * shape.depth;
  sums.meanDepth[item] += weight * shape.meanDepth;
  sums.breadth[item] += weight * shape.breadth;
  sums.broadcastShare[item] += weight * shape.broadcastShare;
  sums.arcs[item] += weight * shape.arcs;
}

function measureTrees({ parent, below, depth, level, next, width }: Trees, offsets: Uint32Array, item: number): Shape {
  const [start, end] = [offsets[item], offsets[item + 1]];
  for (const column of [below, next, width]) column.fill(0, start, end);
  let [arcs, steps, deepest, broadest, most] = [0, 0, 0, 0, 0];
  for (let i = start; i < end; i++) {
    const above = parent[i] < 0 ? -1 : level[parent[i]];
    // nobody is deeper than somebody later, so that 0 says: nobody yet
    if (above >= 0 && next[above] === 0) next[above] = i;
    level[i] = above < 0 ? i : next[above];
    broadest = Math.max(broadest, ++width[level[i]]);
    if (parent[i] < 0) {
      depth[i] = 0;
      continue;
    }
    depth[i] = depth[parent[i]] + 1;
    arcs++;
    steps += depth[i];
    deepest = Math.max(deepest, depth[i]);
    most = Math.max(most, ++below[parent[i]]);
  }
  if (arcs === 0) return { depth: NaN, meanDepth: NaN, breadth: NaN, broadcastShare: NaN, arcs };
  return { depth: deepest, meanDepth: steps / arcs, breadth: broadest, broadcastShare: most / arcs, arcs };
}

/** The mean over items, weighted by how many had it from somebody; NaN where nobody did. */
export function meanShape(shape: Float64Array, arcs: Float64Array): number {
  let sum = 0;
  let all = 0;
  for (let item = 0; item < arcs.length; item++) {
    if (arcs[item] === 0) continue;
    sum += shape[item] * arcs[item];
    all += arcs[item];
  }
  return sum / all;
}

/** The same post by post. */
export function shapeSample(bench: Workbench, shape: Float64Array): Sample | null {
  const { arcs } = bench.use(treeShapesOf);
  return ratioOfPosts(
    bench,
    shape.map((value, item) => value * arcs[item]),
    arcs,
  );
}

/** Why an item has no tree of two people. */
export function whyShapeless({ offsets, counts }: Adoptions, item: number): "unexplained" | "no-shares" {
  return counts.subarray(offsets[item], offsets[item + 1]).includes(1) ? "unexplained" : "no-shares";
}
