/** Identity across files: which spellings of which files are one person. */
import { columnOf } from "../../base/numbered.ts";
import type { Pulse } from "../../base/pulse.ts";
import { NameTable } from "../../network/names.ts";
import { isOpaqueId, keyOf, type IdentityRule } from "../../network/identity.ts";
import { gatherPeople, type Gathered } from "../../network/gather.ts";
import type { PeopleRows, ReadFile, SecondNames } from "../format.ts";
import { EMPTY, ABSENT } from "../rows/rowColumns.ts";

/**
 * Graph files' ids are exact, unless folding loses none of them and lets more of them meet the other files' people.
 * Such files come back with the rule "handle" and say so.
 */
export function foldedToJoin(files: readonly ReadFile[]): ReadFile[] {
  return files.map((file, own) => {
    if (file.rule !== "exact" || files.length < 2) return file;
    const others = new Set<string>();
    files.forEach((other, i) => {
      if (i !== own) for (const key of keysOf(other)) others.add(key);
    });
    const exact = keysIn(file.accounts, "exact");
    const folded = keysIn(file.accounts, "handle");
    if (new Set(folded).size < new Set(exact).size) return file;
    const gain = commonWith(others, folded) - commonWith(others, exact);
    if (gain <= 0) return file;
    const report = { ...file.report, decisions: [...file.report.decisions, { code: "folded-to-join" as const, values: { people: gain } }] };
    return { ...file, rule: "handle" as const, report };
  });
}

function keysIn(table: NameTable, rule: IdentityRule): string[] {
  return Array.from({ length: table.count }, (_, row) => keyOf(table.at(row), rule));
}

/** Keys of the accounts of a file, as it is read by now. */
function keysOf(file: ReadFile): string[] {
  return Array.from({ length: file.accounts.count }, (_, row) => keyOf(spellingIn(file, row), file.rule));
}

function spellingIn({ accounts, rule, translate }: ReadFile, row: number): string {
  const spelling = accounts.at(row);
  return translate?.get(keyOf(spelling, rule)) ?? spelling;
}

function commonWith(known: ReadonlySet<string>, keys: readonly string[]): number {
  let common = 0;
  for (const key of new Set(keys)) if (known.has(key)) common++;
  return common;
}

/**
 * A people table may name each account twice, by id and by handle, and so may a log. The name by which the other files know more of
 * them counts; if some files use ids and others handles, the table is the bridge between them, and the second names in
 * the others are read as the first ones they stand for. Tables of people go first: they are made for it.
 */
export function bridged(files: readonly ReadFile[]): ReadFile[] {
  let result = [...files];
  const isLog = (at: number) => Number(files[at].aboutPeople === undefined);
  for (const at of files.map((_, place) => place).toSorted((a, b) => isLog(a) - isLog(b))) {
    const file = result[at];
    const second = secondNamesOf(file);
    // where nobody else names anybody, nothing is to be bridged
    if (second === undefined || !result.some((other, i) => i !== at && (hasTies(other) || hasTies(file)))) continue;
    const first = new Set(keysOf(file));
    const seconds = new Set(keysIn(second.table, "handle"));
    const votes = result.map((other, i) => {
      const keys = i === at ? [] : keysOf(other);
      return { isTied: hasTies(other), byFirst: commonWith(first, keys), bySecond: commonWith(seconds, keys) };
    });
    const isFirstUsed = hasTies(file) || votes.some(({ isTied, byFirst, bySecond }) => isTied && byFirst > bySecond);
    const isSecondUsed = votes.some(({ isTied, byFirst, bySecond }) => isTied && bySecond > byFirst);
    if (!isFirstUsed && isSecondUsed && file.aboutPeople !== undefined) result[at] = keyedByAlias(file, file.aboutPeople);
    else {
      const firstOf = firstNames(file, second);
      result = result.map((other, i) =>
        votes[i].bySecond > votes[i].byFirst ? { ...other, translate: new Map([...(other.translate ?? []), ...firstOf]) } : other,
      );
    }
  }
  return result;
}

const hasTies = ({ follows, shares }: ReadFile): boolean => follows !== undefined || shares !== undefined;

function secondNamesOf({ aboutPeople, secondNames }: ReadFile): SecondNames | undefined {
  return aboutPeople?.alias === undefined ? secondNames : { ...aboutPeople.alias, account: aboutPeople.account };
}

/** The table keyed by its second name; rows without one are left without an account. */
function keyedByAlias(file: ReadFile, about: PeopleRows): ReadFile {
  const { alias } = about;
  if (alias === undefined) return file;
  return { ...file, accounts: alias.table, aboutPeople: { ...about, account: alias.rows } };
}

/** Key of a second name → the first name of whom it stands for. */
function firstNames(file: ReadFile, { account, table, rows }: SecondNames): ReadonlyMap<string, string> {
  const firstOf = new Map<string, string>();
  rows.forEach((row, i) => {
    if (row === EMPTY || row === ABSENT) return;
    const key = keyOf(table.at(row), "handle");
    if (!firstOf.has(key)) firstOf.set(key, spellingIn(file, account[i]));
  });
  return firstOf;
}

/** Is any account of a file known to one of the others? */
export function knowsAny(file: ReadFile, others: readonly ReadFile[]): boolean {
  const own = new Set(keysOf(file));
  return others.some((other) => commonWith(own, keysOf(other)) > 0);
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
  const rowOf = columnOf(Uint32Array, accounts.count, (row) => table.add(spellingIn(file, row)));
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
