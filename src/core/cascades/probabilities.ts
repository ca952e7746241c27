/**
 * What a tie passes on, learned from the log: the chance that v passes on a post that she has from u.
 *
 * Bernoulli with partial credit (Goyal, Bonchi, Lakshmanan 2010), shrunk towards what ties of this log do: of n exposures
 * s were credited passes; p̂ = (α + s) / (α + β + n). The prior Beta(α, β) is fitted by moments over the ties with at least
 * five exposures: μ and s² of their raw rates, κ = μ (1 − μ) / s² − 1, α = μ κ, β = (1 − μ) κ; κ = 10 where fewer than
 * twenty such ties are known, or where the moments leave no prior. Without any such tie μ is the rate of all ties together.
 *
 * It says what was passed on after whom, not who persuaded whom.
 * T2 of the list of measures.
 */
import { columnOf } from "../base/numbered.ts";
import type { Workbench } from "../network/workbench.ts";
import { candidateTies, exposuresOf, type Exposures } from "./exposures.ts";

/** A tie says something of itself from so many exposures on. */
export const FEWEST_EXPOSURES = 5;
const FEWEST_TIES = 20;
const USUAL_STRENGTH = 10;

/** Beta(α, β): what is thought of a tie before it has shown anything. NaN where no tie was ever exposed. */
export interface Prior {
  readonly alpha: number;
  readonly beta: number;
}

/**
 * p̂ of every pipe, aligned with `pipesOf(network).audienceRows.items` (by who is heard, then by who hears), under the
 * settings at hand. A pipe without exposures stands at the prior's mean; NaN where no pipe was ever exposed.
 * An attribution that is itself made from p̂ learns it under another one: `bench.under({ attribution: "decay" })`.
 */
export function tieProbabilities(bench: Workbench): Float64Array {
  return posteriorMeans(bench.use(exposuresOf), bench.use(priorOf));
}

/** p̂ of the pipe that every candidate stands at the end of, the prior's mean where none runs; aligned with `candidates.earlier`. */
export function candidateProbabilities(bench: Workbench): Float64Array {
  const probabilities = bench.use(tieProbabilities);
  const { alpha, beta } = bench.use(priorOf);
  // where no pipe runs nothing is known of it but what ties of this log do
  const ties = candidateTies(bench);
  return columnOf(Float64Array, ties.length, (at) => (ties[at] < 0 ? alpha / (alpha + beta) : probabilities[ties[at]]));
}

/** The prior under the settings at hand. */
export function priorOf(bench: Workbench): Prior {
  return fitPrior(bench.use(exposuresOf));
}

export function fitPrior({ exposures, passes }: Exposures): Prior {
  let ties = 0;
  let sum = 0;
  let squares = 0;
  let allExposures = 0;
  let allPasses = 0;
  for (let tie = 0; tie < exposures.length; tie++) {
    allExposures += exposures[tie];
    allPasses += passes[tie];
    if (exposures[tie] < FEWEST_EXPOSURES) continue;
    // Welford's mean and sum of squares: rates lie close to one another
    const rate = passes[tie] / exposures[tie];
    const before = rate - sum;
    sum += before / ++ties;
    squares += before * (rate - sum);
  }
  const mean = ties > 0 ? sum : allPasses / allExposures;
  const byMoments = (mean * (1 - mean)) / (squares / (ties - 1)) - 1;
  const strength = ties >= FEWEST_TIES && byMoments > 0 && byMoments < Infinity ? byMoments : USUAL_STRENGTH;
  return { alpha: mean * strength, beta: (1 - mean) * strength };
}

/** (α + s) / (α + β + n), per pipe. */
function posteriorMeans({ exposures, passes }: Exposures, { alpha, beta }: Prior): Float64Array {
  return exposures.map((n, tie) => (alpha + passes[tie]) / (alpha + beta + n));
}
