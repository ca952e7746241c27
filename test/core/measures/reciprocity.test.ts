import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { reciprocity } from "../../../src/core/measures/reciprocity.ts";
import { drawNetwork, sampleG8 } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import {
  columnOf,
  expectColumn,
  expectOnAnyOrder,
  expectReference,
  hasPoliticians,
  karate,
  politicians,
  referenceValue,
  someNetwork,
} from "../../oracle/networks.ts";
import { matrixOfFollows, slowReciprocity } from "../../oracle/structure.ts";

describe("reciprocity", () => {
  it("equals the obvious version", () => {
    fc.assert(
      fc.property(someNetwork, (network) => expectColumn(columnOf(reciprocity, network), slowReciprocity(matrixOfFollows(network)))),
    );
  });

  it("does not depend on the order of people", () => {
    fc.assert(fc.property(someNetwork, fc.integer(), (network, seed) => expectOnAnyOrder(reciprocity, network, seed)));
  });

  it("is 1/2 for the whole of G8, 4/11 beyond its density", () => {
    const { whole, reasons } = reciprocity.compute(layOut(sampleG8()));
    expect(whole?.["reciprocity"]).toBe(1 / 2);
    expect(whole?.["reciprocity.corrected"]).toBeCloseTo(4 / 11, 12);
    expect(reasons).toEqual(["no-audience"]);
  });

  it("does not count whom the log alone knows among those who could follow", () => {
    const shares = [{ sharer: "x", author: "y" }];
    const alone = reciprocity.compute(layOut(drawNetwork({ people: ["quiet"], follows: [["a", "b"]] }))).whole;
    const withLog = reciprocity.compute(layOut(drawNetwork({ people: ["quiet"], follows: [["a", "b"]], shares }))).whole;
    expect(alone?.["reciprocity.corrected"]).toBeCloseTo(-1 / 5, 12);
    expect(withLog).toEqual(alone);
  });

  it("has no correction where everybody follows everybody", () => {
    const { whole, reasons } = reciprocity.compute(
      layOut(
        drawNetwork({
          follows: [
            ["a", "b"],
            ["b", "a"],
          ],
        }),
      ),
    );
    expect(whole?.["reciprocity"]).toBe(1);
    expect(whole?.["reciprocity.corrected"]).toBeNaN();
    expect(reasons).toEqual(["too-few"]);
  });

  it("says that the follow layer is missing", () => {
    const { people, reasons } = reciprocity.compute(layOut(drawNetwork({ shares: [{ sharer: "a", author: "b" }] })));
    expectColumn(people ?? [], [NaN, NaN]);
    expect(reasons).toEqual(["follows-missing"]);
  });

  it("equals networkx on karate", () => {
    expectReference(columnOf(reciprocity, karate()), "networkx", "karate", "reciprocity");
  });

  it.skipIf(!hasPoliticians)("equals networkx and igraph on the politicians", () => {
    const { people, whole } = reciprocity.compute(layOut(politicians()));
    expectReference(people ?? new Float64Array(), "networkx", "politicians", "reciprocity");
    expect(whole?.["reciprocity"]).toBeCloseTo(referenceValue("networkx", "politicians", "reciprocity.whole"), 12);
    expect(whole?.["reciprocity"]).toBeCloseTo(referenceValue("igraph", "politicians", "reciprocity.whole"), 12);
  });
});
