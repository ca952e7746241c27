/** The columns that a scanner fills: for each record its line, and for each wanted column what the record says there. */
import { cutTo } from "../../network/columns.ts";
import { finishHash, type NameTable } from "../../network/names.ts";
import { hasZone, hashBetween, isNa, isoMs, isUnseenBetween, wholeNumber } from "../cells/fieldBytes.ts";
import { APOSTROPHE, afterGuard } from "../cells/formula.ts";
import { LineNumbers } from "../report/lineNumbers.ts";
import { NameQueue } from "./nameQueue.ts";

/** Code of a field that is there and says nothing. */
export const EMPTY = 0xffffffff;
/** Code of a field that its row is too short to have. */
export const ABSENT = 0xfffffffe;

/** Of a column in which no record has said anything so far. */
const NO_CODES = new Uint32Array(0);

const SPACE = 32;
/** So much of a file tells how many records all of it has. */
const TELLING_BYTES = 1 << 20;
const TELLING_ROWS = 1 << 10;
const MOST_GROWTH = 16;

export interface WantedColumn {
  /** 0-based position in the record. */
  readonly position: number;
  readonly table: NameTable;
  /** Keep plain whole numbers of up to 15 digits as numbers; `table` takes what is none. */
  readonly numeric: boolean;
  /** Keep the commonest way to write times as numbers too, in milliseconds. */
  readonly isTime?: boolean;
  /** An unquoted NA, as R writes it, says nothing. */
  readonly naIsMissing: boolean;
  /** Words that say nothing, in quotes too. */
  readonly nothing?: readonly Uint8Array[];
}

/** What nearly every field of a column is, and is kept as without a closer look. */
const PLAIN_NAME = 1;
const PLAIN_NUMBER = 2;

export class RowColumns {
  rows = 0;
  /** At which line each record begins. */
  readonly lines = new LineNumbers();
  /** Per wanted column: rows of its table, EMPTY or ABSENT. */
  readonly codes: Uint32Array[];
  /** Per wanted numeric column: the number, NaN for nothing said, or −(row of the table) − 1 for a text. */
  readonly numbers: Float64Array[];
  /** Does any field of the wanted column stand in quotes? */
  readonly quoted: Uint8Array;
  /** Does any time that was kept as a number lack its zone? */
  readonly zoneless: Uint8Array;
  /** Bytes of whole records so far. */
  protected passed = 0;
  /** The buffer that is being scanned; it grows to what comes at once, since an archive may hold a thousand small tables. */
  protected buffer = new Uint8Array(1 << 12);
  /** Texts that do not stand in the buffer as they are. */
  protected scratch = new Uint8Array(1 << 8);
  readonly #wanted: readonly WantedColumn[];
  /** Per wanted column: what waits to get into its table. Columns with one table have one queue. */
  readonly #queues: readonly NameQueue[];
  readonly #bytes: number;
  /** Per wanted column: PLAIN_NAME, PLAIN_NUMBER, or 0 where words say nothing, so that every field has to be compared with them. */
  readonly #usual: Uint8Array;
  /** Records that the columns have room for. */
  #room = 1 << 10;

  /** @param bytes of all that will come, as far as that is known: columns then grow to their size at once. */
  constructor(wanted: readonly WantedColumn[], bytes = 0) {
    this.#wanted = wanted;
    this.#bytes = bytes;
    this.#usual = Uint8Array.from(wanted, ({ numeric, nothing }) => (nothing !== undefined ? 0 : numeric ? PLAIN_NUMBER : PLAIN_NAME));
    const queues = new Map(wanted.map(({ table }) => [table, new NameQueue(table, this)]));
    this.#queues = wanted.flatMap(({ table }) => queues.get(table) ?? []);
    this.codes = wanted.map(() => NO_CODES);
    this.numbers = wanted.map(({ numeric }) => new Float64Array(numeric ? 1 << 10 : 0).fill(NaN));
    this.quoted = new Uint8Array(wanted.length);
    this.zoneless = new Uint8Array(wanted.length);
  }

