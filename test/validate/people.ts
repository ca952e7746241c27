/** Who is shared most next, by all and by peers: scores from the first part of a log against the rest of it. */
import { ndcg } from "../../src/core/base/ranking.ts";
import { lateralOfPeople } from "../../src/core/cascades/credit.ts";
import { creditShares } from "../../src/core/cascades/creditShares.ts";
import { exposuresWith } from "../../src/core/cascades/exposures.ts";
import { HALF_LIVES_MS, LEARNED, momentOfPart } from "../../src/core/cascades/fading.ts";
import { peerRuleOf, peerWeight, voicesOf } from "../../src/core/cascades/peers.ts";
import { isAdoption } from "../../src/core/cascades/readings.ts";
import { attentionRank } from "../../src/core/measures/attentionRank.ts";
import { coreDepth } from "../../src/core/measures/coreDepth.ts";
import { directAudience } from "../../src/core/measures/directAudience.ts";
import { expectedPassAlongs } from "../../src/core/measures/expectedPassAlongs.ts";
import { expectedPeerPassAlongs } from "../../src/core/measures/expectedPeerPassAlongs.ts";
import type { Measure } from "../../src/core/measures/measure.ts";
import type { Network } from "../../src/core/network/network.ts";
import { pipesOf } from "../../src/core/network/pipes.ts";
import { networkUntil } from "../../src/core/network/until.ts";
import { layOut, type Workbench } from "../../src/core/network/workbench.ts";
import { judged, RESAMPLES, type Judged } from "./judging.ts";

const PLACES = 50;
const FEWEST_POSTS = 5;

export const PEOPLE_SCORES = [
  "followers",
  "PageRank",
  "k-core",
  "past shares",
  "past shares, weighted by age",
  "past shares per post",
  "lateral influence",
  "lateral influence, weighted by age",
  "**expected pass-alongs**",
  "**expected pass-alongs among peers**",
] as const;
export type PeopleScore = (typeof PEOPLE_SCORES)[number];

export interface JudgedPeople {
  readonly learned: number;
  readonly next: number;
  /** NDCG of the first fifty; missing where the log has no such score. */
  readonly byAll: Partial<Record<PeopleScore, Judged>>;
  readonly byPeers: Partial<Record<PeopleScore, Judged>>;
}

/** The re-shares after a moment: whose, by whom, and how much of each came from a peer. */
interface Next {
  readonly author: Uint32Array;
  readonly sharer: Uint32Array;
  readonly times: Float64Array;
  readonly lateral: Float64Array;
}

export function judgePeople(network: Network, resamples = RESAMPLES): JudgedPeople {
  const all = layOut(network);
  const cutMs = momentOfPart(all, LEARNED);
  const before = layOut(networkUntil(network, cutMs));
  const next = sharesAfter(all, cutMs);
  const scores = scoresOf(before);
  const names = PEOPLE_SCORES.filter((name) => scores[name] !== undefined);
  // a mean over fewer posts is a lot: whoever wrote fewer is not judged
  const posted = postsAfter(network, cutMs);
  const isJudged = (row: number): boolean => !network.shares.hasPosts || posted[row] >= FEWEST_POSTS;
  const ranked = names.map((name) => firstPlaces((scores[name] ?? new Float64Array()).map((score, row) => (isJudged(row) ? score : NaN))));
  const people = network.people.count;
  const [byAll, byPeers] = [next.times, next.lateral].map((parts) => {
    const quality = (weights: Float64Array): number[] => {
      const gain = new Float64Array(people);
      for (let i = 0; i < parts.length; i++) gain[next.author[i]] += parts[i] * weights[next.sharer[i]];
      const best = bestGain(gain);
      return ranked.map((places) => gainOf(places, gain) / best);
    };
    const found = judged(people, quality, resamples);
    return Object.fromEntries(names.map((name, i) => [name, found[i]]));
  });
  return { learned: before.network.shares.kind.filter((kind) => kind <= 1).length, next: next.author.length, byAll, byPeers };
}

function sharesAfter(bench: Workbench, afterMs: number): Next {
  const { network } = bench;
  const { shares } = network;
  const voices = bench.use(voicesOf);
  const rule = bench.use(peerRuleOf);
  // where posts are known, what is asked is how often each new post is shared; else how often in all
  const posted = postsAfter(network, afterMs);
  const isNext = (row: number): boolean => (shares.hasPosts ? network.posts.timeMs[shares.post[row]] : shares.timeMs[row]) > afterMs;
  const rows = Uint32Array.from(shares.kind.keys()).filter((row) => isAdoption(network, row) && isNext(row));
  const times = Float64Array.from(rows, (row) => {
    const ofAuthor = posted[shares.author[row]];
    if (!shares.hasPosts) return shares.weight[row];
    return ofAuthor >= FEWEST_POSTS ? 1 / ofAuthor : 0;
  });
  return {
    author: rows.map((row) => shares.author[row]),
    sharer: rows.map((row) => shares.sharer[row]),
    times,
    lateral: times.map((weight, i) => weight * peerWeight(voices, shares.author[rows[i]], shares.sharer[rows[i]], rule)),
  };
}

