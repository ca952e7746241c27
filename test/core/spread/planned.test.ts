import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOf } from "../../../src/core/base/chance.ts";
import { sampleG8, sampleRandom } from "../../../src/core/network/sample.ts";
import { DEFAULT_SETTINGS, layOut } from "../../../src/core/network/workbench.ts";
import type { Plan, PlanRequest } from "../../../src/core/spread/answers.ts";
import { basisOf } from "../../../src/core/spread/basis.ts";
import { plannedSeeds, seedSearch } from "../../../src/core/spread/planned.ts";
import { searchSeeds } from "../../../src/core/spread/seeding.ts";
import { rangeOverModels } from "../../../src/core/spread/range.ts";
import { simulatedSpread } from "../../../src/core/spread/simulate.ts";
import { comparedWays } from "../../../src/core/spread/ways.ts";
import { everySet, everyWorld, exactSpread, tiesWith } from "../../oracle/worlds.ts";

const G8 = sampleG8();
const HALF = { probability: 0.5 };
const names = (plan: Plan): string => plan.seeds.map(({ person }) => G8.people.id(person)).join("");
const rowsOf = (ids: string): number[] => [...ids].map((id) => G8.people.indexOf(id));
const planned = (request: PlanRequest, seed = 1) => plannedSeeds(layOut(G8, { ...DEFAULT_SETTINGS, seed }), request);

/** A mean that is estimated, within four standard errors. */
function expectNear(found: number, exact: number, { standardError }: Plan): void {
  expect(Math.abs(found - exact)).toBeLessThanOrEqual(4 * standardError);
}

const HALVES = tiesWith(G8, () => 0.5);
const WORLDS = [...everyWorld(HALVES)];
const spreadOf = (seeds: readonly number[], asked = {}): number => exactSpread(WORLDS, HALVES, seeds, asked);

