/**
 * What would each person bring, if she alone started it? R6: expected sharers σ and expected reached people ρ of everybody
 * at once, each from one run of sampled sets: n × the part of the sets she is in. Herself she brings in any case, so only
 * sets of others are counted; with few ties that carry, that is where nearly all of the sampling error would be.
 *
 * Sets are drawn until there are four per person, or so many members that it takes long; the error says what that gave.
 * Cost: O(members of all sets); nothing is kept but one count per person.
 */
import type { Workbench } from "../network/workbench.ts";
import type { ExpectedSpread } from "./answers.ts";
import { basisOf, checkSampled } from "./basis.ts";
import { flowOf, type Flow } from "./flow.ts";
import type { Assumptions, Basis, Objective } from "./model.ts";
import { makeSampler, rootsOf, STREAMS } from "./sampling.ts";

const FEWEST_SETS = 100_000;
const SETS_A_PERSON = 4;
const MOST_VISITS = 60_000_000;
const PULSE_EVERY = 1024;

/** @throws PlanProblem for assumptions that are none. */
export function expectedOfAll(bench: Workbench, assumptions: Assumptions): ExpectedSpread {
  const basis = checkSampled(basisOf(bench, assumptions));
  const flow = flowOf(bench, basis);
  const of = (objective: Objective, stream: number, from: number): Expected =>
    expectedAlone(flow, { ...basis, objective }, stream, (part) => bench.pulse(from + part / 2, 1));
  const sharers = of("sharers", STREAMS.alone, 0);
  const reached = of("reached", STREAMS.aloneHeard, 0.5);
  return {
    sharers: sharers.mean,
    sharersError: sharers.error,
    reached: reached.mean,
    reachedError: reached.error,
    sets: sharers.sets + reached.sets,
    basis,
  };
}

interface Expected {
  readonly mean: Float64Array;
  readonly error: Float64Array;
  readonly sets: number;
}

function expectedAlone(flow: Flow, basis: Basis, stream: number, pulse: (part: number) => void): Expected {
  const { people } = flow;
  const sampler = makeSampler(flow, basis, rootsOf(people), stream);
  const wanted = people === 0 ? 0 : Math.max(FEWEST_SETS, SETS_A_PERSON * people);
  const others = new Float64Array(people);
  let sets = 0;
  for (let visits = 0; sets < wanted && visits < MOST_VISITS; sets++) {
    if (sets % PULSE_EVERY === 0) pulse(Math.max(sets / wanted, visits / MOST_VISITS));
    const length = sampler.draw();
    // place 0 is whom the set was drawn for
    for (let at = 1; at < length; at++) others[sampler.members[at]]++;
    visits += length;
  }
  return {
    mean: others.map((hits) => 1 + (people * hits) / sets),
    error: others.map((hits) => people * Math.sqrt(((hits / sets) * (1 - hits / sets)) / sets)),
    sets,
  };
}
