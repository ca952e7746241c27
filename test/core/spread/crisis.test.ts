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
const briefed = (request: Omit<BriefingRequest, "rumour"> & { rumour?: number[] }): Promise<Briefing> =>
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

describe("walks back", () => {
  /** Chances of all sizes, and of 0 and 1, tie by tie. */
  const odd = tiesWith(G8, (heard, hears) => [0.05, 0.5, 0, 0.08, 1, 0.3, 0.15][(3 * heard + 5 * hears) % 7]);

  it("are unbiased where every tie has its own chance, though only worlds are drawn in which something can come", () => {
    const SETS = 100_000;
    const worlds = [...everyWorld(odd)];
    const bench = layOut(G8);
    const basis = basisOf(bench, { model: { probability: 0.5 } });
    const flow = { ...flowOf(bench, basis), ofListeners: null, ofTies: Float32Array.from(odd, ({ chance }) => chance) };
    const walks = walksBack({ flow, basis, worth: undefined, rumour: Uint32Array.from(rowsOf("B")) }, 1);
    const sampler = walks.sampler(0);
    for (let i = 0; i < SETS; i++) sampler.draw();
    for (const delay of [0, 1, 2]) {
      const { kept, offsets, members, weight, count } = walks.within(delay);
      expect(count).toBe(SETS);
      for (const row of rowsOf("ACDEFGH")) {
        let hits = 0;
        for (let set = 0; set < kept; set++) if (members.subarray(offsets[set], offsets[set + 1]).includes(row)) hits++;
        const error = weight * Math.sqrt(hits + 1);
        expect(Math.abs(hits * weight - exactSaved(worlds, rowsOf("B"), [row], delay)), `${row} after ${delay}`).toBeLessThanOrEqual(
          4 * error,
        );
      }
    }
  });

  it("come to her along one tie at most where enough of many must pass it on, and as often as that happens", () => {
    const bench = layOut(G8);
    const basis = basisOf(bench, { model: "linearThreshold" });
    const flow = flowOf(bench, basis);
    const weights = tiesWith(G8, (_, hears) => flow.ofListeners?.[hears] ?? 0).map(({ hears, chance }) => [hears, chance / 2] as const);
    const halved = { ...flow, ofListeners: null, ofTies: Float32Array.from(weights, ([, weight]) => weight) };
    for (const [one, factor] of [
      [flow, 1],
      [halved, 2],
    ] as const) {
      const walks = walksBack({ flow: one, basis: { ...basis, steps: 1 }, worth: undefined, rumour: Uint32Array.from(rowsOf("B")) }, 1);
      const sampler = walks.sampler(0);
      for (let i = 0; i < 50_000; i++) sampler.draw();
      const { kept, weight } = walks.within(0);
      // B is one of one, two and two whom A, C and D follow
      const { sourceRows } = flow;
      const exact = rowsOf("ACD").reduce((sum, row) => sum + 1 / (sourceRows.offsets[row + 1] - sourceRows.offsets[row]), 0) / factor;
      expect(Math.abs(kept * weight - exact)).toBeLessThanOrEqual(4 * weight * Math.sqrt(kept));
    }
  });
});

describe("a briefing", () => {
  it("briefs those who save the most, and others if the answer comes later", async () => {
    const now = await briefed({ size: 2, delay: 0, delays: [1, 2, 9], certificate: 0.75 });
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
    const single = await briefed({ size: 1, delay: 0, delays: [1] });
    expect(G8.people.id(single.seeds[0].person)).toBe("A");
    expect(G8.people.id(single.byDelay[0].bestSeeds[0])).toBe("C");
    expect(single.byDelay[0].best).toBeGreaterThan(single.byDelay[0].saved);
    expect(single.exposed.mean).toBeCloseTo(3.90625, 0);
    expect(single.exposed.low).toBeLessThanOrEqual(single.exposed.high);
  });

  it("has nothing to save where the rumour gets nowhere", async () => {
    const nothing = await briefed({ size: 2, delay: 0, rumour: rowsOf("H") });
    expect(nothing).toMatchObject({ mean: 0, low: 0, bestPossible: 0, certificate: 1, seeds: [] });
    expect(nothing.exposed).toEqual({ mean: 1, low: 1, high: 1 });
  });

  it("says what cannot be", async () => {
    await expect(briefed({ size: 1, delay: 0, rumour: [] })).rejects.toThrow("nobody-named");
    await expect(briefed({ size: 1, delay: 0, exclude: rowsOf("B") })).rejects.toThrow("source-listed: exclude");
    await expect(briefed({ size: 1, delay: 0, include: rowsOf("B") })).rejects.toThrow("source-listed: include");
    await expect(briefed({ size: 1, delay: -1 })).rejects.toThrow("not-a-count");
    await expect(briefed({ size: 8, delay: 0 })).rejects.toThrow("too-many-people: size, found 8, expected 7");
    await expect(briefed({ size: 1, delay: 0, model: "complexContagion" })).rejects.toThrow("model-unfit");
  });
});
