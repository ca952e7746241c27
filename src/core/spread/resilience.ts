/**
 * How much word of mouth survives without its strongest people? K3: all expected passing on, Σ over everybody of what she
 * would bring besides herself, with the strongest 1, 5, 10 taken away, against as many taken away at random. The strongest
 * are those who bring the most themselves. If the first alone takes away more than a fifth, there is a single point of failure.
 *
 * What all bring together is n × the mean size of sampled sets less one; whoever is taken away is in no set and walked over
 * by none. Cost: that of the sets, twice per step.
 */
import { chanceOf } from "../base/chance.ts";
import { orderOf } from "../base/order.ts";
import type { Workbench } from "../network/workbench.ts";
import type { Resilience, ResilienceRequest } from "./answers.ts";
import { basisOf, checkCount, checkSampled } from "./basis.ts";
import { makeBackwards } from "./backwards.ts";
import { expectedOfAll } from "./expected.ts";
import { flowOf, type Flow } from "./flow.ts";
import type { Basis } from "./model.ts";
import { STREAMS } from "./sampling.ts";

const USUAL_REMOVED = [1, 5, 10];
const SETS = 100_000;
const MOST_VISITS = 30_000_000;
/** Each of them is judged by a tenth as many sets. */
const RANDOM_DRAWS = 20;
const SINGLE_POINT = 0.2;

/** @throws PlanProblem for assumptions that are none. */
export function resilienceOf(bench: Workbench, request: ResilienceRequest): Resilience {
  const { removed = USUAL_REMOVED } = request;
  for (const count of removed) checkCount(count, "removed");
  const basis = checkSampled(basisOf(bench, { ...request, objective: "sharers" }));
  const flow = flowOf(bench, basis);
  const strongest = orderOf(expectedOfAll(bench, { ...request, objective: "sharers" }).sharers, true);
  const all = passedOnWithout(flow, basis, [], SETS);
  const chance = chanceOf(basis.seed, STREAMS.random);
  const counts = removed.filter((count) => count < flow.people);
  const steps = counts.map((count, i) => {
    bench.pulse(i, counts.length);
    let atRandom = 0;
    for (let draw = 0; draw < RANDOM_DRAWS; draw++)
      atRandom += passedOnWithout(flow, basis, drawn(flow.people, count, chance), SETS / 10) / RANDOM_DRAWS;
    const left = passedOnWithout(flow, basis, strongest.subarray(0, count), SETS);
    return { removed: count, left: left / all, leftAtRandom: atRandom / all };
  });
  const first = steps.find((step) => step.removed === 1);
  return {
    people: Array.from(strongest.subarray(0, Math.max(0, ...counts))),
    steps,
    isSinglePoint: first !== undefined && first.left < 1 - SINGLE_POINT,
    basis,
  };
}

/** How many others everybody brings, all together, if some are not there. The same chance each time, so that parts compare. */
function passedOnWithout(flow: Flow, { seed, steps }: Basis, without: ArrayLike<number>, most: number): number {
  const chance = chanceOf(seed, STREAMS.without);
  const { queue, begin, add, expand } = makeBackwards(flow, chance);
  const isGone = new Uint8Array(flow.people);
  for (let i = 0; i < without.length; i++) isGone[without[i]] = 1;
  let others = 0;
  let sets = 0;
  for (let visits = 0; sets < most && visits < MOST_VISITS; sets++) {
    const root = Math.floor(chance() * flow.people);
    begin();
    if (isGone[root] === 1) continue;
    let end = add(root, 0);
    for (let from = 0, step = 0; from < end && (steps === null || step < steps); step++) {
      const to = end;
      end = expand(from, to);
      // those who are gone pass nothing on: they are taken out of the queue again
      end = withoutThose(queue, to, end, isGone);
      from = to;
    }
    others += end - 1;
    visits += end;
  }
  return (flow.people * others) / sets;
}

function withoutThose(queue: Uint32Array, from: number, to: number, isGone: Uint8Array): number {
  let end = from;
  for (let at = from; at < to; at++) if (isGone[queue[at]] === 0) queue[end++] = queue[at];
  return end;
}

function drawn(people: number, count: number, chance: () => number): number[] {
  const rows = new Set<number>();
  while (rows.size < count) rows.add(Math.floor(chance() * people));
  return [...rows];
}
