/**
 * UCINET's DL: `dl n=4 format=edgelist1`, labels in a list or embedded in the data, then a matrix, lists of neighbours
 * or pairs. Rows act on columns. Several matrices in one file are several relations.
 */
import { Problem } from "../../base/problem.ts";
import { defineFormat } from "../format.ts";
import { readGraph } from "../graphs/graphFile.ts";
import type { GraphRows } from "../graphs/graphRows.ts";
import { LineSink, wordsOf, type LineHandler } from "../text/lines.ts";

export const ucinet = defineFormat({
  id: "ucinet",
  words: { en: "UCINET DL network", id: "Jaringan UCINET DL" },
  sniff: ({ text }) => (/^\s*dl\b[\s,]*(?:n|nr|nc|nm|format)\s*=/i.test(text.slice(0, 1 << 13)) ? 0.95 : 0),
  read: (opened, options) => readGraph(opened, options, "ucinet", (graph) => new LineSink(new DlReader(graph))),
  sample: { name: "follows.dl", text: "dl n=3 format=edgelist1\nlabels embedded\ndata:\na b 1\nc b 1\n" },
});

type Shape = "fullmatrix" | "upperhalf" | "lowerhalf" | "edgelist" | "nodelist";
type Side = "row" | "column";
const MOST_NAMES = 1 << 20;

class DlReader implements LineHandler {
  readonly #graph: GraphRows;
  #isData = false;
  #shape: Shape = "fullmatrix";
  #rows = 0;
  #columns = 0;
  #areEmbedded = false;
  #hasDiagonal = true;
  /** Labels of rows, columns and matrices. */
  readonly #labels: Record<Side | "matrix", string[]> = { row: [], column: [], matrix: [] };
  #listing: Side | "both" | "matrix" | undefined;
  #headLine = 0;
  /** Of matrices: the matrix, row and column that comes. */
  #matrix = 0;
  #row = 0;
  #column = 0;
  #areColumnsRead = false;
  #rowName: string | undefined;

  constructor(graph: GraphRows) {
    this.#graph = graph;
  }

