/** Matrices: names across and down, and how much the row does to the column where they meet. Nought and nothing are no tie. */
import { splitFields } from "../text/fields.ts";
import { defineFormat, type OpenedFile } from "../format.ts";
import { readGraph } from "../graphs/graphFile.ts";
import type { GraphRows } from "../graphs/graphRows.ts";
import { LineSink, wordsOf, type LineHandler } from "../text/lines.ts";
import { decimalMarkOf, maybeNumber, type DecimalMark } from "../cells/numbers.ts";
import { addUpTo, isSum, isTotalWord } from "../tables/totals.ts";
import { maybeSampleOf, sampleOf, type Sample } from "../tables/sampling.ts";

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
  /** Which column adds up the others; −1 for none. */
  readonly #total: number;
  /** What came so far in each column: how much in all, and in how many rows. */
  readonly #sums: number[] = [];
  readonly #counts: number[] = [];

  constructor(graph: GraphRows, opened: OpenedFile) {
    const sample = sampleOf(opened);
    const { dialect, records } = sample;
    this.#graph = graph;
    this.#delimiter = dialect.runs ? " " : String.fromCharCode(dialect.delimiter);
    this.#mark = decimalMarkOf(records.flatMap((record) => record.slice(1)));
    this.#total = totalIn(sample, (cell) => maybeNumber(cell, this.#mark));
  }

  line(text: string, line: number): void {
    if (text.trim() === "" || /^sep=.$/i.test(text)) return;
    const [name = "", ...cells] = this.#delimiter === " " ? wordsOf(text) : splitFields(text, this.#delimiter);
    if (this.#names === undefined) {
      this.#names = cells;
      return;
    }
    const numbers = cells.map((cell) => maybeNumber(cell, this.#mark) || 0);
    if (isTotalWord(name) && this.#addUpTo(numbers)) {
      this.#graph.drop("total", line);
      return;
    }
    numbers.forEach((number, at) => {
      this.#sums[at] = (this.#sums[at] ?? 0) + number;
      this.#counts[at] = (this.#counts[at] ?? 0) + (number === 0 ? 0 : 1);
    });
    this.#graph.node(name, line);
    cells.forEach((cell, at) => {
      if (at !== this.#total) this.#cell(name, this.#names?.[at], cell, line);
    });
  }

  #addUpTo(totals: readonly number[]): boolean {
    return totals.every((total, at) => isSum(total, this.#sums[at] ?? 0)) && this.#counts.some((count) => count >= 2);
  }

  #cell(name: string, other: string | undefined, cell: string, line: number): void {
    if (/^(?:na|nan|-|\.|null)?$/i.test(cell)) return;
    const value = maybeNumber(cell, this.#mark);
    if (value === 0) return;
    if (!(value > 0)) this.#graph.drop("bad-number", line);
    else this.#graph.edgeSays(this.#graph.edge(name, other, line, false), "weight", String(value));
  }
}

/** The last column, if it is called a total and adds up the others in every row, in some of them two or more. */
function totalIn({ header, records }: Sample, numberOf: (cell: string) => number): number {
  const names = header ?? records[0] ?? [];
  const last = names.length - 1;
  if (!isTotalWord(names[last] ?? "")) return -1;
  const rows = (header === undefined ? records.slice(1) : records).map((record) => record.slice(1).map((cell) => numberOf(cell) || 0));
  const sumOf = (row: readonly number[]) => row.slice(0, last - 1).reduce((sum, number) => sum + number, 0);
  const areSums = rows.every((row) => isSum(row[last - 1] ?? 0, sumOf(row)));
  return areSums && rows.some((row) => addUpTo(row[last - 1] ?? 0, row.slice(0, last - 1))) ? last - 1 : -1;
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
