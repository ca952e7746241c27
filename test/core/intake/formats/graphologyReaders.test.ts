/** GEXF and GraphML, beside the readers of graphology: the same nodes, the same ends of edges. */
import { readFileSync } from "node:fs";
import Graph, { MultiGraph } from "graphology";
import { parse as parseGexf, write } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasShared, readingOf, reading, sharedPath, sharedSource } from "../sources.ts";
import type { Answers } from "../../../../src/core/intake/report/report.ts";
import type { Reading } from "../../../../src/core/intake/readSources.ts";

/** Pairs of names, every one once, both ways where an edge has no direction. */
function pairsOf(graph: Graph, nameOf: (key: string) => string): string[] {
  const pairs = new Set<string>();
  graph.forEachEdge((edge, _attributes, source, target) => {
    if (source === target) return;
    pairs.add(`${nameOf(source)} > ${nameOf(target)}`);
    if (graph.isUndirected(edge)) pairs.add(`${nameOf(target)} > ${nameOf(source)}`);
  });
  return [...pairs].toSorted();
}

/** The file's arrows as they are. */
function asIs(file: string): Answers {
  return { [`direction:${file}`]: "as-is" };
}

function tiesOf({ network }: Reading): string[] {
  if (network === undefined) return [];
  const { people, follows, shares } = network;
  const pairs = new Set<string>();
  for (let heard = 0; heard < people.count; heard++)
    for (const hears of follows.audience(heard)) pairs.add(`${people.id(hears)} > ${people.id(heard)}`);
  for (let at = 0; at < shares.count; at++) pairs.add(`${people.id(shares.sharer[at] ?? 0)} > ${people.id(shares.author[at] ?? 0)}`);
  return [...pairs].toSorted();
}

function expectAlike(graph: Graph, read: Reading): void {
  // Where ids only number the nodes, ours go by the labels.
  const isNamed = read.report.files[0]?.decisions.some(({ code }) => code === "named-by-label") ?? false;
  const nameOf = (key: string) => (isNamed ? String(graph.getNodeAttribute(key, "label")) : key);
  const people = Array.from({ length: read.network?.people.count ?? 0 }, (_, row) => read.network?.people.id(row) ?? "");
  expect(people.toSorted()).toEqual(graph.nodes().map(nameOf).toSorted());
  expect(tiesOf(read)).toEqual(pairsOf(graph, nameOf));
}

const GEXF = [
  "basic",
  "basic_formatted",
  "case",
  "celegans",
  "data",
  "edge_viz",
  "les_miserables",
  "liststring",
  "minimal",
  "missing_nodes",
  "mixed",
  "undeclared_attribute",
  "v1_3",
];
const GRAPHML = ["attributes", "basic", "miserables", "missing_nodes", "mixed_multigraph", "multigraph"];

describe.skipIf(!hasShared)("files of tools are read alike", () => {
  it.each(GEXF)("%s.gexf", async (name) => {
    const path = `tool-files/gexf/${name}.gexf`;
    const graph = parseGexf(Graph, readFileSync(sharedPath(path), "utf8"), { allowUndeclaredAttributes: true, addMissingNodes: true });
    expectAlike(graph, await reading([sharedSource(path)], asIs(path.split("/").at(-1) ?? "")));
  });

  it.each(GRAPHML)("%s.graphml", async (name) => {
    const path = `tool-files/graphml/${name}.graphml`;
    const graph = parseGraphml(Graph, readFileSync(sharedPath(path), "utf8"), { addMissingNodes: true });
    expectAlike(graph, await reading([sharedSource(path)], asIs(path.split("/").at(-1) ?? "")));
  });
});

const name = fc.stringMatching(/^[a-z_<&"' \u00e9\u4e2d]{1,6}$/).filter((text) => text.trim() === text && text !== "");
const network = fc.record({
  names: fc.uniqueArray(name, { minLength: 2, maxLength: 8 }),
  edges: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), weight: fc.integer({ min: 1, max: 9 }), isUndirected: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  }),
});

describe("whatever graphology writes", () => {
  it("GEXF gives back", async () => {
    await fc.assert(
      fc.asyncProperty(network, async ({ names, edges }) => {
        const graph = new MultiGraph();
        for (const each of names) graph.addNode(each, { label: `label of ${each}` });
        for (const { from, to, weight, isUndirected } of edges) {
          const [source, target] = [names[from % names.length], names[to % names.length]];
          if (isUndirected) graph.addUndirectedEdge(source, target, { weight });
          else graph.addDirectedEdge(source, target, { weight });
        }
        const read = await readingOf({ "net.gexf": write(graph) }, asIs("net.gexf"));
        if (graph.edges().every((edge) => graph.source(edge) === graph.target(edge))) return;
        expectAlike(graph, read);
      }),
      { numRuns: 150 },
    );
  });
});
