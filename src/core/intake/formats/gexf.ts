/**
 * GEXF 1.0 to 1.3, as Gephi and its kin write it. Nodes are people with their attributes; edges are ties or
 * interactions, which the file does not say: it is asked. An edge without direction holds both ways. An edge may name a node
 * that `<nodes>` does not list: that is a person all the same.
 */
import { Problem } from "../../base/problem.ts";
import type { Attribute } from "../../network/network.ts";
import { attributeOf, textAttributeOf } from "../attributes.ts";
import { pour } from "../decode.ts";
import { DropCounter } from "../dropped.ts";
import { hintOfName } from "../fileName.ts";
import {
  defineFormat,
  type FollowRows,
  type OpenedFile,
  type PeopleRows,
  type ReadFile,
  type ReadOptions,
  type ShareRows,
} from "../format.ts";
import { GexfGraph, type NodeColumn } from "../gexfGraph.ts";
import { FOLLOW, kindOf } from "../kinds.ts";
import { layerAnswer, layerQuestion } from "../layer.ts";
import { nothingPaid } from "../paid.ts";
import { decimalMarkOf, maybeNumber } from "../numbers.ts";
import type { Decision, FileReport, Question } from "../report.ts";
import { EMPTY, ABSENT } from "../rows.ts";
import { maybeTime, timeStyleOf } from "../times.ts";
import { refuseUnknownEncoding, rootOf, XmlSink } from "../xml.ts";

