import { describe, expect, it } from "vitest";
import { drawNetwork, sampleG8 } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { expectedOfAll } from "../../../src/core/spread/expected.ts";
import { preciselySpread } from "../../../src/core/spread/precise.ts";
import { resilienceOf } from "../../../src/core/spread/resilience.ts";
import { everyWorld, exactSpread, tiesWith } from "../../oracle/worlds.ts";

const G8 = sampleG8();
const HALVES = tiesWith(G8, () => 0.5);
const WORLDS = [...everyWorld(HALVES)];
const HALF = { model: { probability: 0.5 } } as const;

describe("what each person alone would bring", () => {
  it("is what all worlds come to, passed on and heard, within its own error", () => {
    const { sharers, sharersError, reached, reachedError } = expectedOfAll(layOut(G8), HALF);
    for (let row = 0; row < 8; row++) {
      expect(Math.abs(sharers[row] - exactSpread(WORLDS, HALVES, [row]))).toBeLessThanOrEqual(4 * sharersError[row]);
      const heard = exactSpread(WORLDS, HALVES, [row], { objective: "reached" });
      expect(Math.abs(reached[row] - heard)).toBeLessThanOrEqual(4 * reachedError[row]);
      expect(reached[row]).toBeGreaterThanOrEqual(sharers[row] - 4 * sharersError[row]);
    }
    // H knows nobody: she alone, and that is certain
    expect([sharers[7], sharersError[7]]).toEqual([1, 0]);
  });

  it("is nothing of nobody", () => {
    expect(expectedOfAll(layOut(drawNetwork({})), {}).sharers).toHaveLength(0);
  });
});

describe("a stated precision", () => {
  it("is kept", () => {
    for (const seeds of [[1], [5], [1, 6]]) {
      const exact = exactSpread(WORLDS, HALVES, seeds);
      const { mean, low, high, sets, confidence } = preciselySpread(layOut(G8), { ...HALF, seeds, epsilon: 0.03, delta: 0.001 });
      expect(Math.abs(mean / exact - 1)).toBeLessThanOrEqual(0.03);
      expect(low <= exact && exact <= high).toBe(true);
      expect(sets).toBeGreaterThan(20_000);
      expect(confidence).toBe(0.999);
    }
    expect(() => preciselySpread(layOut(G8), { ...HALF, seeds: [1], epsilon: 0 })).toThrow("not-a-chance");
    expect(() => preciselySpread(layOut(G8), { seeds: [1], model: "complexContagion" })).toThrow("model-unfit");
  });
});

describe("resilience", () => {
  it("counts what is left without the strongest", () => {
    const { people, steps } = resilienceOf(layOut(G8), { ...HALF, removed: [1, 3] });
    // B brings the most
    expect(people[0]).toBe(1);
    const others = (without: readonly number[]): number => {
      const ties = HALVES.filter(({ heard, hears }) => !without.includes(heard) && !without.includes(hears));
      const worlds = [...everyWorld(ties)];
      return [0, 1, 2, 3, 4, 5, 6, 7].reduce((sum, row) => sum + exactSpread(worlds, ties, [row]) - 1, 0);
    };
    expect(Math.abs(steps[0].left - others([1]) / others([]))).toBeLessThan(0.02);
    expect(Math.abs(steps[1].left - others(people) / others([]))).toBeLessThan(0.02);
    const anyOne = [0, 1, 2, 3, 4, 5, 6, 7].reduce((sum, row) => sum + others([row]) / 8, 0);
    // five of the eight may be drawn alike
    expect(Math.abs(steps[0].leftAtRandom - anyOne / others([]))).toBeLessThan(0.25);
    for (const { left, leftAtRandom } of steps) expect(Math.max(left, leftAtRandom)).toBeLessThanOrEqual(1);
  });

  it("finds a single point of failure", () => {
    const listeners = Array.from({ length: 20 }, (_, i) => `p${i}`);
    const star = drawNetwork({ people: ["hub", ...listeners], follows: listeners.map((name) => [name, "hub"] as const) });
    expect(resilienceOf(layOut(star), { ...HALF, removed: [1] })).toMatchObject({ isSinglePoint: true, steps: [{ left: 0 }] });
    const ring = drawNetwork({ people: listeners, follows: listeners.map((name, i) => [name, listeners[(i + 1) % 20]] as const) });
    expect(resilienceOf(layOut(ring), { ...HALF, removed: [1] }).isSinglePoint).toBe(false);
  });
});
