/**
 * A workbook of Excel, LibreOffice or NodeXL (.xlsx, .xlsm): each sheet with something in it becomes a table. Formulas
 * count by the value that was saved with them, numbers that are formatted as dates become dates, macros are not read.
 */
import { Problem } from "../../base/problem.ts";
import { chunksOf } from "../../base/streams.ts";
import { nameInside } from "../fileName.ts";
import type { SourceFile } from "../format.ts";
import { XmlSink, type XmlHandler } from "../xml.ts";
import type { ArchiveEntry } from "./archive.ts";
import { streamOfText } from "./rowsOfText.ts";
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
  let style: Promise<SheetStyle> | undefined;
  const styled = () => (style ??= styleOf(byName, book.is1904));
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
  styled(): Promise<SheetStyle>;
}

function sheetFile(book: SourceFile, sheet: Sheet): SourceFile {
  return {
    name: nameInside(book.name, sheet.name),
    size: sheet.entry.size,
    delimiter: ",",
    open: () => streamOfText(() => textOf(sheet)),
    part: () => Promise.resolve(new Uint8Array(0)),
  };
}

async function* textOf({ entry, styled }: Sheet): AsyncGenerator<string> {
  const rows = new SheetRows(await styled());
  for await (const chunk of chunksOf(entry.open())) {
    rows.push(chunk);
    yield rows.take();
  }
  rows.finish();
  yield rows.take();
}

async function styleOf(byName: ReadonlyMap<string, ArchiveEntry>, is1904: boolean): Promise<SheetStyle> {
  const texts = new SharedTexts();
  const shared = byName.get("xl/sharedstrings.xml");
  if (shared !== undefined) await readXml(shared, texts);
  const styles = byName.get("xl/styles.xml");
  const dates = dateStylesOf();
  if (styles !== undefined) await readXml(styles, dates);
  return { texts: texts.all, isDate: dates.isDate, is1904 };
}

async function readXml(entry: ArchiveEntry, handler: XmlHandler): Promise<void> {
  const sink = new XmlSink(handler, "whole");
  for await (const chunk of chunksOf(entry.open())) sink.push(chunk);
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
