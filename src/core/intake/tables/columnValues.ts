/** Scanned columns as values: every distinct text is read once. */
import { alive, paced, PULSE_TEXTS } from "../../base/pulse.ts";
import { areAllPositive } from "../../network/columns.ts";
import { textsOf } from "./attributes.ts";
import type { Decision } from "../report/report.ts";
import { maybeGivenMark, withGivenOrder } from "../cells/givenStyles.ts";
import type { ScannedTable } from "./scannedTable.ts";
import { countMarkOf, decimalMarkOf, isDotGrouped, maybeCount, type DecimalMark } from "../cells/numbers.ts";
import { ABSENT, EMPTY } from "../rows/rowColumns.ts";
import { epochMs, maybeClock, serialMs, timeStyleOf, timeUnderHeader } from "../cells/times.ts";

/** What a row says in a column; `isBad` where it says something that cannot be read. */
export interface Values {
  /** The value of every row, where all rows say the same and none is bad. */
  readonly constant?: number;
  /** The values of all rows, where they lie ready and none is bad. */
  readonly ready?: Float64Array;
  at(row: number): number;
  isBad(row: number): boolean;
  readonly decisions: readonly Decision[];
}

/** A column the file does not have: `value` in every row. */
export function constantly(value: number): Values {
  return { constant: value, at: () => value, isBad: () => false, decisions: [] };
}

/** Rows of a column's table; −1 where nothing is said. */
export function codesIn(codes: Uint32Array): Values {
  const at = (row: number) => (codes[row] === EMPTY || codes[row] === ABSENT ? -1 : codes[row]);
  return { at, isBad: () => false, decisions: [] };
}

/** There may be as many distinct texts as there are rows. */
function readEach<T>(texts: readonly string[], { pulse }: ScannedTable, read: (text: string) => T): T[] {
  const still = alive(pulse);
  return texts.map((text, at) => {
    if (at % PULSE_TEXTS === 0) still(0, 1);
    return read(text);
  });
}

/** In the place of a number that cannot be read. */
const BAD = -Infinity;

/**
 * Reads a column of numbers into its own places, once for each row. `valueOf` gets what the scanner kept: a number, NaN, or a text as
 * −(row of the table) − 1; it gives BAD for what cannot be read.
 */
function readInPlace(
  table: ScannedTable,
  position: number,
  valueOf: (kept: number, row: number) => number,
): Pick<Values, "ready" | "at" | "isBad"> {
  const column = table.scanner.numbers[table.at(position)];
  const still = paced(alive(table.pulse), column.length);
  let bad = 0;
  for (let row = 0; row < column.length; row++) {
    still(row);
    const value = valueOf(column[row], row);
    column[row] = value;
    if (value === BAD) bad++;
  }
  const at = (row: number) => (column[row] === BAD ? NaN : column[row]);
  return { at, isBad: (row) => column[row] === BAD, ...(bad === 0 && { ready: column }) };
}

const orBad = (value: number): number => (Number.isNaN(value) ? BAD : value);

/** Milliseconds since midnight, row by row, from the column of clocks; 0 where nothing is said. */
function maybeClocks(table: ScannedTable): ((row: number) => number) | undefined {
  const place = table.at(table.columns.clock);
  if (place < 0) return undefined;
  const codes = table.scanner.codes[place];
  const read = readEach(textsOf(table.tableAt(table.columns.clock)), table, (text) => orBad(maybeClock(text)));
  return (row) => (codes[row] === EMPTY || codes[row] === ABSENT ? 0 : read[codes[row]]);
}

