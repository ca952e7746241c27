/**
 * A graph file as a file of Tular. What its edges mean the file does not say, as a rule: kinds on the edges and the
 * file's name may, otherwise it is asked. An edge without direction holds both ways. Ids stay exact; labels are handles.
 */
import { Problem } from "../../base/problem.ts";
import { alive, partOf, PULSE_ROWS, type Pulse } from "../../base/pulse.ts";
import { textsOf } from "../tables/attributes.ts";
import { pour, type Sink } from "../text/decode.ts";
import { shownName } from "../tables/direction.ts";
import { hintOfName } from "../fileName.ts";
import type { Encoding, FollowRows, OpenedFile, ReadFile, ReadOptions, ShareRows } from "../format.ts";
import { renameByLabel, ruleOfLabels } from "./graphNames.ts";
import { peopleOf, PREVIEW_ROWS, textAt, type GraphPeople } from "./graphPeople.ts";
import { GraphRows, type EdgeSense } from "./graphRows.ts";
import { FOLLOW, kindOf } from "../cells/kinds.ts";
import { withGivenOrder } from "../cells/givenStyles.ts";
import { LineNumbers } from "../report/lineNumbers.ts";
import { layerAnswer, layerQuestion } from "../tables/layer.ts";
import { decimalMarkOf, maybeNumber } from "../cells/numbers.ts";
import { nothingPaid } from "../cells/paid.ts";
import type { Decision, FileReport, Question, Problem as ProblemFacts, ShownTable } from "../report/report.ts";
import type { RowList } from "../rows/rowList.ts";
import { ABSENT, EMPTY } from "../rows/rowColumns.ts";
import { maybeTime, timeStyleOf, type TimeStyle } from "../cells/times.ts";

/** Which part of the work reading is; the rest is what the edges mean. */
const READING_PART = 0.95;

/** Reads a file with a parser that fills rows. @throws Problem */
export async function readGraph(
  opened: OpenedFile,
  options: ReadOptions,
  format: string,
  parserFor: (graph: GraphRows) => Sink,
): Promise<ReadFile> {
  let graph = new GraphRows();
  const start = () => {
    graph = new GraphRows();
    return parserFor(graph);
  };
  const { encoding } = await pour(opened, start, partOf(options.pulse, 0, READING_PART));
  return fileOfGraph(graph, { opened, options, format, encoding, pulse: partOf(options.pulse, READING_PART, 1) });
}

interface Circumstances {
  readonly opened: OpenedFile;
  readonly options: ReadOptions;
  readonly format: string;
  readonly encoding: Encoding;
  /** For what is done with a large graph once it is read. */
  readonly pulse: Pulse;
}

/** @throws Problem "nothing-read" if there is neither person nor edge. */
function fileOfGraph(graph: GraphRows, about: Circumstances): ReadFile {
  if (graph.nodes.length + graph.from.length === 0) throw new Problem({ code: "nothing-read", severity: "error" });
  const { pulse } = about;
  const name = renameByLabel(graph, alive(pulse));
  pulse(1, 10);
  const people = peopleOf(graph, name, alive(pulse));
  pulse(2, 10);
  const values = valuesOf(graph, (style) => withGivenOrder(style, about.opened.name, about.options.answers));
  const choice = layerOf(graph, values, people, about);
  const edges = graph.from.length;
  const told = reportOf(graph, people, about);
  const isDirectionKnown = isUndirected(graph);
  // from here on the graph is used up
  const ties = tiesOf(graph, values, choice, partOf(pulse, 0.5, 1));
  const decisions: Decision[] = [...values.decisions];
  if (name !== undefined) decisions.unshift({ code: "named-by-label", values: { column: name.title } });
  if (about.opened.gzip) decisions.push({ code: "gzip", values: {} });
  if (about.encoding !== "utf-8") decisions.push({ code: "encoding", values: { encoding: about.encoding } });
  if (choice.isByName) decisions.push({ code: "layer", values: { layer: choice.layer } });
  const { question } = choice;
  return {
    report: { ...told, layer: shownLayer(edges, ties, choice), decisions, dropped: graph.drops.list() },
    accounts: graph.accounts,
    rule: name === undefined ? "exact" : ruleOfLabels(graph.accounts, alive(pulse)),
    ...ties,
    ...(graph.nodes.length > 0 ? { aboutPeople: people.about } : {}),
    isDirectionKnown,
    questions: question === undefined ? [] : [question],
    problems: values.problems,
  };
}

