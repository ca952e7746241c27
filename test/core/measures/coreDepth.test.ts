import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { coreDepth } from "../../../src/core/measures/coreDepth.ts";
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
import { circleMatrix, matrixOfFollows, matrixOfShares, slowCoreDepth } from "../../oracle/structure.ts";

/** b shares a three times, c shares a and b; d only replies, which passes nothing on. */
const SHARES = [
  { sharer: "b", author: "a", timeMs: 1 },
  { sharer: "b", author: "a", timeMs: 2 },
  { sharer: "b", author: "a", timeMs: 3, kind: "quote" },
  { sharer: "c", author: "a", timeMs: 4 },
  { sharer: "c", author: "b", timeMs: 5 },
  { sharer: "d", author: "a", timeMs: 6, kind: "reply" },
] as const;

describe("coreDepth", () => {
  it("equals the obvious version", () => {
    fc.assert(
      fc.property(someNetwork, (network) =>
        expectColumn(columnOf(coreDepth, network), slowCoreDepth(circleMatrix(matrixOfFollows(network)))),
      ),
    );
  });

  it("does not depend on the order of people", () => {
    fc.assert(fc.property(someNetwork, fc.integer(), (network, seed) => expectOnAnyOrder(coreDepth, network, seed)));
  });

  it("takes who shares whom where there are no follows, and says so", () => {
    const network = drawNetwork({ shares: SHARES });
    const { people, remarks } = coreDepth.compute(layOut(network));
    expectColumn(people ?? [], slowCoreDepth(circleMatrix(matrixOfShares(network))));
    expect(remarks).toEqual(["proxy"]);
  });

  it("says that both layers are missing", () => {
    const { people, reasons } = coreDepth.compute(layOut(drawNetwork({ people: ["a", "b"] })));
    expectColumn(people ?? [], [NaN, NaN]);
    expect(reasons).toEqual(["layer-missing"]);
  });

  it("has ten people in karate's inner core of depth 4", () => {
    const depths = columnOf(coreDepth, karate());
    expect(Math.max(...depths)).toBe(4);
    expect(depths.filter((depth) => depth === 4)).toHaveLength(10);
  });

  it.each(["networkx", "igraph"] as const)("equals %s on karate", (library) => {
    expectReference(columnOf(coreDepth, karate()), library, "karate", "coreDepth");
  });

  it.skipIf(!hasPoliticians).each(["networkx", "igraph"] as const)("equals %s on the politicians", (library) => {
    expectReference(columnOf(coreDepth, politicians()), library, "politicians", "coreDepth");
  });
});
