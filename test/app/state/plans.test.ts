import { describe, expect, it } from "vitest";
import { readProject } from "../../../src/app/keeping/readProject.ts";
import { perform, redo, undo } from "../../../src/app/state/actions/action.ts";
import { changeQuestion, choosePlanned, copyPlan, deletePlan, listInPlan, newPlan } from "../../../src/app/state/actions/makePlans.ts";
import { withAnswer, type PlanAnswer, type Planned } from "../../../src/app/state/planAnswers.ts";
import { askedOf, FIRST_QUESTION, NO_PLANS, NO_PRICES, shownPlan } from "../../../src/app/state/plans.ts";
import { followersOf, priceColumns, pricesOf, tellsFollowers, usualQuestion } from "../../../src/app/state/prices.ts";
import { NO_ACCOUNTS } from "../../../src/app/state/accounts.ts";
import { openPreferences } from "../../../src/app/state/preferences.ts";
import { openStore } from "../../../src/app/state/store.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { readFiles } from "../../../src/core/tular.ts";

const freshStore = () => openStore(openPreferences(["en"], undefined));

describe("plans", () => {
  it("are made by the first change of the one that is shown, and kept by number", () => {
    const store = freshStore();
    const plan = shownPlan(store.getState().plans, null);
    expect(plan.id).toBe(1);
    expect(store.getState().plans).toBe(NO_PLANS);
    perform(store, changeQuestion, { plan, changes: { size: 8 } });
    expect(store.getState().plans.list.map(({ id, question }) => [id, question.size])).toEqual([[1, 8]]);
    perform(store, newPlan, { kind: "crisis" });
    perform(store, deletePlan, 2);
    perform(store, newPlan, {});
    expect(store.getState().plans.list.map(({ id }) => id)).toEqual([1, 3]);
    for (let steps = 0; steps < 4; steps++) undo(store);
    expect(store.getState().plans).toBe(NO_PLANS);
    for (let steps = 0; steps < 4; steps++) redo(store);
    expect(store.getState().plans.list.map(({ id }) => id)).toEqual([1, 3]);
  });

  it("forget whom the hand chose once somebody else is asked for, and not when only sums change", () => {
    const store = freshStore();
    perform(store, newPlan, {});
    const shown = () => shownPlan(store.getState().plans, null);
    perform(store, choosePlanned, { plan: shown(), people: [3, 1], how: "in" });
    perform(store, changeQuestion, { plan: shown(), changes: { prices: { ...NO_PRICES, byHand: { 1: 5 } } } });
    expect(shown().people).toEqual([3, 1]);
    perform(store, listInPlan, { plan: shown(), list: "exclude", rows: [3, 3] });
    expect(shown().people).toBeNull();
    expect(shown().question.exclude).toEqual([3]);
    perform(store, copyPlan, { plan: shown(), name: "Other" });
    expect(shown()).toMatchObject({ id: 2, name: "Other", question: { exclude: [3] } });
  });

  it("ask the same where only the price of a broadcast, or what does not belong to their kind, differs", () => {
    const plan = { id: 1, name: "", people: null, question: FIRST_QUESTION };
    const other = (changes: Partial<typeof FIRST_QUESTION>) => ({ ...plan, name: "x", question: { ...FIRST_QUESTION, ...changes } });
    expect(askedOf(other({ pricePerThousand: 5, rumour: [3], delay: 2 }))).toEqual(askedOf(plan));
    expect(askedOf(other({ prices: { ...NO_PRICES, currency: "$" } }))).toEqual(askedOf(plan));
    expect(askedOf(other({ size: 11 }))).not.toEqual(askedOf(plan));
    expect(askedOf(other({ kind: "crisis", delay: 1 }))).not.toEqual(askedOf(other({ kind: "crisis" })));
  });
});