function shownLayer(edges: number, { follows, shares }: Ties, { layer }: Choice): FileReport["layer"] {
  if (follows !== undefined && shares !== undefined) return follows.line.length > shares.line.length ? "follows" : "shares";
  if (follows !== undefined || shares !== undefined) return follows === undefined ? "shares" : "follows";
  return edges > 0 ? layer : "people";
}

function isUndirected({ from, undirected }: GraphRows): boolean {
  for (let edge = 0; edge < from.length; edge++) if (undirected.at(edge) !== 1) return false;
  return true;
}

const EDGE_COLUMNS: readonly EdgeSense[] = ["kind", "weight", "time"];

function reportOf(graph: GraphRows, people: GraphPeople, { opened, format }: Circumstances): FileReport {
  const { nodes, from } = graph;
  const hasTies = from.length > 0;
  const hasColumns = people.shown.columns.length > 1;
  return {
    name: opened.name,
    format,
    layer: "people",
    rows: nodes.length + from.length + graph.dropped,
    people: 0,
    ties: 0,
    shares: 0,
    posts: 0,
    dropped: [],
    bytes: opened.file.size,
    ...(hasTies ? shownEdges(graph) : people.shown),
    ...(hasTies && hasColumns ? { peopleTable: people.shown } : {}),
    decisions: [],
  };
}

function shownEdges({ accounts, from, to, said }: GraphRows): ShownTable {
  const columns = EDGE_COLUMNS.flatMap((sense) => {
    const texts = said.get(sense);
    return texts === undefined ? [] : [{ sense, texts }];
  });
  const preview = Array.from({ length: Math.min(PREVIEW_ROWS, from.length) }, (_, row) => [
    textAt(accounts, from.at(row)),
    textAt(accounts, to.at(row)),
    ...columns.map(({ texts }) => textAt(texts.table, texts.codes.at(row))),
  ]);
  return {
    columns: [
      { header: "source", role: "actor" },
      { header: "target", role: "other" },
      ...columns.map(({ sense, texts }) => ({ header: texts.title, role: sense })),
    ],
    preview,
  };
}

/** What edges say, read once per distinct text. */
interface EdgeValues {
  /** How many times; NaN for what is no number above nought. */
  readonly weight: (edge: number) => number;
  readonly timeMs: (edge: number) => number;
  /** Position in KINDS or FOLLOW; −1 where nothing known is said. */
  readonly kind: (edge: number) => number;
  /** Does any edge say that something was done more than once? */
  readonly hasTotals: boolean;
  readonly decisions: Decision[];
  readonly problems: ProblemFacts[];
}