function postsAfter({ posts, people }: Network, afterMs: number): Float64Array {
  const count = new Float64Array(people.count);
  for (let post = 0; post < posts.count; post++) if (posts.timeMs[post] > afterMs) count[posts.author[post]]++;
  return count;
}

function sharesPerPost(bench: Workbench): Float64Array {
  const posted = postsAfter(bench.network, -Infinity);
  return fadedShares(bench, Infinity).map((shares, row) => (posted[row] === 0 ? 0 : shares / posted[row]));
}

function scoresOf(bench: Workbench): Partial<Record<PeopleScore, Float64Array>> {
  const column = ({ compute }: Measure): Float64Array => compute(bench).people ?? new Float64Array();
  return {
    ...(bench.network.follows.count > 0 && { followers: column(directAudience) }),
    PageRank: column(attentionRank),
    "k-core": column(coreDepth),
    "past shares": fadedShares(bench, Infinity),
    "past shares, weighted by age": fitted(bench, fadedShares, "times"),
    ...(bench.network.shares.hasPosts && { "past shares per post": sharesPerPost(bench) }),
    "lateral influence": lateralOfPeople(bench),
    "lateral influence, weighted by age": fitted(bench, fadedLateral, "lateral"),
    "**expected pass-alongs**": column(expectedPassAlongs),
    "**expected pass-alongs among peers**": column(expectedPeerPassAlongs),
  };
}

type FadedScore = (bench: Workbench, halfLifeMs: number) => Float64Array;

/** A score with the half-life that serves it best inside what may be known: learned from the first part of that, judged by the rest. */
function fitted(bench: Workbench, score: FadedScore, target: "times" | "lateral"): Float64Array {
  const cutMs = momentOfPart(bench, LEARNED);
  const before = layOut(networkUntil(bench.network, cutMs));
  const next = sharesAfter(bench, cutMs);
  const gain = new Float64Array(bench.network.people.count);
  next[target].forEach((part, i) => (gain[next.author[i]] += part));
  const quality = HALF_LIVES_MS.map((halfLifeMs) => ndcg(score(before, halfLifeMs), gain, PLACES) || 0);
  return score(bench, HALF_LIVES_MS[quality.lastIndexOf(Math.max(...quality))]);
}

/** How often each was re-shared, the older the less. */
function fadedShares({ network }: Workbench, halfLifeMs: number): Float64Array {
  const { shares, people } = network;
  const sums = new Float64Array(people.count);
  const endMs = shares.timeMs.reduce((last, at) => (at > last ? at : last), -Infinity);
  for (let row = 0; row < shares.count; row++)
    if (isAdoption(network, row)) sums[shares.author[row]] += shares.weight[row] * 2 ** ((shares.timeMs[row] - endMs) / halfLifeMs);
  return sums;
}

/** First steps of lateral influence, the older the less: faded passes times λ. */
function fadedLateral(bench: Workbench, halfLifeMs: number): Float64Array {
  const { passes } = exposuresWith(bench, bench.use(creditShares), halfLifeMs);
  const { offsets, items } = bench.shared(pipesOf).audienceRows;
  const voices = bench.use(voicesOf);
  const rule = bench.use(peerRuleOf);
  return new Float64Array(bench.network.people.count).map((_, heard) => {
    let sum = 0;
    for (let tie = offsets[heard]; tie < offsets[heard + 1]; tie++) sum += passes[tie] * peerWeight(voices, heard, items[tie], rule);
    return sum;
  });
}

/** The rows of the first fifty places, those of equal score together. */
function firstPlaces(score: Float64Array): Uint32Array[] {
  const standing = score.map((value) => (Number.isNaN(value) ? -Infinity : value));
  const order = new Uint32Array(score.length).map((_, row) => row).sort((a, b) => standing[b] - standing[a]);
  const groups: Uint32Array[] = [];
  for (let start = 0; start < Math.min(PLACES, order.length);) {
    let end = start + 1;
    while (end < order.length && standing[order[end]] === standing[order[start]]) end++;
    groups.push(order.subarray(start, end));
    start = end;
  }
  return groups;
}

function gainOf(groups: readonly Uint32Array[], gain: Float64Array): number {
  let place = 0;
  let sum = 0;
  for (const rows of groups) {
    let gained = 0;
    let counts = 0;
    for (const row of rows) gained += gain[row];
    for (let i = 0; i < rows.length && place < PLACES; i++) counts += 1 / Math.log2(++place + 1);
    sum += (gained / rows.length) * counts;
  }
  return sum;
}

function bestGain(gain: Float64Array): number {
  const most = gain
    .filter((value) => value > 0)
    .sort()
    .reverse();
  let sum = 0;
  for (let i = 0; i < Math.min(PLACES, most.length); i++) sum += most[i] / Math.log2(i + 2);
  return sum;
}
