/**
 * Pajek's .net: `*Vertices n`, then `*Arcs` (one way), `*Edges` (both ways), or a list of targets behind each source.
 * Vertices are numbered from 1; their labels may be missing.
 */
import { Problem } from "../../base/problem.ts";
import { defineFormat } from "../format.ts";
import { readGraph } from "../graphs/graphFile.ts";
import type { GraphRows } from "../graphs/graphRows.ts";
import { LineSink, wordsOf, type LineHandler } from "../text/lines.ts";

export const pajek = defineFormat({
  id: "pajek",
  words: { en: "Pajek network", id: "Jaringan Pajek" },
  sniff: ({ text }) => (/^\s*(?:%[^\n\r]*[\n\r]\s*)*\*(?:vertices|network)\b/i.test(text.slice(0, 1 << 13)) ? 0.9 : 0),
  read: (opened, options) => readGraph(opened, options, "pajek", (graph) => new LineSink(new PajekReader(graph, opened.file.size))),
  sample: { name: "follows.net", text: '*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n*Arcs\n1 2\n3 2\n' },
});

/** Vertices need no line of their own; beyond this many they need at least as many bytes as the file has. */
const MOST_UNLISTED = 100_000;

type Section = "vertices" | "pairs" | "lists" | "matrix" | "other";

class PajekReader implements LineHandler {
  readonly #graph: GraphRows;
  readonly #bytes: number;
  #section: Section = "other";
  #isUndirected = false;
  /** Kind of the ties of this section, where the file names relations: `*Arcs :1 "follows"`. */
  #relation = "";
  #vertices = 0;
  #verticesLine = 0;
  #isFilled = false;
  /** Behind the network, a project may hold partitions and vectors: numbers about vertices, no ties. */
  #isOver = false;
  readonly #isListed: boolean[] = [];
  #row = 0;

  constructor(graph: GraphRows, bytes: number) {
    this.#graph = graph;
    this.#bytes = bytes;
    graph.hasNumbersOnly = true;
  }

