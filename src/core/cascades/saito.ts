/**
 * What a tie passes on, learned by expectation and maximisation (Saito, Nakano, Kimura 2008): the chances under which the log
 * is likeliest, if every voice has one try at each listener. p ← Σ p / P over what the listener passed on after the voice,
 * divided by the exposures of the tie; P = 1 − Π (1 − p) over all whom she could have had it from. No round makes the log
 * less likely. Parents are the candidates, exposures those of `exposures.ts`.
 *
 * Ties that were never exposed stand at the prior's mean. Nothing is shrunk: one of one is 1, none of one is 0. Where a log
 * does not know its posts there are no items to divide, and it learns what `probabilities.ts` does.
 * Cost: O(candidates) a round.
 */
import type { Workbench } from "../network/workbench.ts";
import { candidatesOf, type Candidates } from "./candidates.ts";
import { candidateTies, exposuresOf } from "./exposures.ts";
import { priorOf, tieProbabilities } from "./probabilities.ts";

const MOST_ROUNDS = 300;
/** Done once no chance changes by more. */
const SETTLED = 1e-9;
const START = 0.5;

export interface SaitoFit {
  /** Aligned with `pipesOf(network).audienceRows.items`. */
  readonly probabilities: Float64Array;
  /** The log likelihood before each round. */
  readonly likelihoods: readonly number[];
}

/** The chances under the settings at hand. */
export function saitoProbabilities(bench: Workbench): Float64Array {
  const { reading } = candidatesOf(bench).adoptions;
  if (reading !== "posts" && reading !== "unordered") return bench.use(tieProbabilities);
  return fitBySaito(bench).probabilities;
}

/** Only for logs that know their posts. */
export function fitBySaito(bench: Workbench): SaitoFit {
  const candidates = candidatesOf(bench);
  const ties = candidateTies(bench);
  const { exposures } = bench.use(exposuresOf);
  const { alpha, beta } = bench.use(priorOf);
  const passed = new Float64Array(exposures.length);
  for (const tie of ties) if (tie >= 0) passed[tie]++;
  const probabilities = exposures.map((n, tie) => {
    if (n > 0) return passed[tie] > 0 ? START : 0;
    return alpha / (alpha + beta);
  });
  const likelihoods: number[] = [];
  const shares = new Float64Array(exposures.length);
  for (let round = 0, change = 1; change > SETTLED && round < MOST_ROUNDS; round++) {
    bench.pulse(round, MOST_ROUNDS);
    shares.fill(0);
    let likelihood = 0;
    eachAdoption(candidates, (start, end) => {
      // what came through somebody whom she does not follow says nothing of any tie
      if (ties[start] < 0) return;
      let missed = 1;
      for (let at = start; at < end; at++) missed *= 1 - probabilities[ties[at]];
      likelihood += Math.log(1 - missed);
      for (let at = start; at < end; at++) shares[ties[at]] += probabilities[ties[at]] / (1 - missed);
    });
    change = 0;
    for (let tie = 0; tie < exposures.length; tie++) {
      if (passed[tie] === 0) continue;
      const failed = exposures[tie] - passed[tie];
      if (failed > 0) likelihood += failed * Math.log(1 - probabilities[tie]);
      const next = shares[tie] / exposures[tie];
      change = Math.max(change, Math.abs(next - probabilities[tie]));
      probabilities[tie] = next;
    }
    likelihoods.push(likelihood);
  }
  return { probabilities, likelihoods };
}

/** Every adoption that somebody could have passed on, as a range of its candidates. */
function eachAdoption({ offsets, adoptions }: Candidates, visit: (start: number, end: number) => void): void {
  for (let i = 0; i < adoptions.count; i++) if (offsets[i] < offsets[i + 1]) visit(offsets[i], offsets[i + 1]);
}