/** Times in milliseconds, NaN where nothing is said. The column is used up. */
export function timesIn(table: ScannedTable, position: number): Values {
  if (table.at(position) < 0) return constantly(NaN);
  const texts = textsOf(table.tableAt(position));
  const style = withGivenOrder(timeStyleOf(texts), table.opened.name, table.answers);
  const read = readEach(texts, table, (text) => orBad(timeUnderHeader(text, style.isDayFirst)));
  let hasSerials = texts.some((text) => /^\d{5}[.,]\d+$/.test(text));
  const clock = position === table.columns.time ? maybeClocks(table) : undefined;
  const momentOf = (kept: number) => {
    if (kept < 0) return read[-kept - 1];
    const epoch = epochMs(kept);
    if (!Number.isNaN(epoch) || Number.isNaN(kept)) return epoch;
    // a plain number under a header that says time: a spreadsheet's days
    const serial = serialMs(kept);
    hasSerials ||= !Number.isNaN(serial);
    return orBad(serial);
  };
  const values = readInPlace(table, position, (kept, row) => momentOf(kept) + (clock?.(row) ?? 0));
  const column = table.columns.headers[position];
  const decisions: Decision[] = [];
  if (clock !== undefined)
    decisions.push({ code: "clock-joined", values: { column: table.columns.headers[table.columns.clock], date: column } });
  if (style.isOrderUsed) decisions.push({ code: style.isDayFirst ? "day-first" : "month-first", values: { column } });
  if (style.isZoneAssumed || hasSerials || table.scanner.zoneless[table.at(position)] === 1)
    decisions.push({ code: "time-zone", values: { column, zone: "UTC" } });
  return { ...values, decisions };
}

/** How many times; 1 where nothing is said. What was done no times was not done. The column is used up. */
export function weightsIn(table: ScannedTable, position: number): Values {
  if (table.at(position) < 0) return constantly(1);
  const numbers = table.scanner.numbers[table.at(position)];
  if (areAllPositive(numbers)) return { ready: numbers, at: (row) => numbers[row], isBad: () => false, decisions: [] };
  const texts = textsOf(table.tableAt(position));
  // Without plain whole numbers beside them, "1.234" and "1.000" may be weights with three decimals.
  const given = maybeGivenMark(table.opened.name, table.answers);
  if (given === undefined && areAllPositive(numbers))
    return { ready: numbers, at: (row) => numbers[row], isBad: () => false, decisions: [] };
  const mark = given ?? (numbers.some((number) => number >= 0) ? countMarkOf(texts) : decimalMarkOf(texts));
  const read = readEach(texts, table, (text) => positive(maybeCount(text, mark)));
  let blanks = 0;
  const values = readInPlace(table, position, (kept) => {
    if (kept < 0) return read[-kept - 1];
    if (kept >= 0) return positive(kept);
    blanks++;
    return 1;
  });
  const column = table.columns.headers[position];
  const decisions = markDecisions(column, texts, mark, given !== undefined);
  if (blanks > 0) decisions.push({ code: "blank-count", values: { column, rows: blanks } });
  return { ...values, decisions };
}

const positive = (value: number): number => (value > 0 ? value : BAD);

/** Sums of money, NaN where nothing is said or nothing that could be one. */
export function costsIn(table: ScannedTable, position: number): Values {
  const codes = table.scanner.codes[table.at(position)];
  const texts = textsOf(table.tableAt(position)).map((text) => text.replaceAll(/\p{Sc}|\bRp\b\.?/gu, "").trim());
  const mark = countMarkOf(texts);
  const read = readEach(texts, table, (text) => maybeCount(text, mark));
  const at = (row: number) => {
    const cost = codes[row] === EMPTY || codes[row] === ABSENT ? NaN : read[codes[row]];
    return cost >= 0 ? cost : NaN;
  };
  return { at, isBad: () => false, decisions: [] };
}

/** What a column of counts takes its commas and dots for, where that could be doubted. */
export function markDecisions(column: string, texts: readonly string[], mark: DecimalMark, isGiven = false): Decision[] {
  if (mark === ".") return isGiven ? [{ code: "decimal-point", values: { column } }] : [];
  const decisions: Decision[] = [];
  if (texts.some((text) => /,\d/.test(text))) decisions.push({ code: "decimal-comma", values: { column } });
  if (texts.some(isDotGrouped)) decisions.push({ code: "dots-group", values: { column } });
  return decisions;
}

/** Words through a dictionary; `unsaid` where nothing is said. A word that `read` does not know is bad. */
export function wordsIn(table: ScannedTable, position: number, unsaid: number, read: (text: string) => number | undefined): Values {
  if (table.at(position) < 0) return constantly(unsaid);
  const codes = table.scanner.codes[table.at(position)];
  const meanings = readEach(textsOf(table.tableAt(position)), table, read);
  const at = (row: number) => (codes[row] === EMPTY || codes[row] === ABSENT ? unsaid : (meanings[codes[row]] ?? NaN));
  return { at, isBad: (row) => Number.isNaN(at(row)), decisions: [] };
}
