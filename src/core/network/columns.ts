/** Columns of one length each, joined end to end and picked by position. */

export type Column = Uint8Array | Uint32Array | Int32Array | Float64Array;

/** A column of several batches, one behind another; a single one is not copied. */
export function joined<T extends Column, B>(Kind: new (length: number) => T, batches: readonly B[], columnOf: (batch: B) => T): T {
  const parts = batches.map(columnOf);
  if (parts.length === 1) return parts[0];
  const whole = new Kind(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The same for a column that not every batch has: `unsaid` there; null if none has it. */
export function maybeJoined<T extends Column, B>(
  Kind: new (length: number) => T,
  unsaid: number,
  batches: readonly B[],
  columnOf: (batch: B) => { readonly column: T | null | undefined; readonly length: number },
): T | null {
  if (batches.every((batch) => (columnOf(batch).column ?? null) === null)) return null;
  return joined(Kind, batches, (batch) => {
    const { column, length } = columnOf(batch);
    if (column !== null && column !== undefined) return column;
    const silent = new Kind(length);
    silent.fill(unsaid);
    return silent;
  });
}

/** The entries at some positions, in their order. */
export function picked<T extends Column>(column: T, rows: Uint32Array): T {
  const result = new (column.constructor as new (length: number) => T)(rows.length);
  for (let i = 0; i < rows.length; i++) result[i] = column[rows[i]];
  return result;
}

/** The first entries of a column; a view where little would be gained by a copy. */
export function cutTo<T extends Column>(column: T, count: number): T {
  if (count === column.length) return column;
  return (count > 0 && count * 1.1 >= column.length ? column.subarray(0, count) : column.slice(0, count)) as T;
}

/** The entries that stay, moved to the front of their own column. */
export function withoutDropped<T extends Column>(column: T, isDropped: Uint8Array): T {
  let count = 0;
  for (let at = 0; at < column.length; at++) if (isDropped[at] === 0) column[count++] = column[at];
  return cutTo(column, count);
}

/** Does every entry say a number above 0? */
export function areAllPositive(column: Float64Array): boolean {
  for (let at = 0; at < column.length; at++) if (!(column[at] > 0)) return false;
  return true;
}