/** @param given what the user says of the order of day and month. */
function valuesOf(graph: GraphRows, given: (style: TimeStyle) => TimeStyle): EdgeValues {
  const weights = textsIn(graph, "weight");
  const mark = decimalMarkOf(weights);
  const numbers = weights.map((text) => maybeNumber(text, mark));
  const times = textsIn(graph, "time");
  const style = given(timeStyleOf(times));
  const read = times.map((text) => maybeTime(text, style.isDayFirst));
  const kinds = textsIn(graph, "kind").map((text) => kindOf(text) ?? -1);
  const column = graph.said.get("time")?.title ?? "";
  const decisions: Decision[] = [];
  if (style.isOrderUsed) decisions.push({ code: style.isDayFirst ? "day-first" : "month-first", values: { column } });
  if (style.isZoneAssumed) decisions.push({ code: "time-zone", values: { column, zone: "UTC" } });
  const isUnread = times.length > 0 && read.every((time) => Number.isNaN(time));
  const valueAt = (sense: EdgeSense, values: readonly number[], unsaid: number) => {
    const codes = graph.said.get(sense)?.codes;
    return (edge: number) => {
      const code = codes?.at(edge) ?? EMPTY;
      return code === EMPTY ? unsaid : values[code];
    };
  };
  return {
    weight: valueAt("weight", numbers, 1),
    timeMs: valueAt("time", read, NaN),
    kind: valueAt("kind", kinds, -1),
    hasTotals: numbers.some((number) => number > 1),
    decisions,
    problems: isUnread ? [{ code: "times-unread", severity: "warning", column, found: (times[0] ?? "").slice(0, 80) }] : [],
  };
}

function textsIn({ said }: GraphRows, sense: EdgeSense): string[] {
  const table = said.get(sense)?.table;
  return table === undefined ? [] : textsOf(table);
}

interface Choice {
  readonly layer: "follows" | "shares";
  /** Kind of an edge that names none. */
  readonly kind: number;
  /** Do edges say for themselves whether they are ties or interactions? */
  readonly isByKind: boolean;
  /** Was the layer taken from the file's name? */
  readonly isByName: boolean;
  readonly question?: Question;
}

/** Kinds on the edges and the file's name may say what the edges are; counts and ids like those of posts suggest it. */
function layerOf(graph: GraphRows, values: EdgeValues, people: GraphPeople, { opened, options, pulse }: Circumstances): Choice {
  const edges = graph.from.length;
  let known = 0;
  let follows = 0;
  for (let edge = 0; edge < edges; edge++) {
    if (edge % PULSE_ROWS === 0) pulse(0.2 + (0.3 * edge) / edges, 1);
    const kind = values.kind(edge);
    if (kind >= 0) known++;
    if (kind === FOLLOW) follows++;
  }
  const hint = hintOfName(opened.name);
  const kind = hint?.kind ?? 0;
  if (known > edges / 2) return { layer: follows > known / 2 ? "follows" : "shares", kind, isByKind: true, isByName: false };
  if (hint !== undefined) return { layer: hint.layer, kind, isByKind: false, isByName: true };
  const first = firstWhole(graph);
  if (first < 0) return { layer: "follows", kind, isByKind: false, isByName: false };
  const suggested = graph.postLikeIds > edges / 2 || values.hasTotals ? "shares" : "follows";
  const named = { accounts: graph.accounts, aboutPeople: people.about };
  const question = layerQuestion(opened.name, suggested, {
    line: graph.edgeLines.at(first) ?? 1,
    actor: shownName(named, graph.from.at(first)),
    other: shownName(named, graph.to.at(first)),
  });
  return { layer: layerAnswer(options.answers, question), kind, isByKind: false, isByName: false, question };
}

function firstWhole({ from, to }: GraphRows): number {
  for (let edge = 0; edge < from.length; edge++) if (from.at(edge) < ABSENT && to.at(edge) < ABSENT) return edge;
  return -1;
}

interface Ties {
  readonly follows?: FollowRows;
  readonly shares?: ShareRows;
}

const TIE = 1;
const ACTION = 2;

