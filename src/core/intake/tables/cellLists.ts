/**
 * Several accounts in one cell: "@kopi, @budi". Such cells are taken apart, and what else stands in the row holds for
 * each of them. A comma may also stand inside one name ("Doe, Jane"), so it counts only between accounts that have an @
 * or also stand alone.
 */
import { NameTable } from "../../network/names.ts";
import type { Decision } from "../report/report.ts";
import { ABSENT } from "../rows/rowColumns.ts";
import type { RowScanner } from "../rows/rows.ts";
import type { RowLines } from "../report/lineNumbers.ts";

/** What a scanner has found, row by row. */
export type ScannedRows = Pick<RowScanner, "rows" | "codes" | "numbers" | "zoneless"> & { readonly lines: RowLines };

interface Lists {
  readonly accounts: NameTable;
  readonly rows: ScannedRows;
  /** Rows beyond one for each row of the file. */
  readonly also: number;
  readonly decisions: readonly Decision[];
}

interface Ends {
  readonly accounts: NameTable;
  /** Places of the two accounts among the scanned columns. */
  readonly places: readonly number[];
  /** Their headers. */
  readonly headers: readonly string[];
}

const SEPARATORS = [/\s*\|\s*/, /\s*;\s*/, /\s*,\s*/, /\s*\n\s*/, /\s+(?=@)/];
const ONE = /^@?[\p{L}\p{N}_](?:[\p{L}\p{N}._-]*[\p{L}\p{N}_])?$/u;
/** Cells with more accounts hold something else. */
const MOST_IN_ONE = 10_000;

/** Rows with one pair of accounts each; undefined if no cell holds a list. */
export function maybeTakenApart(rows: ScannedRows, { accounts, places, headers }: Ends): Lists | undefined {
  const listed = places.map((place) => rows.codes[place]);
  const partsOf = listsAmong(accounts);
  if (partsOf.size === 0) return undefined;
  const left = new NameTable();
  const named = new Map<number, readonly number[]>();
  const codesOf = (code: number): readonly number[] => {
    if (code >= ABSENT) return [code];
    let codes = named.get(code);
    if (codes === undefined) {
      codes = (partsOf.get(code) ?? [accounts.at(code)]).map((name) => left.add(name));
      named.set(code, codes);
    }
    return codes;
  };
  const from: number[] = [];
  const ends: number[][] = places.map(() => []);
  for (let row = 0; row < rows.rows; row++) {
    const [actors, others] = listed.map((codes) => codesOf(codes[row]));
    for (const actor of actors)
      for (const other of others) {
        from.push(row);
        ends[0].push(actor);
        ends[1].push(other);
      }
  }
  const taken = (codes: Uint32Array) => codes.reduce((sum, code) => sum + (partsOf.has(code) ? 1 : 0), 0);
  return {
    accounts: left,
    rows: {
      zoneless: rows.zoneless,
      rows: from.length,
      lines: Uint32Array.from(from, (row) => rows.lines.at(row) ?? 0),
      codes: rows.codes.map((codes, place) => {
        const end = places.indexOf(place);
        return end >= 0 ? Uint32Array.from(ends[end]) : codes.length === 0 ? codes : Uint32Array.from(from, (row) => codes[row]);
      }),
      numbers: rows.numbers.map((numbers) => (numbers.length === 0 ? numbers : Float64Array.from(from, (row) => numbers[row]))),
    },
    also: from.length - rows.rows,
    decisions: listed.flatMap((codes, end) => {
      const cells = taken(codes);
      return cells === 0 ? [] : [{ code: "lists-taken-apart" as const, values: { column: headers[end], rows: cells } }];
    }),
  };
}

/** The accounts in each cell that holds several. */
function listsAmong(accounts: NameTable): Map<number, readonly string[]> {
  const lists = new Map<number, readonly string[]>();
  const unsure: [code: number, parts: readonly string[]][] = [];
  const alone = new Set<string>();
  if (!mayHoldSeveral(accounts, 0, accounts.count)) return lists;
  for (let code = 0; code < accounts.count; code++) {
    if (!mayHoldSeveral(accounts, code, code + 1)) continue;
    const found = maybeList(accounts.at(code));
    if (found?.isSure === true) lists.set(code, found.parts);
    else if (found !== undefined) unsure.push([code, found.parts]);
  }
  if (unsure.length === 0) return lists;
  for (let code = 0; code < accounts.count; code++) if (!lists.has(code)) alone.add(accounts.at(code));
  const isKnown = (name: string) => alone.has(name) || alone.has(`@${name}`);
  if (unsure.some(([, parts]) => parts.filter(isKnown).length * 2 >= parts.length))
    for (const [code, parts] of unsure) lists.set(code, parts);
  return lists;
}

/** Does any of the names from row `from` to `to` − 1 hold a sign that stands between accounts? A look at the bytes alone. */
function mayHoldSeveral({ bytes, offsets }: NameTable, from: number, to: number): boolean {
  for (let at = offsets[from]; at < offsets[to]; at++) if (BETWEEN[bytes[at]] === 1) return true;
  return false;
}

const BETWEEN = Uint8Array.from({ length: 256 }, (_, byte) => (/[,;|\n ]/.test(String.fromCharCode(byte)) ? 1 : 0));

function maybeList(text: string): { parts: readonly string[]; isSure: boolean } | undefined {
  for (const separator of SEPARATORS) {
    const parts = text.split(separator).filter((one) => one !== "");
    if (parts.length < 2 || parts.length > MOST_IN_ONE || !parts.every((one) => ONE.test(one))) continue;
    const distinct = [...new Set(parts)];
    return { parts: distinct, isSure: distinct.every((one) => one.startsWith("@")) || /[|\n]/.test(text) };
  }
  return undefined;
}
