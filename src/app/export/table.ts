/** A table to be written, and what its columns hold. CSV and workbooks are two ways to write the same one. */
import type { Ends, Format } from "../../core/measures/measure.ts";
import { measureOf } from "../state/columns.ts";

export type Cell = string | number;

/** How the numbers of a column are written; "moment": milliseconds since 1970. */
export type Writing = Exclude<Format, "duration" | "label"> | "moment";

export interface Head {
  readonly header: string;
  /** Missing for texts. */
  readonly writing?: Writing;
  /** Sentences: they are broken into lines where a workbook shows them. */
  readonly isProse?: boolean;
  /** Of moments: how much later the clocks of the zone are than universal time. */
  readonly aheadMs?: (ms: number) => number;
}

export interface Column<Row> extends Head {
  cell(row: Row): Cell;
}

export interface Table {
  readonly heads: readonly Head[];
  /** How many rows there are at most. */
  readonly count: number;
  rows(): Iterable<readonly Cell[]>;
}

const HOUR_MS = 3_600_000;

/** A column of numbers of a measure. Spreadsheets know no lengths of time: those are in hours, and the head says so. */
export function measuredColumn<Row>(id: string, name: ColumnName, value: (row: Row) => number): Column<Row> {
  const format = measureOf(id)?.format ?? "decimal";
  if (format === "duration") return { header: name.inHours(name.plain), writing: "decimal", cell: (row) => value(row) / HOUR_MS };
  return { header: name.plain, writing: format === "label" ? "count" : format, cell: value };
}

/** The lower and the upper end of a measure's column, in columns of their own; none where it has no ends. */
export function endColumns(id: string, ends: Ends | undefined, name: { readonly low: string; readonly high: string }): Column<number>[] {
  if (ends === undefined) return [];
  const writing = measureOf(id)?.format === "percent" ? "percent" : "decimal";
  return [
    { header: name.low, writing, cell: (row) => ends.low[row] ?? NaN },
    { header: name.high, writing, cell: (row) => ends.high[row] ?? NaN },
  ];
}

interface ColumnName {
  readonly plain: string;
  readonly inHours: (name: string) => string;
}

/** Heads each once: one that an earlier column has, capitals aside, gets a number behind it. */
export function distinctHeads(heads: readonly Head[]): readonly Head[] {
  const taken = new Set<string>();
  return heads.map((head) => {
    let header = head.header;
    for (let copy = 2; taken.has(header.toLowerCase()); copy++) header = `${head.header} ${copy}`;
    taken.add(header.toLowerCase());
    return { ...head, header };
  });
}

function headOf({ header, writing, isProse, aheadMs }: Head): Head {
  return {
    header,
    ...(writing !== undefined && { writing }),
    ...(isProse !== undefined && { isProse }),
    ...(aheadMs !== undefined && { aheadMs }),
  };
}

/** A table of these columns. */
export function tableOf<Row>(columns: readonly Column<Row>[], count: number, rows: () => Iterable<Row>): Table {
  return {
    heads: distinctHeads(columns.map(headOf)),
    count,
    *rows() {
      for (const row of rows()) yield columns.map(({ cell }) => cell(row));
    },
  };
}
