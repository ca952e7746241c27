import type { Pulse } from "../../base/pulse.ts";
import type { NameTable } from "../../network/names.ts";
import type { Columns } from "./columns.ts";
import type { Encoding, OpenedFile } from "../format.ts";
import type { LayerChoice } from "./layer.ts";
import type { Answers, Problem } from "../report/report.ts";
import type { ScannedRows } from "./cellLists.ts";
import type { Sample } from "./sampling.ts";

/** A delimited file, scanned: what the assemblers turn into rows of a network. */
export interface ScannedTable {
  readonly opened: OpenedFile;
  readonly encoding: Encoding;
  readonly sample: Sample;
  readonly columns: Columns;
  readonly choice: LayerChoice;
  readonly answers: Answers;
  readonly scanner: ScannedRows;
  readonly accounts: NameTable;
  readonly posts: NameTable;
  /** Position of a column of the file among the scanned ones; −1 if it was not. */
  at(position: number): number;
  /** The table behind a scanned column. */
  tableAt(position: number): NameTable;
  readonly problems: readonly Problem[];
  /** For what is done with the rows once they are scanned. */
  readonly pulse: Pulse;
}

/** Headers as one short text. */
export function shortened(headers: readonly string[]): string {
  const text = headers.slice(0, 30).join(", ");
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
