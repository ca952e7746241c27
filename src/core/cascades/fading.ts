/**
 * How fast evidence grows old, fitted on the log itself: of half-lives from an hour and a half to ninety days the one with which
 * the first 70 % of the re-shares foretell the rest best. Where posts are known that is the likelihood of what each tie then
 * passed on of what it was exposed to; without posts it is who is re-shared most (NDCG of the first fifty people), because
 * exposures are only as many as re-shares there.
 *
 * What was thought of a tie beforehand stands for the part of the log for which the listener was around: p̂ = (α a + s) / (α + β + n).
 * Else a crowd of followers who never do anything would outweigh all that is known (Higgs core: NDCG 0.30 against 0.48). It must not
 * fade with the evidence as well: where all ties are alike the prior is strong, and everybody's sum would come out too small.
 *
 * Without times, or with fewer than thirty re-shares to judge by, nothing fades: the half-life is Infinity.
 * Cost: one count of exposures per half-life, at most eleven.
 * T4b of the list of measures.
 */
import { picked } from "../network/columns.ts";
import { columnOf, rowsWhere } from "../base/numbered.ts";
import { alive, paced } from "../base/pulse.ts";
import { ndcg } from "../base/ranking.ts";
import { pipesOf } from "../network/pipes.ts";
import { networkUntil } from "../network/until.ts";
import { layOut, type Workbench } from "../network/workbench.ts";
import { divideCredit, plainShares, possibleAttributions } from "./attribution.ts";
import { candidatesOf } from "./candidates.ts";
import { exposuresOf, exposuresWith, fadedExposures, partAround, presenceOf, type Exposures } from "./exposures.ts";
import { fitPrior, type Prior } from "./probabilities.ts";
import { isAdoption, readingOf } from "./readings.ts";

const HOUR_MS = 3_600_000;
export const HALF_LIVES_MS = [1.5, 3, 6, 12, 24, 48, 96, 192, 384, 768, 2160].map((hours) => hours * HOUR_MS);
/** The part of the log that is learned from; the rest judges. */
export const LEARNED = 0.7;
const FEWEST_JUDGES = 30;
const PLACES = 50;
const LEAST_CHANCE = 1e-6;

/** Evidence that fades, per pipe. */
export interface FadedEvidence extends Exposures {
  readonly prior: Prior;
  /** How much of the prior stands, 0..1. */
  readonly standing: Float64Array;
}

/** Under the settings at hand. */
export function evidenceFadedBy(bench: Workbench, halfLifeMs: number): FadedEvidence {
  return faded(bench, exposuresWith(bench, bench.use(plainShares), halfLifeMs));
}

/** Under every other plain attribution that can be told apart; none where the file itself credits the author. */
export function* evidenceOfOtherWays(bench: Workbench, halfLifeMs: number): Generator<FadedEvidence> {
  const candidates = candidatesOf(bench);
  const { reading } = candidates.adoptions;
  if (reading !== "posts" && reading !== "unordered") return;
  const counted = fadedExposures(bench, halfLifeMs);
  for (const attribution of possibleAttributions(candidates).filter((one) => one !== bench.settings.attribution))
    yield faded(bench, exposuresWith(bench, divideCredit(bench.network, candidates, attribution), halfLifeMs, counted));
}

function faded(bench: Workbench, { exposures, passes }: Exposures): FadedEvidence {
  const { items } = bench.shared(pipesOf).audienceRows;
  const presence = bench.shared(presenceOf);
  const tell = paced(alive(bench.pulse), items.length);
  const standing = columnOf(Float64Array, items.length, (tie) => {
    tell(tie);
    return partAround(presence, items[tie]);
  });
  return { exposures, passes, prior: fitPrior({ exposures, passes }), standing };
}

/** The chance that a tie passes on the next post, from evidence that fades. */
export function rateOf({ exposures, passes, prior, standing }: FadedEvidence, tie: number): number {
  return (prior.alpha * standing[tie] + passes[tie]) / (prior.alpha + prior.beta + exposures[tie]);
}

/**
 * The chance per pipe with all evidence counted alike: p̂ where a tie was exposed; else the prior's mean, for the part of the
 * log for which the listener was around. What is fitted for who comes first forgets too much for how many there will be.
 */
