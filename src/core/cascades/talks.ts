/** Who answers whom: replies and mentions along every tie and back, and when a tie was last used. */
import { columnOf } from "../base/numbered.ts";
import { LIKE, MENTION, REPLY } from "../network/network.ts";
import { placeOf } from "../network/ties.ts";
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf } from "./candidates.ts";
import { carriedTiesOf } from "./carriedTies.ts";

/** Aligned with the carried ties. */
export interface Talks {
  /** Replies and mentions by who hears to who is heard. */
  readonly given: Float64Array;
  /** The same by who is heard to who hears. */
  readonly returned: Float64Array;
}

/** For `bench.sharedPart`. */
export function talksOf(bench: Workbench): Talks {
  const { shares } = bench.network;
  const ties = carriedTiesOf(bench);
  const rows = { offsets: ties.offsets, items: ties.hears };
  const given = new Float64Array(ties.count);
  for (let entry = 0; entry < shares.count; entry++)
    if (shares.kind[entry] === REPLY || shares.kind[entry] === MENTION)
      given[placeOf(rows, shares.author[entry], shares.sharer[entry])] += shares.weight[entry];
  const returned = columnOf(Float64Array, ties.count, (tie) => {
    const back = placeOf(rows, ties.hears[tie], ties.heard[tie]);
    return back < 0 ? 0 : given[back];
  });
  return { given, returned };
}

/** When something last went along each carried tie; NaN where no time is known. For `bench.sharedPart`. */
export function lastUsedMs(bench: Workbench): Float64Array {
  const { shares } = bench.network;
  const ties = carriedTiesOf(bench);
  const rows = { offsets: ties.offsets, items: ties.hears };
  const lastMs = new Float64Array(ties.count).fill(NaN);
  const used = (heard: number, hears: number, atMs: number): void => {
    const tie = placeOf(rows, heard, hears);
    // not smaller: true for NaN as well
    if (tie >= 0 && !Number.isNaN(atMs) && !(lastMs[tie] >= atMs)) lastMs[tie] = atMs;
  };
  for (let entry = 0; entry < shares.count; entry++)
    if (shares.kind[entry] !== LIKE) used(shares.author[entry], shares.sharer[entry], shares.timeMs[entry]);
  const { adoptions, offsets, earlier } = candidatesOf(bench);
  if (adoptions.reading !== "posts") return lastMs;
  for (let i = 0; i < adoptions.count; i++)
    for (let at = offsets[i]; at < offsets[i + 1]; at++) used(adoptions.person[earlier[at]], adoptions.person[i], adoptions.timeMs[i]);
  return lastMs;
}
