import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { DirectedGraph } from "graphology";
import pagerank from "graphology-metrics/centrality/pagerank";
import { attentionRank } from "../../../src/core/measures/attentionRank.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { columnOf, expectColumn, karate, someNetwork } from "../../oracle/networks.ts";
import { slowAttentionRank } from "../../oracle/structure.ts";
import { itMeasuresThePipes } from "./onPipes.ts";

describe("attentionRank", () => {
  itMeasuresThePipes(attentionRank, slowAttentionRank);

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
});
