import { describe, expect, it } from "vitest";
import { doubtOf } from "../../../src/core/doubt/doubt.ts";
import { missingOf } from "../../../src/core/doubt/missing.ts";
import { MEASURES } from "../../../src/core/measures/catalogue.ts";
import { REASONS, type Outcome } from "../../../src/core/measures/measure.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { drawNetwork, type Sketch } from "../../../src/core/network/sample.ts";
import { layOut } from "../../../src/core/network/workbench.ts";
import * as face from "../../../src/core/tular.ts";

const CROWD = Array.from({ length: 3000 }, (_, i) => `p${i}`);
const TWO = [
  ["a", "b"],
  ["b", "a"],
] as const;

/** Logs that nobody would wish for. */
const ODD: readonly [string, Sketch][] = [
  ["nobody", {}],
  ["one person", { people: ["a"] }],
  ["one person who wrote", { posts: [{ id: "p", author: "a", timeMs: 5 }] }],
  ["two who follow each other", { follows: TWO }],
  ["two, and a share", { follows: TWO, shares: [{ sharer: "a", author: "b", timeMs: 1 }] }],
  ["two without follows", { shares: [{ sharer: "a", author: "b", post: "p", timeMs: 1 }] }],
  ["posts that nobody shared", { follows: TWO, posts: ["p", "q"].map((id) => ({ id, author: "a", timeMs: 5 })) }],
  ["only likes", { follows: TWO, shares: [{ sharer: "a", author: "b", kind: "like", timeMs: 1 }] }],
  [
    "all times equal",
    {
      follows: TWO,
      posts: [{ id: "p", author: "c", timeMs: 5 }],
      shares: ["a", "b"].map((sharer) => ({ sharer, author: "c", post: "p", timeMs: 5 })),
    },
  ],
  [
    "shares before the post",
    { follows: TWO, posts: [{ id: "p", author: "b", timeMs: 9 }], shares: [{ sharer: "a", author: "b", post: "p", timeMs: 5 }] },
  ],
  [
    "everybody follows one, and shares one post of hers",
    {
      follows: CROWD.map((name) => [name, "hub"] as const),
      posts: [{ id: "p", author: "hub", timeMs: 1 }],
      shares: CROWD.map((sharer, i) => ({ sharer, author: "hub", post: "p", timeMs: 2 + (i % 7) })),
    },
  ],
  [
    "one who follows everybody, and shares a post of each",
    {
      follows: CROWD.slice(0, 500).map((name) => ["fan", name] as const),
      posts: CROWD.slice(0, 500).map((author, i) => ({ id: `p${i}`, author, timeMs: 1 })),
      shares: CROWD.slice(0, 500).map((author, i) => ({ sharer: "fan", author, post: `p${i}`, timeMs: 2 + (i % 7) })),
    },
  ],
  ["times before the clock began", { follows: TWO, shares: [{ sharer: "a", author: "b", post: "p", timeMs: -5 }] }],
  ["only brands", { brands: ["b"], shares: [{ sharer: "a", author: "b", timeMs: 1 }] }],
  [
    "weights that count nothing, or less",
    { follows: TWO, shares: [-2, 0, NaN, 1].map((weight, i) => ({ sharer: "a", author: "b", weight, timeMs: i })) },
  ],
  ["weights without times", { shares: [-2, NaN, 3].map((weight, i) => ({ sharer: "a", author: `b${i}`, weight })) }],
];

function columnsOf(outcome: Outcome): Record<string, ArrayLike<number>> {
  const { people, posts, communities, ties, whole = {} } = outcome;
  return { people: people ?? [], posts: posts ?? [], communities: communities ?? [], ties: ties ?? [], whole: Object.values(whole) };
}

function expectAnswersOrReasons(network: Network): void {
  const bench = layOut(network);
  for (const measure of MEASURES) {
    const outcome = measure.compute(bench);
    const columns = Object.entries(columnsOf(outcome)).map(([scope, column]) => [`${measure.id} ${scope}`, Array.from(column)] as const);
    for (const [name, values] of columns)
      expect(
        values.find((value) => Math.abs(value) === Infinity),
        name,
      ).toBeUndefined();
    const empty = columns.filter(([, values]) => values.some(Number.isNaN)).map(([name]) => name);
    if (empty.length > 0) expect(outcome.reasons ?? [], empty.join()).not.toHaveLength(0);
    const { low, high } = outcome.intervals ?? { low: new Float64Array(0), high: new Float64Array(0) };
    expect(
      low.every((value, i) => !(value > high[i])),
      measure.id,
    ).toBe(true);
  }
}