describe("a plan on G8", () => {
  it("is the best pair, with what each adds", async () => {
    // measures.md 4.6
    expect(spreadOf(rowsOf("BG"))).toBeCloseTo(5.140625, 10);
    const plan = await planned({ size: 2, model: HALF, certificate: 0.78 });
    expect(names(plan)).toBe("BG");
    expectNear(plan.mean, 5.140625, plan);
    expectNear(plan.seeds[0].gain, 3.90625, plan);
    expect(plan.low).toBeLessThanOrEqual(5.140625);
    expect(plan.bestPossible).toBeGreaterThanOrEqual(5.140625);
    expect(plan.certificate).toBe(plan.low / plan.bestPossible);
    expect(plan.stopped).toBe("target");
    expect(plan.confidence).toBe(0.999);
    const three = await planned({ size: 3, model: HALF, certificate: 0.78 });
    expect(names(three)).toBe("BGH");
    expect(names(await planned({ size: 2, model: "weightedCascade", certificate: 0.85 }))).toBe("BF");
    expect(names(await planned({ size: 3, model: "weightedCascade", certificate: 0.85 }))).toMatch(/BFH|BHF/);
  });

  it("keeps its promise: of 1,000 seeds hardly any breaks a bound", async () => {
    const best = Math.max(...everySet(8, 2).map((pair) => spreadOf(pair)));
    const exact = new Map(everySet(8, 2).map((pair) => [pair.join(), spreadOf(pair)]));
    let broken = 0;
    let worst = 1;
    for (let seed = 0; seed < 1000; seed++) {
      const bench = layOut(G8, { ...DEFAULT_SETTINGS, seed });
      const request = { size: 2, model: HALF, delta: 0.1, epsilon: 0.1 };
      const plan = await searchSeeds(seedSearch(bench, request, basisOf(bench, request)));
      const mine = exact.get(plan.chosen.toSorted((a, b) => a - b).join()) ?? NaN;
      if (plan.low > mine || plan.bestPossible < best) broken++;
      worst = Math.min(worst, mine / best);
      expect(plan.stopped).toBe("epsilon");
      expect(plan.certificate).toBeGreaterThanOrEqual(1 - 1 / Math.E - 0.1);
    }
    expect(broken).toBeLessThanOrEqual(100);
    expect(worst).toBeGreaterThan(0.9);
  });

  it("reaches a group, hears rather than passes on, and stays within steps", async () => {
    const target = Float64Array.of(0, 0, 0, 0, 1, 1, 1, 0);
    const group = await planned({ size: 1, model: HALF, target, certificate: 0.9 });
    expect(names(group)).toBe("E");
    expectNear(group.mean, 1.75, group);
    const heard = await planned({ size: 1, model: HALF, objective: "reached", certificate: 0.9 });
    const best = Math.max(...everySet(8, 1).map((one) => spreadOf(one, { objective: "reached" })));
    expectNear(heard.mean, best, heard);
    const near = await planned({ size: 1, model: HALF, steps: 1, certificate: 0.9 });
    expectNear(near.mean, 2.5, near);
  });

  it("says whom to ask instead, what more would bring, and who reaches the same", async () => {
    const plan = await planned({ size: 2, model: HALF, certificate: 0.78 });
    const [b, g] = plan.seeds;
    // without B the best company for G is D, E, C or A; without G the best for B is F
    const withoutB = Math.max(...rowsOf("ACDEFH").map((row) => spreadOf([row, ...rowsOf("G")])));
    expectNear(b.meanInstead, withoutB, plan);
    expect(G8.people.id(g.instead)).toBe("F");
    expectNear(g.meanInstead, 5.0078125, plan);
    expect(plan.curve).toHaveLength(4);
    expect(plan.curve[1].mean).toBe(plan.mean);
    expectNear(plan.curve[2].mean, 6.140625, plan);
    const both = 3.90625 + 1.5 - 5.140625;
    expect(plan.overlaps).toHaveLength(1);
    expect(plan.overlaps[0].part).toBeCloseTo(both / 1.5, 1);
  });

  it("buys within a budget: no plan for the money is surely better than it says", async () => {
    const costs = Float64Array.of(3, 5, 2, 1, 4, 1, 1, NaN);
    const worthwhile = everySet(8, 1)
      .concat(everySet(8, 2), everySet(8, 3), everySet(8, 4))
      .filter((set) => set.reduce((sum, row) => sum + costs[row], 0) <= 6);
    const best = Math.max(...worthwhile.map((set) => spreadOf(set)));
    const plan = await planned({ budget: 6, costs, model: HALF, certificate: 0.85 });
    expect(plan.cost).toBeLessThanOrEqual(6);
    expect(plan.bestPossible).toBeGreaterThanOrEqual(best);
    expect(plan.low).toBeLessThanOrEqual(plan.mean);
    expect(plan.mean).toBeGreaterThan(0.9 * best);
    expect((await planned({ budget: 6, costs, size: 1, model: HALF })).seeds).toHaveLength(1);
  });

  it("chooses by number whoever is best, priced or not, and its price is known where all of theirs are", async () => {
    const costs = Float64Array.of(3, NaN, 2, 1, 4, 1, 1, NaN);
    const plan = await planned({ size: 2, costs, model: HALF, certificate: 0.78 });
    expect(names(plan)).toBe("BG");
    expect(plan.cost).toBeNaN();
    expect(G8.people.id(plan.seeds[1].instead)).toBe("F");
    expect(plan.flattens).toBe((await planned({ size: 2, model: HALF, certificate: 0.78 })).flattens);
    expect((await planned({ size: 2, costs: costs.with(1, 5), model: HALF, certificate: 0.78 })).cost).toBe(6);
    expect((await planned({ size: 2, costs, model: "complexContagion" })).seeds).toHaveLength(2);
  });

  it("needs two voices under complex contagion, and promises nothing", async () => {
    const plan = await planned({ size: 2, model: "complexContagion" });
    expect(plan.stopped).toBe("no-certificate");
    expect(plan.certificate).toBeNaN();
    expect(plan.basis.notes).toContain("no-certificate");
    expect(plan.mean).toBeGreaterThan(2);
    expect(plan.seeds.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(plan.mean, 9);
  });

  it("tells numbers that do not flatter it for having stopped there, and that simulated campaigns bear out", async () => {
    const bench = layOut(sampleRandom(7, { people: 400, follows: 1600, posts: 0, shares: 0 }));
    const request = { size: 5, model: { probability: 0.05 } };
    const plan = await plannedSeeds(bench, request);
    const seeds = plan.seeds.map(({ person }) => person);
    const { mean, standardError } = simulatedSpread(bench, { ...request, seeds, runs: 4000 });
    expect(Math.abs(plan.mean - mean)).toBeLessThanOrEqual(3 * Math.hypot(plan.standardError, standardError));
    expect(plan.standardError).toBeLessThan(0.01 * plan.mean);
    // beside the usual ways it is the same number, within what campaigns come to
    const [own] = (await comparedWays(bench, { ...request, seeds })).ways;
    expect(own.mean).toBeCloseTo(plan.mean, 9);
    expect(own.low <= plan.mean && plan.mean <= own.high).toBe(true);
    const { scales } = await rangeOverModels(bench, { ...request, seeds, scales: [1] });
    expect(scales[0].mean).toBeCloseTo(plan.mean, 9);
  });

  it("hands out what it has after each round", async () => {
    const rounds: Plan[] = [];
    const last = await plannedSeeds(layOut(G8), { size: 2, model: HALF, certificate: 0.78 }, { onPlan: (plan) => rounds.push(plan) });
    expect(rounds.length).toBeGreaterThan(3);
    rounds.slice(0, -1).forEach(({ stopped }) => expect(stopped).toBe("stopped"));
    expect(rounds.at(-1)?.certificate).toBe(last.certificate);
    expect(rounds[0].seeds).toHaveLength(2);
  });
});

describe("any plan", () => {
  const asked = fc.record({
    seed: fc.integer({ min: 0, max: 10_000 }),
    size: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    budget: fc.option(fc.integer({ min: 4, max: 40 }), { nil: undefined }),
    include: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 2 }),
    exclude: fc.uniqueArray(fc.integer({ min: 5, max: 12 }), { maxLength: 4 }),
    model: fc.constantFrom<NonNullable<PlanRequest["model"]>[]>("weightedCascade", "linearThreshold", "complexContagion", {
      probability: 0.2,
    }),
    objective: fc.constantFrom("sharers" as const, "reached" as const),
    peersOnly: fc.boolean(),
  });

  it("keeps to who must be in it, who never, how many and how much", async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ seed, size, budget, include, exclude, model, objective, peersOnly }) => {
        const network = sampleRandom(seed, { people: 14, follows: 40, posts: 0, shares: 0 });
        const chance = chanceOf(seed);
        const costs = Float64Array.from({ length: 14 }, () => Math.floor(chance() * 5));
        const spent = include.reduce((sum, row) => sum + costs[row], 0);
        if ((size === undefined && budget === undefined) || spent > (budget ?? Infinity) || include.length > (size ?? 14)) return;
        const request: PlanRequest = {
          ...(size !== undefined && { size }),
          ...(budget !== undefined && { budget }),
          costs,
          include,
          exclude,
          model,
          objective,
          peersOnly,
          delta: 0.1,
          certificate: 0.5,
        };
        const plan = await plannedSeeds(layOut(network), request);
        const people = plan.seeds.map(({ person }) => person);
        expect(new Set(people).size).toBe(people.length);
        expect(people.slice(0, include.length)).toEqual(include);
        plan.seeds.forEach(({ isGiven }, i) => expect(isGiven).toBe(i < include.length));
        for (const row of exclude) expect(people).not.toContain(row);
        if (peersOnly) for (const row of people.slice(include.length)) expect(network.people.type[row]).not.toBe(2);
        if (size !== undefined) expect(people.length).toBeLessThanOrEqual(size);
        if (size !== undefined && budget === undefined) expect(people).toHaveLength(size);
        expect(plan.cost).toBeCloseTo(
          people.reduce((sum, row) => sum + costs[row], 0),
          9,
        );
        if (budget !== undefined) expect(plan.cost).toBeLessThanOrEqual(budget);
        expect(plan.seeds.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(plan.mean, 6);
        if (model !== "complexContagion") {
          expect(plan.certificate).toBeGreaterThanOrEqual(0);
          expect(plan.certificate).toBeLessThanOrEqual(1);
        }
        for (const { instead } of plan.seeds) if (instead >= 0) expect([...people, ...exclude]).not.toContain(instead);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same for the same request and seed", async () => {
    expect(await planned({ size: 3, model: HALF }, 5)).toEqual(await planned({ size: 3, model: HALF }, 5));
  });
});

