import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOf } from "../../../src/core/base/chance.ts";
import { weightedQuantiles } from "../../../src/core/cascades/delays.ts";
import { uncutWeights } from "../../../src/core/cascades/uncut.ts";
import { expectClose } from "../../oracle/close.ts";

interface Seen {
  readonly delay: number;
  readonly spare: number;
  readonly weight: number;
}
const seen: fc.Arbitrary<Seen[]> = fc.array(fc.record({ delay: fc.nat(12), spare: fc.nat(12), weight: fc.constantFrom(1, 0.5, 0.25) }), {
  minLength: 1,
  maxLength: 25,
});
const columns = (all: readonly Seen[]) => ({
  delays: Float64Array.from(all, ({ delay }) => delay),
  weights: Float64Array.from(all, ({ weight }) => weight),
  room: Float64Array.from(all, ({ delay, spare }) => delay + spare),
});
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** The same by its definition, delay by delay: F just before v. */
function belowBy(all: readonly Seen[], v: number): number {
  const weightOf = (those: readonly Seen[]): number => sum(those.map(({ weight }) => weight));
  const couldBe = (u: number): Seen[] => all.filter(({ delay, spare }) => delay + spare >= u);
  const told = [...new Set(all.map(({ delay }) => delay))].filter((u) => u >= v && weightOf(couldBe(u)) >= 0.1 * weightOf(all));
  return told.reduce((product, u) => {
    const atRisk = couldBe(u).filter(({ delay }) => delay <= u);
    return product * (1 - weightOf(all.filter(({ delay }) => delay === u)) / weightOf(atRisk));
  }, 1);
}

describe("delays had the log gone on", () => {
  it("are the product limit backwards in time", () => {
    fc.assert(
      fc.property(seen, fc.nat(13), (all, v) => {
        const { delays, weights, room } = columns(all);
        const uncut = uncutWeights(delays, weights, room);
        const shortest = Math.min(...delays);
        if (v > shortest) expectClose([sum(uncut.filter((_, i) => delays[i] < v))], [belowBy(all, v)]);
        expectClose([sum(uncut)], [1]);
      }),
    );
  });

  it("leave aside what fewer than one in ten had room for", () => {
    const of = (young: number) => {
      const delays = Float64Array.from({ length: young + 1 }, (_, i) => (i === young ? 50 : 1));
      return uncutWeights(
        delays,
        delays.map(() => 1),
        delays.map((delay) => 2 * delay),
      ).at(-1);
    };
    // one old post tells of delays of fifty; it would stand for all, whatever the nine or ten young ones took
    expect([of(10), of(9)]).toEqual([0, 1]);
  });

  it("are those that were seen where everything had room", () => {
    fc.assert(
      fc.property(seen, (all) => {
        const { delays, weights } = columns(all);
        const uncut = uncutWeights(delays, weights, new Float64Array(delays.length).fill(12));
        expectClose(
          uncut,
          weights.map((weight) => weight / sum(weights)),
        );
      }),
    );
  });

  it("never come out shorter than those that were seen, as far as most had room for them", () => {
    fc.assert(
      fc.property(seen, (all) => {
        const { delays, weights, room } = columns(all);
        const sorted = room.toSorted();
        fc.pre(Math.max(...delays) <= sorted[Math.floor(0.8 * sorted.length)]);
        const [plain] = weightedQuantiles(delays, weights, [0.5]);
        const [uncut] = weightedQuantiles(delays, uncutWeights(delays, weights, room), [0.5]);
        expect(uncut).toBeGreaterThanOrEqual(plain);
      }),
    );
  });

  it("find the true median of delays that a window cuts off, where the plain one is a third too small", () => {
    // delays fade with a mean of a day; posts are spread over a log of two days
    const DAYS = 2;
    const medians = { plain: 0, uncut: 0 };
    const RUNS = 60;
    for (let run = 0; run < RUNS; run++) {
      const chance = chanceOf(run);
      const all = Array.from({ length: 2000 }, () => ({ room: DAYS * chance(), delay: -Math.log(1 - chance()) })).filter(
        ({ room, delay }) => delay <= room,
      );
      const delays = Float64Array.from(all, ({ delay }) => delay);
      const weights = new Float64Array(all.length).fill(1);
      const room = Float64Array.from(all, (one) => one.room);
      medians.plain += weightedQuantiles(delays, weights, [0.5])[0] / RUNS;
      medians.uncut += weightedQuantiles(delays, uncutWeights(delays, weights, room), [0.5])[0] / RUNS;
    }
    // of those delays that are over within the 1.8 to 2 days for which a tenth of what was seen had room
    const within = (most: number): number => -Math.log(1 - 0.5 * (1 - Math.exp(-most)));
    expect(medians.uncut).toBeGreaterThan(within(1.8) * 0.97);
    expect(medians.uncut).toBeLessThan(within(2) * 1.03);
    expect(medians.plain).toBeLessThan(0.75 * medians.uncut);
  });
});
