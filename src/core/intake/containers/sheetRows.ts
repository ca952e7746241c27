/** The rows of one sheet as lines of text, in one pass over its XML. An empty row stays an empty line: line numbers are row numbers. */
import { Problem } from "../../base/problem.ts";
import { XmlSink, type XmlHandler } from "../text/xml.ts";
import { lineOf } from "../text/rowsOfText.ts";

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
/** How wide the table is, is seen in its first rows. */
const ROWS_SEEN_FIRST = 20;
/** Rows are filled up to the width of the table only if it is one that people make. */
const MOST_FILLED_COLUMNS = 256;
/** Texts may be named by many cells, but not without measure: letters per byte of the sheet, beyond what any sheet may have. */
const MOST_LETTERS_PER_BYTE = 50;
const LETTERS_FREE = 64 << 20;

const DAY_MS = 86_400_000;
const EPOCH_1900_MS = Date.UTC(1899, 11, 30);
const EPOCH_1904_MS = Date.UTC(1904, 0, 1);
/** Built-in number formats that show a date or a time (ECMA-376 18.8.30). */
const isBuiltInDate = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

export interface SheetStyle {
  /** The texts that cells name by number. */
  readonly texts: readonly string[];
  /** Per style of cell: is a number shown as a date? */
  readonly isDate: readonly boolean[];
  /** Does the workbook count days from 1904? */
  readonly is1904: boolean;
}

/** Which styles of cells show dates. */
export function dateStylesOf(): XmlHandler & { readonly isDate: boolean[] } {
  const isDate: boolean[] = [];
  const own = new Map<number, boolean>();
  let isInCells = false;
  return {
    isDate,
    open(name, attributes) {
      if (name === "numfmt") own.set(Number(attributes["numFmtId"]), isDateCode(attributes["formatCode"] ?? ""));
      if (name === "cellxfs") isInCells = true;
      if (name !== "xf" || !isInCells) return;
      const id = Number(attributes["numFmtId"] ?? 0);
      isDate.push(own.get(id) ?? isBuiltInDate(id));
    },
    close(name) {
      if (name === "cellxfs") isInCells = false;
    },
  };
}

/** No format of a number is longer, in Excel's own words. */
const LONGEST_FORMAT = 255;

/** Letters of dates outside quotes, brackets and escapes. */
function isDateCode(code: string): boolean {
  return /[ymdhs]/i.test(
    code
      .slice(0, LONGEST_FORMAT)
      .replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")
      .replace(/general|e[+-]/gi, ""),
  );
}

export class SheetRows implements XmlHandler {
  readonly #style: SheetStyle;
  readonly #sink: XmlSink;
  /** The first rows wait until the width of the table is known. */
  #waiting: string[][] | undefined = [];
  #width = 0;
  #lines = "";
  #row = 0;
  #cells: string[] = [];
  #column = 0;
  /** Column of the next cell that does not say its own. */
  #next = 0;
  #bytes = 0;
  #letters = 0;
  #type = "";
  #format = 0;
  #text = "";

  constructor(style: SheetStyle) {
    this.#style = style;
    this.#sink = new XmlSink(this, "whole");
  }

  /** @throws Problem "archive-hostile" if the sheet says far more than it holds. */
  push(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    this.#sink.push(chunk);
  }

  finish(): void {
    this.#sink.finish();
    this.#letGo();
  }

  /** The lines that are ready, which are then forgotten here. */
  take(): string {
    const lines = this.#lines;
    this.#lines = "";
    return lines;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "row") this.#startRow(attributes["r"]);
    if (name !== "c") return;
    this.#column = attributes["r"] === undefined ? this.#next : columnOf(attributes["r"]);
    this.#next = this.#column + 1;
    this.#type = attributes["t"] ?? "n";
    this.#format = Number(attributes["s"] ?? 0);
    this.#text = "";
  }

  close(name: string, text: string): void {
    // A value, or a piece of a text that stands in the cell itself.
    if (name === "v" || (name === "t" && this.#type === "inlineStr")) this.#text += text;
    else if (name === "c") this.#endCell();
    else if (name === "row") this.#endRow();
  }

  #startRow(reference: string | undefined): void {
    const row = reference === undefined ? this.#row + 1 : Number(reference);
    if (!(row > this.#row && row <= MOST_ROWS))
      throw new Problem({ code: "workbook-broken", severity: "error", line: this.#row, found: `row ${String(reference).slice(0, 20)}` });
    for (let empty = this.#row + 1; empty < row; empty++) this.#say([]);
    this.#row = row;
    this.#cells = [];
    this.#next = 0;
  }

  #endCell(): void {
    const value = this.#valueOf();
    if (value === "" || this.#column < this.#cells.length) return;
    while (this.#cells.length < this.#column) this.#cells.push("");
    this.#cells.push(value);
  }

  #valueOf(): string {
    const { texts, isDate } = this.#style;
    if (this.#text === "") return "";
    if (this.#type === "s") {
      const text = texts[Number(this.#text)];
      if (text === undefined)
        throw new Problem({ code: "workbook-broken", severity: "error", line: this.#row, expected: "xl/sharedStrings.xml" });
      return text;
    }
    if (this.#type === "b") return this.#text === "1" ? "TRUE" : "FALSE";
    if (this.#type === "e") return "";
    if (this.#type === "n" && isDate[this.#format] === true) return dateOf(Number(this.#text), this.#style.is1904);
    return this.#text;
  }

  #endRow(): void {
    this.#say(this.#cells);
  }

  #say(cells: string[]): void {
    if (this.#waiting === undefined) this.#write(cells);
    else {
      this.#waiting.push(cells);
      if (this.#waiting.length === ROWS_SEEN_FIRST) this.#letGo();
    }
  }

  #letGo(): void {
    const rows = this.#waiting ?? [];
    this.#waiting = undefined;
    const width = Math.max(0, ...rows.map((cells) => cells.length));
    this.#width = width > MOST_FILLED_COLUMNS ? 0 : width;
    for (const cells of rows) this.#write(cells);
  }

  #write(cells: string[]): void {
    if (cells.length === 0) this.#lines += "\n";
    else {
      while (cells.length < this.#width) cells.push("");
      const line = lineOf(cells);
      this.#letters += line.length;
      if (this.#letters > LETTERS_FREE + MOST_LETTERS_PER_BYTE * this.#bytes)
        throw new Problem({ code: "archive-hostile", severity: "error", line: this.#row, count: this.#letters });
      this.#lines += line;
    }
  }
}

/** "C5" → 2. @throws Problem beyond the last column that a sheet can have. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Za-z]{1,3}/.exec(reference)?.[0].toUpperCase() ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  if (column < 1 || column > MOST_COLUMNS)
    throw new Problem({ code: "workbook-broken", severity: "error", found: `cell ${reference.slice(0, 20)}` });
  return column - 1;
}

/** Days since the epoch as a date, with its time where it has one. */
function dateOf(days: number, is1904: boolean): string {
  // Excel believes that 1900 had a 29 February: the days before it are one too many.
  const shifted = !is1904 && days < 60 ? days + 1 : days;
  const date = new Date(Math.round(((is1904 ? EPOCH_1904_MS : EPOCH_1900_MS) + shifted * DAY_MS) / 1000) * 1000);
  if (Number.isNaN(date.getTime())) return String(days);
  const [day = "", time = ""] = date.toISOString().slice(0, 19).split("T");
  if (days >= 0 && days < 1) return time;
  return time === "00:00:00" ? day : `${day} ${time}`;
}
