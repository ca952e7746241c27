/**
 * Tables as CSV after RFC 4180, safe to open in a spreadsheet: a cell that a spreadsheet would take for a formula gets an
 * apostrophe before it, which our own reading takes off again (`core/intake/formula.ts`).
 */
import { guarded } from "../../core/intake/formula.ts";
import type { Pace } from "./pace.ts";

export type Cell = string | number;

export interface Table {
  readonly headers: readonly string[];
  /** How many rows there are at most. */
  readonly count: number;
  rows(): Iterable<readonly Cell[]>;
}

const LINE_END = "\r\n";
/** Tells Excel that the file is in UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";
/** Characters to a piece of the file. */
const PIECE = 1 << 18;
/** Digits that are worth writing; more are noise of the arithmetic. */
const DIGITS = 12;

export async function writeCsv(table: Table, hasMark: boolean, pace: Pace): Promise<Blob> {
  const pieces: Blob[] = [];
  let text = (hasMark ? BYTE_ORDER_MARK : "") + line(table.headers);
  let done = 0;
  for (const row of table.rows()) {
    text += line(row);
    done++;
    if (text.length > PIECE) {
      pieces.push(new Blob([text]));
      text = "";
    }
    if (pace.isDue()) await pace.rest(done, table.count);
  }
  await pace.rest(1, 1);
  return new Blob([...pieces, text], { type: "text/csv;charset=utf-8" });
}

function line(cells: readonly Cell[]): string {
  return cells.map(cellText).join(",") + LINE_END;
}

/** A number as it is, nothing for NaN; a text guarded, and in quotes where it has to be. */
export function cellText(cell: Cell): string {
  if (typeof cell === "number")
    return Number.isFinite(cell) ? String(Number.isInteger(cell) ? cell : Number(cell.toPrecision(DIGITS))) : "";
  const text = guarded(cell);
  // The semicolon too: where commas are decimal marks, spreadsheets part cells at it. Spaces at the ends would be lost,
  // and a bare NA is how R says nothing.
  return /[",;\r\n\t]|^\s|\s$|^NA$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