export function lastingRates(bench: Workbench): Float64Array {
  const evidence = evidenceFadedBy(bench, Infinity);
  return evidence.exposures.map((_, tie) => rateOf(evidence, tie));
}

/** The half-life of evidence in this log, in milliseconds; Infinity where nothing fades. */
export function halfLifeOfEvidence(bench: Workbench): number {
  const { network, settings, pulse } = bench;
  const cutMs = momentOfPart(bench, LEARNED);
  let judges = 0;
  let firstMs = Infinity;
  let lastMs = -Infinity;
  for (const entry of reshareRows(bench)) {
    const atMs = network.shares.timeMs[entry];
    firstMs = Math.min(firstMs, atMs);
    lastMs = Math.max(lastMs, atMs);
    if (atMs > cutMs) judges++;
  }
  if (judges < FEWEST_JUDGES) return Infinity;
  const before = layOut(networkUntil(network, cutMs), settings, pulse);
  // what takes longer to fade than the log lasts hardly fades: one of those is enough
  const longest = HALF_LIVES_MS.findIndex((halfLifeMs) => halfLifeMs >= lastMs - firstMs);
  const tried = HALF_LIVES_MS.slice(0, longest < 0 ? HALF_LIVES_MS.length : longest + 1).reverse();
  const quality = bench.shared(readingOf) === "posts" ? likelihoodOf(bench, before) : orderOfPeople(bench, cutMs);
  let best = Infinity;
  let most = -Infinity;
  for (const [done, halfLifeMs] of tried.entries()) {
    pulse(done, tried.length);
    const found = quality(before, evidenceFadedBy(before, halfLifeMs));
    if (found > most) {
      most = found;
      best = halfLifeMs;
    }
  }
  return best;
}

/** The time by which this part of the re-shares had been made; NaN without times. */
export function momentOfPart(bench: Workbench, part: number): number {
  const times = picked(bench.network.shares.timeMs, reshareRows(bench)).sort();
  return times.length === 0 ? NaN : times[Math.floor(part * (times.length - 1))];
}

/** Re-shares that carry a time. */
function reshareRows({ network }: Workbench): Uint32Array {
  return rowsWhere(network.shares.kind.length, (entry) => isAdoption(network, entry) && !Number.isNaN(network.shares.timeMs[entry]));
}

/** How well evidence from the first part foretells the rest; more is better. */
type Quality = (before: Workbench, evidence: FadedEvidence) => number;

/** The log likelihood of what every tie passed on after the first part, of what it was exposed to. */
function likelihoodOf(bench: Workbench, before: Workbench): Quality {
  const all = bench.use(exposuresOf);
  const earlier = before.use(exposuresOf);
  return (_, evidence) => {
    const tell = paced(alive(bench.pulse), all.exposures.length);
    let sum = 0;
    for (let tie = 0; tie < all.exposures.length; tie++) {
      tell(tie);
      const exposures = all.exposures[tie] - earlier.exposures[tie];
      if (!(exposures > 0)) continue;
      const passes = Math.min(exposures, Math.max(0, all.passes[tie] - earlier.passes[tie]));
      // nothing is impossible, lest one surprise decide alone
      const rate = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, rateOf(evidence, tie)));
      sum += passes * Math.log(rate) + (exposures - passes) * Math.log(1 - rate);
    }
    return sum;
  };
}

function orderOfPeople(bench: Workbench, afterMs: number): Quality {
  const { shares, people } = bench.network;
  const next = new Float64Array(people.count);
  for (const entry of reshareRows(bench)) if (shares.timeMs[entry] > afterMs) next[shares.author[entry]] += shares.weight[entry];
  return (before, evidence) => ndcg(summedRates(before, evidence), next, PLACES);
}

function summedRates(bench: Workbench, evidence: FadedEvidence): Float64Array {
  const { offsets } = bench.shared(pipesOf).audienceRows;
  const sums = new Float64Array(bench.network.people.count);
  for (let heard = 0; heard < sums.length; heard++)
    for (let tie = offsets[heard]; tie < offsets[heard + 1]; tie++) sums[heard] += rateOf(evidence, tie);
  return sums;
}
