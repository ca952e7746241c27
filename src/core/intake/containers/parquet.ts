/** Parquet, as warehouses hand over tables: read a range of rows of a group after the other, and handed on as a table. */
import { decompress as decompressZstd } from "fzstd";
import {
  parquetMetadataAsync,
  parquetSchema,
  snappyUncompress,
  type AsyncBuffer,
  type Compressors,
  type DecodedArray,
  type FileMetaData,
  type ParquetParsers,
  type SchemaTree,
} from "hyparquet";
import { decompressBrotli } from "hyparquet-compressors/src/brotli.js";
import { gunzip } from "hyparquet-compressors/src/gzip.js";
import { decompressLz4, decompressLz4Raw } from "hyparquet-compressors/src/lz4.js";
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { parquetReadAsync } from "hyparquet/src/read.js";
import { assembleAsync } from "hyparquet/src/rowgroup.js";
import type {} from "../../base/platform.d.ts";
import { Problem } from "../../base/problem.ts";
import { alive, silentPulse, type Pulse } from "../../base/pulse.ts";
import { nameInside } from "../fileName.ts";
import type { SourceFile } from "../format.ts";
import { defineContainer, type Unpacked } from "./container.ts";
import { refuseWildPages } from "./parquetPages.ts";
import { lineOf, streamOfText } from "../text/rowsOfText.ts";

/** Rows that are unpacked at a time: pages before them are passed over, but what a column looks up is unpacked anew each time. */
const ROWS_UNPACKED = 1 << 17;
/** Rows that are handed on at a time. */
const ROWS_AT_ONCE = 4_000;
/** Texts and times that are made between two pulses; a text may be as long as a post. */
const VALUES_TOLD = 1 << 11;
const MOST_ROWS = 200_000_000;
const MOST_COLUMNS = 10_000;
/** A footer longer than this is no footer. */
const MOST_FOOTER_BYTES = 64 << 20;

const COMPRESSORS: Compressors = {
  SNAPPY: (input, length) => {
    const output = new Uint8Array(length);
    snappyUncompress(input, output);
    return output;
  },
  GZIP: (input, length) => gunzip(input, new Uint8Array(length)),
  BROTLI: decompressBrotli,
  ZSTD: (input, length) => decompressZstd(input, new Uint8Array(length)),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
};

export const parquet = defineContainer({
  id: "parquet",
  isOne: (head) => String.fromCharCode(...head.subarray(0, 4)) === "PAR1",
  unpack,
});

async function unpack(file: SourceFile): Promise<Unpacked> {
  const buffer = bufferOf(file);
  await refuseWildFooter(file);
  const { metadata, names } = await described(buffer);
  const table: SourceFile = {
    name: nameInside(file.name, "table"),
    size: file.size,
    delimiter: ",",
    hasHeader: true,
    isMade: true,
    open: (pulse = silentPulse) => streamOfText(() => textOf({ file: buffer, metadata, names, pulse })),
    part: () => Promise.resolve(new Uint8Array(0)),
  };
  return { files: [table], leftOut: [] };
}

/** @throws Problem if the file's own description of itself cannot be read or contradicts itself. */
async function described(buffer: AsyncBuffer): Promise<{ metadata: FileMetaData; names: string[] }> {
  try {
    const metadata = await parquetMetadataAsync(buffer);
    const names = columnsOf(metadata);
    refuseOtherColumns(metadata);
    return { metadata, names };
  } catch (error) {
    throw broken(error);
  }
}

function bufferOf(file: SourceFile): AsyncBuffer {
  return {
    byteLength: file.size,
    slice: async (start, end = file.size) => {
      const bytes = await file.part(start, end);
      const isAlone = bytes.byteLength === bytes.buffer.byteLength;
      return (isAlone ? bytes : bytes.slice()).buffer as ArrayBuffer;
    },
  };
}

