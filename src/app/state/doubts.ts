/** What is told of how sure one person's number and place are. */
import type { Doubt } from "../../core/tular.ts";
import type { Columns, Holding } from "./holdings.ts";

export interface PersonDoubt {
  /** Competition rank. */
  readonly rank: number;
  readonly value: number;
  /** 95 %, from drawing posts anew; NaN where too little stands behind the value. */
  readonly low: number;
  readonly high: number;
  /** The least and greatest over the ways of counting. */
  readonly bandLow: number;
  readonly bandHigh: number;
  /** From drawing posts anew and from the ways of counting together; 0 where it cannot be said. */
  readonly placeLow: number;
  readonly placeHigh: number;
  /** Which of the groups that cannot be told apart in order, the first one being 0, and how many are in it. */
  readonly group: number;
  readonly groupSize: number;
  /** Stand the one before her, and the one after her, in the same group? */
  readonly isLikeBefore: boolean;
  readonly isLikeNext: boolean;
  /** Posts that stand behind the value. */
  readonly behind: number;
  /** P(among the first ten); NaN where nothing can be drawn anew. */
  readonly amongTen: number;
}

/** What was told of a measure that is shown; undefined until it is, or while it is of numbers that changed since. */
export function toldOf({ doubts, under }: Pick<Holding, "doubts" | "under">, id: string): Doubt | undefined {
  return doubts?.under === under ? doubts.told.get(id) : undefined;
}

/** Between what the number of the whole lies: both doubts together once they are told, the ways of counting alone until then; undefined where all are one number. */
export function wholeRange(id: string, columns: Columns, doubt: Doubt | undefined): readonly [number, number] | undefined {
  const whole = doubt?.whole ?? null;
  if (whole === null) return columns.ranges.get(id);
  return whole.jointLow < whole.jointHigh ? [whole.jointLow, whole.jointHigh] : undefined;
}

/** undefined for somebody who has nothing of it, or stands behind the first thousands. */
export function personDoubt(doubt: Doubt, row: number): PersonDoubt | undefined {
  const { placeOf, sizes } = lookUp(doubt);
  const at = placeOf.get(row);
  if (at === undefined) return undefined;
  const group = doubt.group[at] ?? 0;
  return {
    rank: doubt.rank[at] ?? 0,
    value: doubt.value[at] ?? NaN,
    low: doubt.low[at] ?? NaN,
    high: doubt.high[at] ?? NaN,
    bandLow: doubt.bandLow[at] ?? NaN,
    bandHigh: doubt.bandHigh[at] ?? NaN,
    placeLow: doubt.placeLow[at] ?? 0,
    placeHigh: doubt.placeHigh[at] ?? 0,
    group,
    groupSize: sizes.get(group) ?? 1,
    isLikeBefore: at > 0 && doubt.group[at - 1] === group,
    isLikeNext: doubt.group[at + 1] === group,
    behind: doubt.behind[at] ?? 0,
    amongTen: doubt.topShare.find(({ k }) => k === 10)?.share[at] ?? NaN,
  };
}

/** The largest end of a range, or value: where the axis of the column ends. */
export function axisEnd(doubt: Doubt): number {
  return lookUp(doubt).end;
}

interface LookUp {
  readonly placeOf: ReadonlyMap<number, number>;
  readonly sizes: ReadonlyMap<number, number>;
  readonly end: number;
}
const LOOK_UPS = new WeakMap<Doubt, LookUp>();

function lookUp(doubt: Doubt): LookUp {
  const known = LOOK_UPS.get(doubt);
  if (known !== undefined) return known;
  const sizes = new Map<number, number>();
  for (const group of doubt.group) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  let end = 0;
  for (const ends of [doubt.value, doubt.high, doubt.bandHigh]) for (const one of ends) if (one > end) end = one;
  const made = { placeOf: new Map(Array.from(doubt.rows, (row, at) => [row, at])), sizes, end };
  LOOK_UPS.set(doubt, made);
  return made;
}
