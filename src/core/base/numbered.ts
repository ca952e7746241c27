/** Columns that are made row by row. Counted in loops: `from` asks its function by way of an iterator, which takes ten times as long. */

type Column = Float64Array | Uint32Array | Int32Array | Uint8Array;

/** 0, 1, … count − 1. */
export function numbered(count: number): Uint32Array<ArrayBuffer> {
  return columnOf(Uint32Array, count, (row) => row);
}

/** What `valueOf` says of the rows 0 … count − 1, asked in this order. */
export function columnOf<T extends Column>(Kind: new (count: number) => T, count: number, valueOf: (row: number) => number): T {
  const column = new Kind(count);
  for (let row = 0; row < count; row++) column[row] = valueOf(row);
  return column;
}

/** Those of the rows 0 … count − 1 of which `holds` is true, ascending. */
export function rowsWhere(count: number, holds: (row: number) => boolean): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(count);
  let size = 0;
  for (let row = 0; row < count; row++) if (holds(row)) rows[size++] = row;
  return rows.slice(0, size);
}
