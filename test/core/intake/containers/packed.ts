/** Archives and workbooks for tests, packed as other programs pack them. */
import { crc32 } from "node:zlib";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

export async function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: { password?: string; level?: number; zip64?: boolean } = {},
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...options });
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    await writer.add(name, new Uint8ArrayReader(bytes));
  }
  return writer.close();
}

export interface BookSketch {
  /** XML of the rows of each sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly sharedStrings?: string;
  /** XML inside `<styleSheet>`. */
  readonly styles?: string;
  readonly is1904?: boolean;
}

/** A workbook around sheets that are given as XML. */
export function workbookOf({ sheets, sharedStrings, styles, is1904 = false }: BookSketch): Promise<Uint8Array> {
  const names = Object.keys(sheets);
  const list = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("");
  const relations = names.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join("");
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<?xml version="1.0"?><workbook><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations}</Relationships>`,
    ...(sharedStrings === undefined ? {} : { "xl/sharedStrings.xml": `<sst>${sharedStrings}</sst>` }),
    ...(styles === undefined ? {} : { "xl/styles.xml": `<styleSheet>${styles}</styleSheet>` }),
    ...Object.fromEntries(
      names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`]),
    ),
  });
}

/** Rows of texts, as cells that carry their own text. */
export function rowsOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  return rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
}

export interface RawEntry {
  readonly name: string;
  readonly text: string;
  /** Lies where this entry lies; its own bytes are nowhere. */
  readonly over?: number;
}

/** An archive written byte by byte, for what no packer would write: names that stand twice, entries that lie over one another. */
export function rawZipOf(entries: readonly RawEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const { name, text, over } of entries) {
    const [nameBytes, bytes] = [name, text].map((letters) => new TextEncoder().encode(letters));
    const facts = [crc32(bytes), bytes.length, bytes.length];
    starts.push(over === undefined ? at : (starts[over] ?? 0));
    if (over === undefined) {
      const head = little([0x04034b50, 4], [20, 2], [0x800, 2], [0, 2], [0, 4], ...fours(facts), [nameBytes.length, 2], [0, 2]);
      pieces.push(head, nameBytes, bytes);
      at += head.length + nameBytes.length + bytes.length;
    }
    const place = starts.at(-1) ?? 0;
    const head = [[0x02014b50, 4], [20, 2], [20, 2], [0x800, 2], [0, 2], [0, 4], ...fours(facts), [nameBytes.length, 2]] as const;
    list.push(little(...head, [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [place, 4]), nameBytes);
  }
  const size = list.reduce((sum, { length }) => sum + length, 0);
  const end = little([0x06054b50, 4], [0, 4], [entries.length, 2], [entries.length, 2], [size, 4], [at, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...pieces, ...list, end]));
}

type Field = readonly [value: number, bytes: number];
const fours = (values: readonly number[]): Field[] => values.map((value) => [value, 4]);

function little(...fields: readonly Field[]): Uint8Array {
  return Uint8Array.from(fields.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256)));
}
