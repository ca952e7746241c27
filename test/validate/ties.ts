/** Which tie passes on next: scores from the first part of a log against what went along each tie in the rest of it. */
import { betaQuantile } from "../../src/core/base/beta.ts";
import { candidatesOf } from "../../src/core/cascades/candidates.ts";
import { exposuresOf } from "../../src/core/cascades/exposures.ts";
import { LEARNED, momentOfPart } from "../../src/core/cascades/fading.ts";
import { priorOf, tieProbabilities } from "../../src/core/cascades/probabilities.ts";
import { isAdoption } from "../../src/core/cascades/readings.ts";
import { shareTiesOf } from "../../src/core/cascades/shareTies.ts";
import { embeddedness } from "../../src/core/measures/embeddedness.ts";
import { mutual } from "../../src/core/measures/mutual.ts";
import type { Network } from "../../src/core/network/network.ts";
import { pipesOf } from "../../src/core/network/pipes.ts";
import { placeOf } from "../../src/core/network/ties.ts";
import { networkUntil } from "../../src/core/network/until.ts";
import { layOut, type Workbench } from "../../src/core/network/workbench.ts";
import { aucOf, brierOf, calibrated, judged, RESAMPLES, type Cases, type Judged } from "./judging.ts";
import type { Planted } from "./planted.ts";

export const TIE_SCORES = [
  "mutual follow",
  "shared circles",
  "past shares along the tie",
  "**trust**",
  "**chance to pass on (p̂)**",
] as const;
export type TieScore = (typeof TIE_SCORES)[number];

export interface JudgedTies {
  readonly cases: number;
  readonly happened: number;
  readonly auc: Readonly<Record<TieScore, Judged>>;
  readonly brier?: Readonly<Record<TieScore, Judged>>;
  /** Of p̂, in tenths of the cases: what was expected, what came. */
  readonly reliability?: readonly { readonly expected: number; readonly came: number; readonly cases: number }[];
}

/** Every exposure after the cut to a post made after it, and whether it was truly had along that tie. */
export function judgePlantedTies({ network, hadItFrom }: Planted, resamples = RESAMPLES): JudgedTies {
  const cutMs = momentOfPart(layOut(network), LEARNED);
  const before = layOut(networkUntil(network, cutMs));
  const earlierMs = momentOfPart(before, LEARNED);
  const earlier = layOut(networkUntil(network, earlierMs));
  const after = exposuresBetween({ network, hadItFrom }, cutMs, Infinity);
  const rehearsal = exposuresBetween({ network, hadItFrom }, earlierMs, cutMs);
  const scores = tieScores(before);
  const rehearsed = tieScores(earlier);
  const casesOf = (name: TieScore): Cases => ({ ...after, score: Float64Array.from(after.tie, (tie) => scores[name][tie]) });
  const asChance = (name: TieScore): Cases => {
    if (name === "**chance to pass on (p̂)**") return casesOf(name);
    const meaning = calibrated({ ...rehearsal, score: Float64Array.from(rehearsal.tie, (tie) => rehearsed[name][tie]) });
    return { ...after, score: casesOf(name).score.map(meaning) };
  };
  return {
    cases: after.tie.length,
    happened: after.happened.reduce((sum, one) => sum + one, 0),
    auc: judgedBy(network.posts.count, (name) => aucOf(casesOf(name)), resamples),
    brier: judgedBy(network.posts.count, (name) => brierOf(asChance(name)), resamples),
    reliability: tenths(casesOf("**chance to pass on (p̂)**")),
  };
}

/** Every follow tie, and whether anything was shared along it after the cut. Resampled by who hears. */
export function judgeRealTies(network: Network, resamples = RESAMPLES): JudgedTies {
  const cutMs = momentOfPart(layOut(network), LEARNED);
  const scores = tieScores(layOut(networkUntil(network, cutMs)));
  const { audienceRows } = network.follows;
  const happened = new Uint8Array(network.follows.count);
  const { shares } = network;
  for (let row = 0; row < shares.count; row++) {
    const tie = isAdoption(network, row) && shares.timeMs[row] > cutMs ? placeOf(audienceRows, shares.author[row], shares.sharer[row]) : -1;
    if (tie >= 0) happened[tie] = 1;
  }
  return {
    cases: happened.length,
    happened: happened.reduce((sum, one) => sum + one, 0),
    auc: judgedBy(network.people.count, (name) => aucOf({ score: scores[name], happened, unit: audienceRows.items }), resamples),
  };
}