  line(text: string, line: number): void {
    const trimmed = text.trim();
    if (trimmed === "") return;
    if (!this.#isData) this.#head(trimmed, line);
    else if (this.#shape === "edgelist") this.#pair(wordsOf(trimmed), line);
    else if (this.#shape === "nodelist") this.#list(wordsOf(trimmed), line);
    else this.#cells(wordsOf(trimmed), line);
  }

  finish(): void {
    if (!this.#isData)
      throw new Problem({ code: "graph-broken", severity: "error", line: this.#headLine || 1, found: "dl", expected: "data:" });
  }

  #head(text: string, line: number): void {
    this.#headLine = line;
    const [, keyword = "", rest = ""] = /^((?:row|column|col|matrix|level)?\s*labels?(?:\s+embedded)?|data)\s*:?\s*(.*)$/i.exec(text) ?? [];
    const name = keyword.toLowerCase().replace(/\s+/g, " ");
    if (name === "data") this.#begin(rest, line);
    else if (name.includes("embedded")) this.#areEmbedded = true;
    else if (name !== "") {
      this.#listing = name.startsWith("row")
        ? "row"
        : name.startsWith("col")
          ? "column"
          : /^(?:matrix|level)/.test(name)
            ? "matrix"
            : "both";
      this.#note(rest, line);
    } else if (this.#listing !== undefined && !/=/.test(text)) this.#note(text, line);
    else this.#settings(text, line);
  }

  #note(text: string, line: number): void {
    for (const label of wordsOf(text)) {
      if (this.#listing === "both" || this.#listing === "row") this.#labels.row.push(label);
      if (this.#listing === "both" || this.#listing === "column") this.#labels.column.push(label);
      if (this.#listing === "matrix") this.#labels.matrix.push(label);
    }
    if (this.#labels.row.length > MOST_NAMES || this.#labels.column.length > MOST_NAMES) throw this.#tooMany(line);
  }

  #settings(text: string, line: number): void {
    for (const [, name = "", value = ""] of text.matchAll(/(?<![a-z])([a-z]{1,20})\s*=\s*([^\s,=]+)/gi)) {
      const count = Number(value);
      switch (name.toLowerCase()) {
        case "n":
          this.#rows = this.#columns = count;
          break;
        case "nr":
          this.#rows = count;
          break;
        case "nc":
          this.#columns = count;
          break;
        case "diagonal":
          this.#hasDiagonal = !/^abs/i.test(value);
          break;
        case "format":
          this.#shape = shapeOf(value) ?? this.#unknown(value, line);
          break;
      }
    }
    if (!(this.#rows <= MOST_NAMES && this.#columns <= MOST_NAMES)) throw this.#tooMany(line);
  }

  #begin(rest: string, line: number): void {
    this.#isData = true;
    const { row, column } = this.#labels;
    for (const label of new Set([...row, ...column])) this.#graph.node(label, line);
    this.#skipEmptyRows();
    if (rest !== "") this.line(rest, line);
  }

  /** A number is a place in the list of labels, unless the names themselves stand in the data. */
  #nameAt(word: string | undefined, side: Side): string | undefined {
    if (word === undefined || this.#areEmbedded || !/^\d{1,9}$/.test(word)) return word;
    return this.#labels[side][Number(word) - 1] ?? word;
  }

  #pair([from, to, weight, ...more]: readonly string[], line: number): void {
    if (to === undefined || more.length > 0) {
      this.#graph.drop("ragged", line);
      return;
    }
    this.#tie(this.#nameAt(from, "row"), this.#nameAt(to, "column"), weight ?? "", line);
  }

  #list([from, ...others]: readonly string[], line: number): void {
    for (const to of others) this.#tie(this.#nameAt(from, "row"), this.#nameAt(to, "column"), "", line);
  }

  /** Cells may be broken into lines at will. */
  #cells(words: readonly string[], line: number): void {
    for (const word of words) {
      if (this.#areEmbedded && !this.#areColumnsRead) {
        this.#labels.column.push(word);
        this.#areColumnsRead = this.#labels.column.length === this.#columns;
      } else if (this.#areEmbedded && this.#rowName === undefined) {
        this.#rowName = word;
        if (this.#matrix === 0) this.#graph.node(word, line);
      } else this.#cell(word, line);
    }
  }

  #cell(word: string, line: number): void {
    const [first, end] = this.#span();
    if (this.#columns === 0 || this.#row >= this.#rows) {
      this.#graph.drop("ragged", line);
      return;
    }
    const column = first + this.#column;
    const from = this.#rowName ?? this.#labels.row[this.#row] ?? String(this.#row + 1);
    const to = this.#labels.column[column] ?? String(column + 1);
    if (!/^(?:[-+]?0*\.?0*|na|\.)$/i.test(word)) {
      if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(word)) this.#tie(from, to, word, line);
      else this.#graph.drop("bad-number", line);
    }
    if (++this.#column < end - first) return;
    this.#column = 0;
    this.#rowName = undefined;
    this.#row++;
    this.#skipEmptyRows();
    if (this.#row < this.#rows) return;
    this.#matrix++;
    this.#row = 0;
    this.#skipEmptyRows();
    this.#areColumnsRead = !this.#areEmbedded;
    if (this.#areEmbedded) this.#labels.column.length = 0;
  }

  /** Columns of the row that comes. */
  #span(): readonly [first: number, end: number] {
    const own = this.#hasDiagonal ? 0 : 1;
    if (this.#shape === "upperhalf") return [this.#row + own, this.#columns];
    if (this.#shape === "lowerhalf") return [0, this.#row + 1 - own];
    return [0, this.#columns];
  }

  #skipEmptyRows(): void {
    for (; this.#row < this.#rows; this.#row++) {
      const [first, end] = this.#span();
      if (end > first) return;
    }
  }

  #tie(from: string | undefined, to: string | undefined, weight: string, line: number): void {
    const isHalf = this.#shape === "upperhalf" || this.#shape === "lowerhalf";
    const edge = this.#graph.edge(from, to, line, isHalf);
    this.#graph.edgeSays(edge, "weight", weight);
    this.#graph.edgeSays(edge, "kind", this.#labels.matrix[this.#matrix] ?? "");
  }

  #unknown(found: string, line: number): never {
    throw new Problem({
      code: "graph-broken",
      severity: "error",
      line,
      found: `format=${found.slice(0, 40)}`,
      expected: "fullmatrix, edgelist1, nodelist1",
    });
  }

  #tooMany(line: number): Problem {
    return new Problem({ code: "too-large", severity: "error", line, count: Math.max(this.#rows, this.#columns) });
  }
}

function shapeOf(word: string): Shape | undefined {
  const name = word.toLowerCase();
  if (/^(?:fullmatrix|fm)$/.test(name)) return "fullmatrix";
  if (/^(?:upperhalf|uh)$/.test(name)) return "upperhalf";
  if (/^(?:lowerhalf|lh)$/.test(name)) return "lowerhalf";
  if (/^(?:edgelist|el)[12]?$/.test(name)) return "edgelist";
  return /^(?:nodelist|nl)[12]?$/.test(name) ? "nodelist" : undefined;
}
