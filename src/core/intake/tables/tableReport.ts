import type { Decision, FileReport } from "../report/report.ts";
import { decisionOnNothing } from "../cells/nothingWords.ts";
import type { Sample } from "./sampling.ts";
import type { ScannedTable } from "./scannedTable.ts";
import type { Layer } from "../report/report.ts";

const PREVIEW_ROWS = 6;
const PREVIEW_LETTERS = 80;

interface TableRows extends Pick<ScannedTable, "opened" | "encoding" | "sample" | "columns"> {
  readonly rows: number;
}

/** The report of a table of which nothing is used. */
export function reportOfRows({ rows, ...table }: TableRows): FileReport {
  const { opened, columns, sample } = table;
  return {
    name: opened.name,
    format: "delimited",
    layer: "people",
    rows,
    people: 0,
    ties: 0,
    shares: 0,
    posts: 0,
    dropped: [],
    bytes: opened.file.size,
    columns: columns.headers.map((header, i) => ({ header, role: columns.roles[i] })),
    preview: previewOf(sample),
    decisions: decisionsOnFile(table),
  };
}

/** The report of a table before anything is counted. */
export function reportOfTable(table: ScannedTable, layer: Layer, decisions: readonly Decision[]): FileReport {
  const { choice, scanner } = table;
  const report = reportOfRows({ ...table, rows: scanner.rows });
  const byName: Decision[] = choice.isByName ? [{ code: "layer", values: { layer: choice.layer } }] : [];
  return { ...report, layer, decisions: [...report.decisions, ...byName, ...decisions] };
}

/** The first rows, for the eye. */
export function previewOf({ records }: Sample): string[][] {
  return records.slice(0, PREVIEW_ROWS).map((record) => record.map((cell) => cell.slice(0, PREVIEW_LETTERS)));
}

function decisionsOnFile({ opened, encoding, sample }: Pick<ScannedTable, "opened" | "encoding" | "sample">): Decision[] {
  const decisions: Decision[] = [];
  if (opened.gzip) decisions.push({ code: "gzip", values: {} });
  if (encoding !== "utf-8") decisions.push({ code: "encoding", values: { encoding } });
  const { dialect } = sample;
  const delimiter = dialect.runs ? "space" : String.fromCharCode(dialect.delimiter);
  if (delimiter !== ",") decisions.push({ code: "delimiter", values: { delimiter: delimiter === "\t" ? "tab" : delimiter } });
  if (sample.headerLine > 1) decisions.push({ code: "header-row", values: { line: sample.headerLine } });
  return [...decisions, ...decisionOnNothing(sample.nothing)];
}
