/** networkx' adjacency list in many lines: a name and how many it acts on, then each of those with a Python record. */
import { defineFormat, type Head } from "../format.ts";
import { readGraph } from "../graphs/graphFile.ts";
import type { GraphRows } from "../graphs/graphRows.ts";
import { LineSink, type LineHandler } from "../text/lines.ts";
import { maybePairs } from "../json/pythonDict.ts";

export const multilineAdjacency = defineFormat({
  id: "multilineAdjacency",
  words: { en: "Adjacency list in many lines (networkx)", id: "Daftar ketetanggaan banyak baris (networkx)" },
  sniff: (head) => (looksRight(head) ? 0.85 : 0),
  read: (opened, options) => readGraph(opened, options, "multilineAdjacency", (graph) => new LineSink(new NeighbourReader(graph))),
  sample: { name: "follows.multiline_adjlist", text: "a 1\nb {'kind': 'follow'}\nb 0\nc 1\nb {'kind': 'follow'}\n" },
});

const HEAD = /^(\S+)\s+(\d{1,9})$/;
const NEIGHBOUR = /^(\S+)\s*(\{.*\})?$/;

/** A head with neighbours, and as many lines with records as it says, as far as can be seen. */
function looksRight({ text }: Head): boolean {
  const lines = text
    .slice(0, 1 << 13)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.trim());
  const first = lines.findIndex((line) => !/^\S+\s+0$/.test(line));
  const count = Number(HEAD.exec(lines[first] ?? "")?.[2] ?? 0);
  const neighbours = lines.slice(first + 1, first + 1 + Math.min(count, 3));
  return first >= 0 && count > 0 && neighbours.length > 0 && neighbours.every((line) => /^\S+\s*\{.*\}$/.test(line));
}

class NeighbourReader implements LineHandler {
  readonly #graph: GraphRows;
  #name = "";
  /** Neighbours that are still to come. */
  #left = 0;

  constructor(graph: GraphRows) {
    this.#graph = graph;
  }

  line(text: string, line: number): void {
    const trimmed = text.trim();
    if (trimmed === "" || trimmed.startsWith("#")) return;
    if (this.#left === 0) this.#head(trimmed, line);
    else this.#neighbour(trimmed, line);
  }

  #head(text: string, line: number): void {
    const head = HEAD.exec(text);
    if (head === null) {
      this.#graph.drop("ragged", line);
      return;
    }
    this.#name = head[1] ?? "";
    this.#left = Number(head[2]);
    if (this.#left === 0) this.#graph.node(this.#name, line);
  }

  #neighbour(text: string, line: number): void {
    this.#left--;
    const row = NEIGHBOUR.exec(text);
    if (row === null) {
      this.#graph.drop("ragged", line);
      return;
    }
    const edge = this.#graph.edge(this.#name, row[1], line, false);
    for (const [key, value] of maybePairs(row[2] ?? "") ?? []) this.#graph.edgeSays(edge, key, value);
  }
}