export const gexf = defineFormat({
  id: "gexf",
  words: { en: "GEXF (Gephi)", id: "GEXF (Gephi)" },
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
  let graph = new GexfGraph();
  const start = () => {
    graph = new GexfGraph();
    return new XmlSink(graph);
  };
  const { encoding } = await pour(opened, start, options.pulse);
  if (graph.nodes.length + graph.edges.length === 0)
    throw new Problem({ code: "nothing-read", severity: "error", expected: "<node>, <edge>" });
  const times = timesOf(graph);
  const { layer, question, isByName } = layerOf(opened, graph, options);
  const ties = tiesOf(graph, layer, times.at);
  const about = peopleOf(graph);
  const decisions: Decision[] = [...times.decisions];
  if (opened.gzip) decisions.push({ code: "gzip", values: {} });
  if (encoding !== "utf-8") decisions.push({ code: "encoding", values: { encoding } });
  if (isByName) decisions.push({ code: "layer", values: { layer } });
  const report: FileReport = {
    name: opened.name,
    format: "gexf",
    layer: ties.follows !== undefined ? "follows" : ties.shares !== undefined ? "shares" : graph.edges.length > 0 ? layer : "people",
    rows: graph.nodes.length + graph.edges.length,
    people: 0,
    ties: 0,
    shares: 0,
    posts: 0,
    dropped: ties.drops.list(),
    bytes: opened.file.size,
    columns: about.columns.map(({ name }) => ({ header: name, role: name === "label" ? ("name" as const) : ("attribute" as const) })),
    preview: graph.edges.slice(0, 6).map(({ from, to }) => [nameOf(graph, from), nameOf(graph, to)]),
    decisions,
  };
  return {
    report,
    accounts: graph.accounts,
    rule: "exact",
    ...(ties.follows === undefined ? {} : { follows: ties.follows }),
    ...(ties.shares === undefined ? {} : { shares: ties.shares }),
    ...(graph.nodes.length > 0 ? { aboutPeople: about } : {}),
    isDirectionKnown: graph.edges.every(({ isUndirected }) => isUndirected),
    questions: question === undefined ? [] : [question],
    problems: [],
  };
}

function nameOf(graph: GexfGraph, account: number): string {
  return account === EMPTY || account === ABSENT ? "" : graph.accounts.at(account);
}

interface Choice {
  readonly layer: "follows" | "shares";
  readonly isByName: boolean;
  readonly question?: Question;
}

/** Kinds on the edges and the file's name may say what the edges are; ids like those of posts suggest it. */
function layerOf(opened: OpenedFile, graph: GexfGraph, options: ReadOptions): Choice {
  const kinds = graph.edges.map(({ kind }) => kindOf(kind ?? ""));
  const known = kinds.filter((kind) => kind !== undefined);
  if (known.length > kinds.length / 2) return { layer: known.every((kind) => kind === FOLLOW) ? "follows" : "shares", isByName: false };
  const hint = hintOfName(opened.name);
  if (hint !== undefined) return { layer: hint.layer, isByName: true };
  const [first] = graph.edges;
  if (first === undefined) return { layer: "follows", isByName: false };
  const suggested = graph.postLikeIds > graph.edges.length / 2 ? "shares" : "follows";
  const question = layerQuestion(opened.name, suggested, {
    line: first.line,
    actor: nameOf(graph, first.from),
    other: nameOf(graph, first.to),
  });
  return { layer: layerAnswer(options.answers, question), isByName: false, question };
}

interface Ties {
  readonly follows?: FollowRows;
  readonly shares?: ShareRows;
  readonly drops: DropCounter;
}

function tiesOf(graph: GexfGraph, layer: "follows" | "shares", timeOf: (text: string | undefined) => number): Ties {
  const drops = new DropCounter();
  const mark = decimalMarkOf(graph.edges.map(({ weight }) => weight ?? ""));
  const timesDone = (weight: string | undefined) => (weight === undefined || weight.trim() === "" ? 1 : maybeNumber(weight, mark));
  const edges = graph.edges.filter(({ from, to, line, weight }) => {
    const isWhole = from < ABSENT && to < ABSENT;
    if (!isWhole) drops.add(from >= ABSENT ? "no-account" : "no-other-account", line);
    else if (layer === "shares" && !(timesDone(weight) > 0)) drops.add("bad-number", line);
    else return true;
    return false;
  });
  if (edges.length === 0) return { drops };
  const line = Uint32Array.from(edges, (edge) => edge.line);
  const from = Uint32Array.from(edges, (edge) => edge.from);
  const to = Uint32Array.from(edges, (edge) => edge.to);
  const undirected = Uint8Array.from(edges, ({ isUndirected }) => (isUndirected ? 1 : 0));
  if (layer === "follows") return { drops, follows: { hears: from, heard: to, line, undirected } };
  const shares: ShareRows = {
    sharer: from,
    author: to,
    post: new Int32Array(edges.length).fill(-1),
    timeMs: Float64Array.from(edges, ({ time }) => timeOf(time)),
    kind: Uint8Array.from(edges, ({ kind }) => {
      const known = kindOf(kind ?? "") ?? 0;
      return known === FOLLOW ? 0 : known;
    }),
    weight: Float64Array.from(edges, ({ weight }) => timesDone(weight)),
    paid: nothingPaid(edges.length),
    line,
    undirected,
    isPostUnclear: false,
  };
  return { drops, shares };
}

function timesOf(graph: GexfGraph): { at: (text: string | undefined) => number; decisions: Decision[] } {
  const texts = graph.edges.flatMap(({ time }) => time ?? []);
  const style = timeStyleOf(texts);
  const decisions: Decision[] = [];
  if (style.isOrderUsed) decisions.push({ code: style.isDayFirst ? "day-first" : "month-first", values: { column: "start" } });
  if (style.isZoneAssumed) decisions.push({ code: "time-zone", values: { column: "start", zone: "UTC" } });
  return { at: (text) => (text === undefined ? NaN : maybeTime(text, style.isDayFirst)), decisions };
}

function peopleOf(graph: GexfGraph): PeopleRows {
  const { nodes, labels } = graph;
  const attributes: Attribute[] = [];
  if (labels.table.count > 0) attributes.push(textAttributeOf("label", labels.table, codesOf(labels, nodes.length)));
  for (const column of graph.columns.values()) attributes.push(attributeOf(column.title, column.table, codesOf(column, nodes.length)));
  const isAlias = labels.table.count >= nodes.length * 0.9;
  return {
    isUnsure: false,
    account: Uint32Array.from(nodes),
    line: Uint32Array.from(graph.nodeLines),
    columns: attributes,
    ...(isAlias ? { alias: { header: "label", table: labels.table, rows: codesOf(labels, nodes.length) } } : {}),
  };
}

/** One code per node; the attribute's default where a node says nothing. */
function codesOf({ table, codes, fallback }: NodeColumn, count: number): Uint32Array {
  const unsaid = fallback === undefined ? EMPTY : table.add(fallback);
  return Uint32Array.from({ length: count }, (_, node) => codes[node] ?? unsaid);
}
