import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectiveNumber, giniOf, heldByTop } from "../../../src/core/base/concentration.ts";
import { influenceConcentration } from "../../../src/core/measures/influenceConcentration.ts";
import { lateralInfluence } from "../../../src/core/measures/lateralInfluence.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS, layOut } from "../../../src/core/network/workbench.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { itemsOf, resharesOf } from "../../oracle/spread.ts";

describe("concentration", () => {
  it("has the worked values: Gini 7/15, as if 3.125 held alike", () => {
    const values = Float64Array.of(0, 1, 1, 1, 2, 5);
    expect(giniOf(values)).toBeCloseTo(7 / 15, 12);
    expect(effectiveNumber(values)).toBe(3.125);
    expect([heldByTop(values, 1), heldByTop(values, 2), heldByTop(values, 9)]).toEqual([0.5, 0.7, 1]);
    expect([giniOf(new Float64Array(3)), effectiveNumber(new Float64Array(3)), heldByTop(new Float64Array(0), 1)]).toEqual([NaN, NaN, NaN]);
  });

  it("is the mean difference of two people over twice the mean, on every log", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const { network } = bench;
        const { reading, items } = itemsOf(network);
        const taking = new Set(resharesOf(network).flatMap(({ sharer, author }) => [sharer, author]));
        if (reading === "posts") for (const item of items) for (const member of item.members.keys()) taking.add(member);
        const lateral = lateralInfluence.compute(bench).people ?? new Float64Array();
        const values = [...taking].map((row) => lateral[row]);
        const sum = values.reduce((a, b) => a + b, 0);
        const { whole, reasons } = influenceConcentration.compute(bench);
        if (sum === 0) {
          expect(reasons).toEqual(["unexplained"]);
          return;
        }
        const differences = values.flatMap((a) => values.map((b) => Math.abs(a - b))).reduce((a, b) => a + b, 0);
        expect(whole?.["influenceConcentration"]).toBeCloseTo(differences / (2 * values.length * sum), 9);
        expect(whole?.["influenceConcentration.effective"]).toBeCloseTo(sum ** 2 / values.reduce((a, b) => a + b * b, 0), 9);
      }),
      { numRuns: 200 },
    );
  });

  it("ranges over the relationships that a person may keep up, and over nothing else", () => {
    const audience = Array.from({ length: 300 }, (_, i) => `p${i}`);
    const follows = audience.flatMap((name, i): [string, string][] =>
      i < 170
        ? [
            [name, "loud"],
            [name, "quiet"],
          ]
        : [[name, "loud"]],
    );
    const shares = audience.slice(0, 20).map((sharer, i) => ({ sharer, author: i % 3 === 0 ? "quiet" : "loud" }));
    const network = drawNetwork({ follows, shares });
    const at = (relationships: number) =>
      influenceConcentration.compute(layOut(network, { ...DEFAULT_SETTINGS, relationships })).whole?.["influenceConcentration"] ?? NaN;
    const [low, high] = influenceConcentration.compute(layOut(network)).ranges?.["influenceConcentration"] ?? [NaN, NaN];
    expect(low).toBeLessThan(high);
    const ends = [at(100), at(150), at(200)];
    expect([low, high]).toEqual([Math.min(...ends), Math.max(...ends)]);
  });

  it("says why where nobody has any", () => {
    const bought = layOut(drawNetwork({ brands: ["b"], shares: [{ sharer: "a", author: "b" }] }));
    expect(influenceConcentration.compute(bought).reasons).toEqual(["unexplained"]);
    expect(influenceConcentration.compute(layOut(drawNetwork({ follows: [["a", "b"]] }))).reasons).toEqual(["shares-missing"]);
  });
});
