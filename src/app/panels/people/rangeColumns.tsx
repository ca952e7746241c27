/** Columns of people with the doubt about their numbers: the place, and a number with its band. */
import { useEffect } from "react";
import type { Doubt } from "../../../core/doubt/result.ts";
import { isDoubted, isToldOfSome } from "../../state/columns.ts";
import { axisEnd, personDoubt, toldOf, type PersonDoubt } from "../../state/doubts.ts";
import type { Holding } from "../../state/holdings.ts";
import { ranksOf } from "../../state/ranks.ts";
import { useDoing, useTular, type Words } from "../../state/useStore.ts";
import type { GridColumn } from "../table/gridColumns.ts";
import { PlaceCell, ValueCell } from "./RangeCell.tsx";
import { columnWriting, termInside } from "../words.ts";

/** A number beside its band. */
const BAND_WIDTH = 190;
const PLACE_WIDTH = 152;
/** A place as counted says how many have the same: "2nd with 4,999 more". */
const COUNTED_WIDTH = 184;
const LEAST_DIGITS = 4.5;
const PLACE_COLUMN = "place";

/** Asks how sure the numbers of these columns are, and whether that is still to come. */
export function useDoubtsOf(ids: readonly string[]): boolean {
  const { conductor } = useDoing();
  const asked = ids.filter(isDoubted).join(" ");
  useEffect(() => {
    for (const id of asked.split(" ")) if (id !== "") conductor.wantDoubt(id);
  }, [conductor, asked]);
  return useTular(({ tasks }) => !tasks.stopped.includes("doubt") && !tasks.stopped.includes("measure"));
}

/** Where everybody stands by what the table is in order of; undefined until it is in order of anything. */
export function placeColumn(holding: Holding, isComing: boolean, words: Words): GridColumn | undefined {
  const { order } = holding;
  if (order === null) return undefined;
  const { texts } = words;
  const doubt = toldOf(holding, order.by);
  const isPending = doubt === undefined && isComing && isDoubted(order.by) && isToldOfSome(holding.columns, order.by);
  const ranks = ranksOf(order);
  const isCountedOnly = doubt?.replicates === 0;
  const ownOf = (row: number): PersonDoubt | undefined => (doubt === undefined ? undefined : personDoubt(doubt, row));
  const wordsOf = (row: number): { words: string; isMissing: boolean } => {
    const rank = ranks.rank[row] ?? 0;
    if (isPending && rank > 0) return { words: texts.reasonsInCell.pending, isMissing: true };
    const own = ownOf(row);
    if (own !== undefined && own.placeLow > 0) return { words: texts.doubt.places(own.placeLow, own.placeHigh), isMissing: false };
    // credit that nobody has is no place; and beyond the first thousands no range is told
    if (rank === 0 || (doubt !== undefined && !((order.values[row] ?? 0) > 0))) return { words: texts.doubt.noPlace, isMissing: true };
    if (doubt !== undefined && own === undefined) return { words: texts.doubt.beyond(doubt.rows.length), isMissing: true };
    const others = (ranks.alike[row] ?? 1) - 1;
    return { words: texts.doubt.places(rank, rank) + (others > 0 ? ` ${texts.doubt.alike(others)}` : ""), isMissing: false };
  };
  return {
    id: PLACE_COLUMN,
    name: isCountedOnly ? texts.doubt.placeCounted : texts.doubt.place,
    hint: `${texts.doubt.placeBy(termInside(order.by, words))}${isCountedOnly ? `. ${texts.doubt.counted}` : ""}`,
    isNumber: false,
    isSortable: false,
    widthPx: doubt === undefined || isCountedOnly ? COUNTED_WIDTH : PLACE_WIDTH,
    part: 1,
    rank: 1.2,
    cell: wordsOf,
    draw(row) {
      const own = ownOf(row);
      const said = wordsOf(row);
      const others = said.isMissing || own === undefined ? 0 : own.groupSize - 1;
      const [before, next] = [own?.isLikeBefore ?? false, own?.isLikeNext ?? false];
      const [isOpenAbove, isOpenBelow] = order.isDescending ? [before, next] : [next, before];
      return <PlaceCell place={said.words} isMissing={said.isMissing} {...{ others, isOpenAbove, isOpenBelow }} />;
    },
  };
}

interface Banded {
  readonly id: string;
  readonly values: Float64Array;
  /** What stands where there is no number. */
  missing(row: number): string;
}

/** What a column of numbers looks like when it is known how sure they are; nothing where no range can be told. */
export function bandOf({ id, values, missing }: Banded, holding: Holding, words: Words): Partial<GridColumn> | undefined {
  const doubt = toldOf(holding, id);
  const kind = doubt === undefined ? undefined : bandKind(doubt);
  if (doubt === undefined || kind === undefined) return undefined;
  const written = columnWriting(id, values, words.formats);
  const texts = words.texts.doubt;
  const end = axisEnd(doubt);
  const digits = roomFor(values, written);
  return {
    widthPx: BAND_WIDTH,
    part: 1.5,
    isBanded: true,
    hint: texts.foot[kind],
    draw(row) {
      const value = values[row] ?? NaN;
      const said = written(value);
      // nothing has no doubt to show
      if (!(value > 0)) return Number.isNaN(value) ? missing(row) : <ValueCell value={said} digits={digits} />;
      const [low, high] = rangeOf(personDoubt(doubt, row), kind);
      const isTold = !Number.isNaN(low);
      return (
        <ValueCell
          value={said}
          digits={digits}
          spoken={isTold ? texts.spokenRange(said, kind, written(low), written(high)) : texts.spokenNoRange(said)}
          at={onAxis(value, end)}
          low={isTold ? onAxis(low, end) : undefined}
          high={isTold ? onAxis(high, end) : undefined}
        />
      );
    },
  };
}

/** As many digits as the largest number needs: every axis of the column begins where the others do. */
export function roomFor(values: Float64Array, written: (value: number) => string): number {
  const largest = values.reduce((most, value) => (value > most ? value : most), 0);
  return Math.max(LEAST_DIGITS, written(largest).length);
}

/** Bands of a column are of one kind: from drawing posts anew, or, where nothing can be drawn, from the ways of counting. */
export type BandKind = "drawn" | "ways";

export function bandKind(doubt: Doubt): BandKind | undefined {
  if (doubt.low.some((low) => !Number.isNaN(low))) return "drawn";
  return doubt.replicates === 0 && doubt.ways > 1 && doubt.rows.length > 0 ? "ways" : undefined;
}

function rangeOf(own: PersonDoubt | undefined, kind: BandKind): readonly [number, number] {
  if (own === undefined) return [NaN, NaN];
  return kind === "drawn" ? [own.low, own.high] : [own.bandLow, own.bandHigh];
}

/** Credit is skewed: on a plain axis the largest band would press all others into a corner. */
function onAxis(value: number, end: number): number {
  return end > 0 ? Math.sqrt(Math.min(1, Math.max(0, value / end))) : 0;
}
