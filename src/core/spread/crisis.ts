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
 * delay; so several are compared. Cost: that of a plan, once more for each other delay.
 */
import { chanceOf } from "../base/chance.ts";
import { partOf } from "../base/pulse.ts";
import type { Workbench } from "../network/workbench.ts";
import type { Briefing, BriefingRequest } from "./answers.ts";
import { makeBackwards } from "./backwards.ts";
import { basisOf, checkCount, checkNamed, checkSampled } from "./basis.ts";
import { coverageOf } from "./collection.ts";
import type { Choice } from "./cover.ts";
import { flowOf, type Flow } from "./flow.ts";
import type { Basis } from "./model.ts";
import { planOf, searchIn, type OnPlan } from "./planned.ts";
import { PlanProblem } from "./problem.ts";
import { aimOf, choiceOf, worthOf, type Aim } from "./request.ts";
import { rootsOf, type Roots, type Sampler } from "./sampling.ts";
import { searchSeeds, type Search } from "./seeding.ts";
import { simulatedSpread } from "./simulate.ts";

const EXPOSED_RUNS = 1000;
const EXPOSED_RANGE = 0.9;
/** Plans for other delays are only compared with: surely so much of the best will do, in a fraction of the time. */
const GOOD_ENOUGH = 0.6;

/** @throws PlanProblem for what cannot be planned. */
export function plannedBriefing(bench: Workbench, request: BriefingRequest, onPlan?: OnPlan): Briefing {
  const { delay, delays = [] } = request;
  for (const steps of [delay, ...delays]) checkCount(steps, "delay", 0);
  const rumour = checkNamed(bench, request.rumour, "rumour");
  const basis = checkSampled(basisOf(bench, { ...request, objective: "sharers" }));
  const choice = briefingChoice(bench, request, basis, rumour);
  const aim = aimOf(bench.network.people.count, request);
  const flow = flowOf(bench, basis);
  const worth = worthOf(bench, request);
  const searchAt = (steps: number, told?: OnPlan): Search =>
    blockingSearch(bench, { flow, basis, choice, aim, worth, rumour, delay: steps }, told);
  const parts = delays.length + 1;
  const { mean, low, high } = simulatedSpread(bench, {
    ...request,
    seeds: Array.from(rumour),
    objective: "sharers",
    runs: EXPOSED_RUNS,
    middle: EXPOSED_RANGE,
  });
  const exposed = { mean, low, high };
  const unfinished = { delay, exposed, byDelay: [] };
  const search = searchAt(delay, (plan) => onPlan?.({ ...plan, ...unfinished } as Briefing));
  const found = searchSeeds({ ...search, pulse: partOf(bench.pulse, 0, 1 / parts) });
  const plan = planOf(search, found, basis, true);
  const byDelay = delays.map((steps, i) => {
    const other = searchSeeds({
      ...searchAt(steps),
      aim: { ...aim, certificate: Math.min(aim.certificate, GOOD_ENOUGH) },
      pulse: partOf(bench.pulse, (i + 1) / parts, (i + 2) / parts),
    });
    const savedBy = (rows: readonly number[]): number => (coverageOf(other.judging, rows).at(-1) ?? 0) * other.judging.weight;
    return { delay: steps, saved: savedBy(found.chosen), best: savedBy(other.chosen), bestSeeds: other.chosen };
  });
  return { ...plan, ...unfinished, byDelay };
}

/** Nobody who spreads the rumour is briefed. */
function briefingChoice(bench: Workbench, request: BriefingRequest, basis: Basis, rumour: Uint32Array): Choice {
  const { include = [], exclude = [] } = request;
  for (const row of rumour)
    for (const [option, rows] of Object.entries({ include, exclude }))
      if (rows.includes(row)) throw new PlanProblem({ code: "source-listed", option, person: row });
  return choiceOf(bench, { ...request, exclude: [...exclude, ...rumour] }, basis);
}

interface Blocking {
  readonly flow: Flow;
  readonly basis: Basis;
  readonly choice: Choice;
  readonly aim: Aim;
  readonly worth: Float64Array | undefined;
  readonly rumour: Uint32Array;
  readonly delay: number;
}

function blockingSearch(bench: Workbench, blocking: Blocking, onPlan?: OnPlan): Search {
  const { basis, choice, aim } = blocking;
  const search = searchIn(bench, { choice, aim, least: LEAST_SAVED, basis, onPlan }, (stream) => blockingSampler(blocking, stream));
  // whoever saves nobody need not be briefed
  return { ...search, fillers: new Uint32Array(0) };
}

/** Nothing is known to be saved at least; so much is taken to be, for how long to search. */
const LEAST_SAVED = 1;

/** Sets of those who would save whom they are drawn for. */
export function blockingSampler(
  { flow, basis, worth, rumour, delay }: Pick<Blocking, "flow" | "basis" | "worth" | "rumour" | "delay">,
  stream: number,
): Sampler {
  const chance = chanceOf(basis.seed, stream);
  const { queue, begin, add, expand } = makeBackwards(flow, chance);
  const isSource = new Uint8Array(flow.people);
  for (const row of rumour) isSource[row] = 1;
  const roots = rootsAmong(withinReach(flow, rumour), worth);
  const members = new Uint32Array(flow.people);
  const hasSource = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (isSource[queue[at]] === 1) return true;
    return false;
  };
  return {
    members,
    worth: roots.worth,
    draw() {
      if (roots.worth === 0) return 0;
      begin();
      // where each step of the walk ends in the queue
      const ends = [add(roots.draw(chance), 0)];
      for (let from = 0; ;) {
        const to = ends[ends.length - 1];
        if (hasSource(from, to)) break;
        if (basis.steps !== null && ends.length > basis.steps) return 0;
        const end = expand(from, to);
        if (end === to) return 0;
        ends.push(end);
        from = to;
      }
      const within = ends.length - 1 - delay;
      if (within < 0) return 0;
      let size = 0;
      for (let at = 0; at < ends[within]; at++) if (isSource[queue[at]] === 0) members[size++] = queue[at];
      return size;
    },
  };
}

/** 1 for everybody whom it could get to, its sources left out. */
function withinReach({ people, audienceRows, ofListeners, ofTies }: Flow, sources: Uint32Array): Uint8Array {
  const { offsets, items } = audienceRows;
  const isReached = new Uint8Array(people);
  for (const row of sources) isReached[row] = 1;
  const queue = [...sources];
  for (const voice of queue)
    for (let tie = offsets[voice]; tie < offsets[voice + 1]; tie++) {
      const listener = items[tie];
      if (isReached[listener] === 1 || !((ofTies === null ? (ofListeners?.[listener] ?? 0) : ofTies[tie]) > 0)) continue;
      isReached[listener] = 1;
      queue.push(listener);
    }
  for (const row of sources) isReached[row] = 0;
  return isReached;
}

function rootsAmong(isRoot: Uint8Array, worth: Float64Array | undefined): Roots {
  return rootsOf(
    isRoot.length,
    Float64Array.from(isRoot, (is, row) => is * (worth?.[row] ?? 1)),
  );
}
