import { describe, expect, it } from "vitest";
import { drawNetwork, sampleG8 } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import { basisOf } from "../../../src/core/spread/basis.ts";
import { flowOf, type Flow } from "../../../src/core/spread/flow.ts";
import type { Assumptions, Basis } from "../../../src/core/spread/model.ts";
import { makeSampler, rootsOf } from "../../../src/core/spread/sampling.ts";
import { everyChoice, everyWorld, exactSpread, tiesWith, type Tie } from "../../oracle/worlds.ts";

const G8 = sampleG8();
const SETS = 200_000;
const SEED_SETS = [[0], [1], [2], [3], [4], [5], [6], [7], [1, 6], [1, 5, 7]];

/** How much each of the seed sets reaches by the sets, and how far that may be off. */
function estimates(flow: Flow, basis: Basis, worth?: Float64Array): { mean: number; error: number }[] {
  const sampler = makeSampler(flow, basis, rootsOf(flow.people, worth), 1);
  const hits = SEED_SETS.map(() => 0);
  for (let i = 0; i < SETS; i++) {
    const length = sampler.draw();
    let mask = 0;
    for (let at = 0; at < length; at++) mask |= 1 << sampler.members[at];
    SEED_SETS.forEach((seeds, which) => {
      if (seeds.some((row) => (mask >> row) % 2 === 1)) hits[which]++;
    });
  }
  return hits.map((count) => {
    const part = count / SETS;
    return { mean: sampler.worth * part, error: sampler.worth * Math.sqrt((part * (1 - part)) / SETS) };
  });
}

function expectUnbiased(found: { mean: number; error: number }[], exact: (seeds: number[]) => number): void {
  SEED_SETS.forEach((seeds, which) => {
    const { mean, error } = found[which];
    expect(Math.abs(mean - exact(seeds)), `${seeds}`).toBeLessThanOrEqual(4 * error + 1e-9);
  });
}

const under = (assumptions: Assumptions) => {
  const bench = layOut(G8);
  const basis = basisOf(bench, assumptions);
  return { basis, flow: flowOf(bench, basis) };
};

/** Chances as different as can be: certain, impossible, likely, and many small ones, so that every way of skipping is taken. */
const ODD = tiesWith(G8, (heard, hears) => [0, 1, 0.6, 0.3, 0.09, 0.05, 0.02][(3 * heard + 5 * hears) % 7]);
const oddFlow = (flow: Flow): Flow => ({ ...flow, ofListeners: null, ofTies: Float32Array.from(ODD, ({ chance }) => chance) });
const inFloats = (ties: readonly Tie[]): Tie[] => ties.map((tie) => ({ ...tie, chance: Math.fround(tie.chance) }));

