/**
 * What stands among the accounts of a table and is none: "Total;;5" below it, and its own header where tables were put
 * together.
 */
import { NameTable } from "../network/names.ts";
import { EMPTY } from "./rowColumns.ts";

const TOTAL = /^(?:(?:grand|sub)[ -]?)?(?:total|totals|totales|totaux|jumlah|sum|summe|gesamt|subtotal)\s*:?$/i;

interface Accounts {
  readonly accounts: NameTable;
  readonly actors: Uint32Array;
  readonly others: Uint32Array;
}

/**
 * Leaves nobody behind for rows of totals (names like "Total" whose rows all lack the other account) and of headers.
 * @param headers rows of the accounts, −1 for none.
 * @param isKept per row whether it became a tie or an interaction; accounts of such rows stay.
 */
export function withoutIdle(
  { accounts, actors, others }: Accounts,
  headers: readonly number[],
  isKept: (row: number) => boolean,
): Accounts {
  const suspects = new Set(headers.filter((row) => row >= 0));
  const cleared = new Set<number>();
  for (let row = 0; row < actors.length; row++) {
    const actor = actors[row];
    if (others[row] !== EMPTY || actor >= accounts.count || suspects.has(actor) || cleared.has(actor)) continue;
    (TOTAL.test(accounts.at(actor)) ? suspects : cleared).add(actor);
  }
  if (suspects.size === 0) return { accounts, actors, others };
  for (let row = 0; row < actors.length; row++) {
    if (!isKept(row)) continue;
    suspects.delete(actors[row]);
    suspects.delete(others[row]);
  }
  if (suspects.size === 0) return { accounts, actors, others };
  const left = new NameTable();
  const rowOf = Uint32Array.from({ length: accounts.count }, (_, row) => (suspects.has(row) ? EMPTY : left.add(accounts.at(row))));
  const moved = (codes: Uint32Array) => codes.map((code) => (code < rowOf.length ? rowOf[code] : code));
  return { accounts: left, actors: moved(actors), others: moved(others) };
}

/** The row of a name, found without making a text of every other one; −1 if it is not there. */
export function rowOfName({ bytes, offsets, count }: NameTable, name: string): number {
  const wanted = new TextEncoder().encode(name);
  if (wanted.length === 0) return -1;
  for (let row = 0; row < count; row++) {
    const start = offsets[row];
    if (offsets[row + 1] - start === wanted.length && wanted.every((byte, at) => bytes[start + at] === byte)) return row;
  }
  return -1;
}
