import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generationsShare } from "../../../src/core/measures/generationsShare.ts";
import { drawNetwork, sampleG8WithPost } from "../../../src/core/network/sample.ts";
import { ATTRIBUTIONS, DEFAULT_SETTINGS, layOut } from "../../../src/core/network/workbench.ts";
import { expectClose } from "../../oracle/close.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { dividedIn, forestCount, itemsOf } from "../../oracle/spread.ts";
import { slowGenerations } from "../../oracle/trust.ts";

const ORDERED = [{}, { postTimes: true }, { declared: true }, { posts: true }, { follows: true }, { follows: true, posts: true }];

describe("the generations of a spread", () => {
  it("have the worked values of the eight for every attribution, and their range", () => {
    const expected = { first: 2 / 5, last: 4 / 5, uniform: 3 / 5 };
    for (const [attribution, value] of Object.entries(expected)) {
      const bench = layOut(sampleG8WithPost(), { ...DEFAULT_SETTINGS, attribution: attribution as "first" });
      const { whole, ranges, posts } = generationsShare.compute(bench);
      expect(whole?.["generationsShare"], attribution).toBeCloseTo(value, 12);
      expect(posts?.[0], attribution).toBeCloseTo(value, 12);
      expectClose(ranges?.["generationsShare"], [2 / 5, 4 / 5]);
    }
    const last = generationsShare.compute(layOut(sampleG8WithPost(), { ...DEFAULT_SETTINGS, attribution: "last" })).whole ?? {};
    expectClose(
      ["first", "second", "third", "later", "introduced"].map((part) => last[`generationsShare.${part}`]),
      [1 / 5, 2 / 5, 1 / 5, 1 / 5, 0],
    );
  });

  it("equal the mean over every way in which it may have come about", () => {
    fc.assert(
      fc.property(sharedBench(ORDERED), (bench) => {
        const { items } = itemsOf(bench.network);
        const divisions = dividedIn(bench.network, items, bench.settings.attribution);
        if (divisions.some((division) => forestCount(division) > 300)) return;
        const generations = items.map((item, i) => slowGenerations(item, divisions[i]));
        const { posts, whole } = generationsShare.compute(bench);
        const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
        expectClose(
          posts,
          items.map(({ adopters }, i) => (adopters.size === 0 ? NaN : sum(generations[i].slice(2)) / adopters.size)),
        );
        const all = sum(items.map(({ adopters }) => adopters.size));
        // every share may have been set aside
        if (all === 0) {
          expect(whole?.["generationsShare"]).toBeNaN();
          return;
        }
        const ofGeneration = (g: number): number => sum(generations.map((people) => people[g] ?? 0)) / all;
        expectClose(
          ["introduced", "first", "second", "third"].map((part) => whole?.[`generationsShare.${part}`] ?? NaN),
          [0, 1, 2, 3].map(ofGeneration),
        );
        expectClose([sum(Object.entries(whole ?? {}).flatMap(([key, value]) => (key === "generationsShare" ? [] : [value])))], [1]);
      }),
      { numRuns: 300 },
    );
  });

  it("hold for every attribution inside their range, and say what cannot be told", () => {
    fc.assert(
      fc.property(sharedBench(ORDERED), fc.constantFrom(...ATTRIBUTIONS), (bench, attribution) => {
        const other = bench.under({ attribution });
        const { whole, ranges } = generationsShare.compute(other);
        const [low, high] = ranges?.["generationsShare"] ?? [NaN, NaN];
        const value = whole?.["generationsShare"] ?? NaN;
        if (Number.isNaN(value)) expect([low, high]).toEqual([NaN, NaN]);
        else expect(low <= value && value <= high).toBe(true);
      }),
    );
    const untimed = drawNetwork({ posts: [{ id: "p", author: "b" }], shares: [{ sharer: "a", author: "b", post: "p" }] });
    expect(generationsShare.compute(layOut(untimed)).reasons).toEqual(["order-unknown"]);
    expect(generationsShare.compute(layOut(drawNetwork({ shares: [{ sharer: "a", author: "b" }] }))).reasons).toEqual(["no-post"]);
  });
});
