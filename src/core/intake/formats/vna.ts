/** VNA, of NetDraw: sections `*Node data`, `*Node properties` and `*Tie data`, each a small table with a header. */
import { defineFormat } from "../format.ts";
import { readGraph } from "../graphs/graphFile.ts";
import type { GraphRows } from "../graphs/graphRows.ts";
import { LineSink, wordsOf, type LineHandler } from "../text/lines.ts";
import { meaningOf } from "../cells/synonyms.ts";

export const vna = defineFormat({
  id: "vna",
  words: { en: "VNA network (NetDraw)", id: "Jaringan VNA (NetDraw)" },
  sniff: ({ text }) => (/^\s*\*\s*(?:node|tie)\s+(?:data|properties)\b/i.test(text) ? 0.95 : 0),
  read: (opened, options) => readGraph(opened, options, "vna", (graph) => new LineSink(new VnaReader(graph))),
  sample: { name: "follows.vna", text: '*Node data\nID name\na "Ani A."\nb Budi\nc Citra\n*Tie data\nfrom to strength\na b 1\nc b 1\n' },
});

type Section = "data" | "properties" | "ties" | "other";

class VnaReader implements LineHandler {
  readonly #graph: GraphRows;
  #section: Section = "other";
  #columns: readonly string[] | undefined;
  #from = 0;
  #to = 1;
  #hasNodes = false;

  constructor(graph: GraphRows) {
    this.#graph = graph;
  }

  line(text: string, line: number): void {
    const trimmed = text.trim();
    if (trimmed === "") return;
    if (trimmed.startsWith("*")) this.#start(trimmed);
    else if (this.#columns === undefined) this.#head(wordsOf(trimmed));
    else if (this.#section === "ties") this.#tie(wordsOf(trimmed), line);
    else if (this.#section !== "other") this.#node(wordsOf(trimmed), line);
  }

  /** Properties are the drawing's; where nobody is listed elsewhere they say at least who there is. */
  #start(text: string): void {
    const name = text.toLowerCase();
    this.#section = /^\*\s*tie\s+data/.test(name)
      ? "ties"
      : /^\*\s*node\s+data/.test(name)
        ? "data"
        : /^\*\s*node\s+prop/.test(name) && !this.#hasNodes
          ? "properties"
          : "other";
    this.#columns = undefined;
  }

  #head(columns: readonly string[]): void {
    this.#columns = columns;
    const place = (sense: "from" | "to", otherwise: number) => {
      const at = columns.findIndex((column) => meaningOf(column)?.sense === sense);
      return at < 0 ? otherwise : at;
    };
    this.#from = place("from", 0);
    this.#to = place("to", 1);
  }

  #node([id, ...values]: readonly string[], line: number): void {
    this.#hasNodes = true;
    const node = this.#graph.node(id, line);
    if (this.#section === "data")
      values.forEach((value, at) => {
        this.#graph.nodeSays(node, this.#columns?.[at + 1] ?? `${at + 1}`, value);
      });
  }

  #tie(values: readonly string[], line: number): void {
    const edge = this.#graph.edge(values[this.#from], values[this.#to], line, false);
    this.#columns?.forEach((column, at) => {
      if (at !== this.#from && at !== this.#to) this.#graph.edgeSays(edge, column, values[at] ?? "");
    });
  }
}
