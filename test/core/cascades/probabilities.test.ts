import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../../src/core/cascades/candidates.ts";
import { exposuresOf, exposuresWith } from "../../../src/core/cascades/exposures.ts";
import { candidateProbabilities, fitPrior, priorOf, tieProbabilities } from "../../../src/core/cascades/probabilities.ts";
import { pipesOf } from "../../../src/core/network/pipes.ts";
import { placeOf } from "../../../src/core/network/ties.ts";
import { DEFAULT_SETTINGS, layOut } from "../../../src/core/network/workbench.ts";
import { sampleEpisodes } from "../../oracle/episodes.ts";
import { expectClose } from "../../oracle/close.ts";
import { sharedBench } from "../../oracle/logs.ts";
import { slowPrior, slowTies } from "../../oracle/trust.ts";

describe("what a tie passes on", () => {
  it("is 2/3 by Bernoulli and 1/2 by partial credit on the episodes", () => {
    const bench = layOut(sampleEpisodes(), { ...DEFAULT_SETTINGS, attribution: "uniform" });
    const { exposures, passes } = bench.use(exposuresOf);
    expectClose(exposures, [3, 3]);
    expectClose(passes, [1.5, 1.5]);
    const whole = exposuresWith(bench, new Float64Array(candidatesOf(bench).earlier.length).fill(1));
    expectClose(
      whole.passes.map((s, tie) => s / whole.exposures[tie]),
      [2 / 3, 2 / 3],
    );
    // nobody has five exposures: the rate of all, as strong as ten
    expect(bench.use(priorOf)).toEqual({ alpha: 5, beta: 5 });
    expectClose(bench.use(tieProbabilities), [6.5 / 13, 6.5 / 13]);
  });

  it("is the slow posterior mean on every log, tie by tie and candidate by candidate", () => {
    fc.assert(
      fc.property(sharedBench(), (bench) => {
        const slow = slowTies(bench.network, bench.settings.attribution);
        const { alpha, beta } = slowPrior(slow);
        const found = bench.use(tieProbabilities);
        expectClose(
          found,
          slow.map(({ exposures, passes }) => (alpha + passes) / (alpha + beta + exposures)),
        );
        const { adoptions, offsets, earlier } = candidatesOf(bench);
        const { audienceRows } = bench.shared(pipesOf);
        const expected = Array.from(earlier, () => NaN);
        for (let i = 0; i < adoptions.count; i++)
          for (let at = offsets[i]; at < offsets[i + 1]; at++)
            expected[at] = found[placeOf(audienceRows, adoptions.person[earlier[at]], adoptions.person[i])] ?? alpha / (alpha + beta);
        expectClose(bench.use(candidateProbabilities), expected);
      }),
      { numRuns: 300 },
    );
  });

  it("takes its prior from the spread of the rates once there are twenty of them", () => {
    const rates = Array.from({ length: 20 }, (_, i) => (i % 5) * 0.1);
    const all = (length: number) => ({
      exposures: new Float64Array(length).fill(10),
      passes: Float64Array.from(rates.slice(0, length), (rate) => rate * 10),
    });
    const { alpha, beta } = fitPrior(all(20));
    expect(alpha / (alpha + beta)).toBeCloseTo(0.2, 12);
    // s² of 0, .1, .2, .3, .4 four times each: 0.4 / 19
    expect(alpha + beta).toBeCloseTo((0.2 * 0.8) / (0.4 / 19) - 1, 9);
    const few = fitPrior(all(19));
    expect(few.alpha + few.beta).toBeCloseTo(10, 12);
    // a tie tells of itself from five exposures on; the others have no part in the mean
    const short = (exposures: number) => fitPrior({ exposures: Float64Array.of(10, exposures), passes: Float64Array.of(2, exposures) });
    expect(short(5).alpha).toBeCloseTo(10 * 0.6, 12);
    expect(short(4).alpha).toBeCloseTo(10 * 0.2, 12);
    // rates that differ more than by any beta leave no prior by moments
    const apart = fitPrior({ exposures: new Float64Array(20).fill(10), passes: Float64Array.from(rates, (_, i) => (i % 2) * 10) });
    expectClose([apart.alpha, apart.beta], [5, 5]);
    const alike = fitPrior({ exposures: new Float64Array(30).fill(10), passes: new Float64Array(30).fill(2) });
    expectClose([alike.alpha, alike.beta], [2, 8]);
    expect(fitPrior({ exposures: new Float64Array(3), passes: new Float64Array(3) }).alpha).toBeNaN();
  });
});
