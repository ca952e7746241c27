/** The beginning of a delimited file as records of text: which delimiter, which remarks, where the header is. */
import { Problem } from "../../base/problem.ts";
import { NameTable } from "../../network/names.ts";
import { EMPTY, ABSENT } from "../rows/rowColumns.ts";
import { RowScanner, type Dialect } from "../rows/rows.ts";
import { hintOfName } from "../fileName.ts";
import type { Head } from "../format.ts";
import { isHandleLike, withoutMarks } from "../cells/handles.ts";
import { nothingWordsIn } from "../cells/nothingWords.ts";
import { meaningOf, type Sense } from "../cells/synonyms.ts";

/** Scrapers lay out lists in hundreds of columns. */
const MOST_SAMPLED_COLUMNS = 2048;
const MOST_SAMPLED_RECORDS = 400;
const HEADER_WITHIN = 20;
const LONGEST_HEADER = 60;
/** Listening tools tell all their settings above it: so far down a header has to be a plain one. */
const PLAIN_HEADER_WITHIN = 80;
/** Enough for most samples; a sample is read in such pieces until it has its records. */
const PIECE_BYTES = 1 << 13;

export interface Sample {
  readonly dialect: Dialect;
  /** Header as written; undefined for a headerless file. */
  readonly header: readonly string[] | undefined;
  /** Records before the first one of data. */
  readonly skip: number;
  /** 1-based line of the header, 0 without one. */
  readonly headerLine: number;
  /** Words by which it says nothing: "None", "NULL". They are left out of the records. */
  readonly nothing: readonly string[];
  /** The first records of data. */
  readonly records: readonly (readonly string[])[];
  readonly lines: readonly number[];
  /** Fields of each record. */
  readonly widths: readonly number[];
  /** Does any field of the column stand in quotes? */
  readonly quoted: readonly boolean[];
}

interface Records {
  readonly records: string[][];
  readonly lines: number[];
  readonly widths: number[];
  readonly quoted: boolean[];
}

const KNOWN = new WeakMap<Head, Sample>();

/** Reads the beginning of a file as a table; of one file only once. */
export function sampleOf(head: Head): Sample {
  const known = KNOWN.get(head) ?? readSample(head);
  KNOWN.set(head, known);
  return known;
}

