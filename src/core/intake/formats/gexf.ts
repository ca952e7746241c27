/**
 * GEXF 1.0 to 1.3, as Gephi and its kin write it. An edge may name a node that `<nodes>` does not list: that is a person
 * all the same. Attributes need not be declared. Of an edge that holds at several times the first one counts.
 */
import { defineFormat, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { readGraph } from "../graphs/graphFile.ts";
import type { GraphRows, NodeColumn } from "../graphs/graphRows.ts";
import { refuseUnknownEncoding, rootOf, XmlSink, type XmlHandler } from "../text/xml.ts";

type Attributes = Readonly<Record<string, string>>;

export const gexf = defineFormat({
  id: "gexf",
  words: { en: "GEXF network", id: "Jaringan GEXF" },
  sniff: (head) => (rootOf(head.text) === "gexf" ? 1 : 0),
  read,
  sample: {
    name: "follows.gexf",
    text: `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph defaultedgetype="directed">
<edges><edge source="a" target="b"/><edge source="c" target="b"/></edges></graph></gexf>`,
  },
});

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  refuseUnknownEncoding(opened);
  return readGraph(opened, options, "gexf", (graph) => new XmlSink(new GexfReader(graph)));
}

class GexfReader implements XmlHandler {
  readonly #graph: GraphRows;
  readonly #edgeTitles = new Map<string, string>();
  #isUndirectedByDefault = true;
  #declaring: "node" | "edge" = "node";
  #declared: NodeColumn | undefined;
  /** Nodes whose children are being read, innermost last. */
  readonly #openNodes: number[] = [];
  #openEdge: number | undefined;

  constructor(graph: GraphRows) {
    this.#graph = graph;
  }

  open(name: string, attributes: Attributes, line: number): void {
    switch (name) {
      case "graph":
        this.#isUndirectedByDefault = (attributes["defaultedgetype"] ?? "undirected").toLowerCase() !== "directed";
        break;
      case "attributes":
        this.#declaring = attributes["class"] === "edge" ? "edge" : "node";
        break;
      case "attribute":
        this.#declare(attributes);
        break;
      case "node":
        this.#openNode(attributes, line);
        break;
      case "edge":
        this.#startEdge(attributes, line);
        break;
      case "attvalue":
        this.#value(attributes["for"] ?? attributes["id"] ?? "", attributes["value"] ?? "");
        break;
      case "spell":
      case "slice":
        if (this.#openEdge !== undefined) this.#time(this.#openEdge, attributes);
        break;
    }
  }

  close(name: string, text: string): void {
    if (name === "default" && this.#declared !== undefined && text !== "") this.#declared.fallback = text;
    if (name === "attribute") this.#declared = undefined;
    if (name === "node") this.#openNodes.pop();
    if (name === "edge") this.#openEdge = undefined;
  }

  #declare(attributes: Attributes): void {
    const id = attributes["id"] ?? "";
    const title = attributes["title"] ?? id;
    if (this.#declaring === "edge") this.#edgeTitles.set(id, title);
    else this.#declared = this.#graph.declare(id, title);
  }

  #openNode(attributes: Attributes, line: number): void {
    const node = this.#graph.node(attributes["id"], line);
    this.#openNodes.push(node);
    const label = attributes["label"]?.trim() ?? "";
    if (label === "") return;
    const { table, codes } = this.#graph.declare(LABEL, "label");
    codes.set(node, table.add(label));
  }

  #startEdge(attributes: Attributes, line: number): void {
    const type = attributes["type"]?.toLowerCase();
    const isUndirected = type === undefined ? this.#isUndirectedByDefault : type !== "directed";
    const edge = this.#graph.edge(attributes["source"], attributes["target"], line, isUndirected);
    this.#graph.edgeId(attributes["id"]);
    for (const name of ["weight", "kind", "label"]) this.#graph.edgeSays(edge, name, attributes[name] ?? "");
    this.#time(edge, attributes);
    this.#openEdge = edge;
  }

  /** "timestamps" is a list in brackets. */
  #time(edge: number, attributes: Attributes): void {
    const time = attributes["start"] ?? attributes["startopen"] ?? attributes["timestamp"];
    const first = time ?? /[^[\]<>,;\s][^[\]<>,;]*/.exec(attributes["timestamps"] ?? "")?.[0];
    if (first !== undefined) this.#graph.edgeSays(edge, "time", first);
  }

  #value(id: string, value: string): void {
    if (this.#openEdge !== undefined) {
      this.#graph.edgeSays(this.#openEdge, this.#edgeTitles.get(id) ?? id, value);
      return;
    }
    const node = this.#openNodes.at(-1);
    if (node !== undefined) this.#graph.nodeSays(node, id, value);
  }
}

/** Key of the labels; no id of an attribute can be the same, since it holds a tag's sign. */
const LABEL = "<label>";
