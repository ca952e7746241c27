// @ts-nocheck Peers of very different shapes go through one door here; their answers are compared instead.
/**
 * What is compared: one row for each line of the plan that can be asked through the face without a screen. Either side
 * prepares its input outside the clock, works inside it, and gives an answer that must equal the other's.
 */
import { readFileSync } from "node:fs";
import { drawsOf, handleOf } from "./input.mjs";
import { whyNoIgraph, withIgraph } from "./withIgraph.mjs";

/**
 * @typedef {{ follows: string, shares: string, people: number, tular: typeof import("../../src/core/tular.ts") }} Input
 * @typedef {{ prepare: (input: Input) => unknown, work: (prepared: never) => unknown, answer: (result: never, input: Input) => Float64Array | Promise<Float64Array>, elapsedMs?: (result: never) => number }} Side
 *   `elapsedMs`: of a side that works elsewhere, with a clock of its own
 * @typedef {"time" | "peak memory" | "kept memory"} Unit
 * @typedef {{ id: string, work: string, unit: Unit, line: number, isWish?: boolean, tolerance: number | "at least as good", ours: Side, peer: Side, peerName: string, whyLeftOut?: () => string | null }} Row
 *   `isWish`: the line is what the plan reaches for, and no defect where it is not reached
 */

const UNWEIGHTED = { getEdgeWeight: null };

// ---- tables of text ----

/** Answer of every reader: how many people, then the weights of each author and of each sharer in the order of the handles. */
const sharesOfTular = {
  prepare: ({ shares, tular }) => ({ tular, files: [{ name: "shares.csv", bytes: new Uint8Array(readFileSync(shares)) }] }),
  work: ({ tular, files }) => tular.readFiles(files, { answers: "suggested" }),
  answer: ({ network }, { people }) => {
    const { sharer, author, weight, count } = network.shares;
    const names = Array.from({ length: network.people.count }, (_, row) => network.people.id(row));
    return weightsOf({ people, names, sharer, author, weight, count });
  },
};

/** @param {(text: string) => Promise<readonly (readonly string[])[]>} parse rows without the header */
function internedWith(parse) {
  return {
    prepare: ({ shares }) => readFileSync(shares),
    work: async (bytes) => {
      const rows = await parse(new TextDecoder().decode(bytes));
      const rowOf = new Map();
      const names = [];
      const intern = (name) => {
        let row = rowOf.get(name);
        if (row === undefined) {
          row = names.push(name) - 1;
          rowOf.set(name, row);
        }
        return row;
      };
      const sharer = new Uint32Array(rows.length);
      const author = new Uint32Array(rows.length);
      const weight = new Float64Array(rows.length);
      for (let i = 0; i < rows.length; i++) {
        sharer[i] = intern(rows[i][0]);
        author[i] = intern(rows[i][1]);
        weight[i] = Number(rows[i][2]);
      }
      return { names, sharer, author, weight };
    },
    answer: (columns, { people }) => weightsOf({ ...columns, people, count: columns.weight.length }),
  };
}

const withPapaparse = internedWith(async (text) => {
  const { default: Papa } = await import("papaparse");
  return Papa.parse(text, { skipEmptyLines: true }).data.slice(1);
});

const withUdsv = internedWith(async (text) => {
  const { inferSchema, initParser } = await import("udsv");
  return initParser(inferSchema(text)).stringArrs(text);
});

const withMergeEdge = {
  prepare: ({ shares }) => readFileSync(shares),
  work: async (bytes) => {
    const { default: Papa } = await import("papaparse");
    const { DirectedGraph } = await import("graphology");
    const graph = new DirectedGraph();
    for (const [sharer, author, count] of Papa.parse(new TextDecoder().decode(bytes), { skipEmptyLines: true }).data.slice(1)) {
      graph.mergeDirectedEdge(author, sharer, { weight: Number(count) });
    }
    return graph;
  },
  answer: (graph, { people }) => {
    const sum = (total, _edge, { weight }) => total + weight;
    const weights = (ofPerson) => Array.from({ length: people }, (_, row) => (graph.hasNode(handleOf(row)) ? ofPerson(handleOf(row)) : 0));
    const heard = weights((name) => graph.reduceOutEdges(name, sum, 0));
    return Float64Array.from(
      [graph.order].concat(
        heard,
        weights((name) => graph.reduceInEdges(name, sum, 0)),
      ),
    );
  },
};

