/** The shape that kept plans and what was found for them must have, as anybody may have written them. */
import * as v from "valibot";
import type { WayId } from "../../core/spread/answers.ts";
import { MODEL_IDS, SPREAD_NOTES } from "../../core/spread/model.ts";
import { PLAN_KINDS } from "../state/plans.ts";
import { bound, count, filterShape, number, rowsOf, some, text } from "./shapes.ts";

const part = v.pipe(number, v.minValue(0), v.maxValue(1));
const ways = ["plan", "mostFollowers", "mostShared", "mostAttention", "random", "broadcast"] as const satisfies readonly WayId[];
const learner = v.picklist(["credit", "em"]);
const objective = v.picklist(["sharers", "reached"]);

const rowOf = (people: number) =>
  v.pipe(
    count,
    v.check((row) => row < people),
  );

const modelShape = v.nullable(
  v.union([v.picklist(["learned", "weightedCascade", "linearThreshold", "complexContagion"]), v.object({ probability: part })]),
);

const pricesShape = (people: number) =>
  v.object({
    column: v.nullable(text),
    rule: v.nullable(v.object({ base: number, perThousand: number })),
    byHand: v.pipe(
      v.record(v.string(), number),
      v.check((byHand) => Object.keys(byHand).every((row) => /^\d+$/.test(row) && Number(row) < people)),
    ),
    currency: text,
  });

const questionShape = (people: number) =>
  v.object({
    kind: v.picklist(PLAN_KINDS),
    isBudget: v.boolean(),
    size: count,
    budget: bound,
    prices: pricesShape(people),
    include: rowsOf(people),
    exclude: rowsOf(people),
    among: v.nullable(filterShape(people)),
    peersOnly: v.boolean(),
    objective,
    steps: v.nullable(count),
    model: modelShape,
    learner,
    certificate: part,
    pricePerThousand: bound,
    seed: count,
    rumour: rowsOf(people),
    delay: count,
  });

export const plansShape = (people: number) =>
  v.pipe(
    v.object({
      list: some(v.object({ id: count, name: text, question: questionShape(people), people: v.nullable(rowsOf(people)) })),
      lastId: count,
    }),
    v.check(({ list, lastId }) => list.every(({ id }) => id <= lastId)),
  );

const basisShape = v.object({
  model: v.picklist(MODEL_IDS),
  learner: v.nullable(learner),
  probability: v.nullable(part),
  scale: number,
  calibration: number,
  peersOnly: v.boolean(),
  steps: v.nullable(count),
  objective,
  seed: count,
  isRelative: v.boolean(),
  notes: some(v.picklist(SPREAD_NOTES)),
});

const ranged = { mean: number, low: number, high: number };

const waysShape = (people: number) =>
  v.object({
    pricePerThousand: bound,
    list: some(v.object({ way: v.picklist(ways), seeds: rowsOf(people), cost: bound, ...ranged, costPerThousand: bound })),
  });

const modelsShape = (people: number) =>
  v.object({
    scales: some(v.object({ scale: number, mean: number, best: number, bestSeeds: rowsOf(people), stay: count })),
    worst: number,
    basis: basisShape,
  });

const crisisShape = (people: number) =>
  v.object({
    delay: count,
    exposed: v.object(ranged),
    byDelay: some(v.object({ delay: count, saved: number, best: number, bestSeeds: rowsOf(people) })),
  });

const seedShape = (people: number) =>
  v.object({
    person: rowOf(people),
    cost: bound,
    gain: number,
    low: number,
    high: number,
    isGiven: v.boolean(),
    instead: v.nullable(v.object({ person: rowOf(people), mean: number })),
  });

const answerShape = (people: number) =>
  v.object({
    plan: count,
    about: v.string(),
    asked: v.optional(v.object({ question: questionShape(people), people: v.nullable(rowsOf(people)) })),
    state: v.picklist(["soon", "kept", "done"]),
    seeds: some(seedShape(people)),
    cost: bound,
    mean: number,
    standardError: number,
    certificate: v.nullable(v.object({ part, low: number, bestPossible: number, confidence: number })),
    stopped: text,
    curve: some(v.object({ people: count, cost: bound, ...ranged })),
    flattens: v.pipe(v.number(), v.safeInteger()),
    overlaps: some(v.object({ a: count, b: count, part: number })),
    sets: count,
    basis: basisShape,
    ways: v.nullable(waysShape(people)),
    models: v.nullable(modelsShape(people)),
    crisis: v.nullable(crisisShape(people)),
  });

export const plannedShape = (people: number) => v.object({ answers: some(answerShape(people)) });
