/** Rows of files as entries of the network: ties and interactions between persons. */
import type { FollowBatch } from "../../network/followTies.ts";
import type { ShareBatch } from "../../network/shareLog.ts";
import type { FollowRows, ShareRows } from "../format.ts";

/** The entries that rows become: one each, and a second one, turned round, behind a row without direction. */
export interface Entries {
  readonly row: Uint32Array;
  readonly isTurned: Uint8Array;
}

export function entriesOf(count: number, undirected: Uint8Array | undefined): Entries {
  const more = undirected?.reduce((sum, flag) => sum + flag, 0) ?? 0;
  const row = new Uint32Array(count + more);
  const isTurned = new Uint8Array(count + more);
  let size = 0;
  for (let at = 0; at < count; at++) {
    row[size++] = at;
    if (undirected?.[at] !== 1) continue;
    row[size] = at;
    isTurned[size++] = 1;
  }
  return { row, isTurned };
}

/** Most files say nothing of direction: then every row is one entry. */
function maybeEntriesOf(count: number, undirected: Uint8Array | undefined): Entries | undefined {
  return undirected?.includes(1) === true ? entriesOf(count, undirected) : undefined;
}

/** Ties in person rows. */
export function followBatch(rows: FollowRows | undefined, rowOf: Uint32Array): FollowBatch {
  if (rows === undefined) return { heard: new Uint32Array(0), hears: new Uint32Array(0) };
  const entries = maybeEntriesOf(rows.heard.length, rows.undirected);
  return {
    heard: persons(rows.heard, rows.hears, entries, rowOf),
    hears: persons(rows.hears, rows.heard, entries, rowOf),
    ...(rows.sinceMs !== undefined && { sinceMs: repeated(rows.sinceMs, entries) }),
  };
}

/** Interactions in person rows, whatever post each is of. */
export function interactionsOf(rows: ShareRows, rowOf: Uint32Array): Omit<ShareBatch, "post"> {
  const { sharer, author } = rows;
  const entries = maybeEntriesOf(sharer.length, rows.undirected);
  const again = <T extends Uint8Array | Int32Array | Float64Array>(column: T): T => repeated(column, entries);
  return {
    sharer: persons(sharer, author, entries, rowOf),
    author: persons(author, sharer, entries, rowOf),
    timeMs: again(rows.timeMs),
    kind: again(rows.kind),
    weight: again(rows.weight),
    paid: again(rows.paid),
    ...(rows.via !== undefined && { via: again(rows.via.map((account) => (account < 0 ? -1 : rowOf[account]))) }),
    ...(rows.cost !== undefined && { cost: again(rows.cost) }),
  };
}

/** The same in post rows too; without `postOf` the file knows of no post. */
export function shareBatch(rows: ShareRows | undefined, rowOf: Uint32Array, postOf: Int32Array | undefined): ShareBatch {
  if (rows === undefined) return NO_SHARES;
  const post = repeated(postOf ?? rows.post, maybeEntriesOf(rows.sharer.length, rows.undirected));
  return { ...interactionsOf(rows, rowOf), post };
}

const NO_SHARES: ShareBatch = {
  sharer: new Uint32Array(0),
  author: new Uint32Array(0),
  post: new Int32Array(0),
  timeMs: new Float64Array(0),
  kind: new Uint8Array(0),
  weight: new Float64Array(0),
  paid: new Uint8Array(0),
};

/** A column with one value per entry; the same one where every row is one entry. */
function repeated<T extends Uint8Array | Int32Array | Float64Array>(column: T, entries: Entries | undefined): T {
  if (entries === undefined) return column;
  const { row } = entries;
  const result = new (column.constructor as new (length: number) => T)(row.length);
  for (let i = 0; i < row.length; i++) result[i] = column[row[i]];
  return result;
}

function persons(column: Uint32Array, opposite: Uint32Array, entries: Entries | undefined, rowOf: Uint32Array): Uint32Array {
  if (entries === undefined) {
    // Mostly each spelling is a person of its own, in the same order: nothing need be written anew.
    if (isIdentity(rowOf)) return column;
    const result = new Uint32Array(column.length);
    for (let i = 0; i < result.length; i++) result[i] = rowOf[column[i]];
    return result;
  }
  const { row, isTurned } = entries;
  const result = new Uint32Array(row.length);
  for (let i = 0; i < result.length; i++) result[i] = rowOf[isTurned[i] === 1 ? opposite[row[i]] : column[row[i]]];
  return result;
}

function isIdentity(rowOf: Uint32Array): boolean {
  for (let row = 0; row < rowOf.length; row++) if (rowOf[row] !== row) return false;
  return true;
}
