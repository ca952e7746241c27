/**
 * How much word of mouth survives without its strongest people? K3: all that is expected to be passed on, Σ over everybody of
 * those whom she would bring besides herself, with the strongest 1, 5, 10 taken away, against as many taken away at random.
 * The strongest are those who bring the most. If the first alone takes away more than a fifth, it is a single point of failure.
 *
 * Drawn people start alone, each in a world of her own, which is the same with and without those who are taken away: so what
 * is left is never more than what there was, and the luck of the draw cancels. Cost: that of the simulated campaigns.
 */
import { columnOf } from "../base/numbered.ts";
import { chanceOf, type Chance } from "../base/chance.ts";
import { orderOf } from "../base/order.ts";
import type { Workbench } from "../network/workbench.ts";
import type { Resilience, ResilienceRequest } from "./answers.ts";
import { basisOf, checkCount, checkSampled } from "./basis.ts";
import { expectedOfAll } from "./expected.ts";
import { flowOf, type Flow } from "./flow.ts";
import type { Basis } from "./model.ts";
import { STREAMS } from "./sampling.ts";
import { outcomesIn } from "./simulate.ts";

const USUAL_REMOVED = [1, 5, 10];
const MOST_CAMPAIGNS = 50_000;
const FIRST_CAMPAIGNS = 500;
/** Fewer campaigns where they are so large that more would take long. */
const MOST_PEOPLE = 5_000_000;
/** Each of them is judged by a fifth of the campaigns. */
const RANDOM_DRAWS = 5;
const SINGLE_POINT = 0.2;

/** @throws PlanProblem for assumptions that are none. */
export function resilienceOf(bench: Workbench, request: ResilienceRequest): Resilience {
  const { removed = USUAL_REMOVED } = request;
  for (const count of removed) checkCount(count, "removed");
  const basis = checkSampled(basisOf(bench, { ...request, objective: "sharers" }));
  const flow = flowOf(bench, basis);
  const strongest = orderOf(expectedOfAll(bench, { ...request, objective: "sharers" }).sharers, true);
  const chance = chanceOf(basis.seed, STREAMS.without);
  const starters = drawnStarters(flow, basis, chance);
  const few = starters.subarray(0, Math.ceil(starters.length / RANDOM_DRAWS));
  const [all, allOfFew] = [broughtBy(starters, flow, basis, []), broughtBy(few, flow, basis, [])];
  const counts = removed.filter((count) => count < flow.people);
  const steps = counts.map((count, i) => {
    bench.pulse(i, counts.length);
    let atRandom = 0;
    for (let draw = 0; draw < RANDOM_DRAWS; draw++)
      atRandom += broughtBy(few, flow, basis, drawnPeople(flow.people, count, chance)) / RANDOM_DRAWS;
    const left = broughtBy(starters, flow, basis, strongest.subarray(0, count));
    return { removed: count, left: left / all, leftAtRandom: atRandom / allOfFew };
  });
  const first = steps.find((step) => step.removed === 1);
  return {
    people: Array.from(strongest.subarray(0, Math.max(0, ...counts))),
    steps,
    isSinglePoint: first !== undefined && first.left < 1 - SINGLE_POINT,
    basis,
  };
}

/** Who starts each campaign; as many as can be simulated in reasonable time. */
function drawnStarters(flow: Flow, basis: Basis, chance: Chance): Uint32Array {
  if (flow.people === 0) return new Uint32Array(0);
  const starters = columnOf(Uint32Array, MOST_CAMPAIGNS, () => Math.floor(chance() * flow.people));
  const { mean } = outcomesIn(flow, basis)(FIRST_CAMPAIGNS, (world) => [starters[world]]);
  return starters.subarray(0, Math.max(FIRST_CAMPAIGNS, Math.floor(MOST_PEOPLE / mean)));
}

/** How many others the starters bring, each in her own world, if some people are not there. */
function broughtBy(starters: Uint32Array, flow: Flow, basis: Basis, without: ArrayLike<number>): number {
  const isGone = new Uint8Array(flow.people);
  for (let i = 0; i < without.length; i++) isGone[without[i]] = 1;
  const outcomes = outcomesIn(without.length === 0 ? flow : deafened(flow, isGone), basis);
  const { values } = outcomes(starters.length, (world) => (isGone[starters[world]] === 1 ? [] : [starters[world]]));
  return values.reduce((sum, size) => sum + Math.max(0, size - 1), 0);
}

/** The flow in which some never pass anything on, because nothing gets to them. */
function deafened(flow: Flow, isGone: Uint8Array): Flow {
  const { items } = flow.audienceRows;
  return {
    ...flow,
    ofListeners: flow.ofListeners?.map((chance, row) => (isGone[row] === 1 ? 0 : chance)) ?? null,
    ofTies: flow.ofTies?.map((chance, tie) => (isGone[items[tie]] === 1 ? 0 : chance)) ?? null,
  };
}

function drawnPeople(people: number, count: number, chance: Chance): number[] {
  const rows = new Set<number>();
  while (rows.size < count) rows.add(Math.floor(chance() * people));
  return [...rows];
}