  line(text: string, line: number): void {
    const trimmed = text.trim();
    if (trimmed === "" || trimmed.startsWith("%") || this.#isOver) return;
    if (trimmed.startsWith("*")) this.#start(trimmed, line);
    else if (this.#section === "vertices") this.#vertex(trimmed, line);
    else if (this.#section === "pairs") this.#pair(wordsOf(trimmed), line);
    else if (this.#section === "lists") this.#list(wordsOf(trimmed), line);
    else if (this.#section === "matrix") this.#cells(wordsOf(trimmed), line);
  }

  finish(): void {
    this.#fill();
  }

  #start(text: string, line: number): void {
    const [, name = "", rest = ""] = /^\*\s*(\w+)(.*)$/.exec(text) ?? [];
    const section = name.toLowerCase();
    this.#isOver = this.#vertices > 0 && /^(?:partition|vector|permutation|cluster|hierarchy|events)$/.test(section);
    if (this.#isOver) return;
    if (section === "vertices") {
      this.#fill();
      if (this.#vertices > 0)
        throw new Problem({ code: "graph-broken", severity: "error", line, found: text.slice(0, 60), expected: "*Arcs, *Edges" });
      this.#vertices = this.#count(rest, line);
      this.#verticesLine = line;
    }
    if (section !== "vertices") this.#fill();
    this.#section =
      section === "vertices"
        ? "vertices"
        : /^(?:arcs|edges)$/.test(section)
          ? "pairs"
          : section.endsWith("list")
            ? "lists"
            : section === "matrix"
              ? "matrix"
              : "other";
    this.#isUndirected = section.startsWith("edges");
    this.#relation = /"([^"]*)"/.exec(rest)?.[1] ?? "";
    this.#row = 0;
  }

  /** @throws Problem for a number that the file cannot mean. */
  #count(text: string, line: number): number {
    const count = Number(/^\s*(\d{1,12})(?:\s|$)/.exec(text)?.[1] ?? NaN);
    if (count <= Math.max(MOST_UNLISTED, this.#bytes)) return count;
    throw new Problem({
      code: "graph-broken",
      severity: "error",
      line,
      found: `*Vertices ${text.trim().slice(0, 40)}`,
      expected: "*Vertices 100",
    });
  }

  #vertex(text: string, line: number): void {
    const [id = "", label] = wordsOf(text);
    const number = Number(id);
    if (!/^\d+$/.test(id) || number < 1 || number > this.#vertices || this.#isListed[number] === true) {
      this.#graph.drop(this.#isListed[number] === true ? "repeated" : "ragged", line);
      return;
    }
    const node = this.#graph.node(String(number), line);
    this.#isListed[number] = true;
    if (label !== undefined && label !== "") this.#graph.nodeSays(node, "label", label);
    this.#parameters(node, text);
  }

  /** Behind label and place on the drawing, `name value` may follow; what is not the drawing's is an attribute. */
  #parameters(node: number, text: string): void {
    const words = wordsOf(text).slice(2);
    const from = words.findIndex((word) => !/^-?[\d.]+(?:e-?\d+)?$/i.test(word));
    const rest = from < 0 ? [] : words.slice(SHAPES.test(words[from] ?? "") ? from + 1 : from);
    for (let at = 0; at + 1 < rest.length; at += 2)
      if (!DRAWING.test(rest[at] ?? "") && rest[at] !== "label") this.#graph.nodeSays(node, rest[at] ?? "", rest[at + 1] ?? "");
  }

  #pair([from, to, weight, ...more]: readonly string[], line: number): void {
    const edge = this.#edge(from, to, line);
    if (edge === undefined) return;
    const hasWeight = weight !== undefined && /^[-+\d.]/.test(weight);
    if (hasWeight) this.#graph.edgeSays(edge, "weight", weight);
    const parameters = hasWeight || weight === undefined ? more : [weight, ...more];
    for (let at = 0; at + 1 < parameters.length; at += 2) this.#graph.edgeSays(edge, parameters[at] ?? "", parameters[at + 1] ?? "");
  }

  #list([from, ...targets]: readonly string[], line: number): void {
    for (const to of targets) this.#edge(from, to, line);
  }

  #cells(cells: readonly string[], line: number): void {
    const from = String(++this.#row);
    cells.forEach((cell, at) => {
      if (/^[-+]?0*\.?0*$/.test(cell)) return;
      const edge = this.#edge(from, String(at + 1), line);
      if (edge !== undefined) this.#graph.edgeSays(edge, "weight", cell);
    });
  }

  #edge(from: string | undefined, to: string | undefined, line: number): number | undefined {
    const [acts, other] = [this.#numberOf(from), this.#numberOf(to)];
    if (acts === undefined || other === undefined) {
      this.#graph.drop(to === undefined || !/^\d+$/.test(`${from}${to}`) ? "ragged" : "missing-person", line);
      return undefined;
    }
    const edge = this.#graph.edge(String(acts), String(other), line, this.#isUndirected);
    if (this.#relation !== "") this.#graph.edgeSays(edge, "kind", this.#relation);
    return edge;
  }

  /** A negative number in a list is a tie of another kind to the same vertex. */
  #numberOf(word: string | undefined): number | undefined {
    const number = word !== undefined && /^-?\d{1,12}$/.test(word) ? Math.abs(Number(word)) : 0;
    return number >= 1 && number <= this.#vertices ? number : undefined;
  }

  /** Vertices without a line of their own are people too. */
  #fill(): void {
    if (this.#isFilled || this.#vertices === 0) return;
    this.#isFilled = true;
    for (let number = 1; number <= this.#vertices; number++) {
      if (this.#isListed[number] === true) continue;
      this.#isListed[number] = true;
      this.#graph.node(String(number), this.#verticesLine);
    }
  }
}

const SHAPES = /^(?:ellipse|box|diamond|triangle|cross|empty|circle)$/i;
const DRAWING = /^(?:x_fact|y_fact|phi|r|q|ic|bc|bw|lc|la|lr|lphi|fos|font|hooks|ss)$/;
