import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawNetwork, sampleG8, sampleRandom } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import type { SimulateRequest } from "../../../src/core/spread/answers.ts";
import { simulatedSpread } from "../../../src/core/spread/simulate.ts";
import { everyChoice, everyWorld, exactSpread, tiesWith } from "../../oracle/worlds.ts";

const G8 = sampleG8();
const HALVES = tiesWith(G8, () => 0.5);
const EVEN = tiesWith(G8, (_, hears) => 1 / G8.follows.sources(hears).length);
const rowsOf = (names: string): number[] => [...names].map((name) => G8.people.indexOf(name));
const simulated = (request: SimulateRequest) => simulatedSpread(layOut(G8), request);

describe("simulated campaigns on G8", () => {
  it("come to what all 4,096 worlds come to, for every single first voice", () => {
    // measures.md 4.6
    const exact = [2.828125, 3.90625, 2.734375, 2.25, 2.625, 1.5, 1.5, 1];
    for (const [row, value] of exact.entries()) {
      expect(exactSpread(everyWorld(HALVES), HALVES, [row])).toBeCloseTo(value, 10);
      const { mean, standardError } = simulated({ seeds: [row], model: { probability: 0.5 }, runs: 4000 });
      expect(Math.abs(mean - value)).toBeLessThanOrEqual(4 * standardError);
    }
  });

  it("come to it by weighted cascade and by linear threshold", () => {
    const cascade = [2.63888889, 3.67708333, 2.875, 2.25, 2.58333333, 2, 1.5, 1];
    const threshold = [11 / 4, 9 / 2, 3, 9 / 4, 31 / 12, 2, 3 / 2, 1];
    const choices = [...everyChoice(EVEN, 8)];
    for (let row = 0; row < 8; row++) {
      expect(exactSpread(everyWorld(EVEN), EVEN, [row])).toBeCloseTo(cascade[row], 8);
      expect(exactSpread(choices, EVEN, [row])).toBeCloseTo(threshold[row], 10);
      const byCascade = simulated({ seeds: [row], model: "weightedCascade", runs: 4000 });
      expect(Math.abs(byCascade.mean - cascade[row])).toBeLessThanOrEqual(4 * byCascade.standardError);
      const byThreshold = simulated({ seeds: [row], model: "linearThreshold", runs: 4000 });
      expect(Math.abs(byThreshold.mean - threshold[row])).toBeLessThanOrEqual(4 * byThreshold.standardError);
    }
  });

  it("count who hears of it, and stop after the steps that are asked for", () => {
    for (const steps of [0, 1, 2])
      for (const objective of ["sharers", "reached"] as const) {
        const exact = exactSpread(everyWorld(HALVES), HALVES, rowsOf("BG"), { steps, objective });
        const { mean, standardError } = simulated({ seeds: rowsOf("BG"), model: { probability: 0.5 }, steps, objective, runs: 4000 });
        expect(Math.abs(mean - exact)).toBeLessThanOrEqual(4 * standardError);
      }
  });

  it("need two voices under complex contagion", () => {
    // E hears C and D; nobody passes on what one voice says
    const { passedOn } = simulated({ seeds: rowsOf("CD"), model: "complexContagion", runs: 2000 });
    const [a, e, f] = [passedOn[0], passedOn[4], passedOn[5]];
    // two tries of a half each: 3 in 4
    expect(e).toBeCloseTo(0.75, 1);
    expect(a).toBe(0);
    // F hears E and G, and only E may have it
    expect(f).toBe(0);
    expect(simulated({ seeds: rowsOf("B"), model: "complexContagion" }).mean).toBe(1);
  });

  it("take certain and impossible chances at their word", () => {
    expect(simulated({ seeds: rowsOf("B"), model: { probability: 1 } })).toMatchObject({ mean: 7, low: 7, high: 7, standardError: 0 });
    expect(simulated({ seeds: rowsOf("B"), model: { probability: 0 } })).toMatchObject({ mean: 1, low: 1, high: 1 });
    expect(simulated({ seeds: rowsOf("B"), model: { probability: 0 }, objective: "reached" }).mean).toBe(4);
  });

  it("leave brands out among peers", () => {
    expect(simulated({ seeds: rowsOf("B"), model: { probability: 1 }, peersOnly: true, objective: "reached" }).mean).toBe(1);
    expect(simulated({ seeds: rowsOf("A"), model: { probability: 1 }, peersOnly: true }).mean).toBe(6);
  });
});

describe("a simulation", () => {
  const request = fc.record({
    seed: fc.integer({ min: 0, max: 1000 }),
    model: fc.constantFrom<NonNullable<SimulateRequest["model"]>[]>("weightedCascade", "linearThreshold", "complexContagion", {
      probability: 0.3,
    }),
    objective: fc.constantFrom("sharers" as const, "reached" as const),
  });

  it("adds up, and is the same when asked again", () => {
    fc.assert(
      fc.property(request, ({ seed, model, objective }) => {
        const bench = layOut(sampleRandom(seed, { people: 15, follows: 50, posts: 0, shares: 0 }));
        const ask = (middle = 0.95) => simulatedSpread(bench, { seeds: [0, 3], model, objective, runs: 50, middle });
        const spread = ask();
        const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
        expect(sum(spread.byStep)).toBeCloseTo(spread.mean, 9);
        expect(sum(objective === "sharers" ? spread.passedOn : spread.heard)).toBeCloseTo(spread.mean, 9);
        // one campaign in fifty that goes far may lift the mean over the middle part of them, never over all
        const all = ask(1);
        expect([all.low, spread.low, spread.high, all.high]).toEqual(
          [all.low, spread.low, spread.high, all.high].toSorted((a, b) => a - b),
        );
        expect(all.low <= spread.mean && spread.mean <= all.high).toBe(true);
        spread.heard.forEach((chance, row) => expect(chance).toBeGreaterThanOrEqual(spread.passedOn[row]));
        expect(spread.typical[0]).toBe(0);
        expect(ask()).toEqual(spread);
      }),
      { numRuns: 50 },
    );
  });

  it("reaches nobody less with one more first voice, world by world", () => {
    fc.assert(
      fc.property(request, ({ seed, model, objective }) => {
        const bench = layOut(sampleRandom(seed, { people: 15, follows: 50, posts: 0, shares: 0 }));
        const fewer = simulatedSpread(bench, { seeds: [0], model, objective, runs: 30 });
        const more = simulatedSpread(bench, { seeds: [0, 1], model, objective, runs: 30 });
        fewer.passedOn.forEach((chance, row) => expect(more.passedOn[row]).toBeGreaterThanOrEqual(chance));
      }),
      { numRuns: 50 },
    );
  });

  it("says what it cannot do", () => {
    const nobody = layOut(drawNetwork({}));
    expect(() => simulated({ seeds: [] })).toThrow("nobody-named");
    expect(() => simulated({ seeds: [8] })).toThrow("unknown-person");
    expect(() => simulatedSpread(nobody, { seeds: [0] })).toThrow("unknown-person");
    expect(() => simulated({ seeds: [0], model: "learned" })).toThrow("empty-log");
    expect(() => simulated({ seeds: [0], model: { probability: 1.5 } })).toThrow("not-a-chance");
    expect(() => simulated({ seeds: [0], scale: 0 })).toThrow("not-a-chance");
    expect(() => simulated({ seeds: [0], steps: -1 })).toThrow("not-a-count");
    expect(() => simulated({ seeds: [0], runs: 0.5 })).toThrow("not-a-count");
  });
});
