/** The network as GraphML, as yEd, Cytoscape, igraph and networkx read it. */
import type { Pace } from "../pace.ts";
import { poured } from "../poured.ts";
import { numberText } from "../csv.ts";
import type { Cell, Head } from "../table.ts";
import { attribute } from "../xmlText.ts";
import type { GraphNode, GraphParts } from "./graphParts.ts";
import { rgbOf } from "../../stage/palette.ts";

export async function writeGraphml(graph: GraphParts, pace: Pace): Promise<Blob> {
  return new Blob(await poured(textsOf(graph), graph.count, pace), { type: "application/xml" });
}

/** A column with the key under which its values stand. */
interface Keyed extends Head {
  readonly key: string;
}

/** Gephi calls its places and colours so, and leaves them out of its columns again when it reads. */
const PLACE: readonly Keyed[] = ["x", "y", "size", "r", "g", "b"].map((name) => ({ key: name, header: name, writing: "decimal" }));
const NODE: readonly Keyed[] = [{ key: "label", header: "label" }, ...PLACE];
const EDGE: readonly Keyed[] = [
  { key: "kind", header: "kind" },
  { key: "weight", header: "weight", writing: "decimal" },
];

function* textsOf({ nodeHeads, edgeHeads, nodes, edges }: GraphParts): Iterable<string> {
  const ofNodes = [...NODE, ...nodeHeads.map((head, at) => ({ ...head, key: `n${at}` }))];
  const ofEdges = [...EDGE, ...edgeHeads.map((head, at) => ({ ...head, key: `e${at}` }))];
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${declared("node", ofNodes)}${declared("edge", ofEdges)}<graph edgedefault="directed">
`;
  for (const { id, label, place, cells } of nodes())
    yield `<node id="${id}">${data(ofNodes, [label, ...placeCells(place), ...cells])}</node>\n`;
  for (const { id, source, target, kind, weight, cells } of edges())
    yield `<edge id="${id}" source="${source}" target="${target}">${data(ofEdges, [kind, weight, ...cells])}</edge>\n`;
  yield "</graph>\n</graphml>\n";
}

function declared(of: "node" | "edge", columns: readonly Keyed[]): string {
  const list = columns.map(({ key, header, writing }) => {
    const type = writing === undefined ? "string" : "double";
    return `<key id="${key}" for="${of}" attr.name="${attribute(header)}" attr.type="${type}"/>\n`;
  });
  return list.join("");
}

function placeCells(place: GraphNode["place"]): readonly Cell[] {
  return place === null ? PLACE.map(() => NaN) : [place.x, place.y, place.radius, ...rgbOf(place.colour)];
}

/** What cannot be said is left out. */
function data(columns: readonly Keyed[], cells: readonly Cell[]): string {
  const list = cells.map((cell, at) => {
    const text = typeof cell === "number" ? numberText(cell) : attribute(cell);
    return text === "" ? "" : `<data key="${columns[at]?.key ?? ""}">${text}</data>`;
  });
  return list.join("");
}