describe("what cannot be planned", () => {
  const costs = new Float64Array(8).fill(10);
  const said = async (request: PlanRequest): Promise<string> => {
    try {
      await planned({ model: HALF, ...request });
    } catch (error) {
      return String(error);
    }
    return "planned";
  };

  it("is said, with what was found and what would do", async () => {
    expect(await said({})).toContain("nothing-asked");
    expect(await said({ size: 9 })).toContain("too-many-people: size, found 9, expected 8");
    expect(await said({ size: 8, exclude: [0] })).toContain("expected 7");
    expect(await said({ size: 0 })).toContain("not-a-count");
    expect(await said({ size: 1.5 })).toContain("not-a-count");
    expect(await said({ budget: 9, costs })).toContain("budget-too-small: budget, found 9, expected 10");
    expect(await said({ budget: NaN, costs })).toContain("budget-too-small");
    expect(await said({ budget: 9 })).toContain("prices-missing");
    expect(await said({ budget: 9, costs, include: [1] })).toContain("must-have-too-many");
    expect(await said({ size: 1, include: [1, 2] })).toContain("must-have-too-many");
    expect(await said({ size: 2, include: [1], exclude: [1] })).toContain("must-and-never");
    expect(await said({ budget: 10, costs: costs.with(3, -1) })).toContain("negative-price");
    expect(await said({ budget: 10, costs: costs.with(3, NaN), include: [3] })).toContain("price-unknown");
    expect(await said({ size: 1, target: new Float64Array(8) })).toContain("target-empty");
    expect(await said({ size: 1, target: new Float64Array(8).with(2, -1) })).toContain("negative-benefit");
    expect(await said({ size: 1, exclude: [0, 1, 2, 3, 4, 5, 6, 7] })).toContain("nobody-left");
    expect(await said({ size: 1, include: [99] })).toContain("unknown-person");
    expect(await said({ size: 1, model: "learned" })).toContain("empty-log");
    expect(await said({ size: 1, certificate: 1.2 })).toContain("not-a-chance");
    expect(await said({ size: 8 })).toBe("planned");
  });

  it("is not a chance of 0 or 1", async () => {
    const all = await planned({ size: 1, model: { probability: 1 } });
    expectNear(all.mean, 7, all);
    const nothing = await planned({ size: 2, model: { probability: 0 }, certificate: 0.7 });
    expect(nothing.seeds).toHaveLength(2);
    expectNear(nothing.mean, 2, nothing);
  });
});
