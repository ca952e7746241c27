/** Identity across files: which spellings of which files are one person. */
import type { Pulse } from "../base/pulse.ts";
import { NameTable } from "../network/names.ts";
import { isOpaqueId, keyOf, type IdentityRule } from "../network/identity.ts";
import { gatherPeople, type Gathered } from "../network/gather.ts";
import type { PeopleRows, ReadFile } from "./format.ts";
import { EMPTY, ABSENT } from "./rowColumns.ts";

/**
 * Graph files' ids are exact, unless folding loses none of them and lets more of them meet the other files' people.
 * Such files come back with the rule "handle" and say so.
 */
export function foldedToJoin(files: readonly ReadFile[]): ReadFile[] {
  return files.map((file, own) => {
    if (file.rule !== "exact" || files.length < 2) return file;
    const others = new Set<string>();
    files.forEach((other, i) => {
      if (i !== own) for (const key of keysOf(other.accounts, other.rule)) others.add(key);
    });
    const exact = keysOf(file.accounts, "exact");
    const folded = keysOf(file.accounts, "handle");
    if (new Set(folded).size < new Set(exact).size) return file;
    const gain = commonWith(others, folded) - commonWith(others, exact);
    if (gain <= 0) return file;
    const report = { ...file.report, decisions: [...file.report.decisions, { code: "folded-to-join" as const, values: { people: gain } }] };
    return { ...file, rule: "handle" as const, report };
  });
}

function keysOf(table: NameTable, rule: IdentityRule): string[] {
  return Array.from({ length: table.count }, (_, row) => keyOf(table.at(row), rule));
}

function commonWith(known: ReadonlySet<string>, keys: readonly string[]): number {
  let common = 0;
  for (const key of new Set(keys)) if (known.has(key)) common++;
  return common;
}

/**
 * A people table may name each account twice, by id and by handle. The name by which the other files know more of
 * them counts; if some files use ids and others handles, the table is the bridge between them, and the handles of the
 * latter are read as the ids they stand for.
 */
export function bridged(files: readonly ReadFile[]): ReadFile[] {
  let result = [...files];
  for (const [at, file] of files.entries()) {
    const alias = file.aboutPeople?.alias;
    const isAsked = result.some((other, i) => i !== at && (other.follows !== undefined || other.shares !== undefined));
    // where nobody else names anybody, nothing is to be bridged
    if (file.aboutPeople === undefined || alias === undefined || !isAsked) continue;
    const ids = new Set(keysOf(file.accounts, file.rule));
    const handles = new Set(keysOf(alias.table, "handle"));
    const votes = result.map((other, i) => {
      if (i === at || (other.follows === undefined && other.shares === undefined)) return { byId: 0, byHandle: 0 };
      const keys = keysOf(other.accounts, other.rule);
      return { byId: commonWith(ids, keys), byHandle: commonWith(handles, keys) };
    });
    const prefersHandle = votes.map(({ byId, byHandle }) => byHandle > byId);
    const hasTies = file.follows !== undefined || file.shares !== undefined;
    const isIdUsed = hasTies || votes.some(({ byId, byHandle }) => byId > byHandle);
    if (!isIdUsed && prefersHandle.includes(true)) result[at] = keyedByAlias(file, file.aboutPeople);
    else if (prefersHandle.includes(true)) {
      const idOf = idsByHandle(file, file.aboutPeople);
      result = result.map((other, i) =>
        prefersHandle[i] ? { ...other, translate: new Map([...(other.translate ?? []), ...idOf]) } : other,
      );
    }
  }
  return result;
}

/** The table keyed by its second name; rows without one are left without an account. */
function keyedByAlias(file: ReadFile, about: PeopleRows): ReadFile {
  const { alias } = about;
  if (alias === undefined) return file;
  return { ...file, accounts: alias.table, aboutPeople: { ...about, account: alias.rows } };
}

function idsByHandle(file: ReadFile, about: PeopleRows): ReadonlyMap<string, string> {
  const idOf = new Map<string, string>();
  about.alias?.rows.forEach((row, i) => {
    if (row === EMPTY || row === ABSENT || about.alias === undefined) return;
    const key = keyOf(about.alias.table.at(row), "handle");
    if (!idOf.has(key)) idOf.set(key, file.accounts.at(about.account[i]));
  });
  return idOf;
}

/** Is any account of a file known to one of the others? */
export function knowsAny(file: ReadFile, others: readonly ReadFile[]): boolean {
  const own = new Set(keysOf(file.accounts, file.rule));
  return others.some(
    (other) => commonWith(own, keysOf(other.accounts, other.rule)) > 0 || [...(other.translate?.values() ?? [])].some((id) => own.has(id)),
  );
}

/** All people of all files. */
export function gather(files: readonly ReadFile[], pulse?: Pulse): Gathered {
  const tables = files.map(translated);
  const spellings = tables.map(({ table }, i) => ({ table, rule: files[i].rule }));
  const gathered = gatherPeople(spellings, pulse);
  return { ...gathered, rowOf: gathered.rowOf.map((rows, i) => composed(rows, tables[i].rowOf)) };
}

function translated(file: ReadFile): { table: NameTable; rowOf?: Uint32Array } {
  const { translate, accounts } = file;
  if (translate === undefined) return { table: accounts };
  const table = new NameTable();
  const rowOf = new Uint32Array(accounts.count);
  for (let row = 0; row < accounts.count; row++) {
    const spelling = accounts.at(row);
    rowOf[row] = table.add(translate.get(keyOf(spelling, file.rule)) ?? spelling);
  }
  return { table, rowOf };
}

function composed(rows: Uint32Array, rowOf: Uint32Array | undefined): Uint32Array {
  return rowOf === undefined ? rows : rowOf.map((row) => rows[row]);
}

/** Are nearly all names of a layer numbers? */
export function areMostlyIds(names: Iterable<string>): boolean {
  let count = 0;
  let ids = 0;
  for (const name of names) {
    count++;
    if (isOpaqueId(name.trim())) ids++;
  }
  return count > 0 && ids >= count * 0.9;
}