describe("sampled sets", () => {
  it("estimate what all worlds come to: one chance for all, and one over how many one hears", () => {
    const half = under({ model: { probability: 0.5 } });
    const ties = tiesWith(G8, () => 0.5);
    const worlds = [...everyWorld(ties)];
    expectUnbiased(estimates(half.flow, half.basis), (seeds) => exactSpread(worlds, ties, seeds));
    const cascade = under({ model: "weightedCascade" });
    const even = tiesWith(G8, (_, hears) => 1 / G8.follows.sources(hears).length);
    const evenWorlds = [...everyWorld(even)];
    expectUnbiased(estimates(cascade.flow, cascade.basis), (seeds) => exactSpread(evenWorlds, even, seeds));
  });

  it("do so for ties of different chances, 0 and 1 among them", () => {
    const { basis, flow } = under({ model: "weightedCascade" });
    const ties = inFloats(ODD);
    const worlds = [...everyWorld(ties)];
    expectUnbiased(estimates(oddFlow(flow), basis), (seeds) => exactSpread(worlds, ties, seeds));
  });

  it("find each of many sources as often as its own chance says", () => {
    const names = Array.from({ length: 40 }, (_, i) => `s${i}`);
    const star = drawNetwork({ people: ["hub", ...names], follows: names.map((name) => ["hub", name] as const) });
    const basis = basisOf(layOut(star), {});
    const chances = Float32Array.from(names, (_, i) => [0.5, 0.12, 0.099, 0.03, 0.004, 0.0003, 0, 0.03][i % 8]);
    const flow: Flow = { ...flowOf(layOut(star), basis), ofListeners: null, ofTies: chances };
    const sampler = makeSampler(flow, basis, { worth: 1, draw: () => 0 }, 1);
    const found = new Float64Array(41);
    for (let i = 0; i < SETS; i++) for (let at = sampler.draw() - 1; at >= 0; at--) found[sampler.members[at]]++;
    expect(found[0]).toBe(SETS);
    chances.forEach((chance, i) => {
      const error = Math.sqrt((chance * (1 - chance)) / SETS);
      expect(Math.abs(found[i + 1] / SETS - chance), `${i}`).toBeLessThanOrEqual(4 * error);
    });
  });

  it("do so by linear threshold, with weights alike and unlike", () => {
    const { basis, flow } = under({ model: "linearThreshold" });
    const even = tiesWith(G8, (_, hears) => 1 / G8.follows.sources(hears).length);
    const choices = [...everyChoice(even, 8)];
    expectUnbiased(estimates(flow, basis), (seeds) => exactSpread(choices, even, seeds));
    const unlike = inFloats(tiesWith(G8, (heard, hears) => (heard + 1) / 10 / G8.follows.sources(hears).length));
    const some = [...everyChoice(unlike, 8)];
    const ofTies = Float32Array.from(unlike, ({ chance }) => chance);
    expectUnbiased(estimates({ ...flow, ofListeners: null, ofTies }, basis), (seeds) => exactSpread(some, unlike, seeds));
  });

  it("do so for a number of steps, for those who hear, and for a group that is worth more", () => {
    const ties = tiesWith(G8, () => 0.5);
    const worlds = [...everyWorld(ties)];
    const worth = [0, 0, 0, 0, 1, 1, 1, 0];
    for (const asked of [{ steps: 1 }, { steps: 2 }, { objective: "reached" as const }, { objective: "reached" as const, steps: 1 }]) {
      const { basis, flow } = under({ model: { probability: 0.5 }, ...asked });
      expectUnbiased(estimates(flow, basis), (seeds) => exactSpread(worlds, ties, seeds, asked));
    }
    const { basis, flow } = under({ model: { probability: 0.5 } });
    expectUnbiased(estimates(flow, basis, Float64Array.from(worth)), (seeds) => exactSpread(worlds, ties, seeds, { worth }));
    // measures.md 4.6
    const targeted = [0.765625, 0.9296875, 0.984375, 0.875, 1.75, 1.5, 1.5, 0];
    targeted.forEach((value, row) => expect(exactSpread(worlds, ties, [row], { worth })).toBeCloseTo(value, 10));
    const hops = [
      [2, 2.5, 2, 1.5, 2, 1.5, 1.5, 1],
      [2.4375, 3.3125, 2.5, 2, 2.5, 1.5, 1.5, 1],
    ];
    hops.forEach((values, i) =>
      values.forEach((value, row) => expect(exactSpread(worlds, ties, [row], { steps: i + 1 })).toBeCloseTo(value, 10)),
    );
  });

  it("know peers: nothing of brands, and only as much of hubs as they can be peers of", () => {
    const { basis, flow } = under({ model: { probability: 0.5 }, peersOnly: true, objective: "reached" });
    const B = G8.people.indexOf("B");
    const ties = tiesWith(G8, (heard) => (heard === B ? 0 : 0.5));
    const worlds = [...everyWorld(ties)];
    const told = ties.filter(({ heard }) => heard !== B);
    expectUnbiased(estimates(flow, basis), (seeds) => exactSpread(worlds, told, seeds, { objective: "reached" }));
  });
});