function weightsOf({ people, names, sharer, author, weight, count }) {
  const sums = (rows) => {
    const ofRow = new Float64Array(names.length);
    for (let i = 0; i < count; i++) ofRow[rows[i]] += weight[i];
    const ofName = new Map(names.map((name, row) => [name, ofRow[row]]));
    return Array.from({ length: people }, (_, row) => ofName.get(handleOf(row)) ?? 0);
  };
  return Float64Array.from([names.length].concat(sums(author), sums(sharer)));
}

// ---- numbers about people ----

/** The network of the follow table, read outside the clock. */
async function networkOf({ follows, tular }) {
  return { tular, network: await networkIn(tular, new Uint8Array(readFileSync(follows))) };
}

async function networkIn(tular, bytes) {
  return (await tular.readFiles([{ name: "follows.csv", bytes }], { answers: "suggested" })).network;
}

/** The same as a graphology graph, edges from follower to followed. */
async function graphOf({ follows }) {
  const { DirectedGraph } = await import("graphology");
  const graph = new DirectedGraph();
  for (const line of readFileSync(follows, "utf8").trimEnd().split("\n").slice(1)) {
    const [follower, followed] = line.split(",");
    graph.mergeDirectedEdge(follower, followed);
  }
  return graph;
}

/** @param {string} id a measure with one value for each person */
function measured(id) {
  return {
    prepare: networkOf,
    work: async ({ tular, network }) => ({ network, values: (await tular.measure(network, [id])).people.get(id) }),
    answer: ({ network, values }, { people }) =>
      Float64Array.from({ length: people }, (_, row) => values[network.people.indexOf(handleOf(row))] ?? 0),
  };
}

/** @param {(graph: never) => Promise<Record<string, number>>} work */
function ofGraph(work) {
  return { prepare: graphOf, work, answer: ofEverybody };
}

/** Values by handle, in the order of the handles. */
function ofEverybody(values, { people }) {
  return Float64Array.from({ length: people }, (_, row) => values[handleOf(row)] ?? 0);
}

const pagerank = ofGraph(async (graph) => {
  const { default: pagerankOf } = await import("graphology-metrics/centrality/pagerank.js");
  // Its tolerance is for each node, ours for all together: 1e-10.
  return pagerankOf(graph, { ...UNWEIGHTED, tolerance: 1e-10 / graph.order, maxIterations: 1000 });
});

/** Both sides start from a directed network and make the undirected one themselves. */
const cores = ofGraph(async (graph) => {
  const { UndirectedGraph } = await import("graphology");
  const { default: coresOf } = await import("graphology-cores");
  const undirected = new UndirectedGraph();
  graph.forEachNode((name) => undirected.addNode(name));
  graph.forEachEdge((_edge, _attributes, follower, followed) => undirected.mergeUndirectedEdge(follower, followed));
  return coresOf.coreNumber(undirected);
});

/** Answer of both: everybody's shared circles, summed over her ties. */
const sharedCircles = {
  prepare: networkOf,
  work: async ({ tular, network }) => ({ network, ties: (await tular.measure(network, ["embeddedness"])).ties }),
  answer: ({ network, ties: { heard, hears, columns } }, { people }) => {
    const sums = new Float64Array(network.people.count);
    columns.get("embeddedness").forEach((overlap, tie) => {
      for (const row of [heard[tie], hears[tie]]) sums[row] += overlap || 0;
    });
    return Float64Array.from({ length: people }, (_, row) => sums[network.people.indexOf(handleOf(row))] ?? 0);
  },
};

