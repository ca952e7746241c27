/** The drawn people as sigma wants them, and who is tied to whom. The only place where graphology's words are spoken. */
import Graph from "graphology";
import { directedDensity } from "graphology-metrics/graph/density";
import type { Picture } from "../../engine/protocol.ts";

/** A drawn person's key is her position in the picture; where she stands is written into her attributes by `placePeople`. */
export function graphOf(people: number): Graph {
  const graph = new Graph({ type: "directed" });
  for (let at = 0; at < people; at++) graph.addNode(String(at), { x: 0, y: 0 });
  return graph;
}

/** Writes where people stand, without a word to listeners: sigma reads it at its next refresh. */
export function placePeople(graph: Graph, positions: Float32Array, people?: readonly number[]): void {
  const place = (key: string, attributes: Record<string, unknown>) => {
    attributes["x"] = positions[2 * Number(key)];
    attributes["y"] = positions[2 * Number(key) + 1];
  };
  if (people === undefined) graph.forEachNode(place);
  else for (const person of people) place(String(person), graph.getNodeAttributes(String(person)));
}

/** How many of the ties that the drawn people could have are drawn, 0 to 1; NaN for fewer than two people. */
export function densityOf({ people, heard }: Picture): number {
  return people.length < 2 ? NaN : directedDensity(people.length, heard.length);
}

/** The ties of every drawn person: those of person p are `ties[starts[p]] … ties[starts[p + 1] − 1]`. */
export interface Around {
  readonly starts: Uint32Array;
  readonly ties: Uint32Array;
}

const KNOWN = new WeakMap<Picture, Around>();

/** Worked out when it is first asked for, once per picture. */
export function tiesAround(picture: Picture): Around {
  const around = KNOWN.get(picture) ?? gatherTies(picture);
  KNOWN.set(picture, around);
  return around;
}

function gatherTies({ people, heard, hears }: Picture): Around {
  const starts = new Uint32Array(people.length + 1);
  const count = heard.length;
  for (let tie = 0; tie < count; tie++) {
    for (const at of [heard[tie] ?? 0, hears[tie] ?? 0]) starts[at + 1] = (starts[at + 1] ?? 0) + 1;
  }
  for (let at = 0; at < people.length; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice();
  const ties = new Uint32Array(2 * count);
  for (let tie = 0; tie < count; tie++) {
    for (const at of [heard[tie] ?? 0, hears[tie] ?? 0]) {
      const slot = next[at] ?? 0;
      ties[slot] = tie;
      next[at] = slot + 1;
    }
  }
  return { starts, ties };
}

/** The ties of one person, as a view. */
export function tiesOf({ starts, ties }: Around, person: number): Uint32Array {
  return ties.subarray(starts[person], starts[person + 1]);
}
