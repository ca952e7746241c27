/** "Total;;5" below a table: a sum, and no account, though it stands where accounts do. */
import { NameTable } from "../network/names.ts";
import { EMPTY } from "./rowColumns.ts";

const TOTAL = /^(?:(?:grand|sub)[ -]?)?(?:total|totals|totales|totaux|jumlah|sum|summe|gesamt|subtotal)\s*:?$/i;

interface Accounts {
  readonly accounts: NameTable;
  readonly actors: Uint32Array;
  readonly others: Uint32Array;
}

/**
 * Leaves nobody behind for rows of totals: names like "Total" whose rows all lack the other account.
 * @param isKept per row whether it became a tie or an interaction; accounts of such rows stay.
 */
export function withoutTotals({ accounts, actors, others }: Accounts, isKept: (row: number) => boolean): Accounts {
  const suspects = new Set<number>();
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
  const left = new NameTable();
  const rowOf = Uint32Array.from({ length: accounts.count }, (_, row) => (suspects.has(row) ? EMPTY : left.add(accounts.at(row))));
  const moved = (codes: Uint32Array) => codes.map((code) => (code < rowOf.length ? rowOf[code] : code));
  return { accounts: left, actors: moved(actors), others: moved(others) };
}
