import { describe, expect, it, vi } from "vitest";
import { perform } from "../../../src/app/state/actions/action.ts";
import { changeQuestion, choosePlanned, newPlan } from "../../../src/app/state/actions/makePlans.ts";
import { conduct } from "../../../src/app/state/conductor.ts";
import { openHoldings } from "../../../src/app/state/holdings.ts";
import { latestAnswer } from "../../../src/app/state/planAnswers.ts";
import { NO_PRICES, shownPlan, type PlanQuestion } from "../../../src/app/state/plans.ts";
import { openStore } from "../../../src/app/state/store.ts";
import type { Sketch } from "../../../src/core/network/sample.ts";
import { PlanProblem, type Plan } from "../../../src/core/tular.ts";
import type { CallOptions, Engine } from "../../../src/engine/client.ts";
import type { Input, RequestName } from "../../../src/engine/protocol.ts";
import { fileReport, reading, scriptedEngine, wireOf } from "../scriptedEngine.ts";

const SKETCH: Sketch = {
  people: ["a", "b", "c", "d", "e"],
  follows: [
    ["b", "a"],
    ["c", "a"],
    ["d", "c"],
    ["e", "d"],
  ],
};

const PLAN: Plan = {
  seeds: [{ person: 0, cost: NaN, gain: 3, low: 2, high: 4, isGiven: false, instead: -1, meanInstead: NaN }],
  cost: NaN,
  mean: 3,
  standardError: 0.1,
  low: 2.4,
  bestPossible: 3,
  certificate: 0.8,
  confidence: 0.999,
  stopped: "target",
  curve: [{ people: 1, cost: NaN, mean: 3, low: 2, high: 4 }],
  flattens: -1,
  overlaps: [],
  sets: 100,
  basis: {
    model: "weightedCascade",
    learner: null,
    probability: null,
    scale: 1,
    calibration: 1,
    peersOnly: false,
    steps: null,
    objective: "reached",
    seed: 1,
    isRelative: true,
    notes: ["no-log"],
  },
};

type Script = (request: Input<"planSeeds">["request"], options: CallOptions) => Promise<Plan>;

/** An engine whose plans are scripted; everything else is the engine's own work. */
async function opened(script: Script) {
  const asked: { name: RequestName; input: unknown }[] = [];
  const real = scriptedEngine(() => reading({ wire: wireOf(SKETCH), files: [fileReport("a.csv")] }));
  const engine = {
    ...real,
    call: (name: RequestName, input: unknown, options: CallOptions = {}) => {
      asked.push({ name, input });
      if (name === "planSeeds") return script((input as Input<"planSeeds">).request, options);
      return real.call(name as "measure", input as Input<"measure">, options);
    },
  } as Engine;
  const store = openStore({ language: "en", theme: "light", hasLetterKeys: true });
  const holdings = openHoldings();
  const conductor = conduct(store, engine, holdings);
  conductor.reading.open([new File(["x"], "a.csv")]);
  await vi.waitUntil(() => store.getState().opening.status !== "reading");
  conductor.reading.show();
  await vi.waitUntil(() => (holdings.get(store.getState().work.version)?.columns.known.size ?? 0) > 50, { timeout: 20_000 });
  const make = (changes: Partial<PlanQuestion> = {}) => {
    perform(store, newPlan, { size: 1, ...changes });
    conductor.planning.ask(shown().id);
  };
  const shown = () => shownPlan(store.getState().plans, null);
  const answer = () => latestAnswer(store.getState().planned, shown().id);
  const requests = (name: RequestName) => asked.filter((one) => one.name === name).map(({ input }) => input);
  return { store, conductor, make, shown, answer, requests };
}

