/** The columns of a table, and which of them fit beside one another: a table never scrolls sideways unseen. */
import type { ReactNode } from "react";

export interface GridColumn {
  readonly id: string;
  readonly name: string;
  /** What the head means, in a sentence. */
  readonly hint?: string;
  readonly isNumber: boolean;
  /** Can the table stand in order of it? */
  readonly isSortable: boolean;
  /** Pixels that it needs, and its part of what is left over. */
  readonly widthPx: number;
  readonly part: number;
  /** Where there is too little room, columns with higher numbers go first. */
  readonly rank: number;
  readonly values?: Float64Array | undefined;
  /** A number that stands before a band: its head begins where the number does. */
  readonly isBanded?: boolean;
  readonly isLateral?: boolean;
  /** 0..1 is drawn as a bar in every row; without it only the column that sorts has bars, against its largest value. */
  readonly isShare?: boolean;
  /** What stands in a cell; said apart when there is no value. */
  cell(row: number): { readonly words: string; readonly isMissing: boolean };
  /** Instead of plain words. */
  draw?(row: number): ReactNode;
}

/** What stands in a cell: the words, or why there are none. */
export function said(words: string, missing: string): ReturnType<GridColumn["cell"]> {
  return words === "" ? { words: missing, isMissing: true } : { words, isMissing: false };
}

export interface GridColumns {
  readonly shown: readonly GridColumn[];
  /** Those for which there is no room. */
  readonly left: readonly GridColumn[];
  /** What the rows are in order of; null while they stand as in the files. */
  readonly sortBy: string | null;
  readonly isDescending: boolean;
  readonly template: string;
  /** So narrow that those that do not fit are only counted. */
  readonly isNarrow: boolean;
}

/** What the control for columns that do not fit needs. */
const MORE_WIDTH = 92;
/** On a phone it is only a number. */
const NARROW_ROOM = 440;
const NARROW_MORE_WIDTH = 44;
/** Left and right of every row. */
const ROW_PADDING = 22;

const LETTER_WIDTH = 7;
/** The arrow of the column that sorts, and the room around the words. */
const HEAD_ROOM = 28;
const WIDEST_HEAD = 176;

/** A column as wide as its name needs, within reason. */
export function widthFor(name: string, least: number): number {
  return Math.max(least, Math.min(WIDEST_HEAD, HEAD_ROOM + LETTER_WIDTH * name.length));
}

/** The most important columns that fit into a width, in their own order; the first in rank stays whatever happens. */
export function fittedColumns(columns: readonly GridColumn[], widthPx: number, sortBy: string | null, isDescending: boolean): GridColumns {
  const room = widthPx - ROW_PADDING;
  const all = columns.reduce((sum, column) => sum + column.widthPx, 0);
  const isNarrow = room < NARROW_ROOM;
  const moreWidth = isNarrow ? NARROW_MORE_WIDTH : MORE_WIDTH;
  const shown = all <= room ? columns : mostImportant(columns, room - moreWidth, sortBy);
  const left = columns.filter((column) => !shown.includes(column));
  const least = shown.reduce((sum, column) => sum + column.widthPx, left.length > 0 ? moreWidth : 0);
  // where even these are too many, each takes its part of what there is: nothing is pushed over the edge
  const parts = shown.map(({ widthPx, part }) => `minmax(${least > room ? "0" : `${widthPx}px`}, ${part}fr)`);
  const template = [...parts, ...(left.length > 0 ? [`${moreWidth}px`] : [])].join(" ");
  return { shown, left, sortBy, isDescending, template, isNarrow };
}

function mostImportant(columns: readonly GridColumn[], room: number, sortBy: string | null): readonly GridColumn[] {
  // whatever the rows are in order of is seen, next to what they are
  const rankOf = ({ id, rank }: GridColumn) => (id === sortBy ? 0.5 : rank);
  const ranked = columns.toSorted((a, b) => rankOf(a) - rankOf(b));
  // what the rows are and the one number that they are in order of stay, even where there is room for nothing else
  const kept = new Set(ranked.filter((column, i) => i === 0 || column.id === sortBy));
  let taken = Array.from(kept).reduce((sum, { widthPx }) => sum + widthPx, 0);
  for (const column of ranked) {
    if (kept.has(column)) continue;
    if (taken + column.widthPx > room) break;
    kept.add(column);
    taken += column.widthPx;
  }
  return columns.filter((column) => kept.has(column));
}
