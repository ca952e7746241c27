/** Small tables that list accounts around one: read whole, row by row, below whatever stands above the header. */
import { NameTable } from "../../network/names.ts";
import { pour } from "../text/decode.ts";
import type { Encoding, OpenedFile, ReadOptions } from "../format.ts";
import { ABSENT, EMPTY } from "../rows/rowColumns.ts";
import { RowScanner } from "../rows/rows.ts";

const COMMA = 44;
const MOST_COLUMNS = 64;

export interface AccountRow {
  readonly line: number;
  /** Cells by header, as it is written. */
  readonly cell: (header: string) => string;
}

/** The rows below the first one that begins with `first`. */
export async function readAccountTable(
  opened: OpenedFile,
  options: ReadOptions,
  first: string,
): Promise<{ rows: AccountRow[]; encoding: Encoding; headers: string[] }> {
  const tables = Array.from({ length: MOST_COLUMNS }, () => new NameTable());
  const wanted = tables.map((table, position) => ({ position, table, numeric: false, naIsMissing: false }));
  const dialect = { delimiter: COMMA, runs: false, comments: false };
  const { sink, encoding } = await pour(opened, () => new RowScanner(dialect, wanted, 0), options.pulse);
  const at = (column: number, row: number) => {
    const code = sink.codes[column][row];
    return code === EMPTY || code === ABSENT ? "" : tables[column].at(code);
  };
  let header = 0;
  while (header < sink.rows && at(0, header) !== first) header++;
  const headers = tables.map((_, column) => (header < sink.rows ? at(column, header) : ""));
  const rows: AccountRow[] = [];
  for (let row = header + 1; row < sink.rows; row++)
    rows.push({ line: sink.lines.at(row) ?? 0, cell: (name) => (headers.includes(name) ? at(headers.indexOf(name), row) : "") });
  return { rows, encoding, headers: headers.filter((text) => text !== "") };
}
