/**
 * A look at the pages of a Parquet file before they are unpacked. What unpacks them believes every number: a page that
 * says it holds two thousand million values, or a run that is longer than its page, would keep it busy for minutes.
 */
import type { AsyncBuffer, RowGroup } from "hyparquet";
import { deserializeTCompactProtocol, readVarInt } from "hyparquet/src/thrift.js";
import { Problem } from "../../base/problem.ts";

/** The kinds of pages, and what the second edition's header is called: parquet.thrift of the format. */
const DATA_PAGE = 0;
const DICTIONARY_PAGE = 2;
const DATA_PAGE_V2 = 3;

interface Reader {
  view: DataView<ArrayBuffer>;
  offset: number;
}

/**
 * Warehouses write groups of 128 MB or a million rows. What is packed of a group is held while a range of its rows is unpacked, and
 * all of it where a column is nested: one that unpacks to more than this does not fit into what a browser gives a page.
 */
const MOST_GROUP_BYTES = 2 ** 30;

/** @throws Problem "parquet-broken" if a page of the group says what cannot be, "parquet-group-large" if all say too much. */
export async function refuseWildPages(file: AsyncBuffer, group: RowGroup, mostBytes = MOST_GROUP_BYTES): Promise<void> {
  let bytes = 0;
  for (const { meta_data: column } of group.columns) {
    if (column === undefined) continue;
    // some writers say 0 for a dictionary that is not there
    const start = Number(column.dictionary_page_offset ?? 0) || Number(column.data_page_offset);
    const end = Math.min(file.byteLength, start + Number(column.total_compressed_size));
    if (!(start >= 0 && end >= start)) throw brokenAt(start);
    const isFlat = column.path_in_schema.length === 1;
    const most = isFlat ? Number(group.num_rows) : Number(column.num_values);
    bytes += walk({ view: new DataView(await file.slice(start, end)), offset: 0 }, isFlat, most);
    if (bytes > mostBytes) throw new Problem({ code: "parquet-group-large", severity: "error", count: bytes });
  }
}

/** @returns how many bytes the pages unpack to, as they say; none is unpacked to more. */
function walk(reader: Reader, isFlat: boolean, most: number): number {
  let values = 0;
  let bytes = 0;
  // what follows the last value is not unpacked either
  while (reader.offset < reader.view.byteLength - 1 && values < most) {
    const at = reader.offset;
    const header = deserializeTCompactProtocol(reader);
    const size = numberIn(header["field_3"]);
    const page: unknown = header[header["field_1"] === DATA_PAGE ? "field_5" : header["field_1"] === DATA_PAGE_V2 ? "field_8" : "field_7"];
    const count = numberIn(fieldOf(page, 1));
    if (!(size >= 0 && reader.offset + size <= reader.view.byteLength && count >= 0)) throw brokenAt(at);
    if (header["field_1"] !== DICTIONARY_PAGE) values += count;
    const unpacked = numberIn(header["field_2"]);
    if (!(values <= most && count <= MOST_VALUES && unpacked >= 0)) throw brokenAt(at);
    bytes += unpacked;
    if (header["field_1"] === DATA_PAGE_V2 && isFlat) checkRuns(reader, numberIn(fieldOf(page, 5)), count);
    reader.offset += size;
  }
  return bytes;
}

/** No writer puts so many values into one page: a million is usual. */
const MOST_VALUES = 64 << 20;
const RUN_SLACK = 8;

/** Whether a value is there is said in runs, before the values and unpacked: together they are as many as the page has. */
function checkRuns({ view, offset }: Reader, bytes: number, count: number): void {
  const runs = { view, offset };
  for (let seen = 0; seen < count && runs.offset < offset + bytes;) {
    const head = readVarInt(runs);
    const length = (head & 1) === 1 ? (head >> 1) << 3 : head >>> 1;
    if (length <= 0 || length > count - seen + RUN_SLACK) throw brokenAt(offset);
    seen += length;
    runs.offset += (head & 1) === 1 ? length >> 3 : 1;
  }
}

function fieldOf(value: unknown, field: number): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[`field_${field}`] : undefined;
}

function numberIn(value: unknown): number {
  return typeof value === "number" ? value : NaN;
}

function brokenAt(offset: number): Problem {
  return new Problem({ code: "parquet-broken", severity: "error", found: `page at ${offset}` });
}
