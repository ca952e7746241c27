/** The network as JSON of graphology: `Graph.from(file)` gives it back, with places and colours where sigma looks for them. */
import type { Pace } from "../pace.ts";
import { poured } from "../poured.ts";
import { numberText } from "../csv.ts";
import type { Cell, Head } from "../table.ts";
import type { GraphNode, GraphParts } from "./graphParts.ts";

export async function writeGraphologyJson(graph: GraphParts, pace: Pace): Promise<Blob> {
  return new Blob(await poured(textsOf(graph), graph.count, pace), { type: "application/json" });
}

type Said = readonly [name: string, value: Cell];

function* textsOf({ nodeHeads, edgeHeads, nodes, edges }: GraphParts): Iterable<string> {
  yield '{"options":{"type":"directed","multi":true,"allowSelfLoops":false},"attributes":{},"nodes":[\n';
  let before = "";
  for (const { id, label, place, cells } of nodes()) {
    yield `${before}{"key":"${id}","attributes":${record([["label", label], ...placed(place), ...named(nodeHeads, cells)])}}`;
    before = ",\n";
  }
  yield '\n],"edges":[\n';
  before = "";
  for (const { id, source, target, kind, weight, cells } of edges()) {
    const said = record([["kind", kind], ["weight", weight], ...named(edgeHeads, cells)]);
    yield `${before}{"key":"${id}","source":"${source}","target":"${target}","attributes":${said}}`;
    before = ",\n";
  }
  yield "\n]}\n";
}

function placed(place: GraphNode["place"]): readonly Said[] {
  if (place === null) return [];
  return [
    ["x", place.x],
    ["y", place.y],
    ["size", place.radius],
    ["color", place.colour],
  ];
}

function named(heads: readonly Head[], cells: readonly Cell[]): readonly Said[] {
  return cells.map((cell, at) => [heads[at]?.header ?? "", cell]);
}

/** Written by hand, because an object cannot have a member called "__proto__". */
function record(said: readonly Said[]): string {
  const members = said.flatMap(([name, value]) => {
    const text = typeof value === "number" ? numberText(value) : value === "" ? "" : JSON.stringify(value);
    return text === "" ? [] : [`${JSON.stringify(name)}:${text}`];
  });
  return `{${members.join(",")}}`;
}
