/**
 * A plan if the model is wrong: word travels half as easily, as assumed, twice as easily. At each scale one plans anew, and the
 * given people are counted on the same sets as those whom one would choose there; the least of these ratios is how much
 * could be lost by having gone by the wrong scale. Cost: that of a plan per scale.
 */
import { partOf } from "../base/pulse.ts";
import type { Workbench } from "../network/workbench.ts";
import type { DoubtRequest, ModelRange } from "./answers.ts";
import { basisOf, checkNamed } from "./basis.ts";
import { coverageOf } from "./collection.ts";
import { LOOKING, plannedSeeds, seedSearch } from "./planned.ts";
import { searchSeeds } from "./seeding.ts";
import { simulatedSpread } from "./simulate.ts";
import type { Team } from "./team.ts";
import { setsToTellBy } from "./telling.ts";

const USUAL_SCALES = [0.5, 1, 2];

/** @throws PlanProblem for what cannot be planned. */
export async function rangeOverModels(bench: Workbench, request: DoubtRequest, team?: Team): Promise<ModelRange> {
  const { scales = USUAL_SCALES, scale = 1 } = request;
  const seeds = Array.from(checkNamed(bench, request.seeds, "seeds"));
  const asked = request.size === undefined && request.budget === undefined ? { ...request, size: seeds.length } : request;
  const found: ModelRange["scales"][number][] = [];
  for (const [i, times] of scales.entries()) {
    const pulse = partOf(bench.pulse, i / scales.length, (i + 1) / scales.length);
    const { mean, best, bestSeeds } = await comparedAt({ ...bench, pulse }, { ...asked, scale: scale * times }, seeds, team);
    const isBest = new Set(bestSeeds);
    found.push({ scale: times, mean, best, bestSeeds, stay: seeds.filter((row) => isBest.has(row)).length });
  }
  return {
    scales: found,
    worst: Math.min(...found.map(({ mean, best }) => mean / best)),
    basis: basisOf(bench, request),
  };
}

interface Compared {
  readonly mean: number;
  readonly best: number;
  readonly bestSeeds: readonly number[];
}

async function comparedAt(bench: Workbench, request: DoubtRequest, seeds: readonly number[], team?: Team): Promise<Compared> {
  const basis = basisOf(bench, request);
  if (basis.notes.includes("no-certificate")) {
    const plan = await plannedSeeds(bench, request);
    const bestSeeds = plan.seeds.map(({ person }) => person);
    const meanOf = (rows: readonly number[]): number => simulatedSpread(bench, { ...request, seeds: rows }).mean;
    return { mean: meanOf(seeds), best: meanOf(bestSeeds), bestSeeds };
  }
  const search = { ...seedSearch(bench, request, basis, { team }), pulse: partOf(bench.pulse, 0, LOOKING) };
  const { chosen } = await searchSeeds(search);
  const told = await setsToTellBy(search.telling, search.people, seeds, partOf(bench.pulse, LOOKING, 1));
  const meanOf = (rows: readonly number[]): number => (coverageOf(told, rows).at(-1) ?? 0) * told.weight;
  return { mean: meanOf(seeds), best: meanOf(chosen), bestSeeds: chosen };
}
