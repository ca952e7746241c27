/**
 * Who gets the credit for an adoption when several could have passed it on: a share for every candidate, one in all.
 *
 * - `first`: the earliest candidate. - `last`: the latest, which is closest to what a feed shows.
 * - `uniform`: all alike. - `decay`: exp(−age / τ), age counted back from the latest candidate; τ is the median over all
 *   explained adoptions of the log of the time between the adoption and its latest candidate; τ = 0 means `last`. An author whose
 *   post has no time ages from its first share, and makes no part of the median: that share would always come at once.
 * - `em` weighs with what each tie has shown to pass on as well: see `creditShares.ts`.
 *
 * Candidates of the same moment are told apart by their ids, the smaller first. Where the order is not known, only
 * `uniform` can be said, whatever was asked for.
 * C2 of the list of measures.
 */
import { median } from "simple-statistics";
import type { Network } from "../network/network.ts";
import { PLAIN_ATTRIBUTIONS, type PlainAttribution, type Workbench } from "../network/workbench.ts";
import { candidatesOf, type Candidates } from "./candidates.ts";

/**
 * The share of every candidate under the settings at hand, but for `em`: what ties pass on is learned by `decay`, lest they
 * confirm themselves.
 */
export function plainShares(bench: Workbench): Float64Array {
  const { attribution } = bench.settings;
  return divideCredit(bench.network, candidatesOf(bench), attribution === "em" ? "decay" : attribution);
}

/** The attributions that ranges go over: those that can be told apart in this log. */
export function possibleAttributions(candidates: Candidates): readonly PlainAttribution[] {
  return candidates.isOrdered ? PLAIN_ATTRIBUTIONS : ["uniform"];
}

/** The share of every candidate, aligned with `candidates.earlier`. */
export function divideCredit(network: Network, candidates: Candidates, attribution: PlainAttribution): Float64Array {
  const { offsets, earlier, adoptions } = candidates;
  const credit = new Float64Array(earlier.length);
  const tauMs = attribution === "decay" && candidates.isOrdered ? typicalDelayMs(candidates) : NaN;
  const rule = !candidates.isOrdered ? "uniform" : attribution === "decay" && !(tauMs > 0) ? "last" : attribution;
  for (let i = 0; i < adoptions.count; i++) {
    const start = offsets[i];
    const end = offsets[i + 1];
    if (start === end) continue;
    if (rule === "first" || rule === "last") credit[chosen(network, candidates, i, rule)] = 1;
    else if (rule === "uniform") credit.fill(1 / (end - start), start, end);
    else fade(candidates, i, tauMs, credit);
  }
  return credit;
}

/** Position in `earlier` of the first or last candidate of adoption i. */
function chosen(network: Network, { offsets, earlier, adoptions }: Candidates, i: number, rule: "first" | "last"): number {
  const start = offsets[i];
  const end = offsets[i + 1];
  const momentAt = (position: number): number => adoptions.moment[earlier[position]];
  const wanted = momentAt(rule === "first" ? start : end - 1);
  let best = -1;
  let bestId = "";
  for (let position = start; position < end; position++) {
    if (momentAt(position) !== wanted) continue;
    const id = best < 0 && position === end - 1 ? "" : network.people.id(adoptions.person[earlier[position]]);
    if (best >= 0 && id >= bestId) continue;
    best = position;
    bestId = id;
  }
  return best;
}

function fade({ offsets, earlier, adoptions }: Candidates, i: number, tauMs: number, credit: Float64Array): void {
  const latestMs = adoptions.timeMs[earlier[offsets[i + 1] - 1]];
  let sum = 0;
  for (let position = offsets[i]; position < offsets[i + 1]; position++) {
    credit[position] = Math.exp((adoptions.timeMs[earlier[position]] - latestMs) / tauMs);
    sum += credit[position];
  }
  for (let position = offsets[i]; position < offsets[i + 1]; position++) credit[position] /= sum;
}

/**
 * τ: the median time between an explained adoption and its latest candidate, where that is known; where it never is, from the
 * first shares of posts; NaN if nothing is explained.
 */
export function typicalDelayMs({ offsets, earlier, adoptions, explainedInAll }: Candidates): number {
  const delays = new Float64Array(explainedInAll);
  const latest = new Uint32Array(explainedInAll);
  let size = 0;
  for (let i = 0; i < adoptions.count; i++) {
    if (offsets[i + 1] === offsets[i]) continue;
    latest[size] = earlier[offsets[i + 1] - 1];
    delays[size] = adoptions.timeMs[i] - adoptions.timeMs[latest[size++]];
  }
  const known = delays.filter((_, k) => !Number.isNaN(adoptions.knownMs[latest[k]]));
  return medianOf(known.length > 0 ? known : delays);
}

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function medianOf(values: Float64Array): number {
  return values.length === 0 ? NaN : median(Array.from(values));
}
