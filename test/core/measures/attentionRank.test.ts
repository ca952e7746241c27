import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { DirectedGraph } from "graphology";
import pagerank from "graphology-metrics/centrality/pagerank";
import { attentionRank } from "../../../src/core/measures/attentionRank.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import {
  columnOf,
  expectColumn,
  expectOnAnyOrder,
  expectReference,
  hasPoliticians,
  karate,
  politicians,
  someNetwork,
} from "../../oracle/networks.ts";
import { matrixOfFollows, matrixOfShares, slowAttentionRank } from "../../oracle/structure.ts";

/** b shares a three times, c shares a and b; d only replies, which passes nothing on. */
const SHARES = [
  { sharer: "b", author: "a", timeMs: 1 },
  { sharer: "b", author: "a", timeMs: 2 },
  { sharer: "b", author: "a", timeMs: 3, kind: "quote" },
  { sharer: "c", author: "a", timeMs: 4 },
  { sharer: "c", author: "b", timeMs: 5 },
  { sharer: "d", author: "a", timeMs: 6, kind: "reply" },
] as const;

describe("attentionRank", () => {
  it("equals the obvious version", () => {
    fc.assert(
      fc.property(someNetwork, (network) => expectColumn(columnOf(attentionRank, network), slowAttentionRank(matrixOfFollows(network)))),
    );
  });

  it("does not depend on the order of people", () => {
    fc.assert(fc.property(someNetwork, fc.integer(), (network, seed) => expectOnAnyOrder(attentionRank, network, seed)));
  });

  it("takes who shares whom where there are no follows, and says so", () => {
    const network = drawNetwork({ shares: SHARES });
    const { people, remarks } = attentionRank.compute(layOut(network));
    expectColumn(people ?? [], slowAttentionRank(matrixOfShares(network)));
    expect(remarks).toEqual(["proxy"]);
  });

  it("says that both layers are missing", () => {
    const { people, reasons } = attentionRank.compute(layOut(drawNetwork({ people: ["a", "b"] })));
    expectColumn(people ?? [], [NaN, NaN]);
    expect(reasons).toEqual(["layer-missing"]);
  });

  it("adds up to 1", () => {
    fc.assert(
      fc.property(someNetwork, (network) => {
        const sum = columnOf(attentionRank, network).reduce((total, value) => total + value, 0);
        expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it("flows from who follows to who is followed", () => {
    const network = drawNetwork({ follows: [["fan", "star"]] });
    const [fan, star] = ["fan", "star"].map((id) => columnOf(attentionRank, network)[network.people.indexOf(id)]);
    expect(star).toBeGreaterThan(fan);
  });

  it("gives karate's worked values", () => {
    const rank = columnOf(attentionRank, karate());
    expectColumn([rank[33], rank[0], rank[2], rank[16]], [0.10091918, 0.09699729, 0.05707851, 0.01678401], 5e-9);
  });

  it("equals graphology-metrics", () => {
    fc.assert(
      fc.property(someNetwork, (network) => {
        const graph = new DirectedGraph();
        for (let row = 0; row < network.people.count; row++) graph.addNode(row);
        for (let row = 0; row < network.people.count; row++) for (const hears of network.follows.audience(row)) graph.addEdge(hears, row);
        const theirs = pagerank(graph, { getEdgeWeight: null, tolerance: 1e-13, maxIterations: 1000 });
        expectColumn(
          columnOf(attentionRank, network),
          Array.from({ length: network.people.count }, (_, row) => theirs[row]),
        );
      }),
    );
  });

  it.each(["networkx", "igraph"] as const)("equals %s on karate", (library) => {
    expectReference(columnOf(attentionRank, karate()), library, "karate", "attentionRank");
  });

  it.skipIf(!hasPoliticians).each(["networkx", "igraph"] as const)("equals %s on the politicians", (library) => {
    expectReference(columnOf(attentionRank, politicians()), library, "politicians", "attentionRank");
  });
});
