/**
 * Graphs in JSON. The dialects differ in the names of two lists and in how a node or an edge is wrapped; all are read
 * by one reader, so that a file between two dialects is read too. Ends of edges may be ids or places in the list of nodes.
 */
import type { OpenedFile, ReadFile, ReadOptions } from "../format.ts";
import { readGraph } from "./graphFile.ts";
import { rename } from "./graphNames.ts";
import type { GraphRows } from "./graphRows.ts";
import {
  isList,
  isRecord,
  JsonSink,
  maybeText,
  MEMBER,
  NumberText,
  type JsonHandler,
  type JsonRecord,
  type JsonValue,
} from "../json/json.ts";
import { ABSENT, EMPTY } from "../rows/rowColumns.ts";

/** Where a dialect keeps its lists; paths as in JsonHandler. */
export interface JsonDialect {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** Lists that hold nodes and edges mixed. */
  readonly mixed?: readonly string[];
  /** Lists of neighbours, in the order of the nodes. */
  readonly neighbours?: readonly string[];
  /** Records that keep the columns of nodes and edges by id, apart from the lists. */
  readonly nodeData?: string;
  readonly edgeData?: string;
  /** Where it is said whether edges have a direction. */
  readonly directedness: readonly string[];
}

/** Places on a canvas and the drawing engine's own marks say nothing about people. */
const DRAWING = new Set(["x", "y", "z", "vx", "vy", "fx", "fy", "index", "px", "py"]);
/** Where there is a place as well, so are these. */
const DRAWN = new Set(["size", "color"]);
const WRAPPINGS = ["data", "attributes", "properties", "metadata"];

export function readJsonGraph(opened: OpenedFile, options: ReadOptions, format: string, dialect: JsonDialect): Promise<ReadFile> {
  return readGraph(opened, options, format, (graph) => {
    const reader = new JsonGraph(graph, dialect);
    const sink = new JsonSink(reader);
    return {
      push: (chunk) => sink.push(chunk),
      finish: () => {
        sink.finish();
        reader.finish();
      },
    };
  });
}

class JsonGraph implements JsonHandler {
  readonly #graph: GraphRows;
  readonly #dialect: JsonDialect;
  #isUndirected = false;
  #hasIds = false;
  #areEndsNumbers = true;
  #neighboursRead = 0;
  /** Nodes and edges by id, kept only for dialects that tell their columns apart from them. */
  readonly #nodeOf = new Map<string, number>();
  readonly #edgeOf = new Map<string, number>();
  readonly #waiting = new Map<string, JsonRecord>();

  constructor(graph: GraphRows, dialect: JsonDialect) {
    this.#graph = graph;
    this.#dialect = dialect;
  }

  wants(parent: string, key: string): boolean {
    const { nodes, edges, mixed, neighbours, nodeData, edgeData } = this.#dialect;
    if (parent === nodeData || parent === edgeData) return parent !== "";
    return key === MEMBER && [nodes, edges, mixed, neighbours].some((lists) => lists?.includes(parent) === true);
  }

  take(parent: string, key: string, value: JsonValue, line: number): void {
    const { nodes, edges, mixed, neighbours, nodeData, edgeData, directedness } = this.#dialect;
    if (directedness.includes(parent === "" ? key : `${parent}.${key}`)) {
      const said = maybeText(value)?.toLowerCase();
      this.#isUndirected = key === "directed" ? said === "false" : said === "undirected";
    }
    if (parent === nodeData) this.#nodeData(key, value, line);
    else if (parent === edgeData) this.#edgeData(key, value);
    else if (key !== MEMBER) return;
    else if (nodes.includes(parent)) this.#node(value, line);
    else if (edges.includes(parent)) this.#edge(value, line);
    else if (mixed?.includes(parent) === true) this.#either(value, line);
    else if (neighbours?.includes(parent) === true) this.#neighbours(value, line);
  }

  finish(): void {
    const { nodes, from, undirected } = this.#graph;
    if (!this.#hasIds) for (let node = 0; node < nodes.length; node++) nodes.set(node, this.#graph.accounts.add(String(node)));
    const edges = this.#isUndirected ? from.length : 0;
    for (let edge = 0; edge < edges; edge++) if (undirected.at(edge) === EMPTY) undirected.set(edge, 1);
    if (this.#areEndsNumbers) placesToNodes(this.#graph);
  }

  #either(value: JsonValue, line: number): void {
    const record = unwrapped(value);
    const isEdge = record !== undefined && ((isRecord(value) && value.get("group") === "edges") || endOf(record, "source") !== undefined);
    if (isEdge) this.#edge(value, line);
    else this.#node(value, line);
  }

  #node(value: JsonValue, line: number): void {
    const record = unwrapped(value);
    const id =
      maybeText(isRecord(value) ? (value.get("id") ?? value.get("key")) : value) ?? maybeText(record?.get("id") ?? record?.get("key"));
    if (id !== undefined) this.#hasIds = true;
    const known = id === undefined || this.#dialect.nodeData === undefined ? undefined : this.#nodeOf.get(id);
    const node = known ?? this.#graph.node(id, line);
    if (this.#dialect.nodeData !== undefined && id !== undefined) this.#nodeOf.set(id, node);
    if (isRecord(value) && record !== value) this.#nodeSays(node, "label", value.get("label"));
    const isDrawn = record?.has("x") === true && record.has("y");
    record?.forEach((said, key) => {
      if (key !== "id" && key !== "key" && !(isDrawn && DRAWN.has(key))) this.#nodeSays(node, key, said);
    });
  }

  #nodeSays(node: number, key: string, value: JsonValue | undefined): void {
    const text = maybeText(value);
    if (text !== undefined && !DRAWING.has(key)) this.#graph.nodeSays(node, key, text);
  }

