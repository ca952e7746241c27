/**
 * GraphML as Gephi, networkx, igraph, yEd, NodeXL and Cytoscape write it. Values stand in `<data>` under keys that are
 * declared with a name; yEd keeps labels in a drawing inside. Graphs may lie in nodes. A file that uses a key and declares
 * it nowhere has lost something on its way, and is refused.
 */
import { defineFormat, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { readGraph } from "../graphs/graphFile.ts";
import type { GraphRows, NodeColumn } from "../graphs/graphRows.ts";
import { EMPTY } from "../rows/rowColumns.ts";
import { Problem } from "../../base/problem.ts";
import { refuseUnknownEncoding, rootOf, XmlSink, type XmlHandler } from "../text/xml.ts";

type Attributes = Readonly<Record<string, string>>;

export const graphml = defineFormat({
  id: "graphml",
  words: { en: "GraphML network", id: "Jaringan GraphML" },
  sniff: (head) => (rootOf(head.text) === "graphml" ? 1 : 0),
  read,
  sample: {
    name: "follows.graphml",
    text: `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">
<node id="a"/><node id="b"/><node id="c"/>
<edge source="a" target="b"/><edge source="c" target="b"/></graph></graphml>`,
  },
});

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  refuseUnknownEncoding(opened);
  return readGraph(opened, options, "graphml", (graph) => new XmlSink(new GraphmlReader(graph), "whole"));
}

class GraphmlReader implements XmlHandler {
  readonly #graph: GraphRows;
  /** Names of edge columns by key. */
  readonly #edgeTitles = new Map<string, string>();
  readonly #keys = new Set<string>();
  /** Keys that were used before any declaration of them, and where first. */
  readonly #undeclared = new Map<string, number>();
  #declared: NodeColumn | undefined;
  readonly #isUndirected: boolean[] = [];
  readonly #openNodes: number[] = [];
  #openEdge: number | undefined;
  /** Key of the `<data>` that is being read. */
  #data: string | undefined;
  /** The tag that was opened last. */
  #last = "";

  constructor(graph: GraphRows) {
    this.#graph = graph;
  }

  /** yEd puts a label's place behind its text, inside the label. */
  before(text: string): void {
    if (this.#last === "nodelabel") this.#drawnLabel(text.trim());
  }

  open(name: string, attributes: Attributes, line: number): void {
    this.#last = name;
    switch (name) {
      case "key":
        this.#declare(attributes);
        break;
      case "graph":
        this.#isUndirected.push(attributes["edgedefault"]?.toLowerCase() === "undirected");
        break;
      case "node":
        this.#openNodes.push(this.#graph.node(attributes["id"], line));
        break;
      case "edge":
        this.#startEdge(attributes, line);
        break;
      case "hyperedge":
        this.#graph.drop("unknown-kind", line);
        break;
      case "data":
        this.#data = attributes["key"] ?? "";
        this.#noteUse(this.#data, line);
        break;
    }
  }

  close(name: string, whole: string): void {
    const text = whole.trim();
    this.#last = "";
    switch (name) {
      case "default":
        if (this.#declared !== undefined && text !== "") this.#declared.fallback = text;
        break;
      case "key":
        this.#declared = undefined;
        break;
      case "graph":
        this.#isUndirected.pop();
        break;
      case "graphml":
        this.#refuseUndeclared();
        break;
      case "node":
        this.#openNodes.pop();
        break;
      case "edge":
        this.#openEdge = undefined;
        break;
      case "data":
        if (this.#data !== undefined) this.#value(this.#data, text);
        this.#data = undefined;
        break;
      case "nodelabel":
      case "label.text":
        this.#drawnLabel(text);
        break;
      case "edgelabel":
        if (this.#openEdge !== undefined) this.#graph.edgeSays(this.#openEdge, "label", text);
        break;
    }
  }

  #declare(attributes: Attributes): void {
    const id = attributes["id"] ?? "";
    const title = attributes["attr.name"] ?? id;
    const domain = attributes["for"] ?? "all";
    this.#keys.add(id);
    if (domain === "edge" || domain === "all") this.#edgeTitles.set(id, title);
    // A key of drawings has no name: what is in it is no column.
    if (domain === "node" || (domain === "all" && attributes["attr.name"] !== undefined)) this.#declared = this.#graph.declare(id, title);
  }

  #noteUse(key: string, line: number): void {
    const { size } = this.#undeclared;
    if (size < MOST_NOTED && !this.#keys.has(key) && !this.#undeclared.has(key)) this.#undeclared.set(key, line);
  }

  /** Some programs declare their keys behind the graph. @throws Problem "graph-broken" */
  #refuseUndeclared(): void {
    const lost = [...this.#undeclared].find(([key]) => !this.#keys.has(key));
    if (lost === undefined) return;
    const key = lost[0].slice(0, 60);
    throw new Problem({
      code: "graph-broken",
      severity: "error",
      line: lost[1],
      found: `<data key="${key}">`,
      expected: `<key id="${key}">`,
    });
  }

  #startEdge(attributes: Attributes, line: number): void {
    const directed = attributes["directed"]?.toLowerCase();
    const isUndirected = directed === undefined ? (this.#isUndirected.at(-1) ?? false) : directed === "false";
    this.#openEdge = this.#graph.edge(attributes["source"], attributes["target"], line, isUndirected);
    this.#graph.edgeId(attributes["id"]);
  }

  #value(key: string, text: string): void {
    if (this.#openEdge !== undefined) {
      this.#graph.edgeSays(this.#openEdge, this.#edgeTitles.get(key) ?? key, text);
      return;
    }
    const node = this.#openNodes.at(-1);
    // What stands directly in a graph is about the graph.
    if (node !== undefined && this.#isUndirected.length <= this.#openNodes.length) this.#graph.nodeSays(node, key, text);
  }

  #drawnLabel(text: string): void {
    const node = this.#openNodes.at(-1);
    if (text === "" || this.#openEdge !== undefined || node === undefined) return;
    const { table, codes } = this.#graph.declare(LABEL, "label");
    // Of several labels the first is the name.
    if (codes.at(node) === EMPTY) codes.set(node, table.add(text));
  }
}

const MOST_NOTED = 1000;

/** Key of the labels of drawings; no key of the file can be the same, since it holds a tag's sign. */
const LABEL = "<label>";
