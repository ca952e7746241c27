import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { effectiveSize } from "../../../src/core/measures/effectiveSize.ts";
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
import { circleMatrix, matrixOfFollows, matrixOfShares, slowEffectiveSize } from "../../oracle/structure.ts";

/** b shares a three times, c shares a and b; d only replies, which passes nothing on. */
const SHARES = [
  { sharer: "b", author: "a", timeMs: 1 },
  { sharer: "b", author: "a", timeMs: 2 },
  { sharer: "b", author: "a", timeMs: 3, kind: "quote" },
  { sharer: "c", author: "a", timeMs: 4 },
  { sharer: "c", author: "b", timeMs: 5 },
  { sharer: "d", author: "a", timeMs: 6, kind: "reply" },
] as const;

describe("effectiveSize", () => {
  it("equals the obvious version", () => {
    fc.assert(
      fc.property(someNetwork, (network) =>
        expectColumn(columnOf(effectiveSize, network), slowEffectiveSize(circleMatrix(matrixOfFollows(network)))),
      ),
    );
  });

  it("does not depend on the order of people", () => {
    fc.assert(fc.property(someNetwork, fc.integer(), (network, seed) => expectOnAnyOrder(effectiveSize, network, seed)));
  });

  it("takes who shares whom where there are no follows, and says so", () => {
    const network = drawNetwork({ shares: SHARES });
    const { people, remarks } = effectiveSize.compute(layOut(network));
    expectColumn(people ?? [], slowEffectiveSize(circleMatrix(matrixOfShares(network))));
    expect(remarks).toEqual(["proxy"]);
  });

  it("says that both layers are missing", () => {
    const { people, reasons } = effectiveSize.compute(layOut(drawNetwork({ people: ["a", "b"] })));
    expectColumn(people ?? [], [NaN, NaN]);
    expect(reasons).toEqual(["layer-missing"]);
  });

  it("gives karate's worked values", () => {
    const found = columnOf(effectiveSize, karate());
    expectColumn([found[0], found[33], found[2]], [13.75, 15.235294, 7.8], 5e-7);
  });

  it("is 1 for one tie and nothing for none", () => {
    const network = drawNetwork({ people: ["alone"], follows: [["a", "b"]] });
    const { people, reasons } = effectiveSize.compute(layOut(network));
    expectColumn(people ?? [], [NaN, 1, 1]);
    expect(reasons).toEqual(["isolated"]);
  });

  it.each(["networkx"] as const)("equals %s on karate", (library) => {
    expectReference(columnOf(effectiveSize, karate()), library, "karate", "effectiveSize");
  });

  it.skipIf(!hasPoliticians).each(["networkx"] as const)("equals %s on the politicians", (library) => {
    expectReference(columnOf(effectiveSize, politicians()), library, "politicians", "effectiveSize");
  });
});
