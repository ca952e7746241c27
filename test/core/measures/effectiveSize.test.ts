import { describe, expect, it } from "vitest";
import { effectiveSize } from "../../../src/core/measures/effectiveSize.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { columnOf, expectColumn, karate } from "../../oracle/networks.ts";
import { circleMatrix, slowEffectiveSize } from "../../oracle/structure.ts";
import { itMeasuresThePipes } from "./onPipes.ts";

describe("effectiveSize", () => {
  itMeasuresThePipes(effectiveSize, (matrix) => slowEffectiveSize(circleMatrix(matrix)), ["networkx"]);

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
});
