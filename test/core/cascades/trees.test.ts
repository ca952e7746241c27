import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../../src/core/cascades/candidates.ts";
import { shapesOf } from "../../../src/core/cascades/trees.ts";
import { structuralVirality } from "../../../src/core/measures/structuralVirality.ts";
import { drawNetwork, drawsFrom, sampleG8WithPost } from "../../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS, layOut, type Workbench } from "../../../src/core/network/workbench.ts";
import { dividedIn, forestCount, forestsOf, itemsOf, viralityOf } from "../../oracle/spread.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { expectClose } from "../../oracle/close.ts";

/** A tree as a post: person i had it from `parents[i − 1]` and follows nobody else. */
function treeOf(parents: readonly number[]): Workbench {
  const name = (i: number): string => `p${i}`;
  return layOut(
    drawNetwork({
      follows: parents.map((parent, i) => [name(i + 1), name(parent)] as const),
      posts: [{ id: "post", author: "p0", timeMs: 0 }],
      shares: parents.map((_, i) => ({ sharer: name(i + 1), author: "p0", post: "post", timeMs: i + 1 })),
    }),
  );
}
const virality = (bench: Workbench): number => shapesOf(bench).virality[0];

describe("structural virality", () => {
  it("gives the worked values of the standard trees", () => {
    expect(virality(treeOf([0]))).toBeCloseTo(1, 12);
    expect(virality(treeOf([0, 0, 0, 0]))).toBeCloseTo(8 / 5, 12);
    expect(virality(treeOf([0, 1, 2, 3]))).toBeCloseTo(2, 12);
    expect(virality(treeOf([0, 0, 1, 1, 2, 2]))).toBeCloseTo(16 / 7, 12);
    expect(virality(treeOf(new Array<number>(99).fill(0)))).toBeCloseTo(99 / 50, 12);
    expect(virality(treeOf(Array.from({ length: 99 }, (_, i) => i)))).toBeCloseTo(101 / 3, 10);
    expect(virality(treeOf([0, 1, 2, 2, 2]))).toBeCloseTo(28 / 15, 12);
  });

  it("gives the worked values of the eight", () => {
    const under = (attribution: "first" | "last" | "uniform" | "decay") =>
      virality(layOut(sampleG8WithPost(), { ...DEFAULT_SETTINGS, attribution }));
    expect(under("first")).toBeCloseTo(32 / 15, 12);
    expect(under("last")).toBeCloseTo(32 / 15, 12);
    // all eight trees alike: four of 32/15, four of 7/3
    expect(under("uniform")).toBeCloseTo((32 / 15 + 7 / 3) / 2, 12);
  });

  it("ranges over the trees that may have been: of the eight, from a short one to a path", () => {
    const bench = layOut(sampleG8WithPost(), { ...DEFAULT_SETTINGS, attribution: "uniform" });
    const { drawnWholes } = shapesOf(bench);
    expect(drawnWholes).toHaveLength(200);
    for (const whole of drawnWholes) expect([32 / 15, 7 / 3].some((value) => Math.abs(whole - value) < 1e-9)).toBe(true);
    expectClose(structuralVirality.compute(bench).ranges?.["structuralVirality"], [32 / 15, 7 / 3]);
    const last = structuralVirality.compute(layOut(sampleG8WithPost(), { ...DEFAULT_SETTINGS, attribution: "last" }));
    expectClose(last.ranges?.["structuralVirality"], [32 / 15, 32 / 15]);
  });

  it("is blind to the root: the same tree told from another person has the same value", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.integer(), (people, seed) => {
        const draw = drawsFrom(seed);
        const parents = Array.from({ length: people - 1 }, (_, i) => draw(i + 1));
        const neighbours = Array.from({ length: people }, (_, i) => parents.flatMap((parent, child) => (parent === i ? [child + 1] : [])));
        parents.forEach((parent, child) => neighbours[child + 1].push(parent));
        // walk from another root, naming people anew in the order they are met
        const order = [draw(people)];
        const told: number[] = [];
        for (const person of order)
          for (const next of neighbours[person])
            if (!order.includes(next)) {
              order.push(next);
              told.push(order.indexOf(person));
            }
        expect(virality(treeOf(told))).toBeCloseTo(virality(treeOf(parents)), 10);
      }),
    );
  });

  it("equals walking over every possible forest: exactly with one root, within chance where it is drawn", () => {
    let drawn = 0;
    fc.assert(
      fc.property(sharedBench([{}, { postTimes: true }, { posts: true }, { follows: true }]), (bench) => {
        const { network, settings } = bench;
        const { items } = itemsOf(network);
        const { adoptions, offsets } = candidatesOf(bench);
        const { virality: found } = shapesOf(bench);
        dividedIn(network, items, settings.attribution).forEach((division, item) => {
          if (forestCount(division) > 2000) return;
          const members = [...items[item].members.keys()];
          const forests = forestsOf(division).map(({ parentOf, probability }) => ({ nu: viralityOf(parentOf, members), probability }));
          const mean = forests.reduce((sum, { nu, probability }) => sum + nu * probability, 0);
          let roots = 0;
          for (let i = adoptions.offsets[item]; i < adoptions.offsets[item + 1]; i++) if (offsets[i] === offsets[i + 1]) roots++;
          if (forests.length === 1 || roots === 1) expectClose([found[item]], [mean]);
          else {
            drawn++;
            const variance = forests.reduce((sum, { nu, probability }) => sum + probability * (nu - mean) ** 2, 0);
            // 200 draws: five standard errors
            expect(Math.abs(found[item] - mean)).toBeLessThan(5 * Math.sqrt(variance / 200) + 1e-9);
          }
        });
      }),
      { numRuns: 200, seed: 7 },
    );
    expect(drawn).toBeGreaterThan(20);
  });

  it("draws the same from the same seed, and weighs posts by their people", () => {
    fc.assert(
      fc.property(sharedBench([{}]), (bench) => {
        const again = layOut(bench.network, bench.settings);
        expect(shapesOf(again)).toEqual(shapesOf(bench));
        const { virality: posts, size } = shapesOf(bench);
        const spread = [...posts.keys()].filter((post) => size[post] > 0);
        const weighted =
          spread.reduce((sum, post) => sum + posts[post] * size[post], 0) / spread.reduce((sum, post) => sum + size[post], 0);
        expectClose([structuralVirality.compute(bench).whole?.["structuralVirality"] ?? 0], [weighted]);
      }),
    );
  });
});