/** The last eight bytes say how long the description of the file is, and they are not believed without a look. */
async function refuseWildFooter(file: SourceFile): Promise<void> {
  const tail = await file.part(Math.max(0, file.size - 8), file.size);
  const isClosed = tail.length === 8 && String.fromCharCode(...tail.subarray(4)) === "PAR1";
  const length = tail.length < 8 ? 0 : new DataView(tail.buffer, tail.byteOffset, 8).getUint32(0, true);
  if (isClosed && length > 0 && length <= Math.min(file.size - 12, MOST_FOOTER_BYTES)) return;
  throw new Problem({ code: "parquet-broken", severity: "error", found: `${length}`, expected: "PAR1" });
}

/** @throws Problem if the description ends before it has said all columns, or says more than a table has. */
function columnsOf({ schema, num_rows: rows, row_groups: groups }: FileMetaData): string[] {
  const [root] = schema;
  const names: string[] = [];
  // The schema is a tree laid out in order: only what hangs on the root is a column of the table.
  let at = 1;
  for (let child = 0; child < (root?.num_children ?? 0); child++) {
    if (names.length >= MOST_COLUMNS) throw new Problem({ code: "too-many-columns", severity: "error", count: root?.num_children ?? 0 });
    names.push(schema[at]?.name ?? "");
    for (let open = 1; open > 0; at++) {
      if (at >= schema.length)
        throw new Problem({ code: "parquet-broken", severity: "error", found: `${names.length}`, expected: `${root?.num_children ?? 0}` });
      open += (schema[at]?.num_children ?? 0) - 1;
    }
  }
  const inGroups = groups.reduce((sum, group) => sum + group.num_rows, 0n);
  if (inGroups !== rows || inGroups > BigInt(MOST_ROWS))
    throw new Problem({ code: "parquet-broken", severity: "error", found: `${rows}`, expected: `${inGroups}` });
  return names;
}

/**
 * Every group must hold the columns of the schema, each once: of a column that it cannot place, hyparquet reads all the same and
 * lets nobody know what became of it.
 */
function refuseOtherColumns(metadata: FileMetaData): void {
  const expected = leavesOf(parquetSchema(metadata)).map(pathOf).sort();
  for (const { columns } of metadata.row_groups) {
    const found = columns.map(({ meta_data: about }) => pathOf(about?.path_in_schema ?? [])).sort();
    const isSame = found.length === expected.length && found.every((path, at) => path === expected[at] && path !== expected[at - 1]);
    if (!isSame)
      throw new Problem({
        code: "parquet-broken",
        severity: "error",
        found: found.join(", ").slice(0, 120),
        expected: expected.join(", ").slice(0, 120),
      });
  }
}

function leavesOf({ children, path }: SchemaTree): string[][] {
  return children.length === 0 ? [path] : children.flatMap(leavesOf);
}

function pathOf(path: readonly string[]): string {
  return path.join(".");
}

interface Table {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly names: readonly string[];
  readonly pulse: Pulse;
}

async function* textOf({ file, metadata, names, pulse }: Table): AsyncGenerator<string> {
  yield lineOf(names);
  const total = Number(metadata.num_rows);
  const still = alive(pulse);
  for await (const { rowStart, rows, columns } of rangesOf(heard(file, still), metadata, still))
    for (let at = 0; at < rows; at += ROWS_AT_ONCE) {
      pulse(rowStart + at, total);
      const cells = columns.map((column) => cellsOf(column, at, Math.min(rows, at + ROWS_AT_ONCE)));
      yield (cells[0] ?? []).map((_, row) => lineOf(cells.map((column) => column[row]))).join("");
    }
}

/** The rows of a range, column by column. */
interface Range {
  readonly rowStart: number;
  readonly rows: number;
  readonly columns: readonly Pieces[];
}

/** A column as its pages came, each a piece: to join them would be one long silent step. */
interface Pieces {
  /** Where in the pieces the range begins. */
  readonly skip: number;
  readonly pieces: readonly DecodedArray[];
}

/** Cells of the rows `from` … `to` of a range. */
function cellsOf({ skip, pieces }: Pieces, from: number, to: number): string[] {
  const cells: string[] = [];
  let start = -skip;
  for (const piece of pieces) {
    for (let at = Math.max(from - start, 0); at < Math.min(to - start, piece.length); at++) cells.push(cellOf(piece[at]));
    start += piece.length;
  }
  return cells;
}

