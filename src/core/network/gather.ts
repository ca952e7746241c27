/** From the spellings of several files to people: two spellings with one key are one person. */
import { isOwnKey, keyOf, type IdentityRule } from "./identity.ts";
import { NameTable, type Names } from "./names.ts";

/** The spellings of one file and how its ids are to be read. */
export interface Spellings {
  readonly table: NameTable;
  readonly rule: IdentityRule;
}

/** All spellings of all files, made into people. */
export interface Gathered {
  /** First spelling of each person. */
  readonly names: Names;
  /** Key of each person, same rows. */
  readonly keys: Names;
  /** Does any file fold its handles? Then `indexOf` folds too. */
  readonly folds: boolean;
  /** Per file: spelling → person. */
  readonly rowOf: readonly Uint32Array[];
}

/** Merges spellings into people; rows in the order of first appearance. */
export function gatherPeople(files: readonly Spellings[]): Gathered {
  const keys = new NameTable();
  const firstSpellings = new NameTable();
  const first: number[] = [];
  const rowOfSpelling = files.map(({ table, rule }) => {
    const rows = new Uint32Array(table.count);
    for (let spelling = 0; spelling < table.count; spelling++) {
      const isKey = isOwnKey(table.bytes, table.offsets[spelling], table.offsets[spelling + 1]);
      const row = isKey ? keys.addFrom(table, spelling) : keys.add(keyOf(table.at(spelling), rule));
      rows[spelling] = row;
      if (row === first.length) first.push(firstSpellings.addFrom(table, spelling));
    }
    return rows;
  });
  return {
    names: inOrder(firstSpellings, first),
    keys: keys.freeze(),
    folds: files.some(({ rule }) => rule === "handle"),
    rowOf: rowOfSpelling,
  };
}

/** Names rearranged; two rows may bear one name, which is why the index is not rebuilt (look-ups go by key). */
function inOrder(table: NameTable, rows: readonly number[]): Names {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => (offsets[i + 1] = offsets[i] + table.offsets[row + 1] - table.offsets[row]));
  const bytes = new Uint8Array(offsets[rows.length]);
  rows.forEach((row, i) => bytes.set(table.bytes.subarray(table.offsets[row], table.offsets[row + 1]), offsets[i]));
  return { count: rows.length, bytes, offsets, slots: new Uint32Array(2) };
}
