/**
 * The byte scanner of delimited text: RFC 4180, read leniently, straight into interned columns. Nothing but the wanted
 * columns is kept, no field becomes a string, and the text is never held as a whole: chunks may end anywhere, even
 * inside a character. Spaces around a field do not count. A quote inside an unquoted field is a letter like any other.
 */
import { Problem } from "../../base/problem.ts";
import { HASH_START, hashStep } from "../../network/names.ts";
import { hashBetween, isAllSpace } from "../cells/fieldBytes.ts";
import { ClosingQuote } from "./closingQuote.ts";
import { RowColumns, type WantedColumn } from "./rowColumns.ts";

/** A record longer than this is no record of a table. */
const MOST_RECORD_BYTES = 8 << 20;
const MOST_COLUMNS = 10_000;

const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;
const QUOTE = 34;
const HASH_SIGN = 35;
const PERCENT = 37;

export interface Dialect {
  /** Byte between fields. */
  readonly delimiter: number;
  /** Any run of spaces and tabs is one delimiter; `delimiter` is a space then. */
  readonly runs: boolean;
  /** Lines that begin with # or % are remarks. */
  readonly comments: boolean;
  /** The header stands in no line of the file: the row behind it is the first. */
  readonly isHeaderMade?: true;
}

export interface ScanOptions {
  readonly keepWidths?: boolean;
  /** Bytes of all that will come, as far as that is known. */
  readonly bytes?: number;
}

/** Reads records chunk by chunk. After `finish`, columns are cut to `rows` entries. */
export class RowScanner extends RowColumns {
  /** Fields of each record; kept only if asked for. */
  readonly widths: number[] = [];
  readonly #dialect: Dialect;
  readonly #keepWidths: boolean;
  /** Position in the record → position in `wanted`, −1 for columns nobody asked for. */
  readonly #plan: Int32Array;
  readonly #stops = new Uint8Array(256);
  #skip: number;
  #line: number;
  #carried = 0;
  #retryAt = 0;
  #insideQuotes = false;
  /** Where the record is longer than any that is kept, and stands in quotes. */
  #overlong: ClosingQuote | undefined;
  #scratchLength = 0;
  /** Of the buffer that is being scanned. */
  #length = 0;
  #isLast = false;
  /** Line ends inside the quotes of the record that is being read. */
  #newlines = 0;