describe("prices", () => {
  const bytes = (lines: readonly string[]) => new TextEncoder().encode(`${lines.join("\n")}\n`);
  const read = () =>
    readFiles(
      [
        { name: "follows.csv", bytes: bytes(["follower,followed", "b,a", "c,a", "a,c"]) },
        { name: "people.csv", bytes: bytes(["account,age,fee", "a,30,500", "b,20,", "c,40,900"]) },
      ],
      { answers: "suggested" },
    );

  it("are said by hand, else by the column, else by the rule", async () => {
    const { network } = await read();
    if (network === undefined) throw new Error("a network was expected");
    const row = (id: string) => network.people.indexOf(id);
    expect(priceColumns(network).map(({ name, known }) => [name, known])).toEqual([
      ["fee", 2],
      ["age", 3],
    ]);
    expect(pricesOf(NO_PRICES, network)).toBeUndefined();
    const fee = { ...NO_PRICES, column: "attribute:fee" };
    expect(Array.from(pricesOf(fee, network) ?? []).sort()).toEqual([500, 900, NaN]);
    const costs = pricesOf({ ...fee, rule: { base: 100, perThousand: 1000 }, byHand: { [row("c")]: 7 } }, network);
    expect(["a", "b", "c"].map((id) => costs?.[row(id)])).toEqual([500, 100, 7]);
    const byRule = pricesOf({ ...NO_PRICES, rule: { base: 100, perThousand: 1000 } }, network);
    expect(byRule?.[row("a")]).toBe(102);
  });

  it("are not made up from followers that no file tells of", () => {
    const network = drawNetwork({ shares: [{ sharer: "a", author: "b" }] });
    expect(followersOf(network, 0)).toBeNaN();
    expect(tellsFollowers(network)).toBe(false);
    expect(tellsFollowers(drawNetwork({ follows: [["a", "b"]] }))).toBe(true);
    const ruled = (perThousand: number) => [...(pricesOf({ ...NO_PRICES, rule: { base: 100, perThousand } }, network) ?? [])];
    expect(ruled(0)).toEqual([100, 100]);
    expect(ruled(1)).toEqual([NaN, NaN]);
  });

  it("begin with what the files have, without our own accounts, and in a small network with few", async () => {
    const { network } = await read();
    if (network === undefined) throw new Error("a network was expected");
    const guess = { ours: [1], brands: [], media: [], why: [] };
    expect(usualQuestion({ network, guess }, NO_ACCOUNTS)).toEqual({
      exclude: [1],
      size: 1,
      prices: { ...NO_PRICES, column: "attribute:fee" },
    });
    const said = { ours: [2], brands: [], media: [], people: [] };
    expect(usualQuestion({ network, guess }, { ...NO_ACCOUNTS, said }).exclude).toEqual([2]);
    expect(usualQuestion({ network: drawNetwork({ follows: [["a", "b"]] }), guess: null }, NO_ACCOUNTS)).toEqual({ exclude: [], size: 1 });
    const sizeIn = (count: number) =>
      usualQuestion({ network: drawNetwork({ people: Array.from({ length: count }, (_, i) => `p${i}`) }), guess: null }, NO_ACCOUNTS).size;
    expect([11, 77, 99, 100].map(sizeIn)).toEqual([2, 8, 10, undefined]);
  });
});

const answer = (about: string, plan = 1): PlanAnswer => ({
  plan,
  about,
  state: "done",
  seeds: [{ person: 1, cost: null, gain: 3, low: 2, high: 4, isGiven: false, instead: { person: 0, mean: 2 } }],
  cost: null,
  mean: 3,
  standardError: 0.1,
  certificate: { part: 0.81, low: 2.5, bestPossible: 3.1, confidence: 0.999 },
  stopped: "target",
  curve: [{ people: 1, cost: null, mean: 3, low: 2, high: 4 }],
  flattens: -1,
  overlaps: [],
  sets: 100,
  basis: {
    model: "learned",
    learner: "credit",
    probability: null,
    scale: 1,
    calibration: 1,
    peersOnly: false,
    steps: null,
    objective: "reached",
    seed: 1,
    isRelative: false,
    notes: [],
  },
  ways: null,
  models: null,
  crisis: null,
});

describe("answers", () => {
  it("take the place of the one to the same question, and the oldest of a plan go", () => {
    let planned: Planned = { answers: [answer("of another", 2)] };
    for (let turn = 0; turn < 9; turn++) planned = withAnswer(planned, answer(`question ${turn % 8}`));
    const abouts = planned.answers.map(({ about }) => about);
    expect(abouts).toContain("of another");
    expect(abouts.filter((about) => about !== "of another")).toHaveLength(6);
    expect(abouts.at(-1)).toBe("question 0");
  });

  it("are kept with the work and looked at as a stranger's", () => {
    const plans = { list: [{ id: 1, name: "A", question: FIRST_QUESTION, people: [1] }], lastId: 1 };
    const planned = { answers: [answer("a")] };
    const through: unknown = JSON.parse(JSON.stringify({ plans, planned }));
    expect(readProject(through, 2)).toMatchObject({ lost: [], state: { plans, planned } });
    // of another network
    expect(readProject(through, 1).lost).toEqual(["plans", "planned"]);
    const asked = { question: { ...FIRST_QUESTION, isBudget: true }, people: [1] };
    const withAsked = (then: object) =>
      readProject(JSON.parse(JSON.stringify({ planned: { answers: [{ ...answer("a"), asked: then }] } })), 2);
    expect(withAsked(asked).state.planned).toMatchObject({ answers: [{ asked }] });
    expect(withAsked({ ...asked, people: [2] }).lost).toEqual(["planned"]);
    const broken = (question: object) => ({
      plans: { list: [{ ...plans.list[0], question: { ...FIRST_QUESTION, ...question } }], lastId: 1 },
    });
    for (const question of [{ size: null }, { model: "magic" }, { include: ["x"] }, { among: { join: "xor" } }, { prices: null }])
      expect(readProject(broken(question), 2).lost, JSON.stringify(question)).toEqual(["plans"]);
  });
});
