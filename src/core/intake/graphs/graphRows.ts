/**
 * What a graph file says, collected row by row: people with their columns, edges with weight, time and kind. Every
 * graph format fills one of these; `graphFile.ts` makes a file of Tular out of it.
 */
import { Problem } from "../../base/problem.ts";
import { NameTable } from "../../network/names.ts";
import { DropCounter } from "../report/dropped.ts";
import { kindOf } from "../cells/kinds.ts";
import type { DropReason } from "../report/report.ts";
import { RowList } from "../rows/rowList.ts";
import { ABSENT, EMPTY } from "../rows/rowColumns.ts";
import { LineNumbers } from "../report/lineNumbers.ts";
import { meaningOf, type Sense } from "../cells/synonyms.ts";

/** Texts of nodes or edges, one each at most. */
export interface Texts {
  readonly title: string;
  readonly table: NameTable;
  /** Row of `table` per node or edge. */
  readonly codes: RowList;
}

/** One column of nodes. */
export interface NodeColumn extends Texts {
  /** What holds where a node says nothing. */
  fallback: string | undefined;
}

/** Each column costs some thousand bytes before anything is in it. */
const MOST_COLUMNS = 2000;
const MOST_TITLES = 10_000;

export type EdgeSense = "weight" | "time" | "kind";

export class GraphRows {
  accounts = new NameTable();
  /** Account per node in the order of the file; EMPTY for a node without an id. */
  readonly nodes = new RowList();
  readonly nodeLines = new LineNumbers();
  /** By the key that the file uses for them. */
  readonly columns = new Map<string, NodeColumn>();
  /** Account that acts, per edge; EMPTY where the file leaves it empty, ABSENT where it has no place for it. */
  readonly from = new RowList();
  readonly to = new RowList();
  readonly edgeLines = new LineNumbers();
  /** 1 for an edge without direction; mostly there are none, and nothing is kept. */
  readonly undirected = new RowList();
  readonly said = new Map<EdgeSense, Texts>();
  /** Edges whose ids look like those of posts. */
  postLikeIds = 0;
  /** The format knows no ids but numbers, which mean nothing outside the file. */
  hasNumbersOnly = false;
  /** Rows that are neither person nor edge. */
  readonly drops = new DropCounter();
  dropped = 0;
  readonly #senses = new Map<string, Sense | undefined>();

  /** Takes a node in. @returns its place among the nodes */
  node(id: string | undefined, line: number): number {
    const name = id?.trim() ?? "";
    this.nodes.push(name === "" ? EMPTY : this.accounts.add(name));
    this.nodeLines.push(line);
    return this.nodes.length - 1;
  }

  /**
   * @param key what the file calls the column by; two columns may bear one title.
   * @throws Problem "too-many-columns"
   */
  declare(key: string, title: string): NodeColumn {
    const known = this.columns.get(key);
    if (known !== undefined) return known;
    if (this.columns.size >= MOST_COLUMNS) throw new Problem({ code: "too-many-columns", severity: "error", count: this.columns.size + 1 });
    const column: NodeColumn = { title, table: new NameTable(), codes: new RowList(), fallback: undefined };
    this.columns.set(key, column);
    return column;
  }

  nodeSays(node: number, key: string, text: string): void {
    const said = text.trim();
    if (said === "") return;
    const { table, codes } = this.declare(key, key);
    codes.set(node, table.add(said));
  }

  /** Takes an edge in: `from` acts on `to`. @returns its place among the edges */
  edge(from: string | undefined, to: string | undefined, line: number, isUndirected: boolean): number {
    this.from.push(this.#end(from));
    this.to.push(this.#end(to));
    this.edgeLines.push(line);
    const edge = this.from.length - 1;
    if (isUndirected) this.undirected.set(edge, 1);
    return edge;
  }

  /** What a column of edges holds: how often, when, what was done. Anything else is of no use here. The first word on it counts. */
  edgeSays(edge: number, title: string, text: string): void {
    const said = text.trim();
    if (said === "") return;
    const sense = this.#senseOf(title);
    if (sense === "weight" || sense === "time") this.#say(sense, title, edge, said);
    else if ((sense === "kind" || sense === "type") && !/^(?:un)?directed$|^mutual$/i.test(said)) this.#say("kind", title, edge, said);
    else if (sense === "name" && kindOf(said) !== undefined) this.#say("kind", title, edge, said);
  }

  /** The id of an edge: tools that draw posts as edges keep the post's id there. */
  edgeId(id: string | undefined): void {
    if (id !== undefined && /^\d{15,20}$/.test(id)) this.postLikeIds++;
  }

  drop(reason: DropReason, line: number): void {
    this.drops.add(reason, line);
    this.dropped++;
  }

  #end(name: string | undefined): number {
    const trimmed = name?.trim();
    return trimmed === undefined ? ABSENT : trimmed === "" ? EMPTY : this.accounts.add(trimmed);
  }

  #say(sense: EdgeSense, title: string, edge: number, text: string): void {
    let texts = this.said.get(sense);
    if (texts === undefined) {
      texts = { title, table: new NameTable(), codes: new RowList() };
      this.said.set(sense, texts);
    }
    if (texts.codes.at(edge) === EMPTY) texts.codes.set(edge, texts.table.add(text));
  }

  #senseOf(title: string): Sense | undefined {
    if (this.#senses.has(title)) return this.#senses.get(title);
    const sense = meaningOf(title)?.sense;
    if (this.#senses.size < MOST_TITLES) this.#senses.set(title, sense);
    return sense;
  }
}
