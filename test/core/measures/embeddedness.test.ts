import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carriedTiesOf } from "../../../src/core/cascades/carriedTies.ts";
import { embeddedness } from "../../../src/core/measures/embeddedness.ts";
import { mutual } from "../../../src/core/measures/mutual.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { anyBench } from "../../oracle/logs.ts";
import { expectColumn, expectReference, hasPoliticians, karate, politicians, referenceValue } from "../../oracle/networks.ts";
import { slowOverlap } from "../../oracle/trust.ts";
import { byNames, expectTies } from "./ties.ts";

describe("shared circles", () => {
  it("equal the slow version on every log, on the pipes there are", () => {
    fc.assert(
      fc.property(anyBench(), (bench) => {
        const { network } = bench;
        if (network.follows.count === 0 && network.shares.count === 0) return;
        expectTies(bench, embeddedness, (one, other) => slowOverlap(network, one, other));
      }),
      { numRuns: 300 },
    );
  });

  it("are networkx's on karate and on the politicians", () => {
    const bench = layOut(karate());
    const ties = embeddedness.compute(bench).ties ?? new Float64Array();
    expect(ties).toHaveLength(156);
    expectReference(ties, "networkx", "karate", "embeddedness");
    const { heard, hears } = carriedTiesOf(bench);
    const at = Array.from(heard).findIndex((row, tie) => row === 0 && hears[tie] === 1);
    expect(ties[at]).toBeCloseTo(referenceValue("networkx", "karate", "embeddedness.0-1"), 12);
  });

  it.skipIf(!hasPoliticians)("are networkx's on the politicians", () => {
    expectReference(embeddedness.compute(layOut(politicians())).ties ?? new Float64Array(), "networkx", "politicians", "embeddedness");
  });

  it("say nothing of two who know only each other, nor of a pair that no follow joins", () => {
    const bench = layOut(
      drawNetwork({
        people: ["a", "b", "c"],
        follows: [["a", "b"]],
        shares: [
          { sharer: "a", author: "b" },
          { sharer: "c", author: "b" },
        ],
      }),
    );
    expect(byNames(bench, embeddedness.compute(bench))).toEqual({ "b>a": NaN, "b>c": NaN });
    expect(embeddedness.compute(bench).reasons).toEqual(["isolated", "no-tie"]);
    expect(byNames(bench, mutual.compute(bench))).toEqual({ "b>a": 0, "b>c": 0 });
  });

  it("say which layer is missing, and which stands in", () => {
    expect(embeddedness.compute(layOut(drawNetwork({ people: ["a"] })))).toEqual({ ties: new Float64Array(), reasons: ["layers-missing"] });
    const shared = layOut(drawNetwork({ shares: [{ sharer: "a", author: "b" }] }));
    expect(embeddedness.compute(shared).remarks).toEqual(["proxy"]);
    expect(mutual.compute(shared).reasons).toEqual(["follows-missing"]);
    expectColumn(mutual.compute(shared).ties ?? [], [NaN]);
  });

  it("of a person whom everybody follows are found in one pass", () => {
    const people = Array.from({ length: 20_000 }, (_, i) => `p${i}`);
    const bench = layOut(drawNetwork({ follows: people.map((name) => [name, "hub"] as const) }));
    expect(embeddedness.compute(bench).ties?.every((value) => value === 0)).toBe(true);
  });
});

describe("mutual follows", () => {
  it("equal the slow version", () => {
    fc.assert(
      fc.property(anyBench([{}, { shares: true }, { times: true }]), (bench) => {
        const { follows } = bench.network;
        if (follows.count === 0) return;
        const isFollowed = (one: number, other: number): boolean => follows.audience(one).includes(other);
        expectTies(bench, mutual, (one, other) => (isFollowed(one, other) && isFollowed(other, one) ? 1 : 0));
      }),
    );
  });
});
