import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainedShares } from "../../../src/core/measures/explainedShares.ts";
import { gatherFacts } from "../../../src/core/findings/facts.ts";
import { unexplained } from "../../../src/core/findings/unexplained.ts";
import { sharedBench } from "../../oracle/logs.ts";

describe("what the map cannot explain", () => {
  it("is counted by person as the measure counts it by share, from one in twenty on", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const explained = explainedShares.compute(bench).whole?.["explainedShares"] ?? NaN;
        const found = unexplained.find(gatherFacts(bench));
        expect(found !== null).toBe(1 - explained >= 0.05);
        if (found === null) return;
        expect(found.times / found.all).toBeCloseTo(1 - explained, 12);
        expect(found.people.length).toBeGreaterThan(0);
        expect(found.people.length).toBeLessThanOrEqual(found.times);
      }),
    );
  });
});
