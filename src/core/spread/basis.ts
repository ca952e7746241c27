/** From what is asked to what an answer rests on: which model, and whether its numbers are forecasts or only comparisons. */
import { priorOf } from "../cascades/probabilities.ts";
import { voicesOf } from "../cascades/peers.ts";
import { readingOf } from "../cascades/readings.ts";
import { pipesOf } from "../network/pipes.ts";
import type { Workbench } from "../network/workbench.ts";
import { calibrationOf } from "./calibration.ts";
import type { Assumptions, Basis, ModelChoice, ModelId, SpreadNote } from "./model.ts";
import { PlanProblem } from "./problem.ts";

/** @throws PlanProblem for assumptions that are none, and for `learned` where the log teaches nothing. */
export function basisOf(bench: Workbench, assumptions: Assumptions): Basis {
  const { learner = "credit", scale = 1, peersOnly = false, steps, objective = "sharers" } = assumptions;
  if (!(scale > 0 && scale < Infinity)) throw new PlanProblem({ code: "not-a-chance", option: "scale", found: scale });
  if (steps !== undefined && !(Number.isInteger(steps) && steps >= 0))
    throw new PlanProblem({ code: "not-a-count", option: "steps", found: steps });
  const teaches = isTeaching(bench);
  const choice: ModelChoice = assumptions.model ?? (teaches ? "learned" : "weightedCascade");
  const probability = typeof choice === "string" ? null : choice.probability;
  if (probability !== null && !(probability >= 0 && probability <= 1))
    throw new PlanProblem({ code: "not-a-chance", option: "model", found: probability, expected: 1 });
  const model: ModelId = typeof choice === "string" ? choice : "uniform";
  if (model === "learned" && !teaches) throw new PlanProblem({ code: "empty-log", option: "model" });
  const isLearned = model === "learned" || (model === "complexContagion" && teaches);
  const { factor, notes } = model === "learned" ? corrected(bench, learner) : { factor: 1, notes: [] };
  return {
    model,
    learner: isLearned ? learner : null,
    probability,
    scale,
    calibration: factor,
    peersOnly,
    steps: steps ?? null,
    objective,
    seed: bench.settings.seed,
    isRelative: model !== "learned" || notes.length > 0,
    notes: [
      ...notes,
      ...(teaches ? [] : ["no-log" as const]),
      ...(model === "complexContagion" ? ["no-certificate" as const] : []),
      ...(bench.shared(pipesOf).layer === "shares" ? ["proxy" as const] : []),
    ],
  };
}

/** Was anything ever passed on along a tie? Without a log nobody is counted, which in large networks takes its time. */
function isTeaching(bench: Workbench): boolean {
  return bench.shared(readingOf) !== "none" && bench.use(priorOf).alpha > 0;
}

function corrected(bench: Workbench, learner: "credit" | "em"): { factor: number; notes: SpreadNote[] } {
  const { factor, isGood } = calibrationOf(bench, { learner });
  if (isGood) return { factor, notes: [] };
  return { factor: 1, notes: [Number.isNaN(factor) ? "not-calibrated" : "calibration-failed"] };
}

/** @throws PlanProblem for a model whose spread cannot be sampled backwards. */
export function checkSampled(basis: Basis): Basis {
  if (basis.notes.includes("no-certificate")) throw new PlanProblem({ code: "model-unfit", option: "model" });
  return basis;
}

/** 1 for everybody who may be chosen under a basis: under `peersOnly` no brands and no media. */
export function mayBeChosen(bench: Workbench, { peersOnly }: Basis): Uint8Array {
  const everybody = new Uint8Array(bench.network.people.count).fill(1);
  return peersOnly ? bench.use(voicesOf).isBroadcaster.map((is) => 1 - is) : everybody;
}

/** @throws PlanProblem where a row is no person. */
export function checkPeople(bench: Workbench, rows: readonly number[], option: string): void {
  const { count } = bench.network.people;
  for (const row of rows)
    if (!Number.isInteger(row) || row < 0 || row >= count)
      throw new PlanProblem({ code: "unknown-person", option, found: row, expected: count - 1 });
}

/** Named people, each once. @throws PlanProblem where there are none, or a row is no person. */
export function checkNamed(bench: Workbench, rows: readonly number[], option: string): Uint32Array {
  if (rows.length === 0) throw new PlanProblem({ code: "nobody-named", option });
  checkPeople(bench, rows, option);
  return Uint32Array.from(new Set(rows));
}

/** @throws PlanProblem where a number is no count of at least `least`. */
export function checkCount(found: number, option: string, least = 1): number {
  if (!Number.isInteger(found) || found < least) throw new PlanProblem({ code: "not-a-count", option, found, expected: least });
  return found;
}