/** All numbers in an answer, whatever its shape. */
function numbersIn(answer: unknown): number[] {
  if (typeof answer === "number") return [answer];
  if (answer === null || typeof answer !== "object") return [];
  if (ArrayBuffer.isView(answer)) return answer instanceof DataView ? [] : Array.from(answer as Float64Array);
  return (answer instanceof Map ? [...answer.values()] : Object.values(answer)).flatMap(numbersIn);
}

/** What a request answers; undefined where it is refused with a reason. */
async function answered(request: () => Promise<unknown>): Promise<unknown> {
  try {
    return await request();
  } catch (problem) {
    expect(problem).toBeInstanceOf(face.PlanProblem);
    return undefined;
  }
}

describe("whoever asks from outside gets an answer or a reason", () => {
  it.each(ODD)("with %s", async (_, sketch) => {
    const network = drawNetwork(sketch);
    const { count } = network.people;
    const measured = await face.measure(network);
    const first = count > 0 ? [0] : [];
    const answers = {
      measured,
      findings: [await face.findings(network, "en"), await face.findings(network, "id")],
      pieces: count > 0 && face.lateralPieces(network, 0),
      post: network.posts.count > 0 && face.postSpread(network, 0),
      facts: face.postFactsOf(network),
      simulated: await answered(() => face.simulate(network, { seeds: first, runs: 20 })),
      expected: await answered(() => face.expectedSpread(network)),
      plan: await answered(() => face.planSeeds(network, { size: 1, epsilon: 0.3 })),
      briefing: await answered(() => face.planBriefing(network, { rumour: first, size: 1, delay: 1, epsilon: 0.3 })),
      resilience: await answered(() => face.resilience(network)),
      calibration: await answered(() => face.calibration(network)),
    };
    for (const [name, answer] of Object.entries(answers)) expect(numbersIn(answer).map(Math.abs), name).not.toContain(Infinity);
    for (const [id, column] of measured.people)
      if (column.some(Number.isNaN)) expect(measured.reasons.get(id) ?? [], id).not.toHaveLength(0);
  });

  it("with 100,000 shares of one post", async () => {
    const sharers = Array.from({ length: 100_000 }, (_, i) => `p${i}`);
    const follows = sharers.map((name, i): readonly [string, string] => [name, i % 2 === 0 ? "a" : `p${i >> 1}`]);
    const shares = sharers.map((sharer, i) => ({ sharer, author: "a", post: "p", timeMs: 2 + i }));
    const network = drawNetwork({ follows, posts: [{ id: "p", author: "a", timeMs: 1 }], shares });
    const measured = await face.measure(network);
    expect(face.measureIds().filter((id) => !columnsIn(measured).some(([found]) => found === id))).toEqual([]);
    for (const [id, column] of columnsIn(measured)) {
      const values = Float64Array.from(column);
      expect(
        values.find((value) => Math.abs(value) === Infinity),
        id,
      ).toBeUndefined();
      const reasons = (measured.reasons.get(id) ?? []).filter((code) => (REASONS as readonly string[]).includes(code));
      if (values.some(Number.isNaN)) expect(reasons, id).not.toHaveLength(0);
    }
    for (const [id, { low, high }] of measured.intervals)
      expect(
        low.every((value, i) => !(value > high[i])),
        id,
      ).toBe(true);
    // everybody follows the author, or somebody who had it before
    expect(measured.whole.get("explainedShares")).toBe(1);
    expect(measured.people.get("directAudience")?.[network.people.indexOf("a")]).toBe(50_000);
  });
});

/** Every column and every number of the whole as they come from outside, with the id of their measure. */
function columnsIn({ people, posts, communities, ties, whole }: face.Measured): [id: string, column: ArrayLike<number>][] {
  const numbers = Array.from(whole, ([key, value]): [string, number[]] => [key.split(".")[0], [value]]);
  return [...people, ...posts, ...communities, ...ties.columns, ...numbers];
}

describe("every measure answers, or says why not", () => {
  it.each(ODD)("with %s", (_, sketch) => expectAnswersOrReasons(drawNetwork(sketch)));

  it.each(ODD)("and so does its doubt, with %s", (_, sketch) => {
    const bench = layOut(drawNetwork(sketch));
    for (const measure of MEASURES) {
      const doubt = doubtOf(bench, measure);
      // a ratio of the whole is told without drawing anything
      if (doubt.replicates === 0 && doubt.whole === null) expect(doubt.reasons, measure.id).not.toHaveLength(0);
      for (const value of [...doubt.low, ...doubt.high]) expect(Math.abs(value), measure.id).not.toBe(Infinity);
      expect(
        doubt.placeLow.every((low, i) => low >= 1 && low <= doubt.placeHigh[i]),
        measure.id,
      ).toBe(true);
      // of these networks only the crowd has ten people to be ordered
      if (bench.network.people.count < 10) expect(missingOf(bench, measure).reasons, measure.id).not.toHaveLength(0);
    }
  });
});
