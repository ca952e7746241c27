/**
 * The spread of given people to a stated precision: sets are drawn until so many were hit that the part is known to 1 ± ε
 * with confidence 1 − δ, whatever it is (stopping rule of Dagum, Karp, Luby, Ross 2000): the mean is worth × hits / sets.
 * Cost: as many sets as it takes; the rarer they are hit, the more.
 */
import type { Workbench } from "../network/workbench.ts";
import type { PreciseRequest, PreciseSpread } from "./answers.ts";
import { basisOf, checkNamed, checkSampled } from "./basis.ts";
import { hitsFor } from "./bounds.ts";
import { flowOf } from "./flow.ts";
import { PlanProblem } from "./problem.ts";
import { makeSampler, rootsOf, STREAMS } from "./sampling.ts";

const USUAL_EPSILON = 0.05;
const USUAL_DELTA = 0.01;
const PULSE_EVERY = 1024;

/** @throws PlanProblem for what cannot be sampled. */
export function preciselySpread(bench: Workbench, request: PreciseRequest): PreciseSpread {
  const { epsilon = USUAL_EPSILON, delta = USUAL_DELTA } = request;
  for (const [option, found] of Object.entries({ epsilon, delta }))
    if (!(found > 0 && found < 1)) throw new PlanProblem({ code: "not-a-chance", option, found, expected: 1 });
  const seeds = checkNamed(bench, request.seeds, "seeds");
  const basis = checkSampled(basisOf(bench, request));
  const flow = flowOf(bench, basis);
  const sampler = makeSampler(flow, basis, rootsOf(flow.people), STREAMS.precise);
  const isSeed = new Uint8Array(flow.people);
  for (const row of seeds) isSeed[row] = 1;
  const wanted = Math.ceil(hitsFor(epsilon, delta));
  let hits = 0;
  let sets = 0;
  for (; hits < wanted; sets++) {
    if (sets % PULSE_EVERY === 0) bench.pulse(hits, wanted);
    const length = sampler.draw();
    for (let at = 0; at < length; at++)
      if (isSeed[sampler.members[at]] === 1) {
        hits++;
        break;
      }
  }
  const mean = (flow.people * hits) / sets;
  return {
    mean,
    low: mean / (1 + epsilon),
    high: Math.min(flow.people, mean / (1 - epsilon)),
    epsilon,
    confidence: 1 - delta,
    sets,
    basis,
  };
}
