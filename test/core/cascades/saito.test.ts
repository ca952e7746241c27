import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../../src/core/cascades/candidates.ts";
import { exposuresOf } from "../../../src/core/cascades/exposures.ts";
import { tieProbabilities } from "../../../src/core/cascades/probabilities.ts";
import { fitBySaito, saitoProbabilities } from "../../../src/core/cascades/saito.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { sampleEpisodes } from "../../oracle/episodes.ts";

describe("chances learned by Saito's EM", () => {
  it("come to (7 − √13) / 6 on the episodes of measures.md 4.7", () => {
    const { probabilities, likelihoods } = fitBySaito(layOut(sampleEpisodes()));
    expect(probabilities).toHaveLength(2);
    for (const p of probabilities) expect(p).toBeCloseTo((7 - Math.sqrt(13)) / 6, 8);
    expect((7 - Math.sqrt(13)) / 6).toBeCloseTo(0.5657414541, 10);
    expect(likelihoods.length).toBeGreaterThan(5);
  });

  it("make no log less likely in any round, and are chances", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const { reading } = candidatesOf(bench).adoptions;
        if (reading !== "posts" && reading !== "unordered") {
          expect(saitoProbabilities(bench)).toEqual(bench.use(tieProbabilities));
          return;
        }
        const { probabilities, likelihoods } = fitBySaito(bench);
        for (let round = 1; round < likelihoods.length; round++)
          expect(likelihoods[round]).toBeGreaterThanOrEqual(likelihoods[round - 1] - 1e-9 * Math.abs(likelihoods[round - 1]));
        const { exposures, passes } = bench.use(exposuresOf);
        probabilities.forEach((p, tie) => {
          if (exposures[tie] === 0) return;
          expect(p >= 0 && p <= 1 + 1e-12).toBe(true);
          if (passes[tie] === 0 && candidatesOf(bench).adoptions.reading === "posts" && bench.settings.attribution === "uniform")
            expect(p).toBe(0);
        });
      }),
      { numRuns: 150 },
    );
  });

  it("are 1 where everything was passed on, and 0 where nothing was", () => {
    const network = drawNetwork({
      people: ["a", "b", "c"],
      follows: [
        ["b", "a"],
        ["c", "a"],
      ],
      posts: [{ id: "1", author: "a", timeMs: 0 }],
      shares: [
        { sharer: "b", author: "a", post: "1", timeMs: 5 },
        { sharer: "c", author: "b", post: "2", timeMs: -5 },
        { sharer: "c", author: "b", post: "3", timeMs: 9 },
      ],
    });
    const { probabilities } = fitBySaito(layOut(network));
    expect(Array.from(probabilities)).toEqual([1, 0]);
  });
});
