/**
 * DOT, the language of Graphviz: `digraph { a -> b [weight=2]; }`. Chains, groups at the ends of edges and defaults of
 * attributes are read; ports and drawings are not people's.
 */
import { Problem } from "../../base/problem.ts";
import { defineFormat } from "../format.ts";
import { readGraph } from "../graphs/graphFile.ts";
import type { GraphRows } from "../graphs/graphRows.ts";
import { TokenSink, type TokenHandler } from "../text/tokens.ts";

export const dot = defineFormat({
  id: "dot",
  words: { en: "DOT network (Graphviz)", id: "Jaringan DOT (Graphviz)" },
  sniff: ({ text }) => (HEAD.test(text.slice(0, 1 << 13)) ? 0.9 : 0),
  read: (opened, options) =>
    readGraph(opened, options, "dot", (graph) => new TokenSink(new DotReader(graph), new RegExp(TOKEN, "uy"), "DOT")),
  sample: { name: "follows.dot", text: "digraph follows {\n  a -> b;\n  c -> b;\n}\n" },
});

const HEAD =
  /^\s*(?:(?:\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/|\/\/[^\n]*\n|#[^\n]*\n)\s*)*(?:strict\s+)?(?:di)?graph\b\s*(?:"[^"\n]*"|[\p{L}\p{N}_.-]*)\s*\{/iu;

const ARROW = 1;
const SIGN = 2;
const TEXT = 3;
const HTML = 4;
const TOKEN =
  /\s+|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/|\/\/[^\n]*\n|#[^\n]*\n|(->|--)|([{}[\];,=:+])|"([^"\\]*(?:\\[^][^"\\]*)*)"|<([^<>]*(?:<[^<>]*>[^<>]*)*)>|(-?(?:\.\d+|\d+(?:\.\d*)?)(?![\p{L}\p{N}_.])|[\p{L}_\u0080-\uffff.\d][\p{L}\p{N}_\u0080-\uffff.]*)/u;
/** Every group hands its names on to the one around it. */
const MOST_DEPTH = 32;
/** Edges between groups: two groups of a thousand names are a million edges. */
const MOST_BETWEEN_GROUPS = 5_000_000;

type Attributes = Map<string, string>;

/** What is open between braces: defaults that hold here, and the nodes that were named. */
interface Scope {
  readonly nodeDefaults: Attributes;
  readonly edgeDefaults: Attributes;
  readonly named: Set<string>;
  /** The statement outside goes on behind the brace: `a -> { b c }`. */
  readonly outer: Statement | undefined;
}

/** Groups of nodes with arrows between, and where they stand. */
interface Statement {
  readonly groups: string[][];
  readonly line: number;
  isUndirected: boolean;
  isArrowLast: boolean;
}

/** What the next attributes belong to. */
interface Target {
  readonly edges: readonly number[];
  readonly node: number | undefined;
  readonly defaults: Attributes | undefined;
}

class DotReader implements TokenHandler {
  readonly #graph: GraphRows;
  readonly #scopes: Scope[] = [];
  readonly #nodes = new Map<string, number>();
  #statement: Statement | undefined;
  /** Attributes between brackets: of what, and the name whose value comes. */
  #list: { readonly values: Attributes; name: string | undefined; isValueNext: boolean } | undefined;
  #target: Target | undefined;
  #betweenGroups = 0;
  #isHead = true;
  #isOver = false;
  #isDirected = false;
  /** The next word is no node: a port, the value of a setting, the name of a group. */
  #isSkipping = false;
  /** The next word goes on with the one before: `"a" + "b"`. */
  #isJoining = false;

  constructor(graph: GraphRows) {
    this.#graph = graph;
  }

  token(kind: number, text: string, line: number): void {
    if (this.#isOver) return;
    if (this.#list !== undefined) this.#inList(kind, text, line);
    else if (this.#isHead) this.#head(kind, text, line);
    else if (kind === ARROW) this.#arrow(text, line);
    else if (kind === SIGN) this.#sign(text, line);
    else this.#word(kind, plain(kind, text), line);
  }

  finish(line: number): void {
    if (!this.#isOver) throw broken(line, "", "}");
  }

  #head(kind: number, text: string, line: number): void {
    if (kind === SIGN && text === "{") {
      this.#isHead = false;
      this.#openScope(undefined);
    } else if (kind === SIGN || kind === ARROW) throw broken(line, text, "{");
    else if (/^digraph$/i.test(text)) this.#isDirected = true;
  }

  #openScope(outer: Statement | undefined): void {
    const around = this.#scopes.at(-1);
    this.#scopes.push({
      nodeDefaults: new Map(around?.nodeDefaults),
      edgeDefaults: new Map(around?.edgeDefaults),
      named: new Set(),
      outer,
    });
  }

  #word(kind: number, text: string, line: number): void {
    if (this.#isJoining) {
      this.#isJoining = false;
      const last = this.#statement?.groups.at(-1);
      if (last !== undefined && last.length > 0) last[last.length - 1] += text;
      return;
    }
    if (this.#isSkipping) {
      this.#isSkipping = false;
      return;
    }
    const keyword = kind === TEXT ? "" : text.toLowerCase();
    const isTarget = this.#statement?.isArrowLast === true;
    if (!isTarget) this.#endStatement();
    if (keyword === "subgraph") this.#isSkipping = true;
    else if (isTarget) this.#pointAt([text]);
    else if (keyword === "node" || keyword === "edge" || keyword === "graph") this.#target = this.#defaultsOf(keyword);
    else this.#statement = { groups: [[text]], line, isUndirected: false, isArrowLast: false };
  }

  #pointAt(group: string[]): void {
    if (this.#statement === undefined) return;
    this.#statement.groups.push(group);
    this.#statement.isArrowLast = false;
  }

  #defaultsOf(keyword: "node" | "edge" | "graph"): Target {
    const scope = this.#scopes.at(-1);
    const defaults = keyword === "node" ? scope?.nodeDefaults : keyword === "edge" ? scope?.edgeDefaults : undefined;
    return { edges: [], node: undefined, defaults };
  }

  #arrow(text: string, line: number): void {
    const statement = this.#statement;
    if (statement === undefined || statement.isArrowLast) throw broken(line, text, "DOT");
    statement.isArrowLast = true;
    statement.isUndirected ||= text === "--";
  }

  #sign(text: string, line: number): void {
    switch (text) {
      case "{":
        this.#openBrace(line);
        return;
      case "}":
        this.#closeBrace(line);
        return;
      case "[":
        this.#openList(line);
        return;
      case ";":
      case ",":
        this.#endStatement();
        return;
      case "=":
        // `rankdir = LR`: about the drawing, and its first word is nobody.
        this.#statement = undefined;
        this.#isSkipping = true;
        return;
      case ":":
        this.#isSkipping = true;
        return;
      case "+":
        this.#isJoining = true;
        return;
      default:
        throw broken(line, text, "DOT");
    }
  }

  #openBrace(line: number): void {
    if (this.#scopes.length >= MOST_DEPTH) throw broken(line, "{", "}");
    const statement = this.#statement;
    // The word before a brace is the group's own name, unless an arrow points at the group.
    const outer = statement?.isArrowLast === true ? statement : undefined;
    this.#statement = undefined;
    this.#target = undefined;
    this.#isSkipping = false;
    this.#openScope(outer);
  }

  #closeBrace(line: number): void {
    this.#endStatement();
    const scope = this.#scopes.pop();
    if (scope === undefined) throw broken(line, "}", "DOT");
    const around = this.#scopes.at(-1);
    if (around === undefined) {
      this.#isOver = true;
      return;
    }
    for (const name of scope.named) around.named.add(name);
    const group = [...scope.named];
    this.#statement = scope.outer ?? { groups: [group], line, isUndirected: false, isArrowLast: false };
    if (scope.outer !== undefined) this.#pointAt(group);
  }

  #openList(line: number): void {
    if (this.#target === undefined) this.#settle();
    if (this.#target === undefined) throw broken(line, "[", "DOT");
    this.#isSkipping = false;
    this.#list = { values: new Map(), name: undefined, isValueNext: false };
  }

  #inList(kind: number, text: string, line: number): void {
    const list = this.#list;
    if (list === undefined) return;
    if (kind === SIGN && text === "]") {
      if (list.name !== undefined) list.values.set(list.name, "true");
      this.#list = undefined;
      this.#apply(list.values);
    } else if (kind === SIGN && text === "=") list.isValueNext = list.name !== undefined;
    else if (kind === SIGN && (text === "," || text === ";")) list.isValueNext = false;
    else if (kind === SIGN || kind === ARROW) throw broken(line, text, "]");
    else if (list.isValueNext && list.name !== undefined) {
      list.values.set(list.name, plain(kind, text));
      list.name = undefined;
      list.isValueNext = false;
    } else {
      if (list.name !== undefined) list.values.set(list.name, "true");
      list.name = text;
    }
  }

  #apply(values: Attributes): void {
    const target = this.#target;
    if (target === undefined) return;
    const { edges, node, defaults } = target;
    values.forEach((value, name) => {
      defaults?.set(name, value);
      for (const edge of edges) this.#graph.edgeSays(edge, name, value);
      if (node !== undefined) this.#nodeSays(node, name, value);
    });
  }

  #endStatement(): void {
    if (this.#target === undefined) this.#settle();
    this.#defaultsOnEdges();
    this.#target = undefined;
    this.#statement = undefined;
    this.#isJoining = false;
    this.#isSkipping = false;
  }

  /** Makes nodes and edges of the statement so far. */
  #settle(): void {
    const statement = this.#statement;
    if (statement === undefined) return;
    if (statement.isArrowLast) throw broken(statement.line, statement.groups.at(-1)?.join(" ").slice(0, 60) ?? "", "DOT");
    const { groups, line, isUndirected } = statement;
    const nodes = groups.map((group) => group.map((name) => this.#node(name, line)));
    const edges: number[] = [];
    for (let at = 1; at < groups.length; at++) {
      const [left, right] = [groups[at - 1], groups[at]];
      if (left.length > 1 || right.length > 1) this.#betweenGroups += left.length * right.length;
      if (this.#betweenGroups > MOST_BETWEEN_GROUPS) throw broken(line, `${left.length} × ${right.length}`, "DOT");
      for (const from of left) for (const to of right) edges.push(this.#graph.edge(from, to, line, isUndirected || !this.#isDirected));
    }
    this.#target = { edges, node: groups.length === 1 && groups[0]?.length === 1 ? nodes[0]?.[0] : undefined, defaults: undefined };
  }

  /** What an edge does not say itself, the defaults around it say. */
  #defaultsOnEdges(): void {
    const defaults = this.#scopes.at(-1)?.edgeDefaults;
    if (defaults === undefined || defaults.size === 0) return;
    for (const edge of this.#target?.edges ?? []) defaults.forEach((value, name) => this.#graph.edgeSays(edge, name, value));
  }

  #node(name: string, line: number): number {
    const scope = this.#scopes.at(-1);
    scope?.named.add(name);
    const known = this.#nodes.get(name);
    if (known !== undefined) return known;
    const node = this.#graph.node(name, line);
    this.#nodes.set(name, node);
    scope?.nodeDefaults.forEach((value, key) => this.#nodeSays(node, key, value));
    return node;
  }

  #nodeSays(node: number, name: string, value: string): void {
    if (!DRAWING.test(name)) this.#graph.nodeSays(node, name, value === "\\N" ? "" : value);
  }
}

/** Attributes that Graphviz draws with. */
const DRAWING =
  /^(?:pos|shape|style|width|height|fillcolor|fontname|fontsize|fontcolor|penwidth|rank|margin|fixedsize|lp|bb|peripheries|tooltip|URL|href|image|xlabel|ordering|pin|regular|sides|skew|distortion|orientation|nojustify|labelloc|layer|samplepoints|vertices|z)$/;

/** A word without its quotes' escapes or its mark-up. */
function plain(kind: number, text: string): string {
  if (kind === TEXT) return text.replace(/\\\r?\n/g, "").replace(/\\(["\\])/g, "$1");
  return kind === HTML ? text.replace(/<[^<>]*>/g, " ").trim() : text;
}

function broken(line: number, found: string, expected: string): Problem {
  return new Problem({ code: "graph-broken", severity: "error", line, found, expected });
}
