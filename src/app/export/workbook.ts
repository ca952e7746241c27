/**
 * Tables as one workbook (Office Open XML), a sheet each. Numbers are numbers, everything else is text and stays text:
 * a workbook says of each cell what it is, so that nothing in it can be taken for a formula. It names neither author nor time.
 */
import { guarded } from "../../core/intake/cells/formula.ts";
import { numberText } from "./csv.ts";
import type { Pace } from "./pace.ts";
import { workbookParts, type WrittenSheet } from "./workbookParts.ts";
import type { Cell, Head, Table } from "./table.ts";
import { escaped } from "./xmlText.ts";
import { zipped } from "./zipped.ts";

export interface Sheet {
  readonly name: string;
  readonly table: Table;
}

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Rows that a sheet holds, with its head. */
const MOST_ROWS = 1_048_576;
/** Letters that a cell holds. */
const MOST_LETTERS = 32_767;
const PIECE = 1 << 18;
/** Columns are as wide as what stands in so many rows, within reason. */
const LOOKED_AT = 40;
const WIDTH = { least: 8, most: 44, prose: 64 };
/** Letters that a page across holds, at about half their size: smaller ones cannot be read on paper. */
const PAGE_WIDTH = 230;
/** Letters that surely fit into a line of a column of sentences, and its height in points. */
const PROSE_LINE = 56;
const LINE_HEIGHT = 15;
/** Days from the first day that a workbook knows to 1970. */
const FIRST_DAY = 25_569;
const DAY_MS = 86_400_000;

/** Looks by their places in `workbookParts.ts`. */
const LOOK = { plain: 0, head: 1, count: 2, decimal: 0, percent: 3, ratio: 4, moment: 5, quoted: 6, fraction: 7, prose: 8 } as const;

export async function writeWorkbook(sheets: readonly Sheet[], pace: Pace): Promise<Blob> {
  const total = sheets.reduce((sum, { table }) => sum + table.count, 0);
  const written: WrittenSheet[] = [];
  let before = 0;
  for (const { name, table } of sheets) {
    const done = before;
    // packing takes about as long as writing
    const parts = await writeRows(table, (row) => (pace.isDue() ? pace.rest(done + row, 2 * total) : undefined));
    parts.forEach((part, at) => written.push({ name: sheetName(name, at), ...part }));
    before += table.count;
  }
  const packing: Pace = { isDue: pace.isDue, rest: (part, all) => pace.rest(all + part, 2 * all) };
  return zipped(workbookParts(written), TYPE, packing);
}

/** No two sheets of ours are called alike; thirty-one letters is all that a tab takes. */
function sheetName(name: string, at: number): string {
  const plain = name.replace(/[[\]:*?/\\]/g, " ");
  return at === 0 ? plain.slice(0, 31) : `${plain.slice(0, 26)} (${at + 1})`;
}

/** As many sheets as the rows need. */
async function writeRows(table: Table, rest: (row: number) => Promise<void> | undefined): Promise<Omit<WrittenSheet, "name">[]> {
  const sheets: Omit<WrittenSheet, "name">[] = [];
  const widths = widthsOf(table);
  const start = openingOf(table, widths);
  let pieces: BlobPart[] = [];
  let text = start;
  let line = 2;
  let done = 0;
  const close = () => {
    const content = new Blob([...pieces, text, closingOf(table, widths, line - 1)]);
    sheets.push({ content, printed: `$A$1:$${columnName(printedColumns(widths) - 1)}$${line - 1}` });
    [pieces, text, line] = [[], start, 2];
  };
  for (const row of table.rows()) {
    if (line > MOST_ROWS) close();
    text += rowXml(row, table.heads, line++);
    done++;
    if (text.length > PIECE) {
      pieces.push(new Blob([text]));
      text = "";
    }
    await rest(done);
  }
  close();
  return sheets;
}

