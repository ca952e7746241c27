/**
 * Tables as CSV after RFC 4180, safe to open in a spreadsheet; where a comma is the decimal mark, with semicolons between
 * cells, as Excel expects there: a cell that a spreadsheet would take for a formula gets an
 * apostrophe before it, which our own reading takes off again (`core/intake/cells/formula.ts`).
 */
import { guarded } from "../../core/intake/cells/formula.ts";
import type { Language } from "../i18n/languages.ts";
import { isoText } from "../i18n/zones.ts";
import type { Pace } from "./pace.ts";
import { poured } from "./poured.ts";
import type { Cell, Head, Table } from "./table.ts";

const LINE_END = "\r\n";
/** Tells Excel that the file is in UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";
/** Digits that are worth writing; more are noise of the arithmetic. */
const DIGITS = 12;
/** Behind the decimal mark, in JavaScript. */
const MOST_PLACES = 100;

/** For Excel in a language, which takes commas and points as its country does; undefined: for every other program. */
export type Excel = Language | undefined;

export async function writeCsv(table: Table, excel: Excel, pace: Pace): Promise<Blob> {
  const pieces = await poured(linesOf(table, excel), table.count, pace);
  return new Blob(pieces, { type: "text/csv;charset=utf-8" });
}

function* linesOf({ heads, rows }: Table, excel: Excel): Iterable<string> {
  const hasComma = excel !== undefined && hasDecimalComma(excel);
  const separator = hasComma ? ";" : ",";
  const written = (cell: Cell, head?: Head) => {
    if (isMoment(cell, head)) return momentText(cell, head);
    return hasComma && typeof cell === "number" ? withComma(cell) : cellText(cell);
  };
  const line = (cells: readonly string[]) => cells.join(separator) + LINE_END;
  yield (excel === undefined ? "" : BYTE_ORDER_MARK) + line(heads.map(({ header }) => cellText(header)));
  for (const row of rows()) yield line(row.map((cell, at) => written(cell, heads[at])));
}

function hasDecimalComma(language: Language): boolean {
  return new Intl.NumberFormat(language).format(0.5).includes(",");
}

/** As `numberText`, but never so that it could be read otherwise: "1,234" might be a thousand, and 1,5e-7 no number. */
function withComma(value: number): string {
  const text = numberText(value);
  if (!text.includes(".")) return text;
  const [, power] = text.split("e-");
  const plain = power === undefined ? text : value.toFixed(Math.min(MOST_PLACES, Number(power) + DIGITS - 1)).replace(/0+$/, "");
  return plain.replace(".", ",").replace(/^-?[1-9]\d{0,2},\d{3}$/, "$&0");
}

function isMoment(cell: Cell, head: Head | undefined): cell is number {
  return head?.writing === "moment" && typeof cell === "number";
}

/** A number as it is, nothing for NaN; a text guarded, and in quotes where it has to be. */
export function cellText(cell: Cell): string {
  if (typeof cell === "number") return numberText(cell);
  const text = guarded(cell);
  // The semicolon too: where commas are decimal marks, spreadsheets part cells at it. Spaces at the ends would be lost,
  // and a bare NA is how R says nothing.
  return /[",;\r\n\t]|^\s|\s$|^NA$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** In as many digits as mean something; "" where there is no number. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return "";
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS)));
}

/** Further than this no date reaches. */
const MOST_MS = 8.64e15;

/** As every program reads it, with its zone. */
function momentText(ms: number, head?: Head): string {
  return Math.abs(ms) <= MOST_MS ? isoText(ms, head?.aheadMs?.(ms) ?? 0) : "";
}
