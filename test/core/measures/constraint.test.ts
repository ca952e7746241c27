import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { constraint } from "../../../src/core/measures/constraint.ts";
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
import { circleMatrix, matrixOfFollows, matrixOfShares, slowConstraint } from "../../oracle/structure.ts";

/** b shares a three times, c shares a and b; d only replies, which passes nothing on. */
const SHARES = [
  { sharer: "b", author: "a", timeMs: 1 },
  { sharer: "b", author: "a", timeMs: 2 },
  { sharer: "b", author: "a", timeMs: 3, kind: "quote" },
  { sharer: "c", author: "a", timeMs: 4 },
  { sharer: "c", author: "b", timeMs: 5 },
  { sharer: "d", author: "a", timeMs: 6, kind: "reply" },
] as const;

describe("constraint", () => {
  it("equals the obvious version", () => {
    fc.assert(
      fc.property(someNetwork, (network) =>
        expectColumn(columnOf(constraint, network), slowConstraint(circleMatrix(matrixOfFollows(network)))),
      ),
    );
  });

  it("does not depend on the order of people", () => {
    fc.assert(fc.property(someNetwork, fc.integer(), (network, seed) => expectOnAnyOrder(constraint, network, seed)));
  });

  it("takes who shares whom where there are no follows, and says so", () => {
    const network = drawNetwork({ shares: SHARES });
    const { people, remarks } = constraint.compute(layOut(network));
    expectColumn(people ?? [], slowConstraint(circleMatrix(matrixOfShares(network))));
    expect(remarks).toEqual(["proxy"]);
  });

  it("says that both layers are missing", () => {
    const { people, reasons } = constraint.compute(layOut(drawNetwork({ people: ["a", "b"] })));
    expectColumn(people ?? [], [NaN, NaN]);
    expect(reasons).toEqual(["layer-missing"]);
  });

  it("gives karate's worked values", () => {
    const found = columnOf(constraint, karate());
    expectColumn([found[0], found[33], found[2], found[1], found[16]], [0.155423, 0.156419, 0.185177, 0.279535, 0.78125], 5e-7);
  });

  it("is 1 for one tie and nothing for none", () => {
    const network = drawNetwork({ people: ["alone"], follows: [["a", "b"]] });
    const { people, reasons } = constraint.compute(layOut(network));
    expectColumn(people ?? [], [NaN, 1, 1]);
    expect(reasons).toEqual(["isolated"]);
  });

  it.each(["networkx", "igraph"] as const)("equals %s on karate", (library) => {
    expectReference(columnOf(constraint, karate()), library, "karate", "constraint");
  });

  it.skipIf(!hasPoliticians).each(["networkx", "igraph"] as const)("equals %s on the politicians", (library) => {
    expectReference(columnOf(constraint, politicians()), library, "politicians", "constraint");
  });
});