  /** @param skip records before the first one that is data: preamble, header, `sep=` line. */
  constructor(dialect: Dialect, wanted: readonly WantedColumn[], skip: number, options: ScanOptions = {}) {
    super(wanted, options.bytes);
    this.#dialect = dialect;
    this.#line = dialect.isHeaderMade === true ? 0 : 1;
    this.#keepWidths = options.keepWidths ?? false;
    this.#skip = skip;
    this.#plan = new Int32Array(1 + wanted.reduce((most, { position }) => Math.max(most, position), 0)).fill(-1);
    wanted.forEach(({ position }, i) => (this.#plan[position] = i));
    for (const stop of dialect.runs ? [SPACE, TAB, LF, CR] : [dialect.delimiter, LF, CR]) this.#stops[stop] = 1;
  }

  /** Takes the next piece of the file, in UTF-8. @throws Problem "unclosed-quote", "cell-too-long", "line-too-long", "too-many-columns" */
  push(chunk: Uint8Array): void {
    if (this.#overlong !== undefined) {
      if (this.#overlong.isIn(chunk)) throw this.#cellTooLong();
      return;
    }
    const length = this.#carried + chunk.length;
    if (length + 2 > this.buffer.length) {
      const larger = new Uint8Array(Math.max(length + 2, this.buffer.length * 2));
      larger.set(this.buffer.subarray(0, this.#carried));
      this.buffer = larger;
    }
    this.buffer.set(chunk, this.#carried);
    this.#carried = length;
    if (length < this.#retryAt && length <= MOST_RECORD_BYTES) return;
    this.#consume(false);
    if (this.#carried <= MOST_RECORD_BYTES) return;
    if (!this.#insideQuotes) throw new Problem({ code: "line-too-long", severity: "error", line: this.#line });
    this.#overlong = new ClosingQuote(this.buffer.subarray(0, this.#carried));
  }

  /** Ends the last record and cuts all columns to size. */
  finish(): void {
    if (this.#overlong?.isAtEnd === true) throw this.#cellTooLong();
    this.#consume(true);
    this.cut();
  }

  #cellTooLong(): Problem {
    return new Problem({ code: "cell-too-long", severity: "error", line: this.#line, count: MOST_RECORD_BYTES });
  }

  #consume(isLast: boolean): void {
    const length = this.#carried;
    // Line ends behind the last byte stop every loop there without a bounds check.
    this.buffer[length] = LF;
    this.buffer[length + 1] = LF;
    this.#length = length;
    this.#isLast = isLast;
    const used = this.#scan(this.buffer, length);
    this.emptyQueues();
    this.passed += used;
    this.buffer.copyWithin(0, used, length);
    this.#carried = length - used;
    // A record that did not fit is tried again only when twice as much is there.
    this.#retryAt = used > 0 ? 0 : this.#carried * 2;
  }

  /** Reads whole records; returns where the first one begins that is not whole yet. */
  #scan(bytes: Uint8Array, length: number): number {
    const { runs, comments } = this.#dialect;
    this.#insideQuotes = false;
    let at = 0;
    while (at < length) {
      const start = at;
      let byte = bytes[at];
      if (runs) while (byte === SPACE || byte === TAB) byte = bytes[++at];
      const isRemark = comments && (byte === HASH_SIGN || byte === PERCENT);
      if (isRemark) while (byte !== LF && byte !== CR) byte = bytes[++at];
      let width = 0;
      this.#newlines = 0;
      if (byte !== LF && byte !== CR) {
        this.makeRoom();
        const plan = this.#skip > 0 ? NOTHING : this.#plan;
        for (;;) {
          at = this.#readField(bytes, at, width < plan.length ? plan[width] : -1);
          if (at < 0) return start;
          width++;
          byte = bytes[at];
          if (byte === LF || byte === CR) break;
          byte = bytes[++at];
          if (runs) {
            while (byte === SPACE || byte === TAB) byte = bytes[++at];
            if (byte === LF || byte === CR) break;
          }
          if (width >= MOST_COLUMNS) throw new Problem({ code: "too-many-columns", severity: "error", line: this.#line, count: width });
        }
      }
      // A CR at the end of the buffer may have its LF in the next chunk.
      if (!this.#isLast && (at >= length || (byte === CR && at + 1 >= length))) return start;
      if (width > 1 || (width === 1 && !isAllSpace(bytes, start, at))) this.#commit(width);
      else if (width === 1) this.clearRow();
      at += byte === CR && at + 1 < length && bytes[at + 1] === LF ? 2 : 1;
      this.#line += 1 + this.#newlines;
    }
    return Math.min(at, length);
  }

  #commit(width: number): void {
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    this.lines.push(this.#line);
    if (this.#keepWidths) this.widths.push(width);
    this.rows++;
  }

  /** Reads one field into its column, −1 for none; returns where it ends, or −1 if that is not in the buffer. */
  #readField(bytes: Uint8Array, from: number, column: number): number {
    const stops = this.#stops;
    let at = from;
    let byte = bytes[at];
    while (byte === SPACE && stops[SPACE] === 0) byte = bytes[++at];
    if (byte === QUOTE) return this.#readQuoted(bytes, at + 1, column);
    const begin = at;
    if (column < 0) {
      while (stops[byte] === 0) byte = bytes[++at];
      return at >= this.#length && !this.#isLast ? -1 : at;
    }
    let hash = HASH_START;
    while (stops[byte] === 0) {
      hash = hashStep(hash, byte);
      byte = bytes[++at];
    }
    // Half a name must not get into the table.
    if (at >= this.#length && !this.#isLast) return -1;
    this.keep(column, bytes, begin, at, hash);
    return at;
  }

  /** Reads a quoted field; the common one, with nothing but its text between the quotes, where it stands. */
  #readQuoted(bytes: Uint8Array, from: number, column: number): number {
    let at = from;
    let byte = bytes[at];
    let hash = HASH_START;
    while (byte !== QUOTE && byte > CR) {
      hash = hashStep(hash, byte);
      byte = bytes[++at];
    }
    if (byte === QUOTE && at + 1 < this.#length && this.#stops[bytes[at + 1]] === 1) {
      if (column >= 0) this.keepQuoted(column, bytes, from, at, hash);
      return at + 1;
    }
    const end = this.#copyQuoted(bytes, from);
    if (end >= 0 && column >= 0) {
      const scratch = this.scratch;
      this.keepQuoted(column, scratch, 0, this.#scratchLength, hashBetween(scratch, 0, this.#scratchLength));
    }
    return end;
  }

  /**
   * Reads a quoted field with anything in it into the scratch; returns where it ends, −1 if it does not end here. What
   * stands between the closing quote and the delimiter belongs to the field, as spreadsheets read it.
   */
  #copyQuoted(bytes: Uint8Array, from: number): number {
    const length = this.#length;
    this.#insideQuotes = true;
    this.#scratchLength = 0;
    let at = from;
    while (at < length) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        if (at + 1 >= length && !this.#isLast) return -1;
        if (at + 1 >= length || bytes[at + 1] !== QUOTE) return this.#copyBehindQuote(bytes, at + 1);
        at++;
      } else if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) this.#newlines++;
      this.#scratchPush(bytes[at++]);
    }
    if (this.#isLast) throw new Problem({ code: "unclosed-quote", severity: "error", line: this.#line });
    return -1;
  }

  #copyBehindQuote(bytes: Uint8Array, from: number): number {
    this.#insideQuotes = false;
    let at = from;
    while (this.#stops[bytes[at]] === 0) this.#scratchPush(bytes[at++]);
    return at >= this.#length && !this.#isLast ? -1 : at;
  }

  #scratchPush(byte: number): void {
    if (this.#scratchLength === this.scratch.length) {
      const larger = new Uint8Array(this.scratch.length * 2);
      larger.set(this.scratch);
      this.scratch = larger;
    }
    this.scratch[this.#scratchLength++] = byte;
  }
}

const NOTHING = new Int32Array(0);
