/** From what is asked of a plan to whom may be chosen for how much; what cannot be planned is said here, before any work. */
import type { Workbench } from "../network/workbench.ts";
import type { PlanRequest } from "./answers.ts";
import { checkCount, checkPeople, mayBeChosen } from "./basis.ts";
import type { Choice } from "./cover.ts";
import type { Basis } from "./model.ts";
import { PlanProblem } from "./problem.ts";

/** How a search for a plan ends. */
export interface Aim {
  /** Stop at this certificate. */
  readonly certificate: number;
  readonly epsilon: number;
  /** Is it the classical guarantee of `epsilon` that is asked for, instead of the certificate? */
  readonly isClassical: boolean;
  readonly delta: number;
}

const USUAL_CERTIFICATE = 0.8;
/** For how long to go on towards a certificate: well beyond where the classical guarantee would end. */
const FAR_EPSILON = 0.02;
const MOST_DELTA = 0.001;

/** @throws PlanProblem for what cannot be aimed at. */
export function aimOf(people: number, { certificate, epsilon, delta }: PlanRequest): Aim {
  for (const [option, found] of Object.entries({ certificate, epsilon, delta }))
    if (found !== undefined && !(found > 0 && found < 1)) throw new PlanProblem({ code: "not-a-chance", option, found, expected: 1 });
  return {
    certificate: certificate ?? USUAL_CERTIFICATE,
    epsilon: epsilon ?? FAR_EPSILON,
    isClassical: epsilon !== undefined,
    delta: delta ?? Math.min(1 / people, MOST_DELTA),
  };
}

/** @throws PlanProblem for a choice that nobody can make. */
export function choiceOf(bench: Workbench, request: PlanRequest, basis: Basis): Choice {
  const { size, budget, include = [], exclude = [] } = request;
  if (size === undefined && budget === undefined) throw new PlanProblem({ code: "nothing-asked" });
  if (size !== undefined) checkCount(size, "size");
  checkPeople(bench, include, "include");
  checkPeople(bench, exclude, "exclude");
  const costs = pricesOf(bench, request);
  const given = [...new Set(include)];
  const candidates = mayBeChosen(bench, basis);
  for (const row of exclude) candidates[row] = 0;
  for (const row of given) {
    if (exclude.includes(row)) throw new PlanProblem({ code: "must-and-never", option: "include", person: row });
    if (budget !== undefined && Number.isNaN(costs?.[row]))
      throw new PlanProblem({ code: "price-unknown", option: "include", person: row });
    candidates[row] = 0;
  }
  const choice = { candidates, given, size: size ?? Infinity, budget: budget ?? Infinity, costs };
  // whoever has no price cannot be bought
  if (budget !== undefined) for (let row = 0; row < candidates.length; row++) if (Number.isNaN(costs?.[row])) candidates[row] = 0;
  checkSize(choice);
  if (budget !== undefined) checkBudget(choice);
  return choice;
}

function pricesOf(bench: Workbench, { budget, costs }: PlanRequest): Float64Array | null {
  if (costs === undefined) {
    if (budget !== undefined) throw new PlanProblem({ code: "prices-missing", option: "costs" });
    return null;
  }
  const { count } = bench.network.people;
  if (costs.length !== count) throw new RangeError(`a price for each of ${count} people was expected, found ${costs.length}`);
  const negative = costs.findIndex((cost) => cost < 0);
  if (negative >= 0)
    throw new PlanProblem({ code: "negative-price", option: "costs", person: negative, found: costs[negative], expected: 0 });
  return costs.map((cost) => (cost < Infinity ? cost : NaN));
}

function checkSize({ candidates, given, size }: Choice): void {
  const most = given.length + candidates.reduce((sum, may) => sum + may, 0);
  if (most === 0) throw new PlanProblem({ code: "nobody-left" });
  if (given.length > size) throw new PlanProblem({ code: "must-have-too-many", option: "size", found: size, expected: given.length });
  if (size < Infinity && size > most) throw new PlanProblem({ code: "too-many-people", option: "size", found: size, expected: most });
}

function checkBudget(choice: Choice): void {
  const { given, budget, costs } = choice;
  if (costs === null) return;
  const ofGiven = given.reduce((sum, row) => sum + costs[row], 0);
  if (ofGiven > budget) throw new PlanProblem({ code: "must-have-too-many", option: "budget", found: budget, expected: ofGiven });
  if (given.length > 0) return;
  const least = cheapestOf(choice);
  if (!(budget >= least)) throw new PlanProblem({ code: "budget-too-small", option: "budget", found: budget, expected: least });
}

/** The lowest price among those who may be chosen; 0 without prices. */
export function cheapestOf({ candidates, costs }: Choice): number {
  if (costs === null) return 0;
  let least = Infinity;
  for (let row = 0; row < candidates.length; row++) if (candidates[row] === 1 && costs[row] < least) least = costs[row];
  return least;
}

/** What reaching each person is worth; undefined: 1 each. @throws PlanProblem for a group of nobody. */
export function worthOf(bench: Workbench, { target }: PlanRequest): Float64Array | undefined {
  if (target === undefined) return undefined;
  const { count } = bench.network.people;
  if (target.length !== count) throw new RangeError(`a benefit for each of ${count} people was expected, found ${target.length}`);
  const odd = target.findIndex((benefit) => !(benefit >= 0 && benefit < Infinity));
  if (odd >= 0) throw new PlanProblem({ code: "negative-benefit", option: "target", person: odd, found: target[odd], expected: 0 });
  if (!target.some((benefit) => benefit > 0)) throw new PlanProblem({ code: "target-empty", option: "target" });
  return target;
}
