/**
 * The network as graph files tell it: nodes and edges with columns. Nodes are numbered, because XML and other programs take
 * only some names as ids, and one of them stumbles over a person called "constructor"; who a person is stands in a column,
 * by which our own reading knows her again. An edge goes from whoever acts (follows, shares) to whoever is heard.
 */
import { numbered } from "../../../core/base/numbered.ts";
import { KINDS } from "../../../core/network/network.ts";
import { huesOf } from "../../stage/hues.ts";
import { GROUPS, PALETTES } from "../../stage/palette.ts";
import { valuesOf } from "../../state/columns.ts";
import { nameColumn } from "../../state/people.ts";
import { radiiOf } from "../../state/radii.ts";
import { pairsOf, type Pair } from "../pairs.ts";
import { measuredColumns, saidColumns } from "../peopleTable.ts";
import { distinctHeads, measuredColumn, type Cell, type Column, type Head } from "../table.ts";
import type { Material } from "../target.ts";

/** Where somebody stands on the map, how large and in which colour. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** "#rrggbb" */
  readonly colour: string;
}

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly Cell[];
  /** null for those who are not drawn. */
  readonly place: Place | null;
}

export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** "follow", "share" and so on: the same word in every language, as programs read it. */
  readonly kind: string;
  readonly weight: number;
  readonly cells: readonly Cell[];
}

export interface GraphParts {
  readonly nodeHeads: readonly Head[];
  readonly edgeHeads: readonly Head[];
  /** How many nodes and edges there are at most. */
  readonly count: number;
  nodes(): Iterable<GraphNode>;
  edges(): Iterable<GraphEdge>;
}

/** What formats call their own; a column of the files that is called so gets a number behind it. */
const OWN_NODE_HEADS = ["id", "key", "label", "x", "y", "z", "r", "g", "b", "size", "color"];
const OWN_EDGE_HEADS = ["id", "key", "source", "target", "kind", "weight", "label", "type", "directed"];

export function graphParts(material: Material): GraphParts {
  const { holding, rows, names } = material;
  const { people } = holding.network;
  const shown = rows ?? numbered(people.count);
  const idOf = new Int32Array(people.count).fill(-1);
  shown.forEach((row, at) => (idOf[row] = at));
  const columns = nodeColumns(material);
  const pairs = pairsOf(holding, rows);
  const tieColumns = pairs.measures.map(({ id, values }) =>
    measuredColumn(
      id,
      { plain: material.termName(id), inHours: material.texts.columns.inHours },
      ({ measured }: Pair) => values[measured] ?? NaN,
    ),
  );
  const placeOf = placesOf(material);
  return {
    nodeHeads: headsOf(columns, OWN_NODE_HEADS),
    edgeHeads: headsOf(tieColumns, OWN_EDGE_HEADS),
    count: shown.length + pairs.count,
    *nodes() {
      for (const [at, row] of shown.entries())
        yield { id: `n${at}`, label: names.nameOf(row), cells: columns.map(({ cell }) => cell(row)), place: placeOf(row) };
    },
    *edges() {
      let made = 0;
      for (const pair of pairs.all()) {
        const ends = { source: `n${idOf[pair.hears]}`, target: `n${idOf[pair.heard]}`, cells: tieColumns.map(({ cell }) => cell(pair)) };
        if (pair.isFollow) yield { id: `e${made++}`, ...ends, kind: "follow", weight: 1 };
        for (const [kind, word] of KINDS.entries()) {
          const weight = pair.acted?.[kind] ?? 0;
          if (weight > 0) yield { id: `e${made++}`, ...ends, kind: word, weight };
        }
      }
    },
  };
}

function nodeColumns(material: Material): Column<number>[] {
  const { holding, names, communityOf, communityName, texts } = material;
  const hasCommunities = holding.columns.people.has("community");
  return [
    { header: texts.columns.account, cell: names.idOf },
    ...(hasCommunities
      ? [{ header: texts.columns.community, cell: (row: number) => (communityOf(row) < 0 ? "" : communityName(communityOf(row))) }]
      : []),
    // what people are called is the label
    ...saidColumns(material, nameColumn(holding)),
    ...measuredColumns(material),
  ];
}

function headsOf(columns: readonly Head[], own: readonly string[]): readonly Head[] {
  return distinctHeads([...own.map((header) => ({ header })), ...columns]).slice(own.length);
}

/** In the colours of the light map, the same on every screen. */
function placesOf({ holding, positions, leading }: Material): (row: number) => Place | null {
  const { picture } = holding;
  if (picture === null || positions === null) return () => null;
  const radii = radiiOf(picture, leading === null ? null : (valuesOf(holding, leading) ?? null));
  const hues = huesOf(picture);
  const at = new Map(Array.from(picture.people, (row, place) => [row, place]));
  const { groups, other } = PALETTES.light;
  return (row) => {
    const place = at.get(row);
    if (place === undefined) return null;
    const colour = groups[hues[picture.community[place] ?? GROUPS] ?? GROUPS] ?? other;
    return { x: positions[2 * place] ?? 0, y: positions[2 * place + 1] ?? 0, radius: radii[place] ?? 1, colour };
  };
}
