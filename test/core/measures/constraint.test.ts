import { describe, expect, it } from "vitest";
import { constraint } from "../../../src/core/measures/constraint.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { columnOf, expectColumn, karate } from "../../oracle/networks.ts";
import { circleMatrix, slowConstraint } from "../../oracle/structure.ts";
import { itMeasuresThePipes } from "./onPipes.ts";

describe("constraint", () => {
  itMeasuresThePipes(constraint, (matrix) => slowConstraint(circleMatrix(matrix)));

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
});
