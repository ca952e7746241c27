/**
 * Ties as people write them down, one a line: "rina -> budi", "@rina → @budi, @sari", "rina <- budi", "rina <-> budi". How often or how
 * may stand behind: "rina -> budi: 3", "rina -> budi (retweet)". Which way an arrow runs says who stands first, not who acts: that is asked.
 */
import { kindOf } from "../cells/kinds.ts";
import { meaningOf } from "../cells/synonyms.ts";
import { defineFormat, type Head } from "../format.ts";
import { readGraph } from "../graphs/graphFile.ts";
import type { GraphRows } from "../graphs/graphRows.ts";
import { LineSink, type LineHandler } from "../text/lines.ts";

export const arrows = defineFormat({
  id: "arrows",
  words: { en: "Lines with arrows", id: "Baris dengan panah" },
  sniff: (head) => (areArrows(head) ? 0.6 : 0),
  read: (opened, options) => readGraph(opened, options, "arrows", (graph) => new LineSink(new ArrowReader(graph))),
  sample: { name: "follows.txt", text: "a -> b\nc -> b\n" },
});

const ARROW = /\s*(<-{1,3}>|[↔⟷⇔]|<-{1,3}|[←⟵⇐]|-{1,3}>|={1,2}>|[→⟶⇒➔➜➡]\ufe0f?)\s*/u;
const MUTUAL = /^(?:<.*>|[↔⟷⇔])$/u;
const BACKWARDS = /^[<←⟵⇐]/u;
const LONGEST_LINE = 4096;
const LONGEST_NAME = 80;
const LINES_SEEN = 50;
/** A count or a kind behind the last name. */
const BEHIND = /^(.+?)(?:\s*[:([]\s*|\s+[x×]\s*(?=\d))([\p{L}\d.]+)\s*[)\]]?$/u;

interface Tie {
  readonly from: string;
  readonly to: string;
}

interface Said {
  readonly ties: readonly Tie[];
  readonly weight: string;
  readonly kind: string;
}

/** Most lines are ties, and at most one says something else: what the list is about. */
function areArrows({ text, isWhole }: Head): boolean {
  if (!ARROW.test(text.slice(0, LONGEST_LINE))) return false;
  const all = text.split(/\r\n|\n|\r/).filter(isSaid);
  const lines = (isWhole ? all : all.slice(0, -1)).slice(0, LINES_SEEN);
  const [others, ties] = [lines.filter((line) => maybeTies(line) === undefined), lines.length];
  return others.length < ties && others.length * 10 <= Math.max(10, ties) && !others.some((line) => /[,;|\t{}]/.test(line));
}

/** Remarks and empty lines say nothing. */
function isSaid(line: string): boolean {
  return !/^\s*(?:$|#(?!\p{L})|\/\/)/u.test(line);
}

function maybeTies(line: string): Said | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const parts = line
    .trim()
    .replace(/[;,.]+$/, "")
    .split(ARROW);
  if (parts.length < 3) return undefined;
  const signs = parts.filter((_, at) => at % 2 === 1);
  const [names, { weight, kind }] = namesOf(parts.filter((_, at) => at % 2 === 0));
  if (!names.flat().every(isName) || names.some((list, at) => list.length === 0 || (list.length > 1 && at < names.length - 1)))
    return undefined;
  const ties = signs.flatMap((sign, at) =>
    names[at].flatMap((one) =>
      names[at + 1].flatMap((other) => {
        const [forth, back] = [
          { from: one, to: other },
          { from: other, to: one },
        ];
        return MUTUAL.test(sign) ? [forth, back] : [BACKWARDS.test(sign) ? back : forth];
      }),
    ),
  );
  return { ties, weight, kind };
}

/** The names on each side of the arrows, and what stands behind the last of them. */
function namesOf(sides: readonly string[]): [names: string[][], behind: { weight: string; kind: string }] {
  const behind = { weight: "", kind: "" };
  const isBehind = (text: string, name: string): boolean => {
    if (/^\d+(?:\.\d+)?$/.test(text) && !/^\d+$/.test(name)) behind.weight = text;
    else if (kindOf(text) !== undefined) behind.kind = text;
    else return false;
    return true;
  };
  const names = sides.map((side, at) => {
    const list = side.split(/\s*[,;|\t]\s*/);
    return at < sides.length - 1 ? list : list.filter((text, place) => place === 0 || !isBehind(text, list[0]));
  });
  const last = names.at(-1) ?? [];
  const [, name = "", text = ""] = BEHIND.exec(last.at(-1) ?? "") ?? [];
  if (text !== "" && isBehind(text, name)) last[last.length - 1] = name;
  return [names.map((list) => list.map((one) => one.trim().replace(/^(["'])(.*)\1$/, "$2"))), behind];
}

function isName(text: string): boolean {
  return text.length <= LONGEST_NAME && (/\p{L}/u.test(text) || /^\d+$/.test(text)) && !/[{}[\]<>"]/.test(text);
}

class ArrowReader implements LineHandler {
  readonly #graph: GraphRows;
  #isFirst = true;

  constructor(graph: GraphRows) {
    this.#graph = graph;
  }

  line(text: string, line: number): void {
    if (!isSaid(text)) return;
    const said = maybeTies(text);
    const isHeader =
      this.#isFirst && said?.ties.every(({ from, to }) => meaningOf(from) !== undefined && meaningOf(to) !== undefined) === true;
    this.#isFirst = false;
    if (isHeader) return;
    if (said === undefined) this.#graph.drop("ragged", line);
    for (const { from, to } of said?.ties ?? []) {
      const edge = this.#graph.edge(from, to, line, false);
      this.#graph.edgeSays(edge, "weight", said?.weight ?? "");
      this.#graph.edgeSays(edge, "kind", said?.kind ?? "");
    }
  }
}
