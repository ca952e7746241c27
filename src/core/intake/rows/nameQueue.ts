/**
 * Names on their way from a buffer into a table. They go in block by block, so that the table can fetch all that a block
 * will be compared with at once: with a hundred thousand names and more, most of the time is waiting for memory.
 */
import type { NameTable } from "../../network/names.ts";

const BLOCK = 512;

/** Where names are noted: `codes[column][row]` becomes their row of the table. */
interface Notes {
  /** Whole records so far: the row that is being read. */
  readonly rows: number;
  readonly codes: readonly Uint32Array[];
}

export class NameQueue {
  readonly #table: NameTable;
  readonly #notes: Notes;
  readonly #columns = new Uint32Array(BLOCK);
  readonly #rows = new Uint32Array(BLOCK);
  readonly #starts = new Uint32Array(BLOCK);
  readonly #ends = new Uint32Array(BLOCK);
  readonly #hashes = new Uint32Array(BLOCK);
  #size = 0;

  constructor(table: NameTable, notes: Notes) {
    this.#table = table;
    this.#notes = notes;
  }

  isFull(): boolean {
    return this.#size === BLOCK;
  }

  /** Takes note of a name of the row that is being read. `hash` must come from `finishHash`. */
  add(column: number, start: number, end: number, hash: number): void {
    const at = this.#size++;
    this.#columns[at] = column;
    this.#rows[at] = this.#notes.rows;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#hashes[at] = hash;
  }

  /** Takes all names that wait into the table. @param bytes where they stand. */
  empty(bytes: Uint8Array): void {
    const { codes } = this.#notes;
    const size = this.#size;
    this.#table.fetch(this.#hashes, size);
    for (let at = 0; at < size; at++)
      codes[this.#columns[at]][this.#rows[at]] = this.#table.intern(bytes, this.#starts[at], this.#ends[at], this.#hashes[at]);
    this.#size = 0;
  }
}
