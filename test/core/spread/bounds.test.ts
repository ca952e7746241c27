import { describe, expect, it } from "vitest";
import { hitsFor, logChoices, logChoicesUpTo, scheduleOf, surelyAtLeast, surelyAtMost } from "../../../src/core/spread/bounds.ts";

describe("the bounds of OPIM-C", () => {
  // measures.md 4.8
  it.each([
    [1000, 10, 0.01, 53.927997, 120.868, 1_208_680.06, 14, 8.34284],
    [10_000, 50, 1e-4, 311.916549, 536.864, 10_737_270.1, 15, 13.017003],
    [15_229, 50, 1 / 15_229, 332.989546, 570.64, 17_380_540.1, 15, 13.437619],
    [100_000, 50, 1e-5, 427.156254, 721.373, 144_274_648, 18, 15.50191],
    [1_000_000, 50, 1e-6, 542.296536, 905.385, 1_810_769_275, 21, 17.958645],
  ])("know how many sets it takes for %i people and %i of them", (...row) => {
    const [n, k, delta, choices, first, last, rounds, a] = row;
    expect(logChoices(n, k)).toBeCloseTo(choices, 6);
    const schedule = scheduleOf({ worth: n, choices: logChoices(n, k), least: k, epsilon: 0.1, delta });
    expect(schedule.first).toBeCloseTo(first, 3);
    expect(schedule.last / last).toBeCloseTo(1, 8);
    expect(schedule.rounds).toBe(rounds);
    expect(schedule.a).toBeCloseTo(a, 6);
  });

  it("say what is sure", () => {
    const low = surelyAtLeast(300, Math.log(100));
    const high = surelyAtMost(350, Math.log(100));
    expect(low).toBeCloseTo(250.41531588, 8);
    expect(high).toBeCloseTo(411.56855073, 8);
    expect(low / high).toBeCloseTo(0.60844133, 8);
    const a = 15.501909511534503;
    const [lowLarge, highLarge] = [(surelyAtLeast(970, a) * 100_000) / 2884, (surelyAtMost(1108, a) * 100_000) / 2884];
    expect(lowLarge).toBeCloseTo(27_968.419688, 6);
    expect(highLarge).toBeCloseTo(45_405.430306, 6);
    expect(lowLarge / highLarge).toBeCloseTo(0.6159708101, 10);
    expect(surelyAtLeast(0, a)).toBe(0);
  });

  it("count choices of any size, and the hits that a precision takes", () => {
    expect(logChoicesUpTo(10, 3)).toBeCloseTo(Math.log(1 + 10 + 45 + 120), 10);
    expect(logChoicesUpTo(5, 5)).toBeCloseTo(Math.log(32), 10);
    expect(logChoicesUpTo(1_000_000, 50)).toBeGreaterThan(logChoices(1_000_000, 50));
    expect(Math.ceil(hitsFor(0.05, 0.01))).toBe(6395);
    expect(Math.ceil(hitsFor(0.01, 0.001))).toBe(220_569);
  });
});
