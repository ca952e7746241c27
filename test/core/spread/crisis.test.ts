import { describe, expect, it } from "vitest";
import { sampleG8 } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import type { Briefing, BriefingRequest } from "../../../src/core/spread/answers.ts";
import { basisOf } from "../../../src/core/spread/basis.ts";
import { plannedBriefing } from "../../../src/core/spread/crisis.ts";
import { flowOf } from "../../../src/core/spread/flow.ts";
import { walksBack } from "../../../src/core/spread/walks.ts";
import { everySet, everyWorld, exactSaved, tiesWith } from "../../oracle/worlds.ts";

const G8 = sampleG8();
const rowsOf = (ids: string): number[] => [...ids].map((id) => G8.people.indexOf(id));
const HALVES = [...everyWorld(tiesWith(G8, () => 0.5))];
const CERTAIN = [...everyWorld(tiesWith(G8, () => 1))];
const briefed = (request: Omit<BriefingRequest, "rumour"> & { rumour?: number[] }): Briefing =>
  plannedBriefing(layOut(G8), { rumour: rowsOf("B"), model: { probability: 0.5 }, ...request });

describe("who is saved", () => {
  it("is what measures.md 4.6 says, counted over all worlds", () => {
    const saved = (worlds: typeof HALVES, delay: number) => rowsOf("ACDEFGH").map((row) => exactSaved(worlds, rowsOf("B"), [row], delay));
    expect(saved(CERTAIN, 0)).toEqual([6, 5, 4, 4, 2, 2, 0]);
    expect(saved(CERTAIN, 1)).toEqual([1, 4, 4, 3, 2, 2, 0]);
    [2.089844, 1.847656, 1.414062, 1.390625, 0.398438, 0.265625, 0].forEach((value, i) =>
      expect(saved(HALVES, 0)[i]).toBeCloseTo(value, 5),
    );
    [1.109375, 1.507812, 1.382812, 1.0625, 0.398438, 0.265625, 0].forEach((value, i) => expect(saved(HALVES, 1)[i]).toBeCloseTo(value, 5));
    expect(exactSaved(HALVES, rowsOf("B"), rowsOf("CD"), 0)).toBeCloseTo(2.65625, 10);
    expect(exactSaved(HALVES, rowsOf("B"), rowsOf("CD"), 1)).toBeCloseTo(2.40625, 10);
  });

  it("is what sampled sets estimate, at every delay and within steps", () => {
    const SETS = 100_000;
    const sets = [...rowsOf("ACDEFGH").map((row) => [row]), rowsOf("CD"), rowsOf("AF")];
    for (const delay of [0, 1, 2, 3]) {
      const bench = layOut(G8);
      const basis = basisOf(bench, { model: { probability: 0.5 } });
      const blocking = { flow: flowOf(bench, basis), basis, worth: undefined, rumour: Uint32Array.from(rowsOf("B")) };
      const sampler = walksBack(blocking, 1).sampler(delay);
      const hits = sets.map(() => 0);
      for (let i = 0; i < SETS; i++) {
        let mask = 0;
        for (let at = sampler.draw() - 1; at >= 0; at--) mask |= 1 << sampler.members[at];
        sets.forEach((rows, which) => {
          if (rows.some((row) => (mask >> row) % 2 === 1)) hits[which]++;
        });
      }
      sets.forEach((rows, which) => {
        const part = hits[which] / SETS;
        const error = sampler.worth * Math.sqrt((part * (1 - part)) / SETS);
        const exact = exactSaved(HALVES, rowsOf("B"), rows, delay);
        expect(Math.abs(sampler.worth * part - exact), `${rows} after ${delay}`).toBeLessThanOrEqual(4 * error + 1e-9);
      });
    }
  });
});

describe("a briefing", () => {
  it("briefs those who save the most, and others if the answer comes later", () => {
    const now = briefed({ size: 2, delay: 0, delays: [1, 2, 9], certificate: 0.75 });
    const pair = now.seeds.map(({ person }) => person);
    const pairs = everySet(8, 2).filter((rows) => !rows.includes(1));
    const best = (delay: number) => Math.max(...pairs.map((rows) => exactSaved(HALVES, rowsOf("B"), rows, delay)));
    expect(best(0)).toBeCloseTo(2.65625, 10);
    expect(best(1)).toBeCloseTo(2.40625, 10);
    const mine = exactSaved(HALVES, rowsOf("B"), pair, 0);
    expect(mine).toBeGreaterThan(0.95 * best(0));
    expect(Math.abs(now.mean - mine)).toBeLessThanOrEqual(4 * now.standardError);
    expect(now.low).toBeLessThanOrEqual(best(0));
    expect(now.bestPossible).toBeGreaterThanOrEqual(best(0));
    expect(now.byDelay.map(({ delay }) => delay)).toEqual([1, 2, 9]);
    const [one, , never] = now.byDelay;
    expect(Math.abs(one.saved - exactSaved(HALVES, rowsOf("B"), pair, 1))).toBeLessThan(0.15);
    expect(one.best).toBeGreaterThan(0.9 * best(1));
    expect(never).toMatchObject({ saved: 0, best: 0 });
    const single = briefed({ size: 1, delay: 0, delays: [1] });
    expect(G8.people.id(single.seeds[0].person)).toBe("A");
    expect(G8.people.id(single.byDelay[0].bestSeeds[0])).toBe("C");
    expect(single.byDelay[0].best).toBeGreaterThan(single.byDelay[0].saved);
    expect(single.exposed.mean).toBeCloseTo(3.90625, 0);
    expect(single.exposed.low).toBeLessThanOrEqual(single.exposed.high);
  });

  it("has nothing to save where the rumour gets nowhere", () => {
    const nothing = briefed({ size: 2, delay: 0, rumour: rowsOf("H") });
    expect(nothing).toMatchObject({ mean: 0, low: 0, bestPossible: 0, certificate: 1, seeds: [] });
    expect(nothing.exposed).toEqual({ mean: 1, low: 1, high: 1 });
  });

  it("says what cannot be", () => {
    expect(() => briefed({ size: 1, delay: 0, rumour: [] })).toThrow("nobody-named");
    expect(() => briefed({ size: 1, delay: 0, exclude: rowsOf("B") })).toThrow("source-listed: exclude");
    expect(() => briefed({ size: 1, delay: 0, include: rowsOf("B") })).toThrow("source-listed: include");
    expect(() => briefed({ size: 1, delay: -1 })).toThrow("not-a-count");
    expect(() => briefed({ size: 8, delay: 0 })).toThrow("too-many-people: size, found 8, expected 7");
    expect(() => briefed({ size: 1, delay: 0, model: "complexContagion" })).toThrow("model-unfit");
  });
});
