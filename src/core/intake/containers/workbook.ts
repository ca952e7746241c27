/**
 * A workbook of Excel, LibreOffice or NodeXL (.xlsx, .xlsm): each sheet with something in it becomes a table. Formulas
 * count by the value that was saved with them, numbers that are formatted as dates become dates, macros are not read.
 */
import { Problem } from "../../base/problem.ts";
import { alive, partOf, silentPulse, type Pulse } from "../../base/pulse.ts";
import { chunksOf } from "../../base/streams.ts";
import { nameInside } from "../fileName.ts";
import type { SourceFile } from "../format.ts";
import { XmlSink, type XmlHandler } from "../text/xml.ts";
import type { ArchiveEntry } from "./archive.ts";
import { streamOfText } from "../text/rowsOfText.ts";
import { SharedTexts } from "./sharedTexts.ts";
import { dateStylesOf, SheetRows, type SheetStyle } from "./sheetRows.ts";

/** The sheets of a workbook as tables. @throws Problem if the workbook has no readable list of sheets. */
export async function sheetsOf(file: SourceFile, entries: readonly ArchiveEntry[]): Promise<SourceFile[]> {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const book = new BookParts();
  const workbook = byName.get("xl/workbook.xml");
  if (workbook === undefined) throw new Problem({ code: "workbook-broken", severity: "error", expected: "xl/workbook.xml" });
  await readXml(workbook, book.sheetList);
  const relations = byName.get("xl/_rels/workbook.xml.rels");
  if (relations !== undefined) await readXml(relations, book.relations);
  const styled = styleOnce(byName, book.is1904);
  // No two sheets are one part of the archive.
  const parts = new Map(book.sheets.toReversed().map(({ name, path }) => [path?.toLowerCase(), name]));
  const sheets = [...parts].toReversed().flatMap(([path, name]) => {
    const entry = path === undefined ? undefined : byName.get(path);
    return entry === undefined ? [] : [sheetFile(file, { name, entry, styled })];
  });
  if (sheets.length === 0) throw new Problem({ code: "workbook-broken", severity: "error", expected: "<sheet>" });
  return sheets;
}

interface Sheet {
  readonly name: string;
  readonly entry: ArchiveEntry;
  readonly styled: Styled;
}

/** What cells refer to, and which part of reading this sheet it is to read that. */
type Styled = (sheet: ArchiveEntry, pulse: Pulse) => Promise<{ style: SheetStyle; part: number }>;

/** Texts that cells share are read with the first sheet that is asked for, and kept for the others. */
function styleOnce(byName: ReadonlyMap<string, ArchiveEntry>, is1904: boolean): Styled {
  let known: SheetStyle | undefined;
  let first: ArchiveEntry | undefined;
  const bytes = STYLE_PARTS.reduce((sum, name) => sum + (byName.get(name)?.size ?? 0), 0);
  return async (sheet, pulse) => {
    first ??= sheet;
    // asked for again, the first sheet goes on where its bar stood
    const part = sheet === first ? bytes / (bytes + sheet.size || 1) : 0;
    known ??= await styleOf(byName, is1904, partOf(pulse, 0, part));
    return { style: known, part };
  };
}

const TEXTS = "xl/sharedstrings.xml";
const STYLES = "xl/styles.xml";
const STYLE_PARTS = [TEXTS, STYLES];

function sheetFile(book: SourceFile, sheet: Sheet): SourceFile {
  return {
    name: nameInside(book.name, sheet.name),
    size: sheet.entry.size,
    delimiter: ",",
    isMade: true,
    open: (pulse = silentPulse) => streamOfText(() => textOf(sheet, pulse)),
    part: () => Promise.resolve(new Uint8Array(0)),
  };
}

async function* textOf({ entry, styled }: Sheet, pulse: Pulse): AsyncGenerator<string> {
  const { style, part } = await styled(entry, pulse);
  const rows = new SheetRows(style);
  const tell = partOf(pulse, part, 1);
  let read = 0;
  tell(read, entry.size);
  for await (const chunk of piecesOf(entry)) {
    tell((read += chunk.length), entry.size);
    rows.push(chunk);
    yield rows.take();
  }
  rows.finish();
  yield rows.take();
}

async function styleOf(byName: ReadonlyMap<string, ArchiveEntry>, is1904: boolean, pulse: Pulse): Promise<SheetStyle> {
  const texts = new SharedTexts();
  const shared = byName.get(TEXTS);
  if (shared !== undefined) await readXml(shared, texts, pulse);
  const styles = byName.get(STYLES);
  const dates = dateStylesOf();
  if (styles !== undefined) await readXml(styles, dates, alive(pulse));
  return { texts: texts.all, isDate: dates.isDate, is1904 };
}

const PIECE_BYTES = 1 << 18;

/** The bytes of an entry in pieces of a size that lets a pulse be heard, however well they were packed. */
async function* piecesOf(entry: ArchiveEntry): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunksOf(entry.open()))
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) yield chunk.subarray(at, at + PIECE_BYTES);
}

async function readXml(entry: ArchiveEntry, handler: XmlHandler, pulse = silentPulse): Promise<void> {
  const sink = new XmlSink(handler, "whole");
  let read = 0;
  for await (const chunk of piecesOf(entry)) {
    pulse((read += chunk.length), entry.size);
    sink.push(chunk);
  }
  sink.finish();
}

/** Which sheets there are, and in which part of the archive each of them lies. */
class BookParts {
  is1904 = false;
  readonly #named: { name: string; id: string }[] = [];
  readonly #targets = new Map<string, string>();

  readonly sheetList: XmlHandler = {
    open: (name, attributes) => {
      if (name === "workbookpr") this.is1904 = /^(?:1|true)$/i.test(attributes["date1904"] ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/i.test(key))?.[1];
      this.#named.push({ name: attributes["name"] ?? "", id: id ?? "" });
    },
    close: () => {},
  };

  readonly relations: XmlHandler = {
    open: (name, attributes) => {
      if (name === "relationship") this.#targets.set(attributes["Id"] ?? "", attributes["Target"] ?? "");
    },
    close: () => {},
  };

  get sheets(): { name: string; path: string | undefined }[] {
    return this.#named.map(({ name, id }, at) => ({ name, path: pathIn(this.#targets.get(id) ?? `worksheets/sheet${at + 1}.xml`) }));
  }
}

/** Targets are relative to `xl/`, or absolute in the archive; nothing outside the archive is ever asked for. */
function pathIn(target: string): string | undefined {
  if (/^[a-z]+:/i.test(target)) return undefined;
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}
