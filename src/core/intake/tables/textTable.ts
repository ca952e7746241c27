/** A table of text, column by column: what tables of posts are read from. */
import { NameTable } from "../../network/names.ts";
import type { Pulse } from "../../base/pulse.ts";
import { pour } from "../text/decode.ts";
import type { Encoding, OpenedFile } from "../format.ts";
import { normalized } from "../cells/normalized.ts";
import { ABSENT, EMPTY } from "../rows/rowColumns.ts";
import { RowScanner } from "../rows/rows.ts";
import { bytesOfNothing } from "../cells/nothingWords.ts";
import { sampleOf } from "./sampling.ts";

/** Reads every column of a table with a header. */
export async function readTextTable(opened: OpenedFile, pulse: Pulse): Promise<{ table: TextTable; encoding: Encoding }> {
  const { header = [], dialect, skip, nothing } = sampleOf(opened);
  const wanted = header.map((_, position) => ({
    position,
    table: new NameTable(),
    numeric: false,
    naIsMissing: true,
    ...bytesOfNothing(nothing),
  }));
  const { sink: scanner, encoding } = await pour(opened, () => new RowScanner(dialect, wanted, skip), pulse);
  const tables = wanted.map((column) => column.table);
  return { table: new TextTable(header, scanner, tables), encoding };
}

/** Scanned columns by header. */
export class TextTable {
  readonly #places = new Map<string, number>();
  readonly headers: readonly string[];
  readonly #scanner: RowScanner;
  readonly #tables: readonly NameTable[];

  constructor(headers: readonly string[], scanner: RowScanner, tables: readonly NameTable[]) {
    this.headers = headers;
    this.#scanner = scanner;
    this.#tables = tables;
    headers.forEach((header, at) => {
      const name = normalized(header);
      if (!this.#places.has(name)) this.#places.set(name, at);
    });
  }

  get rows(): number {
    return this.#scanner.rows;
  }

  has(names: readonly string[] = []): boolean {
    return names.some((name) => this.#places.has(name));
  }

  headerOf(name: string): string {
    return this.headers[this.#places.get(name) ?? -1] ?? name;
  }

  line(row: number): number {
    return this.#scanner.lines.at(row) ?? 0;
  }

  /** What the first of these columns that says something says; "" if none does. */
  cell(names: readonly string[] | undefined, row: number): string {
    for (const name of names ?? []) {
      const text = this.at(this.#places.get(name) ?? -1, row);
      if (text !== "") return text;
    }
    return "";
  }

  /** What the column at this place says; "" where it says nothing, or is none. */
  at(place: number, row: number): string {
    const code = this.#scanner.codes[place]?.[row] ?? EMPTY;
    return code === EMPTY || code === ABSENT ? "" : this.#tables[place].at(code);
  }

  /** The first thing that a row says. */
  first(row: number): string {
    const place = this.#scanner.codes.findIndex((codes) => codes[row] < ABSENT);
    return place < 0 ? "" : this.#tables[place].at(this.#scanner.codes[place][row]);
  }

  /** Every distinct text of these columns. */
  *texts(names: readonly string[]): Generator<string> {
    for (const name of names) {
      const table = this.#tables[this.#places.get(name) ?? -1];
      for (let row = 0; row < (table?.count ?? 0); row++) yield table.at(row);
    }
  }
}
