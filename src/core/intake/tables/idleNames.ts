/** What stands among the accounts of a table and is none: the words of its totals, and its own header where tables were put together. */
import { columnOf } from "../../base/numbered.ts";
import { NameTable } from "../../network/names.ts";
import { ABSENT, EMPTY } from "../rows/rowColumns.ts";

interface Accounts {
  readonly accounts: NameTable;
  readonly actors: Uint32Array;
  readonly others: Uint32Array;
}

/**
 * Leaves nobody behind for such rows.
 * @param idle rows of the accounts.
 * @param isKept per row whether it became something; accounts of such rows stay.
 */
export function withoutIdle({ accounts, actors, others }: Accounts, idle: Iterable<number>, isKept: (row: number) => boolean): Accounts {
  const suspects = new Set([...idle].filter((code) => code >= 0 && code < ABSENT));
  if (suspects.size === 0) return { accounts, actors, others };
  for (let row = 0; row < actors.length; row++) {
    if (!isKept(row)) continue;
    suspects.delete(actors[row]);
    suspects.delete(others[row]);
  }
  if (suspects.size === 0) return { accounts, actors, others };
  const left = new NameTable();
  const rowOf = columnOf(Uint32Array, accounts.count, (row) => (suspects.has(row) ? EMPTY : left.add(accounts.at(row))));
  const moved = (codes: Uint32Array) => codes.map((code) => (code < rowOf.length ? rowOf[code] : code));
  return { accounts: left, actors: moved(actors), others: moved(others) };
}
