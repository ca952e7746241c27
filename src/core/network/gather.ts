/** From the spellings of several files to people: two spellings with one key are one person. */
import { numbered } from "../base/numbered.ts";
import { silentPulse } from "../base/pulse.ts";
import { areOwnKeys, isOwnKey, keyOf, type IdentityRule } from "./identity.ts";
import { NameTable, type NameList, type Names } from "./names.ts";

/** The spellings of one file and how its ids are to be read. */
export interface Spellings {
  readonly table: NameTable;
  readonly rule: IdentityRule;
}

/** All spellings of all files, made into people. */
export interface Gathered {
  /** First spelling of each person; `keys` itself where every first spelling is its own key. */
  readonly names: NameList;
  /** Key of each person, same rows. */
  readonly keys: Names;
  /** Does any file fold its handles? Then `indexOf` folds too. */
  readonly folds: boolean;
  /** Per file: spelling → person. */
  readonly rowOf: readonly Uint32Array[];
}

const PULSE_NAMES = 1 << 13;

/** The spellings of one table that brought in a new person each. */
interface Firsts {
  readonly table: NameTable;
  readonly spellings: number[];
}

/** Merges spellings into people; rows in the order of first appearance. */
export function gatherPeople(files: readonly Spellings[], pulse = silentPulse): Gathered {
  const [only] = files;
  if (only !== undefined && files.length === 1 && areOwnKeys(only.table)) return asTheyAre(only);
  const keys = new NameTable();
  const total = files.reduce((sum, { table }) => sum + table.count, 0);
  let done = 0;
  let areKeys = true;
  const firsts: Firsts[] = files.map(({ table }) => ({ table, spellings: [] }));
  const rowOf = files.map(({ table, rule }, at) => {
    const rows = new Uint32Array(table.count);
    for (let spelling = 0; spelling < table.count; spelling++) {
      if (done++ % PULSE_NAMES === 0) pulse(done, total);
      const known = keys.count;
      const isKey = isOwnKey(table.bytes, table.offsets[spelling], table.offsets[spelling + 1]);
      const row = isKey ? keys.addFrom(table, spelling) : keys.add(keyOf(table.at(spelling), rule));
      rows[spelling] = row;
      if (row < known) continue;
      firsts[at].spellings.push(spelling);
      areKeys &&= isKey;
    }
    return rows;
  });
  const frozen = keys.freeze();
  return { names: areKeys ? frozen : listOf(firsts), keys: frozen, folds: files.some(({ rule }) => rule === "handle"), rowOf };
}

/** One file in which every spelling is its own key, as in most exports: nothing need be looked up again. */
function asTheyAre({ table, rule }: Spellings): Gathered {
  const keys = table.freeze();
  return { names: keys, keys, folds: rule === "handle", rowOf: [numbered(table.count)] };
}

/** The first spellings of all people, behind one another. Two people may bear one name. */
function listOf(firsts: readonly Firsts[]): NameList {
  const count = firsts.reduce((sum, { spellings }) => sum + spellings.length, 0);
  const offsets = new Uint32Array(count + 1);
  let row = 0;
  for (const { table, spellings } of firsts) {
    for (const spelling of spellings) {
      offsets[row + 1] = offsets[row] + table.offsets[spelling + 1] - table.offsets[spelling];
      row++;
    }
  }
  const bytes = new Uint8Array(offsets[count]);
  row = 0;
  for (const { table, spellings } of firsts) {
    for (const spelling of spellings) bytes.set(table.bytes.subarray(table.offsets[spelling], table.offsets[spelling + 1]), offsets[row++]);
  }
  return { count, bytes, offsets };
}
