/**
 * Whom to brief first, so that a rumour reaches the fewest? K1.
 *
 * Rumour and answer spread over the same ties in the same world, the answer `delay` steps later; whoever hears both at one
 * step believes the answer (campaign-oblivious independent cascade: Budak, Agrawal, El Abbadi 2011). In a world somebody is
 * saved exactly if the answer's shortest way to her, plus the delay, is no longer than the rumour's: everybody on that way
 * is then saved as well. So a set is drawn for somebody by walking back step by step to the first step L at which a source of
 * the rumour is found: all within L − delay steps, the sources left out, would save her. Without a source the set is
 * empty, and counts. Sets are drawn only for whom the rumour can get to at all.
 *
 * Saving people is a coverage, so the search and its certificate are those of any plan. The answer changes with the
 * delay; so several are compared, on the same walks. Cost: that of a plan whose sets are mostly those of nobody.
 */
import { partOf, type Pulse } from "../base/pulse.ts";
import type { Workbench } from "../network/workbench.ts";
import type { Briefing, BriefingRequest } from "./answers.ts";
import { basisOf, checkCount, checkNamed, checkSampled } from "./basis.ts";
import { coverageOf, membershipsOf } from "./collection.ts";
import type { Choice } from "./cover.ts";
import { flowOf, groundOf } from "./flow.ts";
import type { Basis } from "./model.ts";
import { planOf, searchIn, type Company, type OnPlan } from "./planned.ts";
import { PlanProblem } from "./problem.ts";
import { aimOf, choiceOf, worthOf } from "./request.ts";
import { STREAMS, type Sampler } from "./sampling.ts";
import { bestCover, searchSeeds, type Search } from "./seeding.ts";
import { simulatedSpread } from "./simulate.ts";
import { setsToTellBy } from "./telling.ts";
import { walksBack, type Walks } from "./walks.ts";

const EXPOSED_RUNS = 1000;
const EXPOSED_RANGE = 0.9;
/** Where the work stands when it is known whom the rumour gets to, whom to brief, and what that brings; the rest are other delays. */
const EXPOSED_BY = 0.1;
const FOUND_BY = 0.85;
const TOLD_BY = 0.9;

/** @throws PlanProblem for what cannot be planned. */
export async function plannedBriefing(bench: Workbench, request: BriefingRequest, { onPlan }: Company = {}): Promise<Briefing> {
  const { delay, delays = [] } = request;
  for (const steps of [delay, ...delays]) checkCount(steps, "delay", 0);
  const rumour = checkNamed(bench, request.rumour, "rumour");
  const basis = checkSampled(basisOf(bench, { ...request, objective: "sharers" }));
  const choice = briefingChoice(bench, request, basis, rumour);
  const aim = aimOf(bench.network.people.count, request);
  const blocking = { flow: flowOf(bench, basis), basis, worth: worthOf(bench, request), rumour };
  const { mean, low, high } = simulatedSpread(
    { ...bench, pulse: partOf(bench.pulse, 0, EXPOSED_BY) },
    {
      ...request,
      seeds: Array.from(rumour),
      objective: "sharers",
      runs: EXPOSED_RUNS,
      middle: EXPOSED_RANGE,
    },
  );
  const unfinished = { delay, exposed: { mean, low, high }, byDelay: [] };
  const ground = groundOf(blocking.flow);
  const [choosing, telling] = [STREAMS.choose, STREAMS.tell].map((stream) => walksBack(blocking, stream, ground));
  const samplerOf = (stream: number): Sampler => {
    const walks = stream === STREAMS.choose ? choosing : stream === STREAMS.tell ? telling : walksBack(blocking, stream, ground);
    return walks.sampler(delay);
  };
  const onRound: OnPlan = (plan) => onPlan?.({ ...plan, ...unfinished } as Briefing);
  const search: Search = {
    ...searchIn(bench, { choice, aim, least: LEAST_SAVED, basis, onPlan: onRound }, samplerOf),
    // whoever saves nobody need not be briefed
    fillers: new Uint32Array(0),
    pulse: partOf(bench.pulse, EXPOSED_BY, FOUND_BY),
  };
  const found = await searchSeeds(search);
  const told = await setsToTellBy(search.telling, search.people, found.chosen, partOf(bench.pulse, FOUND_BY, TOLD_BY));
  const plan = planOf(search, found, basis, told);
  const byDelay = delays.map((steps, i) => {
    const pulse = partOf(bench.pulse, TOLD_BY + ((1 - TOLD_BY) * i) / delays.length, TOLD_BY + ((1 - TOLD_BY) * (i + 1)) / delays.length);
    return comparedAt(steps, found.chosen, { choice, choosing, telling, pulse });
  });
  bench.pulse(1, 1);
  return { ...plan, ...unfinished, byDelay };
}

/** Nothing is known to be saved at least; so much is taken to be, for how long to search. */
const LEAST_SAVED = 1;

interface Walked {
  readonly choice: Choice;
  readonly choosing: Walks;
  readonly telling: Walks;
  readonly pulse: Pulse;
}

/** What the plan's people save at another delay, and whom one would brief there: chosen and counted on the walks that are there anyway. */
function comparedAt(delay: number, chosen: readonly number[], { choice, choosing, telling, pulse }: Walked): Briefing["byDelay"][number] {
  pulse(0, 4);
  const sets = choosing.within(delay);
  pulse(1, 4);
  const memberships = membershipsOf(sets, pulse);
  pulse(2, 4);
  const others = bestCover(sets, memberships, choice, pulse).chosen;
  pulse(3, 4);
  const told = telling.within(delay);
  const savedBy = (rows: readonly number[]): number => (coverageOf(told, rows).at(-1) ?? 0) * told.weight;
  const [saved, best] = [savedBy(chosen), savedBy(others)];
  // where little is left to save, others are chosen by little: only who does better is told
  return saved >= best ? { delay, saved, best: saved, bestSeeds: chosen } : { delay, saved, best, bestSeeds: others };
}

/** Nobody who spreads the rumour is briefed. */
function briefingChoice(bench: Workbench, request: BriefingRequest, basis: Basis, rumour: Uint32Array): Choice {
  const { include = [], exclude = [] } = request;
  for (const row of rumour)
    for (const [option, rows] of Object.entries({ include, exclude }))
      if (rows.includes(row)) throw new PlanProblem({ code: "source-listed", option, person: row });
  return choiceOf(bench, { ...request, exclude: [...exclude, ...rumour] }, basis);
}
