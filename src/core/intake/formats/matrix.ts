/** Matrices: names across and down, and how much the row does to the column where they meet. Nought and nothing are no tie. */
import { splitFields } from "../fields.ts";
import { defineFormat, type OpenedFile } from "../format.ts";
import { readGraph } from "../graphFile.ts";
import type { GraphRows } from "../graphRows.ts";
import { LineSink, wordsOf, type LineHandler } from "../lines.ts";
import { decimalMarkOf, maybeNumber, type DecimalMark } from "../numbers.ts";
import { maybeSampleOf, sampleOf, type Sample } from "../sampling.ts";

export const matrix = defineFormat({
  id: "matrix",
  words: { en: "Matrix", id: "Matriks" },
  sniff: (head) => {
    const sample = maybeSampleOf(head);
    return sample !== undefined && isMatrix(sample) ? 0.4 : 0;
  },
  read: (opened, options) => readGraph(opened, options, "matrix", (graph) => new LineSink(new MatrixReader(graph, opened))),
  sample: { name: "follows-matrix.csv", text: ",a,b,c\na,0,1,0\nb,0,0,0\nc,0,1,0\n" },
});

class MatrixReader implements LineHandler {
  readonly #graph: GraphRows;
  readonly #delimiter: string;
  readonly #mark: DecimalMark;
  #names: readonly string[] | undefined;

  constructor(graph: GraphRows, opened: OpenedFile) {
    const { dialect, records } = sampleOf(opened);
    this.#graph = graph;
    this.#delimiter = dialect.runs ? " " : String.fromCharCode(dialect.delimiter);
    this.#mark = decimalMarkOf(records.flatMap((record) => record.slice(1)));
  }

  line(text: string, line: number): void {
    if (text.trim() === "" || /^sep=.$/i.test(text)) return;
    const [name = "", ...cells] = this.#delimiter === " " ? wordsOf(text) : splitFields(text, this.#delimiter);
    if (this.#names === undefined) {
      this.#names = cells;
      return;
    }
    this.#graph.node(name, line);
    cells.forEach((cell, at) => {
      this.#cell(name, this.#names?.[at], cell, line);
    });
  }

  #cell(name: string, other: string | undefined, cell: string, line: number): void {
    if (/^(?:na|nan|-|\.|null)?$/i.test(cell)) return;
    const value = maybeNumber(cell, this.#mark);
    if (value === 0) return;
    if (!(value > 0)) this.#graph.drop("bad-number", line);
    else this.#graph.edgeSays(this.#graph.edge(name, other, line, false), "weight", String(value));
  }
}

/** First row and first column bear the same names, and numbers or nothing lie between. */
function isMatrix({ header, records }: Sample): boolean {
  const first = header ?? records[0] ?? [];
  const below = header === undefined ? records.slice(1) : records;
  if (first.length < 3 || below.length < 2) return false;
  const names = new Set(first.slice(1));
  const sameNames = below.filter(([name = ""]) => names.has(name)).length;
  if (sameNames < below.length * 0.8) return false;
  return below.every((record) => record.slice(1).every((cell) => /^(?:[-+\d.,eE ]*|nan?|null)$/i.test(cell)));
}
