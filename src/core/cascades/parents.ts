/**
 * Who had it from whom, drawn by lot. Where credit is divided, there is no one tree: every adoption takes one of its
 * candidates by their shares of credit, independently of the others, so that a draw is one way in which it may have come
 * about. Numbers that need a tree (generations, depth, virality) are means over such draws, and their percentiles say how
 * much hangs on what the log does not tell.
 *
 * Cost of a draw: the candidates of the adoptions that have several.
 * C4 of the list of measures.
 */
import { chanceOf, type Chance } from "../base/chance.ts";
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf, type Candidates } from "./candidates.ts";
import { creditShares } from "./creditShares.ts";

/** How many times parents are drawn. */
export const DRAWS = 200;

/** Ways in which it may have come about. */
export interface Parents {
  /** How many draws there are: 1 where no credit is divided, since all would be the same. */
  readonly draws: number;
  /** Adoptions whose parent differs from draw to draw; all others keep theirs. */
  readonly drawn: Uint32Array;
  /**
   * The draws, from the first; the same ones every time. Each is a vector of `adoptions.count` positions of adoptions, −1
   * without a candidate; it is the same array, filled anew, so copy what you keep.
   */
  vectors(): Generator<Int32Array, void>;
}

/** Parents under the settings at hand. Only where the order is known (`candidates.isOrdered`): else they might go in circles. */
export function sampledParents(bench: Workbench): Parents {
  const candidates = candidatesOf(bench);
  const credit = bench.use(creditShares);
  const { settled, drawn } = settledParents(candidates, credit);
  const draws = drawn.length === 0 ? 1 : DRAWS;
  return {
    draws,
    drawn,
    *vectors() {
      const parent = settled.slice();
      for (let draw = 0; draw < draws; draw++) {
        const chance = chanceOf(bench.settings.seed, draw);
        for (const i of drawn) parent[i] = drawParent(candidates, credit, i, chance);
        yield parent;
      }
    },
  };
}

function settledParents({ offsets, earlier, adoptions }: Candidates, credit: Float64Array): { settled: Int32Array; drawn: Uint32Array } {
  const settled = new Int32Array(adoptions.count).fill(-1);
  const drawn = new Uint32Array(adoptions.count);
  let size = 0;
  for (let i = 0; i < adoptions.count; i++) {
    for (let at = offsets[i]; at < offsets[i + 1] && settled[i] < 0; at++) if (credit[at] === 1) settled[i] = earlier[at];
    if (settled[i] < 0 && offsets[i + 1] > offsets[i]) drawn[size++] = i;
  }
  return { settled, drawn: drawn.slice(0, size) };
}

function drawParent({ offsets, earlier }: Candidates, credit: Float64Array, i: number, chance: Chance): number {
  const last = offsets[i + 1] - 1;
  let at = offsets[i];
  // what rounding leaves over goes to the last
  for (let rest = chance(); at < last && rest >= credit[at]; at++) rest -= credit[at];
  return earlier[at];
}
