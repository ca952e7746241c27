import type { Decision, FileReport } from "./report.ts";
import type { Sample } from "./sampling.ts";
import type { ScannedTable } from "./scannedTable.ts";
import type { Layer } from "./report.ts";

const PREVIEW_ROWS = 6;
const PREVIEW_LETTERS = 80;

/** The report of a table before anything is counted. */
export function reportOfTable(table: ScannedTable, layer: Layer, decisions: readonly Decision[]): FileReport {
  const { opened, columns, sample, scanner } = table;
  return {
    name: opened.name,
    format: "delimited",
    layer,
    rows: scanner.rows,
    people: 0,
    ties: 0,
    shares: 0,
    posts: 0,
    dropped: [],
    bytes: opened.file.size,
    columns: columns.headers.map((header, i) => ({ header, role: columns.roles[i] })),
    preview: previewOf(sample),
    decisions: [...decisionsOnFile(table), ...decisions],
  };
}

/** The first rows, for the eye. */
export function previewOf({ records }: Sample): string[][] {
  return records.slice(0, PREVIEW_ROWS).map((record) => record.map((cell) => cell.slice(0, PREVIEW_LETTERS)));
}

function decisionsOnFile({ opened, encoding, sample, choice }: ScannedTable): Decision[] {
  const decisions: Decision[] = [];
  if (opened.gzip) decisions.push({ code: "gzip", values: {} });
  if (encoding !== "utf-8") decisions.push({ code: "encoding", values: { encoding } });
  const { dialect } = sample;
  const delimiter = dialect.runs ? "space" : String.fromCharCode(dialect.delimiter);
  if (delimiter !== ",") decisions.push({ code: "delimiter", values: { delimiter: delimiter === "\t" ? "tab" : delimiter } });
  if (sample.headerLine > 1) decisions.push({ code: "header-row", values: { line: sample.headerLine } });
  if (choice.isByName) decisions.push({ code: "layer", values: { layer: choice.layer } });
  return decisions;
}