/** The same for recognising a file: undefined if it is no table at all. */
export function maybeSampleOf(head: Head): Sample | undefined {
  if (/^\s*[<{[*]/.test(head.text)) return undefined;
  try {
    return sampleOf(head);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

function readSample(head: Head): Sample {
  const comments = head.delimiter === undefined && hasRemarks(head.text);
  const hint = /^sep=(.)\r?\n/i.exec(head.text)?.[1];
  const known = head.delimiter ?? hint;
  const isHeaderMade = head.hasHeader;
  const dialect =
    known === undefined
      ? bestDialect(head, comments)
      : { delimiter: known.charCodeAt(0), runs: false, comments, ...(isHeaderMade === true && { isHeaderMade }) };
  const found = recordsOf(head, dialect, scanned(head, dialect, []).widths);
  const preamble = hint === undefined ? 0 : 1;
  const isGiven = head.hasHeader === true && found.records.length > 0;
  const { headerAt, skip } = isGiven ? { headerAt: 0, skip: 1 } : headerRows(found.records, preamble);
  const records = found.records.slice(skip);
  const nothing = nothingWordsIn(records);
  return {
    dialect,
    header: headerAt === undefined ? undefined : found.records[headerAt],
    skip,
    headerLine: headerAt === undefined ? 0 : found.lines[headerAt],
    nothing,
    records: nothing.length === 0 ? records : records.map((record) => record.map((cell) => (nothing.includes(cell) ? "" : cell))),
    lines: found.lines.slice(skip),
    widths: found.widths.slice(skip),
    quoted: found.quoted,
  };
}

function hasRemarks(text: string): boolean {
  return /^\s*(?:#(?![,;|])|%\s)/.test(text);
}

/** How many fields each record has, and at which line it begins. */
function scanned(head: Head, dialect: Dialect, tables: readonly NameTable[]): RowScanner {
  const wanted = tables.map((table, position) => ({ position, table, numeric: false, naIsMissing: false }));
  const scanner = new RowScanner(dialect, wanted, 0, { keepWidths: true });
  const bytes = wholeRecords(head);
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    scanner.push(bytes.subarray(at, at + PIECE_BYTES));
    if (scanner.rows >= MOST_SAMPLED_RECORDS) return scanner;
  }
  scanner.finish();
  return scanner;
}

function recordsOf(head: Head, dialect: Dialect, widths: readonly number[]): Records {
  const tables = Array.from({ length: Math.min(MOST_SAMPLED_COLUMNS, Math.max(0, ...widths)) }, () => new NameTable());
  const scanner = scanned(head, dialect, tables);
  const count = Math.min(scanner.rows, MOST_SAMPLED_RECORDS);
  const records = Array.from({ length: count }, (_, row) =>
    Array.from({ length: Math.min(scanner.widths[row], tables.length) }, (_field, column) => {
      const code = scanner.codes[column][row];
      return code === EMPTY || code === ABSENT ? "" : withoutMarks(tables[column].at(code));
    }),
  );
  return {
    records,
    lines: Array.from({ length: count }, (_, row) => scanner.lines.at(row) ?? 0),
    widths: scanner.widths.slice(0, count),
    quoted: Array.from(scanner.quoted, (flag) => flag === 1),
  };
}

/** The head without a last record that the cut may have damaged. */
function wholeRecords(head: Head): Uint8Array {
  if (head.isWhole) return head.bytes;
  const end = Math.max(head.bytes.lastIndexOf(10), head.bytes.lastIndexOf(13));
  const lines = end < 0 ? head.bytes : head.bytes.subarray(0, end + 1);
  // An open quote at the cut is closed, so that the records before it can be seen.
  let quotes = 0;
  for (let at = 0; at < lines.length; at++) if (lines[at] === 34) quotes++;
  if (quotes % 2 === 0) return lines;
  const closed = new Uint8Array(lines.length + 1);
  closed.set(lines);
  closed[lines.length] = 34;
  return closed;
}

/** The delimiter with the most constant number of fields; of two equally constant ones that with more fields. */
function bestDialect(head: Head, comments: boolean): Dialect {
  let best: { dialect: Dialect; constancy: number; width: number } | undefined;
  for (const delimiter of [",", ";", "\t", "|"]) {
    const dialect = { delimiter: delimiter.charCodeAt(0), runs: false, comments };
    if (!head.text.includes(delimiter)) continue;
    const { constancy, width } = constancyOf(widthsUnder(head, dialect));
    if (width < 2) continue;
    if (best === undefined || constancy > best.constancy + 0.02 || (constancy > best.constancy - 0.02 && width > best.width))
      best = { dialect, constancy, width };
  }
  if (best !== undefined && best.constancy > 0.5) return best.dialect;
  const spaced = { delimiter: 32, runs: true, comments };
  const widths = widthsUnder(head, spaced);
  if (widths.length > 0 && widths.every((width) => width >= 2 && width <= 4) && isSpaced(recordsOf(head, spaced, widths), head.name))
    return spaced;
  return best?.dialect ?? { delimiter: 44, runs: false, comments };
}

/** Under a delimiter that is not the file's, quotes may look unclosed: then there is nothing to see. */
function widthsUnder(head: Head, dialect: Dialect): readonly number[] {
  try {
    return scanned(head, dialect, []).widths.slice(0, MOST_SAMPLED_RECORDS);
  } catch {
    return [];
  }
}

function constancyOf(widths: readonly number[]): { constancy: number; width: number } {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let constancy = 0;
  let common = 0;
  for (const [width, count] of counts) {
    if (width > 1 && count / widths.length > constancy) {
      constancy = count / widths.length;
      common = width;
    }
  }
  return { constancy, width: common };
}

/** Is this an edge list with spaces? Numbers, names seen on both sides, or handles in a file whose name says what it is about. */
function isSpaced({ records }: Records, file: string): boolean {
  if (records.every(([a = "", b = ""]) => /^\d+$/.test(a) && /^\d+$/.test(b))) return true;
  const left = new Set(records.map(([a]) => a));
  const constant = records.every((record) => record.length === records[0]?.length);
  if (!constant) return false;
  return (
    records.some(([, b]) => left.has(b)) ||
    (hintOfName(file) !== undefined && records.every((record) => record.slice(0, 2).every(isHandleLike)))
  );
}

/** Where the header is and what lies above the data: a header may take two rows, of groups and columns, or in two languages. */
function headerRows(records: readonly (readonly string[])[], from: number): { headerAt: number | undefined; skip: number } {
  const headerAt = headerPosition(records, from);
  if (headerAt === undefined) return { headerAt, skip: from };
  const [header, below] = [sensesOf(records[headerAt]), sensesOf(records[headerAt + 1] ?? [])];
  if (distinct(below) >= 3 && distinct(below) > distinct(header)) return { headerAt: headerAt + 1, skip: headerAt + 2 };
  // accounts may be called like any column: what else stands there says that it is a header once more
  const again = below.filter(
    (sense, column) => sense === header[column] && (sense === "time" || sense === "weight" || sense === "kind" || sense === "text"),
  );
  return { headerAt, skip: headerAt + (again.length >= 2 ? 2 : 1) };
}

function distinct(senses: readonly (Sense | undefined)[]): number {
  return new Set(senses.filter((sense) => sense !== undefined)).size;
}

function sensesOf(record: readonly string[]): (Sense | undefined)[] {
  return record.map((cell) => (cell.length <= LONGEST_HEADER ? meaningOf(cell)?.sense : undefined));
}

/** The first of the first records that has two known headers, or four further down; else the first one, if it differs from what is below it. */
function headerPosition(records: readonly (readonly string[])[], from: number): number | undefined {
  for (let at = from; at < Math.min(records.length, from + PLAIN_HEADER_WITHIN); at++)
    if (knownIn(records[at]) >= (at < from + HEADER_WITHIN ? 2 : 4)) return at;
  const first = records[from];
  if (first === undefined || first.some((cell) => /\d{4}|^[-\d.,:/ ]+$|^@|^https?:/i.test(cell))) return undefined;
  const rest = records.slice(from + 1);
  if (rest.length === 0) return knownIn(first) > 0 ? from : undefined;
  const recurs = first.some((cell) => cell !== "" && rest.some((record) => record.includes(cell)));
  if (knownIn(first) === 1 && !recurs) return from;
  const contrasts = first.some((cell, column) => cell !== "" && rest.every((record) => /^[-+\d.,:/eE ]+$/.test(record[column] ?? "")));
  return contrasts && !recurs ? from : undefined;
}

function knownIn(record: readonly string[]): number {
  return record.filter((cell) => cell.length <= LONGEST_HEADER && meaningOf(cell) !== undefined).length;
}
