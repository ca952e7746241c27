/**
 * What given first voices bring: campaigns in many simulated worlds, counted. `mean` and `byStep` add up exactly; the range
 * is what the middle part of the campaigns came to, the standard error what the mean may be off by. Cost: runs × the
 * audiences of all who pass it on.
 */
import { columnOf } from "../base/numbered.ts";
import { middle } from "../base/quantiles.ts";
import type { Workbench } from "../network/workbench.ts";
import type { SimulateRequest, Spread } from "./answers.ts";
import { basisOf, checkCount, checkNamed } from "./basis.ts";
import { flowOf, type Flow } from "./flow.ts";
import type { Basis } from "./model.ts";
import { PlanProblem } from "./problem.ts";
import { makeWorlds, type Campaign } from "./worlds.ts";

const USUAL_RUNS = 1000;
/** Ranges that are shown hold so much of the campaigns between them. */
const USUAL_PART = 0.95;

/** @throws PlanProblem for what cannot be simulated. */
export function simulatedSpread(bench: Workbench, request: SimulateRequest): Spread {
  const { runs = USUAL_RUNS, middle: part = USUAL_PART } = request;
  const seeds = checkNamed(bench, request.seeds, "seeds");
  checkCount(runs, "runs");
  if (!(part > 0 && part <= 1)) throw new PlanProblem({ code: "not-a-chance", option: "middle", found: part, expected: 1 });
  const basis = basisOf(bench, request);
  const flow = flowOf(bench, basis);
  const worlds = makeWorlds(flow, basis.seed, basis.steps);
  const sizes = new Float64Array(runs);
  const heard = new Float64Array(flow.people);
  const passedOn = new Float64Array(flow.people);
  const byStep: number[] = [];
  for (let run = 0; run < runs; run++) {
    bench.pulse(run, runs);
    const campaign = worlds.run(seeds, run);
    count(campaign, passedOn, heard);
    const { ends } = countedIn(campaign, basis);
    sizes[run] = ends[ends.length - 1];
    for (let step = 0; step < ends.length; step++) byStep[step] = (byStep[step] ?? 0) + ends[step] - (step > 0 ? ends[step - 1] : 0);
  }
  const mean = sizes.reduce((a, b) => a + b, 0) / runs;
  const [low, high] = middle(sizes, part);
  return {
    mean,
    low,
    high,
    standardError: standardErrorOf(sizes, mean),
    byStep: Float64Array.from(byStep, (sum) => sum / runs),
    heard: heard.map((times) => times / runs),
    passedOn: passedOn.map((times) => times / runs),
    typical: stepsIn(flow, worlds.run(seeds, medianRun(sizes))),
    runs,
    basis,
  };
}

/** What campaigns come to, in so many worlds: people, or what they are worth. */
export interface Outcomes {
  readonly values: Float64Array;
  readonly mean: number;
  /** How many heard, on average. */
  readonly heard: number;
}

/** @returns the outcomes of worlds 0 … count − 1, each started by `seedsOf(world)`. */
export function outcomesIn(
  flow: Flow,
  basis: Basis,
  worth?: Float64Array,
): (count: number, seedsOf: (world: number) => ArrayLike<number>) => Outcomes {
  const worlds = makeWorlds(flow, basis.seed, basis.steps);
  return (count, seedsOf) => {
    let heard = 0;
    const values = columnOf(Float64Array, count, (world) => {
      const campaign = worlds.run(seedsOf(world), world);
      const { people, ends } = countedIn(campaign, basis);
      heard += campaign.heardEnd[campaign.heardEnd.length - 1];
      return worthOfFirst(people, ends[ends.length - 1], worth);
    });
    return { values, mean: values.reduce((a, b) => a + b, 0) / count, heard: heard / count };
  };
}

function worthOfFirst(people: Uint32Array, count: number, worth?: Float64Array): number {
  if (worth === undefined) return count;
  let sum = 0;
  for (let at = 0; at < count; at++) sum += worth[people[at]];
  return sum;
}

/** Whom an objective counts in a campaign. */
function countedIn(campaign: Campaign, { objective }: Pick<Basis, "objective">): { people: Uint32Array; ends: number[] } {
  return objective === "sharers"
    ? { people: campaign.sharers, ends: campaign.sharersEnd }
    : { people: campaign.heard, ends: campaign.heardEnd };
}

function count({ sharers, sharersEnd, heard, heardEnd }: Campaign, passedOn: Float64Array, heardOf: Float64Array): void {
  const sharersInAll = sharersEnd[sharersEnd.length - 1];
  const heardInAll = heardEnd[heardEnd.length - 1];
  for (let at = 0; at < sharersInAll; at++) passedOn[sharers[at]]++;
  for (let at = 0; at < heardInAll; at++) heardOf[heard[at]]++;
}

function standardErrorOf(sizes: Float64Array, mean: number): number {
  if (sizes.length < 2) return NaN;
  return Math.sqrt(sizes.reduce((sum, size) => sum + (size - mean) ** 2, 0) / (sizes.length - 1) / sizes.length);
}

/** The first of the runs whose size is the median. */
function medianRun(sizes: Float64Array): number {
  return sizes.indexOf(sizes.slice().sort()[sizes.length >> 1]);
}

function stepsIn({ people }: Flow, { sharers, sharersEnd }: Campaign): Int32Array {
  const steps = new Int32Array(people).fill(-1);
  for (let step = 0, at = 0; step < sharersEnd.length; step++) for (; at < sharersEnd[step]; at++) steps[sharers[at]] = step;
  return steps;
}