/** A group is read as a whole, column by column. */
function heard(file: AsyncBuffer, still: Pulse): AsyncBuffer {
  return {
    byteLength: file.byteLength,
    slice: async (start, end) => {
      still(0, 1);
      return await file.slice(start, end);
    },
  };
}

/** hyparquet tells a page when the next one is unpacked, and pages with gaps not at all: so it is heard while it makes values, too. */
function telling(still: Pulse): { parsers: Partial<ParquetParsers>; compressors: Compressors; onPage: () => void } {
  const decoder = new TextDecoder();
  let made = 0;
  const toldly =
    <In, Out>(make: (value: In) => Out) =>
    (value: In): Out => {
      if (made++ % VALUES_TOLD === 0) still(0, 1);
      return make(value);
    };
  const { timestampFromMilliseconds, timestampFromMicroseconds, timestampFromNanoseconds, dateFromDays } = DEFAULT_PARSERS;
  return {
    parsers: {
      stringFromBytes: toldly((bytes: Uint8Array | undefined) => (bytes === undefined ? undefined : decoder.decode(bytes))),
      timestampFromMilliseconds: toldly(timestampFromMilliseconds),
      timestampFromMicroseconds: toldly(timestampFromMicroseconds),
      timestampFromNanoseconds: toldly(timestampFromNanoseconds),
      dateFromDays: toldly(dateFromDays),
    },
    compressors: Object.fromEntries(
      Object.entries(COMPRESSORS).map(([codec, decompress]) => [
        codec,
        (input: Uint8Array, length: number) => {
          still(0, 1);
          const page = decompress(input, length);
          still(0, 1);
          return page;
        },
      ]),
    ),
    onPage: () => still(0, 1),
  };
}

/** A group is looked at before any of it is unpacked. @throws Problem */
async function* rangesOf(file: AsyncBuffer, metadata: FileMetaData, still: Pulse): AsyncGenerator<Range> {
  let groupStart = 0;
  const told = telling(still);
  for (const group of metadata.row_groups) {
    const groupEnd = groupStart + Number(group.num_rows);
    await refuseWildPages(file, group).catch((error: unknown) => {
      throw broken(error);
    });
    // what is nested is unpacked to the end of the group whichever rows are asked for
    const isFlat = group.columns.every(({ meta_data: about }) => about?.path_in_schema.length === 1);
    const step = isFlat ? ROWS_UNPACKED : groupEnd - groupStart;
    for (let rowStart = groupStart; rowStart < groupEnd; rowStart += step) {
      const rowEnd = Math.min(groupEnd, rowStart + step);
      const columns = await columnsIn({ file, metadata, rowStart, rowEnd, ...told });
      still(0, 1);
      for (const { skip, pieces } of columns) {
        const rows = pieces.reduce((sum, { length }) => sum + length, -skip);
        if (rows < rowEnd - rowStart)
          throw new Problem({ code: "parquet-broken", severity: "error", found: `${rows}`, expected: `${rowEnd - rowStart}` });
      }
      yield { rowStart, rows: rowEnd - rowStart, columns };
    }
    groupStart = groupEnd;
  }
}

/** Columns by position: their names may be anything. All of them are waited for, so that no fault is left to nobody. @throws Problem */
async function columnsIn(options: Parameters<typeof parquetReadAsync>[0] & { metadata: FileMetaData }): Promise<Pieces[]> {
  const tree = parquetSchema(options.metadata);
  try {
    const groups = parquetReadAsync(options).map((group) => assembleAsync(group, tree, options.parsers));
    const all = groups.flatMap(({ asyncColumns, selectStart = 0 }) => asyncColumns.map((column) => ({ column, selectStart })));
    const read = await Promise.allSettled(all.map(({ column }) => column.data));
    return read.map((result, at) => {
      if (result.status === "rejected") throw result.reason;
      return { skip: all[at].selectStart - result.value.skipped, pieces: result.value.data };
    });
  } catch (error) {
    throw broken(error);
  }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  if (typeof value === "object") return JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? String(inner) : inner));
  return String(value as string | number | bigint | boolean);
}

function broken(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Problem || error.name === "AbortError") return error;
  return new Problem({ code: "parquet-broken", severity: "error", found: error.message.slice(0, 120) });
}