  #edge(value: JsonValue, line: number): void {
    const record = unwrapped(value);
    const outer = isRecord(value) ? value : undefined;
    const end = (name: "source" | "target", place: number) =>
      this.#end(isList(value) ? value[place] : (endOf(outer, name) ?? endOf(record, name)));
    const id = maybeText(outer?.get("key") ?? outer?.get("id") ?? record?.get("id"));
    const edge = this.#graph.edge(end("source", 0), end("target", 1), line, false);
    const direction = maybeDirection(outer, record);
    if (direction !== undefined) this.#graph.undirected.set(edge, direction);
    this.#graph.edgeId(id);
    if (this.#dialect.edgeData !== undefined && id !== undefined) {
      this.#edgeOf.set(id, edge);
      const waiting = this.#waiting.get(id);
      if (waiting !== undefined) this.#edgeSays(edge, waiting);
      this.#waiting.delete(id);
    }
    if (record !== undefined) this.#edgeSays(edge, record);
  }

  /** Drawn once, d3 puts the nodes themselves at the ends of its links. */
  #end(value: JsonValue | undefined): string | undefined {
    const plain = isRecord(value) ? (value.get("id") ?? value.get("key") ?? value.get("index") ?? "") : value;
    if (!(plain instanceof NumberText)) this.#areEndsNumbers = false;
    return plain === null ? "" : maybeText(plain);
  }

  #edgeSays(edge: number, record: JsonRecord): void {
    record.forEach((said, key) => {
      const text = maybeText(said);
      if (text !== undefined && !ENDS.has(key)) this.#graph.edgeSays(edge, key, text);
    });
  }

  #neighbours(value: JsonValue, line: number): void {
    const { nodes, accounts } = this.#graph;
    const own = nodes.at(this.#neighboursRead++);
    this.#areEndsNumbers = false;
    for (const neighbour of isList(value) ? value : []) {
      const id = maybeText(isRecord(neighbour) ? neighbour.get("id") : neighbour);
      const edge = this.#graph.edge(own === EMPTY ? undefined : accounts.at(own), id, line, false);
      if (isRecord(neighbour)) this.#edgeSays(edge, neighbour);
    }
  }

  #nodeData(id: string, value: JsonValue, line: number): void {
    this.#hasIds = true;
    const node = this.#nodeOf.get(id) ?? this.#graph.node(id, line);
    this.#nodeOf.set(id, node);
    if (isRecord(value)) value.forEach((said, key) => this.#nodeSays(node, key, said));
  }

  #edgeData(id: string, value: JsonValue): void {
    if (!isRecord(value)) return;
    const edge = this.#edgeOf.get(id);
    if (edge === undefined) this.#waiting.set(id, value);
    else this.#edgeSays(edge, value);
  }
}

const ENDS = new Set(["source", "target", "from", "to", "id", "key", "directed", "undirected"]);

/** The record that holds the columns: the one inside, where a dialect wraps it. */
function unwrapped(value: JsonValue): JsonRecord | undefined {
  if (!isRecord(value)) return undefined;
  for (const wrapping of WRAPPINGS) {
    const inner = value.get(wrapping);
    if (isRecord(inner)) return inner;
  }
  return value;
}

function endOf(record: JsonRecord | undefined, name: "source" | "target"): JsonValue | undefined {
  return record?.get(name) ?? record?.get(name === "source" ? "from" : "to");
}

/** 1 without direction, 0 with one; undefined where the edge does not say. */
function maybeDirection(outer: JsonRecord | undefined, inner: JsonRecord | undefined): number | undefined {
  for (const record of [outer, inner]) {
    if (record?.get("undirected") === true || record?.get("directed") === false) return 1;
    if (record?.get("undirected") === false || record?.get("directed") === true) return 0;
    const type = maybeText(record?.get("type"))?.toLowerCase();
    if (type === "undirected" || type === "directed") return type === "undirected" ? 1 : 0;
  }
  return undefined;
}

/** Whole numbers at all ends, some of them nobody's id, all of them places in the list of nodes: then they are places. */
function placesToNodes(graph: GraphRows): void {
  const { accounts, nodes, from, to } = graph;
  const ids = new Set(nodes.toArray());
  let isNobody = false;
  const placeOf = new Map<number, number>();
  for (const list of [from, to])
    for (let edge = 0; edge < list.length; edge++) {
      const account = list.at(edge);
      if (account === EMPTY || account === ABSENT || placeOf.has(account)) continue;
      const text = accounts.at(account);
      if (!/^\d{1,9}$/.test(text) || Number(text) >= nodes.length || nodes.at(Number(text)) === EMPTY) return;
      placeOf.set(account, Number(text));
      isNobody ||= !ids.has(account);
    }
  if (!isNobody) return;
  for (const list of [from, to])
    for (let edge = 0; edge < list.length; edge++) {
      const place = placeOf.get(list.at(edge));
      if (place !== undefined) list.set(edge, nodes.at(place));
    }
  // The numbers are nobody any more.
  rename(graph, (account) => accounts.at(account));
}
