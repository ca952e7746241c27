import { describe, expect, it } from "vitest";
import { coreDepth } from "../../../src/core/measures/coreDepth.ts";
import { columnOf, karate } from "../../oracle/networks.ts";
import { circleMatrix, slowCoreDepth } from "../../oracle/structure.ts";
import { itMeasuresThePipes } from "./onPipes.ts";

describe("coreDepth", () => {
  itMeasuresThePipes(coreDepth, (matrix) => slowCoreDepth(circleMatrix(matrix)));

  it("has ten people in karate's inner core of depth 4", () => {
    const depths = columnOf(coreDepth, karate());
    expect(Math.max(...depths)).toBe(4);
    expect(depths.filter((depth) => depth === 4)).toHaveLength(10);
  });
});