const untilStopped = ({ signal }: CallOptions) =>
  new Promise<never>((_, reject) => signal?.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError"))));

describe("planning", { timeout: 30_000 }, () => {
  it("shows the best so far while it looks, then the answer, then what the same would do otherwise", async () => {
    let finish = (_plan: Plan) => {};
    const { make, answer, store, requests, conductor, shown } = await opened(async (_, { onProgress }) => {
      onProgress?.({ done: 1, total: 4, plan: { ...PLAN, mean: 2, stopped: "stopped" } });
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    make();
    await vi.waitUntil(() => answer()?.state === "soon");
    expect(answer()?.mean).toBe(2);
    expect(store.getState().planning.plan).toBe(shown().id);
    finish(PLAN);
    await vi.waitUntil(() => answer()?.models != null);
    expect(answer()).toMatchObject({ state: "done", mean: 3, certificate: { part: 0.8, low: 2.4, bestPossible: 3, confidence: 0.999 } });
    expect(answer()?.ways?.list.map(({ way }) => way)).toContain("mostFollowers");
    expect(store.getState().planning.plan).toBeNull();
    // plain data: what is kept is what was told
    expect(JSON.parse(JSON.stringify(store.getState().planned))).toEqual(store.getState().planned);
    // what is known is not asked again, and the price of a broadcast asks for the ways alone
    conductor.planning.ask(shown().id);
    perform(store, changeQuestion, { plan: shown(), changes: { pricePerThousand: 5 } });
    conductor.planning.ask(shown().id);
    await vi.waitUntil(() => answer()?.ways?.pricePerThousand === 5);
    expect([requests("planSeeds").length, requests("usualWays").length, requests("modelRange").length]).toEqual([1, 2, 1]);
  });

  it("stops when it is told to, and keeps the best so far", async () => {
    const { make, answer, store, conductor } = await opened(async (_, options) => {
      options.onProgress?.({ done: 1, total: 4, plan: { ...PLAN, certificate: 0.6, low: 1.8 } });
      return untilStopped(options);
    });
    make();
    await vi.waitUntil(() => answer()?.state === "soon");
    conductor.planning.keep();
    await vi.waitUntil(() => answer()?.state === "kept" && store.getState().planning.plan === null);
    expect(answer()?.certificate?.part).toBe(0.6);
    expect(store.getState().tasks.failure).toBeNull();
  });

  it("says why a plan cannot be made, as no fault of the program, until something else is asked", async () => {
    const facts = { code: "too-many-people" as const, option: "size", found: 9, expected: 5 };
    const { make, store, shown, answer } = await opened(() => Promise.reject(new PlanProblem(facts)));
    make({ size: 9 });
    await vi.waitUntil(() => store.getState().planning.problem !== null);
    expect(store.getState().planning.problem?.facts).toEqual(facts);
    expect(store.getState().planning.plan).toBeNull();
    expect(store.getState().tasks.failure).toBeNull();
    expect(answer()).toBeUndefined();
    expect(shown().question.size).toBe(9);
  });

  it("sends prices along, beside a number of people and within a budget", async () => {
    const { make, answer, requests } = await opened(async ({ costs }) => ({ ...PLAN, cost: costs?.[0] ?? NaN }));
    make({ prices: { ...NO_PRICES, rule: { base: 10, perThousand: 1000 }, byHand: { 1: -5 } } });
    await vi.waitUntil(() => answer()?.state === "done");
    expect(answer()?.cost).toBe(12);
    make({ isBudget: true, budget: 30, prices: { ...NO_PRICES, rule: { base: 10, perThousand: 0 } } });
    await vi.waitUntil(() => requests("planSeeds").length === 2);
    const [first, second] = requests("planSeeds") as Input<"planSeeds">[];
    expect(first?.request).toMatchObject({ size: 1, objective: "reached" });
    // a price that cannot be is not known
    expect(Array.from(first?.request.costs ?? []).slice(0, 2)).toEqual([12, NaN]);
    expect(second?.request.size).toBeUndefined();
    expect(second?.request).toMatchObject({ budget: 30, costs: new Float64Array(5).fill(10) });
  });

  it("holds whom the hand chose against the best possible of the question, a little less surely", async () => {
    const { make, answer, shown, store, conductor } = await opened(async ({ include = [] }) =>
      include.length === 0
        ? PLAN
        : { ...PLAN, mean: 2, low: 1.5, bestPossible: 9, seeds: include.map((person) => ({ ...PLAN.seeds[0]!, person, isGiven: true })) },
    );
    make();
    await vi.waitUntil(() => answer()?.state === "done");
    const choose = (people: readonly number[]) => {
      perform(store, choosePlanned, { plan: shown(), people, how: "swap" });
      conductor.planning.ask(shown().id);
      return vi.waitUntil(() => answer()?.state === "done" && answer()?.seeds.length === people.length && answer()?.seeds[0]?.isGiven);
    };
    await choose([2]);
    expect(answer()?.certificate).toMatchObject({ low: 1.5, bestPossible: 3, part: 0.5 });
    expect(answer()?.certificate?.confidence).toBeCloseTo(0.998, 12);
    // more than was asked for: the bound is of another question
    await choose([2, 3]);
    expect(answer()?.certificate).toBeNull();
  });

  it("gives everybody in the group who is to be reached the same worth, and nobody else any", async () => {
    const { make, answer, requests } = await opened(async () => PLAN);
    make({
      among: { join: "and", clauses: [{ id: 1, isNegated: false, test: { kind: "near", people: [0], steps: 1, course: "along" } }] },
    });
    await vi.waitUntil(() => answer()?.state === "done");
    const [asked] = requests("planSeeds") as Input<"planSeeds">[];
    expect(Array.from(asked?.request.target ?? [])).toEqual([1, 1, 1, 0, 0]);
  });
});