/** It counts the triangles of every tie; dividing them by the circles is left to the answer. */
const simmelian = {
  prepare: graphOf,
  work: async (graph) => {
    const { default: strengthOf } = await import("graphology-metrics/edge/simmelian-strength.js");
    return { graph, strengths: strengthOf(graph) };
  },
  answer: ({ graph, strengths }, input) => {
    const sums = {};
    const circle = {};
    graph.forEachNode((name) => (circle[name] = graph.neighbors(name).length));
    graph.forEachEdge((edge, _attributes, one, other) => {
      const inCommon = strengths[edge];
      const all = circle[one] + circle[other] - 2 - inCommon;
      for (const name of [one, other]) sums[name] = (sums[name] ?? 0) + (all > 0 ? inCommon / all : 0);
    });
    return ofEverybody(sums, input);
  },
};

const communities = {
  prepare: networkOf,
  work: ({ tular, network }) => tular.measure(network, ["community"]),
  answer: ({ whole }) => Float64Array.of(whole.get("community.modularity")),
};

/** One of the searches on which communities rest, against one. */
const oneSearch = {
  prepare: networkOf,
  work: ({ tular, network }) => tular.modularityOfSearch(network),
  answer: (modularity) => Float64Array.of(modularity),
};

const louvain = {
  prepare: graphOf,
  work: async (graph) => {
    const { default: louvainOf } = await import("graphology-communities-louvain");
    return louvainOf.detailed(graph, { ...UNWEIGHTED, rng: drawsOf(1) });
  },
  answer: ({ modularity }) => Float64Array.of(modularity),
};

// ---- plans ----

/** Power-law degrees, as many people and ties as the tables have: the recipe of `samplePowerLaw`, seed 42. */
function powerLawOf({ follows, people, tular }) {
  const ties = Number(/-(\d+)\.csv$/.exec(follows)[1]);
  return tular.samplePowerLaw(42, { people, follows: ties });
}

const FIFTY = { size: 50, model: "weightedCascade", certificate: 0.8 };

const firstVoices = {
  prepare: (input) => ({ ...input, network: powerLawOf(input) }),
  work: ({ tular, network, people }) => tular.planSeeds(network, { ...FIFTY, delta: 1 / people }),
  // a plan that is not surely as good is no answer
  answer: ({ mean, certificate }, { people }) => Float64Array.of(certificate >= 0.8 ? mean / people : NaN),
};

/** What it takes to judge one choice of fifty by simulating it 500 times; hill-climbing would do so for every candidate. */
const simulations = {
  prepare: async (input) => {
    const prepared = firstVoices.prepare(input);
    const { seeds } = await firstVoices.work(prepared);
    return { ...prepared, seeds: seeds.map(({ person }) => person) };
  },
  work: ({ tular, network, seeds }) => tular.simulate(network, { seeds, model: "weightedCascade", runs: 500 }),
  answer: ({ mean }, { people }) => Float64Array.of(mean / people),
};

// ---- memory and threads ----

/** Every array of a network's follow layer and its names. */
function arraysOf({ people, follows }) {
  const { bytes, offsets } = people.names;
  const { audienceRows, sourceRows } = follows;
  return [bytes, offsets, audienceRows.offsets, audienceRows.items, sourceRows.offsets, sourceRows.items];
}

const transfer = {
  prepare: async (input) => arraysOf((await networkOf(input)).network),
  work: (arrays) => structuredClone(arrays, { transfer: [...new Set(arrays.map(({ buffer }) => buffer))] }),
  answer: (arrays) => Float64Array.of(arrays[3].length),
};

const cloning = {
  prepare: async (input) => (await graphOf(input)).export().edges,
  work: (edges) => structuredClone(edges),
  answer: (edges) => Float64Array.of(edges.length),
};

