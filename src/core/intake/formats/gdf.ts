/**
 * GDF, as Guess, TCAT, Netvizz and YouTube Data Tools write it: `nodedef>name VARCHAR,…` and `edgedef>node1,node2,…` with
 * rows of commas below. Without a column `directed` an edge holds both ways.
 */
import { Problem } from "../../base/problem.ts";
import { defineFormat } from "../format.ts";
import { readGraph } from "../graphs/graphFile.ts";
import type { GraphRows } from "../graphs/graphRows.ts";
import { LineSink, type LineHandler } from "../text/lines.ts";

export const gdf = defineFormat({
  id: "gdf",
  words: { en: "GDF network", id: "Jaringan GDF" },
  sniff: ({ text }) => (/^\s*(?:node|edge)def\s*>/i.test(text) ? 1 : 0),
  read: (opened, options) => readGraph(opened, options, "gdf", (graph) => new LineSink(new GdfReader(graph))),
  sample: {
    name: "follows.gdf",
    text: "nodedef>name VARCHAR,label VARCHAR\na,'Ani, A.'\nb,Budi\nc,Citra\nedgedef>node1 VARCHAR,node2 VARCHAR,directed BOOLEAN\na,b,true\nc,b,true\n",
  },
});

class GdfReader implements LineHandler {
  readonly #graph: GraphRows;
  #section: "nodes" | "edges" | undefined;
  #columns: readonly string[] = [];
  /** Places of the columns that are more than columns. */
  #id = 0;
  #from = 0;
  #to = 1;
  #directed = -1;

  constructor(graph: GraphRows) {
    this.#graph = graph;
  }

  line(text: string, line: number): void {
    if (text.trim() === "") return;
    const head = /^\s*(node|edge)def\s*>(.*)$/i.exec(text);
    if (head !== null) this.#start(head[1]?.toLowerCase() === "node" ? "nodes" : "edges", head[2] ?? "", line);
    else if (this.#section === "nodes") this.#node(fieldsOf(text), line);
    else if (this.#section === "edges") this.#edge(fieldsOf(text), line);
  }

  #start(section: "nodes" | "edges", text: string, line: number): void {
    this.#section = section;
    this.#columns = fieldsOf(text).map(titleOf);
    const place = (name: string) => this.#columns.findIndex((column) => column.toLowerCase() === name);
    this.#id = Math.max(0, place("name"));
    this.#from = place("node1");
    this.#to = place("node2");
    this.#directed = place("directed");
    if (section === "edges" && (this.#from < 0 || this.#to < 0))
      throw new Problem({ code: "graph-broken", severity: "error", line, found: text.slice(0, 60), expected: "edgedef>node1,node2" });
  }

  #node(fields: readonly string[], line: number): void {
    const node = this.#graph.node(fields[this.#id], line);
    this.#columns.forEach((column, at) => {
      if (at !== this.#id && !DRAWING.test(column)) this.#graph.nodeSays(node, column, fields[at] ?? "");
    });
  }

  #edge(fields: readonly string[], line: number): void {
    const isDirected = /^(?:true|1|yes|t)$/i.test(fields[this.#directed] ?? "");
    const edge = this.#graph.edge(fields[this.#from], fields[this.#to], line, !isDirected);
    this.#columns.forEach((column, at) => {
      if (at !== this.#from && at !== this.#to && at !== this.#directed) this.#graph.edgeSays(edge, column, fields[at] ?? "");
    });
  }
}

const DRAWING = /^(?:x|y|z|visible|fixed|style|color|width|height|labelvisible)$/i;

/** "viewCount(100s) INT" is called viewCount(100s). */
function titleOf(field: string): string {
  const [, title = field] =
    /^(.+?)\s+(?:var)?(?:char|boolean|bool|int|integer|long|bigint|float|double|tinyint|text|date)\b/i.exec(field.slice(0, 200)) ?? [];
  return title.trim();
}

/** Fields between commas; those in single or double quotes hold commas themselves, and a quote behind a backslash or another quote. */
function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  for (let at = 0; at <= line.length;) {
    FIELD.lastIndex = at;
    const [whole, double, single, plain] = FIELD.exec(line) ?? ["", undefined, undefined, ""];
    const quoted = double?.replace(/\\"|""/g, '"') ?? single?.replace(/\\'|''/g, "'");
    fields.push(quoted ?? (plain ?? "").trim());
    at += whole.length + 1;
  }
  return fields;
}

const FIELD = /\s*"((?:[^"\\]|\\.|"")*)"\s*(?=,|$)|\s*'((?:[^'\\]|\\.|'')*)'\s*(?=,|$)|([^,]*)/y;
