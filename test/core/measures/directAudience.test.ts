import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { directAudience } from "../../../src/core/measures/directAudience.ts";
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
import { matrixOfFollows, slowDirectAudience } from "../../oracle/structure.ts";

describe("directAudience", () => {
  it("equals the obvious version", () => {
    fc.assert(
      fc.property(someNetwork, (network) => expectColumn(columnOf(directAudience, network), slowDirectAudience(matrixOfFollows(network)))),
    );
  });

  it("does not depend on the order of people", () => {
    fc.assert(fc.property(someNetwork, fc.integer(), (network, seed) => expectOnAnyOrder(directAudience, network, seed)));
  });

  it("says that the follow layer is missing", () => {
    const { people, reasons } = directAudience.compute(layOut(drawNetwork({ shares: [{ sharer: "a", author: "b" }] })));
    expectColumn(people ?? [], [NaN, NaN]);
    expect(reasons).toEqual(["follows-missing"]);
  });

  it.each(["networkx", "igraph"] as const)("equals %s on karate", (library) => {
    expectReference(columnOf(directAudience, karate()), library, "karate", "directAudience");
  });

  it.skipIf(!hasPoliticians).each(["networkx", "igraph"] as const)("equals %s on the politicians", (library) => {
    expectReference(columnOf(directAudience, politicians()), library, "politicians", "directAudience");
  });
});
