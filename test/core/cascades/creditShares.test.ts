import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divideCredit } from "../../../src/core/cascades/attribution.ts";
import { candidatesOf } from "../../../src/core/cascades/candidates.ts";
import { creditShares } from "../../../src/core/cascades/creditShares.ts";
import { lateralShare } from "../../../src/core/measures/lateralShare.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS, layOut, PLAIN_ATTRIBUTIONS, type Workbench } from "../../../src/core/network/workbench.ts";
import { slowPrior, slowTies } from "../../oracle/trust.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { expectClose } from "../../oracle/close.ts";

const byEm = (bench: Workbench): Workbench => bench.under({ attribution: "em" });

/** v follows the author and c; she has always passed on what c passed on, and let pass what only the author posted. */
function habits(): Workbench {
  const posts = Array.from({ length: 8 }, (_, i) => ({ id: `p${i}`, author: "a", timeMs: i * 100 }));
  return layOut(
    drawNetwork({
      follows: [
        ["v", "a"],
        ["v", "c"],
        ["c", "a"],
      ],
      posts,
      shares: posts.flatMap(({ id, timeMs }, i) =>
        i % 2 === 0
          ? []
          : [
              { sharer: "c", author: "a", post: id, timeMs: timeMs + 10 },
              { sharer: "v", author: "a", post: id, timeMs: timeMs + 20 },
            ],
      ),
    }),
    { ...DEFAULT_SETTINGS, attribution: "em" },
  );
}

describe("credit by what ties have shown", () => {
  it("goes more to the one whose posts are usually passed on than time alone would have it", () => {
    const bench = habits();
    const em = bench.use(creditShares);
    const decay = bench.under({ attribution: "decay" }).use(creditShares);
    const { offsets, adoptions, earlier } = candidatesOf(bench);
    const several = Array.from(adoptions.person.keys()).filter((i) => offsets[i + 1] - offsets[i] === 2);
    expect(several).toHaveLength(4);
    for (const i of several) {
      expect(bench.network.people.id(adoptions.person[earlier[offsets[i] + 1]])).toBe("c");
      expect(em[offsets[i] + 1]).toBeGreaterThan(decay[offsets[i] + 1] + 0.05);
    }
  });

  it("equals the slow version, decay times p̂, to one in all", () => {
    fc.assert(
      fc.property(sharedBench([{}, { postTimes: true }, { posts: true }, { follows: true }]), (plain) => {
        const bench = byEm(plain);
        const { network } = bench;
        const candidates = candidatesOf(bench);
        const decay = divideCredit(network, candidates, candidates.isOrdered ? "decay" : "uniform");
        const ties = slowTies(network, "decay");
        const { alpha, beta } = slowPrior(ties);
        const chanceOf = (heard: number, hears: number): number => {
          const tie = ties.find((one) => one.heard === heard && one.hears === hears);
          return (alpha + (tie?.passes ?? NaN)) / (alpha + beta + (tie?.exposures ?? NaN));
        };
        const { offsets, earlier, adoptions } = candidates;
        const expected = Float64Array.from(decay);
        for (let i = 0; i < adoptions.count; i++) {
          const positions = Array.from({ length: offsets[i + 1] - offsets[i] }, (_, k) => offsets[i] + k);
          const raw = positions.map((at) => decay[at] * chanceOf(adoptions.person[earlier[at]], adoptions.person[i]));
          const sum = raw.reduce((a, b) => a + b, 0);
          if (sum > 0) positions.forEach((at, k) => (expected[at] = raw[k] / sum));
          if (positions.length > 0)
            expect(
              bench
                .use(creditShares)
                .subarray(offsets[i], offsets[i + 1])
                .reduce((a, b) => a + b),
            ).toBeCloseTo(1, 9);
        }
        if (candidates.isOrdered) expectClose(bench.use(creditShares), expected);
      }),
    );
  });

  it("is `uniform` without the order, and plain ways stay what they are", () => {
    fc.assert(
      fc.property(sharedBench([{ times: true }, {}]), (bench) => {
        const candidates = candidatesOf(bench);
        if (!candidates.isOrdered) expectClose(byEm(bench).use(creditShares), divideCredit(bench.network, candidates, "uniform"));
        for (const attribution of PLAIN_ATTRIBUTIONS)
          expectClose(bench.under({ attribution }).use(creditShares), divideCredit(bench.network, candidates, attribution));
      }),
    );
  });

  it("leaves the range of the plain ways alone, but lies inside what is told", () => {
    fc.assert(
      fc.property(sharedBench([{}]), (bench) => {
        const [low, high] = lateralShare.compute(bench).ranges?.["lateralShare"] ?? [];
        const { whole, ranges } = lateralShare.compute(byEm(bench));
        const value = whole?.["lateralShare"] ?? NaN;
        if (Number.isNaN(value)) return;
        expectClose(ranges?.["lateralShare"], [Math.min(low ?? NaN, value), Math.max(high ?? NaN, value)]);
      }),
    );
  });
});