function judgedBy(
  units: number,
  ruler: (name: TieScore) => (weights: Float64Array) => number,
  resamples: number,
): Record<TieScore, Judged> {
  const rulers = TIE_SCORES.map(ruler);
  const found = judged(units, (weights) => rulers.map((measure) => measure(weights)), resamples);
  return Object.fromEntries(TIE_SCORES.map((name, i) => [name, found[i]])) as Record<TieScore, Judged>;
}

/** Per pipe. Trust without its guard, so that it ranks ties that have shown little as well; nothing to say counts as nought. */
function tieScores(bench: Workbench): Record<TieScore, Float64Array> {
  const { network } = bench;
  const { audienceRows } = bench.shared(pipesOf);
  const { exposures, passes } = bench.use(exposuresOf);
  const { alpha, beta } = bench.use(priorOf);
  // without a log measures of ties speak of all pipes
  const silent = layOut(networkUntil(network, -Infinity));
  const shared = bench.use(shareTiesOf);
  const carried = new Float64Array(audienceRows.items.length);
  shared.heard.forEach((heard, tie) => {
    const pipe = placeOf(audienceRows, heard, shared.hears[tie]);
    if (pipe >= 0) carried[pipe] = shared.carried[tie];
  });
  return {
    "mutual follow": mutual.compute(silent).ties ?? new Float64Array(),
    "shared circles": (embeddedness.compute(silent).ties ?? new Float64Array()).map((value) => value || 0),
    "past shares along the tie": carried,
    "**trust**": exposures.map((n, tie) => betaQuantile(0.05, alpha + passes[tie], beta + Math.max(0, n - passes[tie]))),
    "**chance to pass on (p̂)**": bench.use(tieProbabilities),
  };
}

interface Exposed {
  readonly tie: Uint32Array;
  readonly happened: Uint8Array;
  /** The post. */
  readonly unit: Uint32Array;
}

function exposuresBetween({ network, hadItFrom }: Pick<Planted, "network" | "hadItFrom">, fromMs: number, toMs: number): Exposed {
  const bench = layOut(network);
  const { adoptions } = candidatesOf(bench);
  const { audienceRows } = bench.shared(pipesOf);
  const [tie, happened, unit]: [number[], number[], number[]] = [[], [], []];
  for (let post = 0; post < network.posts.count; post++) {
    if (!(network.posts.timeMs[post] > fromMs && network.posts.timeMs[post] <= toMs)) continue;
    const had = new Set<number>();
    for (let i = adoptions.offsets[post]; i < adoptions.offsets[post + 1]; i++) {
      const heard = adoptions.person[i];
      had.add(heard);
      for (let at = audienceRows.offsets[heard]; at < audienceRows.offsets[heard + 1]; at++) {
        if (had.has(audienceRows.items[at])) continue;
        tie.push(at);
        happened.push(hadItFrom[post].get(audienceRows.items[at]) === heard ? 1 : 0);
        unit.push(post);
      }
    }
  }
  return { tie: Uint32Array.from(tie), happened: Uint8Array.from(happened), unit: Uint32Array.from(unit) };
}

function tenths({ score, happened }: Cases): { expected: number; came: number; cases: number }[] {
  const order = new Uint32Array(score.length).map((_, i) => i).sort((a, b) => score[a] - score[b]);
  return Array.from({ length: 10 }, (_, part) => {
    const rows = order.subarray(Math.floor((part * order.length) / 10), Math.floor(((part + 1) * order.length) / 10));
    const mean = (values: Float64Array | Uint8Array): number => rows.reduce((sum, i) => sum + values[i], 0) / rows.length;
    return { expected: mean(score), came: mean(happened), cases: rows.length };
  });
}