function tiesOf(graph: GraphRows, values: EdgeValues, choice: Choice, pulse: Pulse): Ties {
  const { from, to, edgeLines } = graph;
  const fate = new Uint8Array(from.length);
  const counts = [0, 0, 0];
  for (let edge = 0; edge < fate.length; edge++) {
    if (edge % PULSE_ROWS === 0) pulse(0.5 * edge, fate.length);
    const kind = values.kind(edge);
    const isFollow = choice.isByKind && kind >= 0 ? kind === FOLLOW : choice.layer === "follows";
    const line = edgeLines.at(edge) ?? 0;
    if (from.at(edge) >= ABSENT) graph.drops.add("no-account", line);
    else if (to.at(edge) >= ABSENT) graph.drops.add("no-other-account", line);
    else if (isFollow) fate[edge] = TIE;
    else if (values.weight(edge) > 0) fate[edge] = ACTION;
    else graph.drops.add("bad-number", line);
    counts[fate[edge]]++;
  }
  return {
    ...(counts[TIE] > 0 ? { follows: followsOf(graph, edgesOf(fate, TIE, counts[TIE]), pulse) } : {}),
    ...(counts[ACTION] > 0
      ? { shares: sharesOf(graph, values, choice.kind, { edges: edgesOf(fate, ACTION, counts[ACTION]), pulse }) }
      : {}),
  };
}

/** Which edges; undefined for all of them. */
function edgesOf(fate: Uint8Array, wanted: number, count: number): Uint32Array | undefined {
  if (count === fate.length) return undefined;
  const edges = new Uint32Array(count);
  let size = 0;
  for (let edge = 0; edge < fate.length; edge++) if (fate[edge] === wanted) edges[size++] = edge;
  return edges;
}

/** Of a list that all edges are taken from, nothing is left. */
function picked(list: RowList, edges: Uint32Array | undefined, pulse: Pulse): Uint32Array {
  pulse(6, 10);
  if (edges === undefined) return list.drained();
  const rows = new Uint32Array(edges.length);
  for (let at = 0; at < edges.length; at++) {
    if (at % PULSE_ROWS === 0) pulse(0.6 + (0.2 * at) / edges.length, 1);
    rows[at] = list.at(edges[at]);
  }
  return rows;
}

function pickedLines(all: LineNumbers, edges: Uint32Array | undefined): LineNumbers {
  if (edges === undefined) return all;
  const lines = new LineNumbers();
  for (const edge of edges) lines.push(all.at(edge) ?? 0);
  return lines;
}

/** Missing where every edge has a direction. */
function undirectedOf({ undirected }: GraphRows, count: number, edges: Uint32Array | undefined): { undirected?: Uint8Array } {
  if (undirected.length === 0) return {};
  const flags = new Uint8Array(count);
  for (let at = 0; at < count; at++) if (undirected.at(edges?.[at] ?? at) === 1) flags[at] = 1;
  return { undirected: flags };
}

function followsOf(graph: GraphRows, edges: Uint32Array | undefined, pulse: Pulse): FollowRows {
  const hears = picked(graph.from, edges, pulse);
  return {
    hears,
    heard: picked(graph.to, edges, pulse),
    line: pickedLines(graph.edgeLines, edges),
    ...undirectedOf(graph, hears.length, edges),
  };
}

interface Chosen {
  /** Undefined for all of them. */
  readonly edges: Uint32Array | undefined;
  readonly pulse: Pulse;
}

function sharesOf(graph: GraphRows, values: EdgeValues, unsaid: number, { edges, pulse }: Chosen): ShareRows {
  const sharer = picked(graph.from, edges, pulse);
  const count = sharer.length;
  const [timeMs, kind, weight] = [new Float64Array(count), new Uint8Array(count), new Float64Array(count)];
  for (let at = 0; at < count; at++) {
    if (at % PULSE_ROWS === 0) pulse(0.8 + (0.2 * at) / count, 1);
    const edge = edges?.[at] ?? at;
    const said = values.kind(edge);
    kind[at] = said < 0 || said === FOLLOW ? unsaid : said;
    timeMs[at] = values.timeMs(edge);
    weight[at] = values.weight(edge);
  }
  return {
    sharer,
    author: picked(graph.to, edges, pulse),
    post: new Int32Array(count).fill(-1),
    timeMs,
    kind,
    weight,
    paid: nothingPaid(count),
    line: pickedLines(graph.edgeLines, edges),
    ...undirectedOf(graph, count, edges),
    isPostUnclear: false,
  };
}