  /** Makes room for one more record. */
  protected makeRoom(): void {
    if (this.rows >= this.#room) this.#grow();
  }

  #grow(): void {
    const size = this.#nextSize();
    this.#room = size;
    this.#wanted.forEach(({ numeric }, i) => {
      if (numeric) this.numbers[i] = enlarged(this.numbers[i], new Float64Array(size).fill(NaN, this.rows));
      else if (this.codes[i].length > 0) this.codes[i] = enlarged(this.codes[i], new Uint32Array(size).fill(ABSENT, this.rows));
    });
  }

  /** As many as all of the file will have by what came so far, with a little to spare; else twice as many. */
  #nextSize(): number {
    if (this.#bytes <= this.passed || this.passed < TELLING_BYTES || this.rows < TELLING_ROWS) return this.#room * 2;
    const rows = (this.rows / this.passed) * this.#bytes * 1.02;
    // An archive may lie about the size of what is in it.
    return Math.ceil(Math.min(Math.max(rows, this.#room * 1.1), this.#room * MOST_GROWTH));
  }

  /** Takes back what a record of nothing has left in the row. */
  protected clearRow(): void {
    this.#wanted.forEach(({ numeric }, i) => {
      if (numeric) this.numbers[i][this.rows] = NaN;
      else this.codes[i][this.rows] = ABSENT;
    });
  }

  protected emptyQueues(): void {
    for (const queue of this.#queues) queue.empty(this.buffer);
  }

  /** Cuts all columns to `rows` entries. */
  protected cut(): void {
    const isUnsaid = this.#wanted.some(({ numeric }, i) => !numeric && this.codes[i] === NO_CODES);
    const absent = new Uint32Array(isUnsaid ? this.rows : 0).fill(ABSENT);
    this.#wanted.forEach(({ numeric }, i) => {
      if (!numeric) this.codes[i] = this.codes[i] === NO_CODES ? absent : cutTo(this.codes[i], this.rows);
      this.numbers[i] = cutTo(this.numbers[i], numeric ? this.rows : 0);
    });
  }

  protected keep(column: number, bytes: Uint8Array, from: number, to: number, hash: number): void {
    const usual = this.#usual[column];
    if (usual === PLAIN_NAME && isPlainName(bytes, from, to)) return this.#name(column, bytes, from, to, hash);
    const number = usual === PLAIN_NUMBER ? wholeNumber(bytes, from, to) : -1;
    if (number >= 0) this.numbers[column][this.rows] = number;
    else this.#keepLookedAt(column, bytes, from, to, hash);
  }

  #keepLookedAt(column: number, bytes: Uint8Array, from: number, to: number, hash: number): void {
    if (bytes[to - 1] === SPACE && to > from) return this.#keepTrimmed(column, bytes, from, to);
    const start = bytes[from] === APOSTROPHE ? afterGuard(bytes, from, to) : from;
    this.#store(column, bytes, start, to, start === from ? hash : hashBetween(bytes, start, to));
  }

  protected keepQuoted(column: number, bytes: Uint8Array, from: number, to: number, hash: number): void {
    this.quoted[column] = 1;
    const wanted = this.#wanted[column];
    if (isNa(bytes, from, to) && !wanted.numeric) this.#name(column, bytes, from, to, hash);
    else if (bytes[from] === SPACE) this.#keepTrimmed(column, bytes, from, to);
    else this.keep(column, bytes, from, to, hash);
  }

  #keepTrimmed(column: number, bytes: Uint8Array, from: number, to: number): void {
    while (from < to && bytes[from] === SPACE) from++;
    while (to > from && bytes[to - 1] === SPACE) to--;
    this.keep(column, bytes, from, to, hashBetween(bytes, from, to));
  }

  #store(column: number, bytes: Uint8Array, from: number, to: number, hash: number): void {
    const wanted = this.#wanted[column];
    if (this.codes[column] === NO_CODES && !wanted.numeric) this.#start(column);
    const isSilent =
      to === from ||
      isUnseenBetween(bytes, from, to) ||
      (wanted.naIsMissing && isNa(bytes, from, to)) ||
      (wanted.nothing !== undefined && wanted.nothing.some((word) => isWord(word, bytes, from, to)));
    if (wanted.numeric) this.numbers[column][this.rows] = isSilent ? NaN : this.#numberOf(column, bytes, from, to, hash);
    else if (isSilent) this.codes[column][this.rows] = EMPTY;
    else this.#name(column, bytes, from, to, hash);
  }

  #numberOf(column: number, bytes: Uint8Array, from: number, to: number, hash: number): number {
    const wanted = this.#wanted[column];
    const number = wholeNumber(bytes, from, to);
    if (number >= 0) return number;
    const timeMs = wanted.isTime === true ? isoMs(bytes, from, to) : NaN;
    if (Number.isNaN(timeMs)) return -wanted.table.intern(bytes, from, to, finishHash(hash)) - 1;
    if (!hasZone(bytes, to)) this.zoneless[column] = 1;
    return timeMs;
  }

  /** Headers may name far more columns than the rows have: a column takes room from its first cell on. */
  #start(column: number): void {
    this.codes[column] = new Uint32Array(this.#room).fill(ABSENT);
  }

  #name(column: number, bytes: Uint8Array, from: number, to: number, hash: number): void {
    if (this.codes[column] === NO_CODES) this.#start(column);
    const queue = this.#queues[column];
    // The scratch will hold another text by the time the queue is emptied.
    if (bytes === this.scratch) {
      queue.empty(this.buffer);
      this.codes[column][this.rows] = this.#wanted[column].table.intern(bytes, from, to, finishHash(hash));
      return;
    }
    if (queue.isFull()) queue.empty(bytes);
    queue.add(column, from, to, finishHash(hash));
  }
}

/** Longer than NA, with no guard or mark in front, and no space behind: it is said as it stands. */
function isPlainName(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from];
  return to - from > 2 && first > APOSTROPHE && first < 0x80 && bytes[to - 1] !== SPACE;
}

/** Does every row say something in this column? */
export function isSaidThroughout(codes: Uint32Array): boolean {
  for (let row = 0; row < codes.length; row++) if (codes[row] >= ABSENT) return false;
  return true;
}

function isWord(word: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== word.length) return false;
  for (let at = 0; at < word.length; at++) if (word[at] !== bytes[from + at]) return false;
  return true;
}

function enlarged<T extends Uint32Array | Float64Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
