/** GML, as networkx, igraph and Mark Newman's collection write it: `graph [ node [ id 0 label "a" ] edge [ source 0 target 1 ] ]`. */
import { Problem } from "../../base/problem.ts";
import { defineFormat } from "../format.ts";
import { readGraph } from "../graphs/graphFile.ts";
import type { GraphRows } from "../graphs/graphRows.ts";
import { TokenSink, type TokenHandler } from "../text/tokens.ts";

export const gml = defineFormat({
  id: "gml",
  words: { en: "GML network", id: "Jaringan GML" },
  sniff: ({ text }) => (HEAD.test(text.slice(0, 1 << 13)) ? 0.9 : 0),
  read: (opened, options) =>
    readGraph(opened, options, "gml", (graph) => new TokenSink(new GmlReader(graph), new RegExp(TOKEN, "y"), "GML")),
  sample: {
    name: "follows.gml",
    text: 'graph [\n  directed 1\n  node [ id 7 label "a" ]\n  node [ id 3 label "b" ]\n  node [ id 9 label "c" ]\n  edge [ source 7 target 3 ]\n  edge [ source 9 target 3 ]\n]\n',
  },
});

const HEAD = /^\s*(?:#[^\n]*\n\s*)*(?:(?:creator|comment|label|version|directed)\s+(?:"[^"]*"|[^\s"]+)\s+)*graph\s*\[/i;

const OPEN = 1;
const CLOSE = 2;
const TEXT = 3;
const TOKEN = /\s+|#[^\n]*\n|(\[)|(\])|"([^"]*)"|([^\s[\]"#][^\s[\]"]*)/;
const MOST_DEPTH = 256;

/** A record that is open; its plain values by key. */
interface Open {
  readonly name: string;
  readonly line: number;
  readonly values: [key: string, value: string][];
}

class GmlReader implements TokenHandler {
  readonly #graph: GraphRows;
  readonly #open: Open[] = [];
  #key: string | undefined;
  #isUndirected = true;

  constructor(graph: GraphRows) {
    this.#graph = graph;
    graph.hasNumbersOnly = true;
  }

  token(kind: number, text: string, line: number): void {
    if (kind === OPEN) this.#start(line);
    else if (kind === CLOSE) this.#end(line);
    else if (this.#key === undefined) {
      if (kind === TEXT) throw broken(line, `"${text}"`, "key");
      this.#key = text;
    } else {
      this.#value(this.#key, kind === TEXT ? decoded(text) : text);
      this.#key = undefined;
    }
  }

  finish(line: number): void {
    if (this.#open.length > 0 || this.#key !== undefined) throw broken(line, "", "]");
  }

  #start(line: number): void {
    if (this.#key === undefined) throw broken(line, "[", "key");
    if (this.#open.length >= MOST_DEPTH) throw broken(line, "[", "]");
    this.#open.push({ name: this.#key.toLowerCase(), line, values: [] });
    this.#key = undefined;
  }

  #end(line: number): void {
    const record = this.#open.pop();
    if (record === undefined || this.#key !== undefined) throw broken(line, "]", this.#key === undefined ? "graph [" : this.#key);
    // Records deeper inside (graphics, lists) are the drawing's.
    if (this.#open.length !== 1 || this.#open[0]?.name !== "graph") return;
    if (record.name === "node") this.#node(record);
    else if (record.name === "edge") this.#edge(record);
  }

  #value(key: string, value: string): void {
    const record = this.#open.at(-1);
    if (record?.name === "graph" && key.toLowerCase() === "directed") this.#isUndirected = value === "0";
    record?.values.push([key, value]);
  }

  #node({ values, line }: Open): void {
    const node = this.#graph.node(valueOf(values, "id"), line);
    for (const [key, value] of values) if (key !== "id") this.#graph.nodeSays(node, key, value);
  }

  #edge({ values, line }: Open): void {
    const edge = this.#graph.edge(valueOf(values, "source"), valueOf(values, "target"), line, this.#isUndirected);
    for (const [key, value] of values) if (key !== "source" && key !== "target") this.#graph.edgeSays(edge, key, value);
  }
}

function valueOf(values: Open["values"], key: string): string | undefined {
  return values.find(([each]) => each.toLowerCase() === key)?.[1];
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** GML is ASCII; what is not stands in entities. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name] : whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function broken(line: number, found: string, expected: string): Problem {
  return new Problem({ code: "graph-broken", severity: "error", line, found, expected });
}