const keptNetwork = {
  // What the first reading compiles is no part of the network.
  prepare: async (input) => {
    await networkIn(input.tular, new TextEncoder().encode("follower,followed\na,b\n"));
    return input;
  },
  work: async (input) => (await networkOf(input)).network,
  answer: ({ follows }) => Float64Array.of(follows.count),
};

const keptGraph = { prepare: (input) => input, work: graphOf, answer: (graph) => Float64Array.of(graph.size) };

/** What a row is unless it says otherwise: a matter of time, with equal answers. */
const USUAL = { unit: "time", tolerance: 0 };
const READING = { ...USUAL, work: "CSV → interned network", ours: sharesOfTular };
const RANKING = { ...USUAL, work: "PageRank, stop at 1e-10", tolerance: 1e-9, ours: measured("attentionRank") };
const CORES = { ...USUAL, work: "k-core with its undirected network", ours: measured("coreDepth") };
const CIRCLES = { ...USUAL, work: "shared circles of every tie", tolerance: 1e-9, ours: sharedCircles };
/** Both look for directed modularity; of one search either side may end with the better division. */
const SEARCH = { ...USUAL, work: "communities, one search, modularity within 0.005", tolerance: 0.005, ours: oneSearch };
const IGRAPH = { isWish: true, peerName: "python-igraph", whyLeftOut: whyNoIgraph };

/** @type {readonly Row[]} */
export const ROWS = [
  { ...READING, id: "csv-papaparse", line: 3, peerName: "papaparse", peer: withPapaparse },
  { ...READING, id: "csv-udsv", line: 2, peerName: "uDSV", peer: withUdsv },
  { ...READING, id: "csv-graphology", line: 25, peerName: "papaparse + mergeEdge", peer: withMergeEdge },
  { ...READING, id: "csv-memory", unit: "peak memory", line: 2.5, peerName: "uDSV", peer: withUdsv },
  { ...RANKING, id: "pagerank", line: 10, peerName: "graphology-metrics", peer: pagerank },
  { ...RANKING, ...IGRAPH, id: "igraph-pagerank", line: 2, peer: withIgraph("pagerank", ofEverybody) },
  { ...CORES, id: "k-core", line: 20, peerName: "graphology-cores", peer: cores },
  { ...CORES, ...IGRAPH, id: "igraph-k-core", line: 1.5, peer: withIgraph("coreness", ofEverybody) },
  { ...CIRCLES, id: "shared-circles", line: 15, peerName: "graphology simmelianStrength", peer: simmelian },
  { ...CIRCLES, ...IGRAPH, id: "igraph-shared-circles", line: 1.5, peer: withIgraph("circles", ofEverybody) },
  { ...SEARCH, id: "communities-once", line: 2.5, peerName: "graphology Louvain", peer: louvain },
  {
    ...SEARCH,
    ...IGRAPH,
    id: "igraph-communities",
    line: 2,
    peer: withIgraph("communities", ({ modularity }) => Float64Array.of(modularity)),
  },
  {
    id: "communities-sure",
    work: "communities, all searches, and how sure they are",
    unit: "time",
    line: 2.5,
    tolerance: "at least as good",
    ours: communities,
    peerName: "graphology Louvain, once",
    peer: louvain,
  },
  {
    id: "first-voices",
    work: "first voices, 50 people, surely 0.8 of the best",
    unit: "time",
    line: 2,
    // of all people
    tolerance: 0.01,
    ours: firstVoices,
    peerName: "500 simulations of one choice",
    peer: simulations,
  },
  { ...USUAL, id: "hand-over", work: "hand-over between threads", line: 500, ours: transfer, peerName: "cloning objects", peer: cloning },
  {
    id: "memory",
    work: "memory of the network",
    unit: "kept memory",
    line: 298 / 12,
    tolerance: 0,
    ours: keptNetwork,
    peerName: "graphology",
    peer: keptGraph,
  },
];

/** What the plan names and cannot be asked through `readFiles` and `measure`. */
export const LEFT_OUT = ["components", "betweenness", "reverse-reachable sets", "forward cascades"];