/** How wide each column is, in letters. */
function widthsOf({ heads, rows }: Table): readonly number[] {
  const widths = heads.map(({ header }) => header.length);
  let looked = 0;
  for (const row of rows()) {
    row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, heads[at]?.writing === "moment" ? 18 : String(cell).length)));
    if (++looked >= LOOKED_AT) break;
  }
  return widths.map((width, at) => (heads[at]?.isProse === true ? WIDTH.prose : Math.min(WIDTH.most, Math.max(WIDTH.least, width + 2))));
}

function openingOf({ heads }: Table, widths: readonly number[]): string {
  const cols = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const head = heads.map(({ header }, at) => textXml(header, `${columnName(at)}1`, LOOK.head)).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join("")}</cols><sheetData><row r="1">${head}</row>`;
}

function closingOf({ heads }: Table, widths: readonly number[], last: number): string {
  const filter = last > 1 ? `<autoFilter ref="A1:${columnName(heads.length - 1)}${last}"/>` : "";
  return `</sheetData>${filter}${printingOf(widths)}</worksheet>`;
}

/** Across A4 on its side, as wide as the page; below each, which sheet it is, which of its columns where not all are printed, and which page. */
function printingOf(widths: readonly number[]): string {
  const setup = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
  const printed = printedColumns(widths);
  const columns = printed < widths.length ? ` (A–${columnName(printed - 1)} / ${columnName(widths.length - 1)})` : "";
  return `${setup}<headerFooter><oddFooter>&amp;L&amp;A${columns}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`;
}

/** So many of the first columns can be read beside one another on a page. */
function printedColumns(widths: readonly number[]): number {
  let sum = 0;
  const beyond = widths.findIndex((width) => (sum += width) > PAGE_WIDTH);
  return beyond < 0 ? widths.length : Math.max(1, beyond);
}

function rowXml(row: readonly Cell[], heads: readonly Head[], line: number): string {
  // what stands beside sentences begins where they begin
  const isBesideProse = heads.some(({ isProse }) => isProse === true);
  const cells = row.map((cell, at) => {
    const place = columnName(at) + line;
    const { writing = "decimal", aheadMs } = heads[at] ?? {};
    if (typeof cell === "string") return cell === "" ? "" : textXml(cell, place, textLook(cell, isBesideProse));
    const number = writing === "moment" ? dayText(cell + (aheadMs?.(cell) ?? 0)) : numberText(cell);
    // the cell holds all digits; what is shown of them can be read
    const look = writing === "decimal" && !Number.isInteger(cell) ? LOOK.fraction : LOOK[writing];
    return number === "" ? "" : `<c r="${place}" s="${look}"><v>${number}</v></c>`;
  });
  return `<row r="${line}"${heightOf(row, heads)}>${cells.join("")}</row>`;
}

/** As high as its sentences are long: not every program looks for itself, and lines would lie on one another. */
function heightOf(row: readonly Cell[], heads: readonly Head[]): string {
  const lines = row.map((cell, at) => (heads[at]?.isProse === true ? Math.ceil(String(cell).length / PROSE_LINE) : 1));
  const most = Math.max(...lines);
  return most > 1 ? ` ht="${most * LINE_HEIGHT}" customHeight="1"` : "";
}

function textLook(text: string, isProse: boolean): number {
  if (guarded(text) !== text) return LOOK.quoted;
  return isProse ? LOOK.prose : LOOK.plain;
}

/** Days since workbooks began; no rounding, since a thousandth of a second is a small part of a day. */
function dayText(ms: number): string {
  return Number.isFinite(ms) ? String(FIRST_DAY + ms / DAY_MS) : "";
}

function textXml(text: string, place: string, look: number): string {
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`;
}

/** Workbooks read "_x0041_" as "A": where somebody is really called that, the first sign is written that way. */
function cellXml(text: string): string {
  return escaped(text.slice(0, MOST_LETTERS).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_"));
}

/** A, B … Z, AA, AB … */
export function columnName(at: number): string {
  const letter = String.fromCodePoint(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}
