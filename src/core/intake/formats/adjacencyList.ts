/**
 * Adjacency lists: the first name of a line acts on all the others. Between commas and the like, or between spaces as
 * networkx writes its `.adjlist`. A name alone on its line is a person who acts on nobody.
 */
import { splitFields } from "../text/fields.ts";
import { defineFormat, type Head } from "../format.ts";
import { readGraph } from "../graphs/graphFile.ts";
import type { GraphRows } from "../graphs/graphRows.ts";
import { isHandleLike } from "../cells/handles.ts";
import { hintOfName } from "../fileName.ts";
import { kindOf } from "../cells/kinds.ts";
import { LineSink, type LineHandler } from "../text/lines.ts";
import { maybeSampleOf, type Sample } from "../tables/sampling.ts";

export const adjacencyList = defineFormat({
  id: "adjacencyList",
  words: { en: "Adjacency list", id: "Daftar ketetanggaan" },
  sniff: (head) => (dialectOf(head) === undefined ? 0 : 0.3),
  read: (opened, options) => {
    const delimiter = dialectOf(opened)?.delimiter ?? " ";
    return readGraph(opened, options, "adjacencyList", (graph) => new LineSink(new AdjacencyReader(graph, delimiter)));
  },
  sample: { name: "follows.adjlist", text: "#follows.py\n# GMT Wed Nov 25 02:02:22 2026\n# \na b\nc b\n" },
});

class AdjacencyReader implements LineHandler {
  readonly #graph: GraphRows;
  /** " " stands for any white space. */
  readonly #delimiter: string;

  constructor(graph: GraphRows, delimiter: string) {
    this.#graph = graph;
    this.#delimiter = delimiter;
  }

  line(text: string, line: number): void {
    const isSpaced = this.#delimiter === " ";
    if (text.trim() === "" || /^\s*#(?![,;|])/.test(text) || /^sep=.$/i.test(text)) return;
    const [name, ...others] = isSpaced ? text.trim().split(/\s+/) : splitFields(text, this.#delimiter);
    // Tools that pad every row to the same width leave the rest empty.
    const said = others.filter((other) => other !== "");
    if (said.length === 0) this.#graph.node(name, line);
    for (const other of said) this.#graph.edge(name, other, line, false);
  }
}

/** Which delimiter, if this is an adjacency list. */
function dialectOf(head: Head): { readonly delimiter: string } | undefined {
  if (head.delimiter === undefined && isNetworkx(head.text)) return { delimiter: " " };
  const sample = maybeSampleOf(head);
  if (sample === undefined || sample.header !== undefined) return undefined;
  if (isAdjacencyList(sample, head.name)) return { delimiter: sample.dialect.runs ? " " : String.fromCharCode(sample.dialect.delimiter) };
  // cells that are known to be cells hold sentences, not lists
  return head.delimiter === undefined && isSpacedAdjacencyList(head, sample) ? { delimiter: " " } : undefined;
}

/** Three lines of remarks: the program, the time, the graph's name; then nothing that is a number of neighbours or a record. */
function isNetworkx(text: string): boolean {
  const match = /^#[^\n]*\n# GMT [^\n]*\n#[^\n]*\n([^]*)$/.exec(text.slice(0, 4096).replaceAll("\r\n", "\n"));
  return match !== null && !(match[1] ?? "").includes("{");
}

/**
 * Rows of many lengths: the first name acts on all the others. Two lengths do where there is nothing but names, and one
 * length where a third name stands in every row: nothing else would be known of it.
 */
function isAdjacencyList({ widths, records, dialect }: Sample, file: string): boolean {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const most = Math.max(...counts.values());
  if (counts.size >= 3 && most < widths.length * 0.6) return true;
  const isName = (cell: string) => isHandleLike(cell) && kindOf(cell) === undefined;
  const areAll = (test: (cell: string) => boolean) => records.every((record) => record.every(test));
  if (/\.adjlist$/i.test(file) && counts.size > 1 && areAll((cell) => /^\d+$/.test(cell) || isName(cell))) return true;
  if (counts.size === 1 && dialect.runs && widths[0] > 2) return areAll(isName);
  return counts.size === 2 && most < widths.length * 0.8 && areAll(isName);
}

/** The same with spaces between: ids, or handles of which those that begin a line stand in others too. */
function isSpacedAdjacencyList({ name, text, isWhole }: Head, { widths }: Sample): boolean {
  if (widths.some((width) => width > 1)) return false;
  const lines = text.split(/\r\n|\n|\r/).slice(0, isWhole ? 400 : 50);
  if (!isWhole) lines.pop();
  const words = lines.filter((line) => line.trim() !== "" && !line.startsWith("#")).map((line) => line.trim().split(/\s+/));
  const lengths = new Set(words.map(({ length }) => length)).size;
  // With two lengths only, prose of a few lines would pass: there the file's name has to say what it is about.
  if (lengths < 2 || (lengths === 2 && hintOfName(name) === undefined && !/\.adjlist$/i.test(name))) return false;
  if (words.every((line) => line.every((word) => /^\d+$/.test(word)))) return true;
  if (!words.every((line) => line.every(isHandleLike))) return false;
  const others = new Set(words.flatMap((line) => line.slice(1)));
  const first = words.map(([one = ""]) => one);
  if (lengths === 2) return new Set(first).size === first.length;
  return new Set(first).size === first.length && first.filter((one) => others.has(one)).length >= first.length / 2;
}
