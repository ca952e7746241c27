/**
 * From what was copied to the text of a table. A spreadsheet copies tabs and a web table at once; the text is taken if it
 * is a table by itself, because it costs nothing to read. Nothing of the markup is ever put into the page.
 */

export interface PastedCells {
  /** As a file would hold it. */
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

const LOOKED_AT = 40;
/** Part of the first lines that must agree on their number of columns. */
const AGREEING = 0.6;
const SEPARATORS = [/\t/g, /;/g, /\|/g, /,/g, /(?<=\S) (?=\S)/g];

/** @returns null if no table of two columns and two rows is in it. */
export function pastedCells(copied: { readonly html: string; readonly text: string }): PastedCells | null {
  return cellsOfText(copied.text) ?? cellsOfHtml(copied.html);
}

function cellsOfText(text: string): PastedCells | null {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  if (lines.length < 2) return null;
  const first = lines.slice(0, LOOKED_AT);
  for (const separator of SEPARATORS) {
    const counts = first.map((line) => line.match(separator)?.length ?? 0);
    const columns = Math.max(...counts) + 1;
    const usual = counts[0] ?? 0;
    if (usual > 0 && counts.filter((count) => count === usual).length >= AGREEING * first.length)
      return { text, rows: lines.length, columns: Math.min(columns, usual + 1) };
  }
  return null;
}

type Table = string[][];

/** The largest table of a page. Read letter by letter, once, so that no markup takes long. */
function cellsOfHtml(html: string): PastedCells | null {
  const sized = tablesIn(html).map((table) => ({ table, rows: table.length, columns: widest(table) }));
  const fit = sized.filter(({ rows, columns }) => rows > 1 && columns > 1);
  const [largest] = fit.sort((a, b) => b.rows * b.columns - a.rows * a.columns);
  if (largest === undefined) return null;
  const { table, rows, columns } = largest;
  return { text: table.map((row) => row.map(quoted).join("\t")).join("\n") + "\n", rows, columns };
}

function widest(table: Table): number {
  return table.reduce((most, row) => Math.max(most, row.length), 0);
}

/** A table that is being read; `cell` is null between cells. */
interface OpenTable {
  readonly rows: Table;
  cell: string | null;
  span: number;
}

const MOST_SPAN = 50;

function tablesIn(html: string): Table[] {
  const done: Table[] = [];
  const open: OpenTable[] = [];
  let at = 0;
  const say = (words: string): void => {
    const top = open.at(-1);
    if (top !== undefined && top.cell !== null) top.cell += words;
  };
  while (at < html.length) {
    const start = html.indexOf("<", at);
    if (start < 0) break;
    say(unescaped(html.slice(at, start)));
    const end = tagEnd(html, start);
    at = end + 1;
    const tag = html.slice(start + 1, end);
    const [, name = ""] = /^\s*(\/?[a-z0-9]+)/i.exec(tag) ?? [];
    if (/^(style|script)$/i.test(name)) at = afterClosing(html, at, name);
    else take(name.toLowerCase(), tag, { open, done, say });
  }
  for (const table of open.toReversed()) done.push(closed(table));
  return done;
}

interface Reading {
  readonly open: OpenTable[];
  readonly done: Table[];
  readonly say: (words: string) => void;
}

function take(name: string, tag: string, { open, done, say }: Reading): void {
  const top = open.at(-1);
  if (name === "table") open.push({ rows: [], cell: null, span: 1 });
  else if (top === undefined) return;
  else if (name === "/table") {
    open.pop();
    done.push(closed(top));
  } else if (name === "tr") {
    endCell(top);
    top.rows.push([]);
  } else if (name === "td" || name === "th") {
    endCell(top);
    if (top.rows.length === 0) top.rows.push([]);
    top.cell = "";
    top.span = Math.min(MOST_SPAN, Math.max(1, Number(/\bcolspan\s*=\s*["']?(\d{1,3})/i.exec(tag)?.[1] ?? 1)));
  } else if (name === "/td" || name === "/th" || name === "/tr") endCell(top);
  else if (/^\/?(br|p|div|li)$/.test(name)) say(" ");
}

function endCell(table: OpenTable): void {
  const row = table.rows.at(-1);
  if (table.cell === null || row === undefined) return;
  row.push(table.cell.replaceAll(/\s+/g, " ").trim(), ...new Array<string>(table.span - 1).fill(""));
  table.cell = null;
}

function closed(table: OpenTable): Table {
  endCell(table);
  return table.rows.filter((row) => row.some((cell) => cell !== ""));
}

/** Where a tag ends; a sign inside a quoted value is none of its own. */
function tagEnd(html: string, start: number): number {
  if (html.startsWith("<!--", start)) return orEnd(html, html.indexOf("-->", start), 2);
  let quote = "";
  for (let at = start + 1; at < html.length; at++) {
    const letter = html.charAt(at);
    if (quote !== "") quote = letter === quote ? "" : quote;
    else if (letter === ">") return at;
    else if (letter === '"' || letter === "'") quote = letter;
  }
  return html.length;
}

function orEnd(html: string, at: number, more: number): number {
  return at < 0 ? html.length : at + more;
}

function afterClosing(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}`, "gi");
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found === null ? html.length : tagEnd(html, found.index) + 1;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function quoted(cell: string): string {
  return cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}
