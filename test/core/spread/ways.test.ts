import { describe, expect, it } from "vitest";
import { drawNetwork, sampleG8, sampleG8WithPost } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import type { WaysRequest } from "../../../src/core/spread/answers.ts";
import { rangeOverModels } from "../../../src/core/spread/range.ts";
import { comparedWays } from "../../../src/core/spread/ways.ts";
import { everySet, everyWorld, exactSpread, tiesWith } from "../../oracle/worlds.ts";

const G8 = sampleG8();
const rowsOf = (ids: string): number[] => [...ids].map((id) => G8.people.indexOf(id));
const HALVES = tiesWith(G8, () => 0.5);
const WORLDS = [...everyWorld(HALVES)];
const HALF = { model: { probability: 0.5 } } as const;
const COSTS = Float64Array.of(3, 5, 2, 1, 4, 1, 1, 1);
const compared = async (request: Omit<WaysRequest, "model">) => (await comparedWays(layOut(G8), { ...HALF, ...request })).ways;
const wayIn = (ways: Awaited<ReturnType<typeof compared>>, wanted: string) => ways.find(({ way }) => way === wanted);

describe("the usual ways", () => {
  it("take as many people, and are judged exactly as well as the plan", async () => {
    const ways = await compared({ seeds: rowsOf("BG") });
    expect(ways.map(({ way }) => way)).toEqual(["plan", "mostFollowers", "mostAttention", "random"]);
    for (const { seeds, mean, low, high } of ways.slice(0, 3)) {
      expect(seeds).toHaveLength(2);
      // four standard errors of its 20,000 sets
      expect(Math.abs(mean - exactSpread(WORLDS, HALVES, seeds))).toBeLessThan(0.11);
      expect(low <= mean && mean <= high).toBe(true);
    }
    expect(wayIn(ways, "mostFollowers")?.seeds).toEqual(rowsOf("BA"));
    expect(wayIn(ways, "mostAttention")?.seeds).toEqual(rowsOf("BC"));
    const pairs = everySet(8, 2);
    const anyPair = pairs.reduce((sum, pair) => sum + exactSpread(WORLDS, HALVES, pair) / pairs.length, 0);
    expect(Math.abs((wayIn(ways, "random")?.mean ?? NaN) - anyPair)).toBeLessThan(0.25);
  });

  it("spend no more than the money, keep to must-haves and nevers, and say what 1,000 more people cost", async () => {
    const ways = await compared({ seeds: rowsOf("CG"), budget: 4, costs: COSTS, include: rowsOf("G"), exclude: rowsOf("C"), size: 3 });
    for (const { way, seeds, cost, mean, costPerThousand } of ways.slice(1)) {
      expect(cost, way).toBeLessThanOrEqual(4);
      expect(cost, way).toBe(seeds.reduce((sum, row) => sum + COSTS[row], 0));
      expect(seeds[0], way).toBe(rowsOf("G")[0]);
      expect(seeds, way).not.toContain(rowsOf("C")[0]);
      if (way !== "random") expect(costPerThousand, way).toBeCloseTo((1000 * cost) / (mean - seeds.length), 9);
    }
    expect(wayIn(ways, "mostFollowers")?.seeds).toEqual(rowsOf("GA"));
  });

  it("are not by followers where nobody is said to follow anybody", async () => {
    const network = drawNetwork({ shares: [{ sharer: "b", author: "a" }] });
    const { ways } = await comparedWays(layOut(network), { seeds: [network.people.indexOf("a")], model: { probability: 0.5 } });
    expect(ways.map(({ way }) => way)).toEqual(["plan", "mostShared", "mostAttention", "random"]);
  });

  it("know who was shared most, and broadcast where reaching counts", async () => {
    const { ways } = await comparedWays(layOut(sampleG8WithPost()), {
      seeds: rowsOf("A"),
      model: { probability: 0.5 },
      costs: COSTS,
      objective: "reached",
      pricePerThousand: 1000,
    });
    expect(wayIn(ways, "mostShared")?.seeds).toEqual(rowsOf("B"));
    // A costs 3, which shows it to three of the eight
    expect(wayIn(ways, "broadcast")).toMatchObject({ mean: 3, low: 3, high: 3, cost: 3, seeds: [], costPerThousand: 1000 });
    expect(wayIn(await compared({ seeds: rowsOf("A"), costs: COSTS, pricePerThousand: 1000 }), "broadcast")).toBeUndefined();
    // once all eight have seen it, nothing more is spent
    const plenty = await compared({ seeds: rowsOf("A"), costs: COSTS, objective: "reached", pricePerThousand: 100 });
    expect(wayIn(plenty, "broadcast")).toMatchObject({ mean: 8, cost: 0.8, costPerThousand: 100 });
    // somebody without a price: there is no same money
    const unpriced = COSTS.with(0, NaN);
    const ways2 = await compared({ seeds: rowsOf("A"), costs: unpriced, objective: "reached", pricePerThousand: 100 });
    expect(wayIn(ways2, "broadcast")).toBeUndefined();
    expect(ways2[0].cost).toBeNaN();
    await expect(compared({ seeds: rowsOf("A"), pricePerThousand: 0 })).rejects.toThrow("negative-price");
    await expect(compared({ seeds: [] })).rejects.toThrow("nobody-named");
  });

  it("can be compared where one voice is not enough", async () => {
    const { ways } = await comparedWays(layOut(G8), { seeds: rowsOf("CD"), model: "complexContagion" });
    expect(ways[0].mean).toBeGreaterThan(2);
  });
});

describe("a plan if the model is wrong", () => {
  it("is judged beside whom one would choose there", async () => {
    const { scales, worst } = await rangeOverModels(layOut(G8), { ...HALF, seeds: rowsOf("BG") });
    expect(scales.map(({ scale }) => scale)).toEqual([0.5, 1, 2]);
    for (const { scale, mean, best, bestSeeds, stay } of scales) {
      const ties = tiesWith(G8, () => Math.min(1, 0.5 * scale));
      expect(mean / exactSpread(everyWorld(ties), ties, rowsOf("BG"))).toBeCloseTo(1, 1);
      expect(bestSeeds).toHaveLength(2);
      expect(stay).toBe(bestSeeds.filter((row) => rowsOf("BG").includes(row)).length);
      expect(worst).toBeLessThanOrEqual(mean / best);
    }
    expect(scales[1].stay).toBe(2);
    expect(
      (await rangeOverModels(layOut(G8), { model: "complexContagion", seeds: rowsOf("CD"), scales: [1] })).scales[0].mean,
    ).toBeGreaterThan(2);
  });
});
