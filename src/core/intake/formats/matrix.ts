/**
 * Matrices: names across and down, and how much the row does to the column where they meet. Nought and nothing are no tie. A pivot table
 * is one too, with a line above its names and totals at both ends.
 */
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
    return sample !== undefined && isMatrix(gridOf(sample)) ? 0.4 : 0;
  },
  read: (opened, options) => readGraph(opened, options, "matrix", (graph) => new LineSink(new MatrixReader(graph, opened))),
  sample: { name: "follows-matrix.csv", text: ",a,b,c\na,0,1,0\nb,0,0,0\nc,0,1,0\n" },
});

/** A table as a matrix: what stands above it is left out. */
interface Grid {
  /** Line of the names across. */
  readonly line: number;
  readonly names: readonly string[];
  /** Nothing stands above the names down: R's way, where the corner is left out. */
  readonly hasCorner: boolean;
  readonly rows: readonly (readonly string[])[];
}

function gridOf({ header, headerLine, records, lines }: Sample): Grid {
  const all = header === undefined ? records : [header, ...records];
  const from = Math.max(0, all.slice(0, LINES_ABOVE).findIndex(areNamesAcross));
  const [first = [], ...rows] = all.slice(from);
  const hasCorner = first[0] === "" || first.length >= (rows[0]?.length ?? 0);
  const line = (header === undefined ? lines[from] : from === 0 ? headerLine : lines[from - 1]) ?? 1;
  return { line, names: hasCorner ? first.slice(1) : first, hasCorner, rows };
}

/** A pivot table says above its names what was counted. */
const LINES_ABOVE = 3;

function areNamesAcross([, ...names]: readonly string[]): boolean {
  return names.filter((name) => name !== "").length >= 2;
}

class MatrixReader implements LineHandler {
  readonly #graph: GraphRows;
  readonly #delimiter: string;
  readonly #mark: DecimalMark;
  readonly #grid: Grid;
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
    this.#grid = gridOf(sample);
    this.#total = totalIn(this.#grid, (cell) => maybeNumber(cell, this.#mark));
  }

  line(text: string, line: number): void {
    if (text.trim() === "" || line <= this.#grid.line) return;
    const [name = "", ...cells] = this.#delimiter === " " ? wordsOf(text) : splitFields(text, this.#delimiter);
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
      if (at !== this.#total) this.#cell(name, this.#grid.names[at], cell, line);
    });
  }

  #addUpTo(totals: readonly number[]): boolean {
    return totals.every((total, at) => isSum(total, this.#sums[at] ?? 0)) && this.#counts.some((count) => count >= 2);
  }

  #cell(name: string, other: string | undefined, cell: string, line: number): void {
    if (NOTHING.test(cell) || (name === other && CROSSED.test(cell))) return;
    const value = maybeNumber(cell, this.#mark);
    if (value === 0) return;
    if (!(value > 0)) this.#graph.drop("bad-number", line);
    else this.#graph.edgeSays(this.#graph.edge(name, other, line, false), "weight", String(value));
  }
}

const NOTHING = /^(?:na|nan|[-–—.]|null)?$/i;
/** How people fill the cell in which somebody meets herself. */
const CROSSED = /^(?:[x×*/\\]{1,3}|n\/a)$/i;

/** The last column, if it is called a total and adds up the others in every row, in some of them two or more. */
function totalIn({ names, rows }: Grid, numberOf: (cell: string) => number): number {
  const last = names.length - 1;
  if (!isTotalWord(names[last] ?? "")) return -1;
  const numbers = rows.map((row) => row.slice(1).map((cell) => numberOf(cell) || 0));
  const sumOf = (row: readonly number[]) => row.slice(0, last).reduce((sum, number) => sum + number, 0);
  const areSums = numbers.every((row) => isSum(row[last] ?? 0, sumOf(row)));
  return areSums && numbers.some((row) => addUpTo(row[last] ?? 0, row.slice(0, last))) ? last : -1;
}

/**
 * Names across and down are the same: for most of those down, or for half of the fewer and two at least, as in a pivot table, in which not everybody
 * acts. Numbers or nothing lie between.
 */
function isMatrix({ names, hasCorner, rows }: Grid): boolean {
  const across = new Set(names.filter((name) => !isTotalWord(name)));
  const down = rows.map(([name = ""]) => name).filter((name) => !isTotalWord(name));
  if (names.length < 2 || down.length < 2) return false;
  const same = down.filter((name) => across.has(name)).length;
  // a list of ties between numbers looks like a matrix of which little is the same
  const areWords = names.every((name) => /\p{L}/u.test(name));
  const isPivot = areWords && same >= 2 && same * 2 >= Math.min(down.length, across.size);
  if ((same < down.length * 0.8 && !isPivot) || (!hasCorner && !areWords)) return false;
  return rows.every(([name, ...cells]) => cells.every((cell, at) => isCell(cell) || (name === names[at] && CROSSED.test(cell))));
}

function isCell(cell: string): boolean {
  return /^[-+\d.,eE ]*$/.test(cell) || NOTHING.test(cell);
}
