/** networkx' edge list with a Python record behind each pair, spaces or (as twarc-network writes it) commas between. */
import { defineFormat, type Head } from "../format.ts";
import { readGraph } from "../graphs/graphFile.ts";
import type { GraphRows } from "../graphs/graphRows.ts";
import { LineSink, type LineHandler } from "../text/lines.ts";
import { maybePairs } from "../json/pythonDict.ts";

export const networkxEdges = defineFormat({
  id: "networkxEdges",
  words: { en: "Edge list with Python records", id: "Daftar ikatan dengan catatan Python" },
  sniff: (head) => (looksRight(head) ? 0.85 : 0),
  read: (opened, options) => readGraph(opened, options, "networkxEdges", (graph) => new LineSink(new PairReader(graph))),
  sample: { name: "follows.edgelist", text: "# networkx\na b {'kind': 'follow'}\nc b {'kind': 'follow'}\n" },
});

const ROW = /^\s*([^\s,{}]+)(?:\s*,\s*|\s+)([^\s,{}]+)(?:\s*,\s*|\s+)"?(\{.*\})"?\s*$/;
const MOST_LINES = 20;

/** The first line, and most behind it, are two names and a record. */
function looksRight({ text, isWhole }: Head): boolean {
  const lines = text.slice(0, 1 << 14).split(/\r\n|\n|\r/);
  if (!isWhole || text.length > 1 << 14) lines.pop();
  const rows = lines.filter((line) => line.trim() !== "" && !line.startsWith("#")).slice(0, MOST_LINES);
  return ROW.test(rows[0] ?? "") && rows.filter((row) => ROW.test(row)).length > rows.length / 2;
}

class PairReader implements LineHandler {
  readonly #graph: GraphRows;

  constructor(graph: GraphRows) {
    this.#graph = graph;
  }

  line(text: string, line: number): void {
    if (text.trim() === "" || text.startsWith("#")) return;
    const row = ROW.exec(text);
    const pairs = row === null ? undefined : maybePairs((row[3] ?? "").replaceAll('""', '"'));
    if (row === null || pairs === undefined) {
      this.#graph.drop("ragged", line);
      return;
    }
    const edge = this.#graph.edge(row[1], row[2], line, false);
    for (const [key, value] of pairs) this.#graph.edgeSays(edge, key, value);
  }
}
