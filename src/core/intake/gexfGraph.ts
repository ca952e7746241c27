/** What a GEXF file says, collected tag by tag, versions 1.0 to 1.3. */
import { NameTable } from "../network/names.ts";
import { meaningOf } from "./synonyms.ts";
import { ABSENT, EMPTY } from "./rows.ts";
import type { XmlHandler } from "./xml.ts";

/** One attribute of nodes: a text per node. */
export interface NodeColumn {
  readonly title: string;
  readonly table: NameTable;
  /** Row of `table` per node; holes where nothing is said. */
  readonly codes: number[];
  fallback: string | undefined;
}

interface Edge {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  isUndirected: boolean;
  weight: string | undefined;
  time: string | undefined;
  kind: string | undefined;
}

export class GexfGraph implements XmlHandler {
  readonly accounts = new NameTable();
  /** Account per node in the order of the file; EMPTY for a node without an id. */
  readonly nodes: number[] = [];
  readonly nodeLines: number[] = [];
  readonly labels: NodeColumn = { title: "label", table: new NameTable(), codes: [], fallback: undefined };
  readonly columns = new Map<string, NodeColumn>();
  /** Account at either end; EMPTY where the file names none. */
  readonly edges: Edge[] = [];
  /** Edges whose ids look like those of posts. */
  postLikeIds = 0;

  readonly #edgeTitles = new Map<string, string>();
  #isUndirectedByDefault = true;
  #declaring: "node" | "edge" = "node";
  #declared: NodeColumn | undefined;
  /** Nodes whose children are being read, innermost last. */
  readonly #openNodes: number[] = [];
  #openEdge: Edge | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
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
    }
  }

  close(name: string, text: string): void {
    if (name === "default" && this.#declared !== undefined && text !== "") this.#declared.fallback = text;
    if (name === "attribute") this.#declared = undefined;
    if (name === "node") this.#openNodes.pop();
    if (name === "edge") this.#openEdge = undefined;
  }

  #declare(attributes: Readonly<Record<string, string>>): void {
    const id = attributes["id"] ?? "";
    const title = attributes["title"] ?? id;
    if (this.#declaring === "edge") this.#edgeTitles.set(id, title);
    else {
      this.#declared = { title, table: new NameTable(), codes: [], fallback: undefined };
      this.columns.set(id, this.#declared);
    }
  }

  #openNode(attributes: Readonly<Record<string, string>>, line: number): void {
    const id = (attributes["id"] ?? "").trim();
    const label = (attributes["label"] ?? "").trim();
    this.#openNodes.push(this.nodes.length);
    if (label !== "") this.labels.codes[this.nodes.length] = this.labels.table.add(label);
    this.nodes.push(id === "" ? EMPTY : this.accounts.add(id));
    this.nodeLines.push(line);
  }

  #startEdge(attributes: Readonly<Record<string, string>>, line: number): void {
    const end = (name: string) => {
      const id = attributes[name]?.trim();
      return id === undefined ? ABSENT : id === "" ? EMPTY : this.accounts.add(id);
    };
    const type = attributes["type"]?.toLowerCase();
    if (/^\d{15,20}$/.test(attributes["id"] ?? "")) this.postLikeIds++;
    this.#openEdge = {
      line,
      from: end("source"),
      to: end("target"),
      isUndirected: type === undefined ? this.#isUndirectedByDefault : type !== "directed",
      weight: attributes["weight"],
      time: attributes["start"] ?? attributes["startopen"] ?? attributes["timestamp"],
      kind: attributes["kind"],
    };
    this.edges.push(this.#openEdge);
  }

  #value(id: string, value: string): void {
    const edge = this.#openEdge;
    if (edge !== undefined) {
      const sense = meaningOf(this.#edgeTitles.get(id) ?? id)?.sense;
      if (sense === "weight") edge.weight ??= value;
      else if (sense === "time") edge.time ??= value;
      else if (sense === "kind" || sense === "type") edge.kind ??= value;
      return;
    }
    const node = this.#openNodes.at(-1);
    const text = value.trim();
    if (node === undefined || text === "") return;
    let column = this.columns.get(id);
    if (column === undefined) {
      column = { title: id, table: new NameTable(), codes: [], fallback: undefined };
      this.columns.set(id, column);
    }
    column.codes[node] = column.table.add(text);
  }
}
