/** The network as GEXF 1.3, as Gephi reads it. Written piece by piece: a library would hold a million ties as one text. */
import type { Pace } from "../pace.ts";
import { poured } from "../poured.ts";
import { numberText } from "../csv.ts";
import type { Cell, Head } from "../table.ts";
import { attribute } from "../xmlText.ts";
import type { GraphEdge, GraphNode, GraphParts } from "./graphParts.ts";
import { rgbOf } from "../../stage/palette.ts";

export async function writeGexf(graph: GraphParts, pace: Pace): Promise<Blob> {
  return new Blob(await poured(textsOf(graph), graph.count, pace), { type: "application/xml" });
}

function* textsOf({ nodeHeads, edgeHeads, nodes, edges }: GraphParts): Iterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<graph defaultedgetype="directed" mode="static">
${declared("node", nodeHeads)}${declared("edge", edgeHeads)}<nodes>
`;
  for (const node of nodes()) yield nodeXml(node);
  yield "</nodes>\n<edges>\n";
  for (const edge of edges()) yield edgeXml(edge);
  yield "</edges>\n</graph>\n</gexf>\n";
}

function declared(of: "node" | "edge", heads: readonly Head[]): string {
  if (heads.length === 0) return "";
  const list = heads.map(({ header, writing }, at) => {
    const type = writing === undefined ? "string" : "double";
    return `<attribute id="${at}" title="${attribute(header)}" type="${type}"/>`;
  });
  return `<attributes class="${of}">${list.join("")}</attributes>\n`;
}

function nodeXml({ id, label, cells, place }: GraphNode): string {
  return `<node id="${id}" label="${attribute(label)}">${values(cells)}${place === null ? "" : placeXml(place)}</node>\n`;
}

function placeXml({ x, y, radius, colour }: NonNullable<GraphNode["place"]>): string {
  const [r, g, b] = rgbOf(colour);
  return `<viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${numberText(x)}" y="${numberText(y)}" z="0"/><viz:size value="${numberText(radius)}"/>`;
}

function edgeXml({ id, source, target, kind, weight, cells }: GraphEdge): string {
  return `<edge id="${id}" source="${source}" target="${target}" kind="${kind}" weight="${numberText(weight)}">${values(cells)}</edge>\n`;
}

/** What cannot be said is left out. */
function values(cells: readonly Cell[]): string {
  const list = cells.map((cell, at) => {
    const text = typeof cell === "number" ? numberText(cell) : attribute(cell);
    return text === "" ? "" : `<attvalue for="${at}" value="${text}"/>`;
  });
  const all = list.join("");
  return all === "" ? "" : `<attvalues>${all}</attvalues>`;
}
