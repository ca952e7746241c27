/**
 * Every way in which it may have come about. Where few ways are open all of them are gone through, each with its
 * probability, so that a mean over them is exact; else they are drawn (`parents.ts`), all alike.
 */
import type { Workbench } from "../network/workbench.ts";
import { creditShares } from "./creditShares.ts";
import { candidatesOf } from "./candidates.ts";
import { DRAWS, sampledParents } from "./parents.ts";

export interface History {
  /** Position of the adoption that each was had from, −1 without a candidate. The same array each time, filled anew. */
  readonly parent: Int32Array;
  /** All histories together weigh 1. */
  readonly weight: number;
}

/** Under the settings at hand; only where the order is known. At most `DRAWS` of them. */
export function* historiesOf(bench: Workbench): Generator<History, void> {
  const parents = bench.use(sampledParents);
  const { offsets } = candidatesOf(bench);
  const credit = bench.use(creditShares);
  let ways = 1;
  for (let k = 0; k < parents.drawn.length && ways <= DRAWS; k++) {
    const i = parents.drawn[k];
    ways *= credit.subarray(offsets[i], offsets[i + 1]).reduce((count, part) => (part > 0 ? count + 1 : count), 0);
  }
  if (ways <= DRAWS) yield* allHistories(bench, parents.drawn);
  else for (const parent of parents.vectors()) yield { parent, weight: 1 / parents.draws };
}

function* allHistories(bench: Workbench, open: Uint32Array): Generator<History, void> {
  const { offsets, earlier } = candidatesOf(bench);
  const credit = bench.use(creditShares);
  const [first = new Int32Array(0)] = bench.use(sampledParents).vectors();
  const parent = first.slice();
  yield* choose(0, 1);

  function* choose(k: number, weight: number): Generator<History, void> {
    if (k === open.length) {
      yield { parent, weight };
      return;
    }
    for (let at = offsets[open[k]]; at < offsets[open[k] + 1]; at++) {
      if (credit[at] === 0) continue;
      parent[open[k]] = earlier[at];
      yield* choose(k + 1, weight * credit[at]);
    }
  }
}
