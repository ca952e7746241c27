/**
 * Whom to win over first, and what is known of that choice: what each one adds, what more people or money would bring, whom to
 * ask if somebody says no, how much two of them reach the same people. All numbers are counted on sets that had no part
 * in choosing, nor in saying when to stop, so that nothing is flattered.
 */
import { wilsonInterval } from "../base/beta.ts";
import { partOf, type Pulse } from "../base/pulse.ts";
import type { Workbench } from "../network/workbench.ts";
import type { Plan, PlanRequest } from "./answers.ts";
import { byAudience } from "./audience.ts";
import { basisOf } from "./basis.ts";
import { coverageOf, type Collection } from "./collection.ts";
import { coverSets, type Choice } from "./cover.ts";
import { curveOf, flatteningOf, overlapsOf } from "./curve.ts";
import { flowOf } from "./flow.ts";
import type { Basis } from "./model.ts";
import { refusalsOf } from "./refusals.ts";
import { plannedByHand } from "./reinforced.ts";
import { aimOf, choiceOf, worthOf, type Aim } from "./request.ts";
import { drawsOf, samplersOf, STREAMS, type Sampler } from "./sampling.ts";
import { mostAffordable, searchSeeds, type Found, type Search } from "./seeding.ts";
import type { Team } from "./team.ts";
import { setsToTellBy } from "./telling.ts";

/** Told of the best plan so far. */
export type OnPlan = ((plan: Plan) => void) | undefined;

/** Whoever takes part in the work: is told of it, or helps with it. */
export interface Company {
  readonly onPlan?: OnPlan;
  readonly team?: Team | undefined;
}

/** @throws PlanProblem for what cannot be planned. */
export async function plannedSeeds(bench: Workbench, request: PlanRequest, company: Company = {}): Promise<Plan> {
  const basis = basisOf(bench, request);
  if (basis.notes.includes("no-certificate"))
    return plannedByHand(bench, { basis, choice: choiceOf(bench, request, basis), worth: worthOf(bench, request) });
  const search = { ...seedSearch(bench, request, basis, company), pulse: partOf(bench.pulse, 0, LOOKING) };
  const found = await searchSeeds(search);
  const told = await setsToTellBy(search.telling, search.people, found.chosen, partOf(bench.pulse, LOOKING, 1));
  return planOf(search, found, basis, told);
}

/** So much of the work is looking; the rest is telling what was found. */
export const LOOKING = 0.9;

/** The search behind a plan, in a model that has a certificate. */
export function seedSearch(bench: Workbench, request: PlanRequest, basis: Basis, { onPlan, team }: Company = {}): Search {
  const choice = choiceOf(bench, request, basis);
  const worth = worthOf(bench, request);
  const flow = flowOf(bench, basis);
  const aim = aimOf(flow.people, request);
  const samplerOf = samplersOf(drawsOf(flow, basis, worth), undefined, team);
  return searchIn(bench, { choice, aim, least: leastWorth(choice, worth), onPlan, basis }, samplerOf);
}

export interface Wanted {
  readonly choice: Choice;
  readonly aim: Aim;
  readonly least: number;
  readonly basis: Basis;
  readonly onPlan?: OnPlan;
}

/** A search over any kind of sets. */
export function searchIn(bench: Workbench, { choice, aim, least, basis, onPlan }: Wanted, samplerOf: (stream: number) => Sampler): Search {
  const search: Search = {
    people: bench.network.people.count,
    choice,
    aim,
    least,
    choosing: samplerOf(STREAMS.choose),
    judging: samplerOf(STREAMS.judge),
    telling: samplerOf(STREAMS.tell),
    fillers: bench.shared(byAudience),
    pulse: bench.pulse,
    onRound: (found) => onPlan?.(planOf(search, found, basis)),
  };
  return search;
}

/** What the best choice is worth at least: those who are chosen themselves; where none of them is worth anything, a little. */
function leastWorth(choice: Choice, worth: Float64Array | undefined): number {
  const people = Math.min(choice.size, choice.given.length + mostAffordable(choice));
  if (worth === undefined) return Math.max(1, people);
  const best = worth.filter((_, row) => choice.candidates[row] === 1).sort();
  const top = choice.budget < Infinity ? Math.min(1, best.length) : Math.min(people, best.length);
  const own = best.subarray(best.length - top).reduce((a, b) => a + b, 0);
  return Math.max(own, worth.reduce((a, b) => a + b, 0) / worth.length);
}

/** @param telling for a whole plan, with what goes beyond it: the curve, and whom to ask instead. Without: the best so far, as it was judged. */
export function planOf({ choice, aim, choosing: { worth }, pulse }: Search, found: Found, basis: Basis, telling?: Collection): Plan {
  const { choosing, judging, chosen, low, bestPossible, certificate, stopped } = found;
  const told = telling ?? judging;
  const beyond = telling === undefined ? chosen : chosenOn(found, choice, pulse);
  const hits = coverageOf(told, beyond, pulse);
  const rangeOf = (count: number): readonly [low: number, high: number] => {
    const [least, most] = wilsonInterval(count, told.count);
    return [least * worth, most * worth];
  };
  const priceOf = (row: number): number => choice.costs?.[row] ?? NaN;
  const refusals = telling === undefined ? null : refusalsOf(choosing, telling, { chosen, choice, pulse });
  const curve = curveOf(beyond, hits, { priceOf, rangeOf, weight: told.weight });
  const part = (hits[chosen.length - 1] ?? 0) / told.count;
  return {
    seeds: chosen.map((person, i) => {
      const added = hits[i] - (i > 0 ? hits[i - 1] : 0);
      const [least, most] = rangeOf(added);
      return {
        person,
        cost: priceOf(person),
        gain: added * told.weight,
        low: least,
        high: most,
        isGiven: choice.given.includes(person),
        instead: refusals?.instead[i] ?? -1,
        meanInstead: (refusals?.hits[i] ?? NaN) * told.weight,
      };
    }),
    cost: curve[chosen.length - 1]?.cost ?? 0,
    mean: part * worth,
    standardError: worth * Math.sqrt((part * (1 - part)) / told.count),
    low,
    bestPossible,
    certificate,
    confidence: 1 - aim.delta,
    stopped: stopped ?? "stopped",
    curve,
    flattens: flatteningOf(curve, choice.budget),
    overlaps: overlapsOf(told, chosen, pulse),
    sets: choosing.count + judging.count + (telling?.count ?? 0),
    basis,
  };
}

/** The plan's people, and whom one would choose next with twice as many or twice the money. */
function chosenOn({ choosing, memberships, chosen }: Found, choice: Choice, pulse: Pulse): readonly number[] {
  const candidates = choice.candidates.slice();
  for (const row of chosen) candidates[row] = 0;
  const byPrice = choice.budget < Infinity;
  const size = byPrice ? Infinity : 2 * choice.size;
  const more = { candidates, given: chosen, size, budget: 2 * choice.budget, costs: choice.costs };
  return coverSets(choosing, memberships, more, { byPrice, pulse }).chosen;
}
