import { describe, expect, it } from "vitest";
import { drawNetwork, sampleG8WithPost } from "../../src/core/network/sample.ts";
import { packNetwork } from "../../src/core/network/wire.ts";
import { DEFAULT_SETTINGS } from "../../src/core/network/workbench.ts";
import { makeHandlers } from "../../src/engine/handlers.ts";
import type { Progress } from "../../src/engine/protocol.ts";

const silent = () => {};

async function opened() {
  const network = drawNetwork({
    people: ["a", "b", "c"],
    follows: [
      ["b", "a"],
      ["c", "b"],
    ],
  });
  const handlers = makeHandlers();
  await handlers.adopt({ wire: packNetwork(network) }, silent);
  return handlers;
}

describe("the look-ups about the open network", () => {
  it("answer a filter with the columns and sets that come with it, under the user's settings", async () => {
    const { filter } = await opened();
    const ask = (accounts?: (typeof DEFAULT_SETTINGS)["accounts"]) =>
      filter(
        {
          filter: {
            join: "or",
            clauses: [
              { id: 1, isNegated: false, test: { kind: "number", column: "reach", from: 5, to: null } },
              { id: 2, isNegated: false, test: { kind: "account", types: ["brand"] } },
            ],
          },
          columns: [["reach", Float64Array.of(NaN, 4, 5)]],
          sets: [],
          settings: accounts === undefined ? DEFAULT_SETTINGS : { ...DEFAULT_SETTINGS, accounts },
        },
        silent,
      );
    expect(Array.from((await ask()).mask)).toEqual([0, 0, 1]);
    expect(Array.from((await ask({ ours: [0], brands: [], media: [], people: [] })).mask)).toEqual([1, 0, 1]);
  });

  it("give doubt as a copy, so that it can be asked for again", async () => {
    const handlers = makeHandlers();
    await handlers.adopt({ wire: packNetwork(sampleG8WithPost()) }, silent);
    const ask = () => handlers.doubt({ id: "influence", settings: DEFAULT_SETTINGS }, silent);
    const rows = Array.from((await ask()).rows);
    expect(rows).toHaveLength(5);
    // handed over to the screen, as the thread does
    const { rows: taken } = await ask();
    structuredClone(taken, { transfer: [taken.buffer as ArrayBuffer] });
    expect(Array.from((await ask()).rows)).toEqual(rows);
    expect((await handlers.missing({ id: "influence", settings: DEFAULT_SETTINGS }, silent)).reasons).toEqual(["too-few"]);
  });

  it("tell distances and ways", async () => {
    const { distances, way } = await opened();
    expect(Array.from(await distances({ people: [0], course: "along" }, silent))).toEqual([0, 1, 2]);
    expect(await way({ from: 2, to: 0 }, silent)).toEqual({ people: [2, 1, 0], course: "either", isAlong: [false, false] });
  });

  it("take a network piece by piece, and refuse an end without its beginning", async () => {
    const wire = packNetwork(drawNetwork({ people: ["a", "b"], follows: [["b", "a"]] }));
    const [first, second] = [wire.slice(0, 100), wire.slice(100)];
    const bytes = wire.byteLength;
    const handlers = makeHandlers();
    await expect(handlers.adopt({ wire: second, from: 100, bytes }, silent)).rejects.toThrow("the beginning of a network");
    await handlers.adopt({ wire: first, from: 0, bytes }, silent);
    expect(await handlers.adopt({ wire: second, from: 100, bytes }, silent)).toEqual({ people: 2 });
    expect(Array.from(await handlers.find({ text: "b", most: 3 }, silent))).toEqual([1]);
  });

  it("say what was expected where no network is open", async () => {
    await expect(makeHandlers().way({ from: 0, to: 1 }, silent)).rejects.toThrow("adopt was expected");
  });
});

describe("what spreads", () => {
  const settings = DEFAULT_SETTINGS;

  it("is planned with the plan so far as progress, simulated and compared", async () => {
    const handlers = makeHandlers();
    await handlers.adopt({ wire: packNetwork(sampleG8WithPost()) }, silent);
    const told: Progress[] = [];
    const request = { size: 2, model: { probability: 0.5 } } as const;
    const plan = await handlers.planSeeds({ request: { ...request, certificate: 0.75 }, settings }, (progress) => told.push(progress));
    const plans = told.flatMap(({ plan: sofar }) => sofar ?? []);
    expect(plans.length).toBeGreaterThan(1);
    expect(plans.at(-1)?.seeds.map(({ person }) => person)).toEqual(plan.seeds.map(({ person }) => person));
    for (const { done, total } of told) expect(done).toBeLessThanOrEqual(total);
    const seeds = plan.seeds.map(({ person }) => person);
    expect((await handlers.simulate({ request: { ...request, seeds, runs: 10 }, settings }, silent)).heard).toHaveLength(8);
    expect((await handlers.preciseSpread({ request: { ...request, seeds }, settings }, silent)).mean).toBeGreaterThan(2);
    expect((await handlers.expectedSpread({ request, settings }, silent)).sharers).toHaveLength(8);
    expect((await handlers.usualWays({ request: { ...request, seeds }, settings }, silent)).ways[0].way).toBe("plan");
    expect((await handlers.modelRange({ request: { ...request, seeds }, settings }, silent)).scales).toHaveLength(3);
    expect((await handlers.resilience({ request, settings }, silent)).steps).toHaveLength(2);
    expect((await handlers.calibration({ learner: "credit", settings }, silent)).reasons).toEqual(["too-few"]);
    const ofBriefing: number[] = [];
    const briefing = await handlers.planBriefing({ request: { size: 1, rumour: [1], delay: 0 }, settings }, ({ done, total }) =>
      ofBriefing.push(done / total),
    );
    expect(briefing.delay).toBe(0);
    expect(ofBriefing).toEqual(ofBriefing.toSorted((a, b) => a - b));
    expect(ofBriefing.at(-1)).toBe(1);
  });

  it("fails in words that can be translated", async () => {
    const handlers = makeHandlers();
    await handlers.adopt({ wire: packNetwork(sampleG8WithPost()) }, silent);
    await expect(handlers.planSeeds({ request: { size: 9 }, settings }, silent)).rejects.toMatchObject({
      name: "PlanProblem",
      facts: { code: "too-many-people", found: 9, expected: 8 },
    });
  });
});
