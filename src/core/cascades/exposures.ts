/**
 * How often each tie could have passed something on, and how often it did. Ties are the pipes, in the order of
 * `pipesOf(network).audienceRows.items`: by who is heard, then by who hears. What was carried where no pipe runs is not here.
 *
 * An exposure of v through u is a post that u wrote or passed on, while v followed u (since then, where that is known) and was around
 * (between her first and her last act in the log, her own posts among them) and free to pass it on herself: not its author, nor an adopter before u. Whoever
 * did pass it on after u was exposed in any case. Without the times, whoever acted at all was around. A pass is the share
 * of the credit that u gets for v's adoption; so there are never more passes than exposures.
 *
 * Without posts (topic, totals) every re-share is an item of its own, of some post of its author: two people adopt it,
 * the author first; an entry of weight w counts w times.
 *
 * Evidence can fade: an exposure counts 2^(−age / half-life), its age counted back from the last act of the log; an
 * exposure that was answered is as old as its answer, else as its offer.
 *
 * Cost: O(m log s + Σ sources of all adopters): windows of time are looked up in each person's own sums, so that a
 * large audience is not walked once per post.
 * T2 of the list of measures.
 */
import { picked } from "../network/columns.ts";
import { orderOf } from "../base/order.ts";
import { alive, paced } from "../base/pulse.ts";
import type { Network } from "../network/network.ts";
import { pipesOf } from "../network/pipes.ts";
import { orderBy, placeOf } from "../network/ties.ts";
import type { Workbench } from "../network/workbench.ts";
import { plainShares } from "./attribution.ts";
import { candidatesOf, type Candidates } from "./candidates.ts";
import { isAdoption } from "./readings.ts";

/** Per pipe. Whole numbers of posts for exposures unless evidence fades; passes are sums of credit. */
export interface Exposures {
  readonly exposures: Float64Array;
  readonly passes: Float64Array;
}

/** When everybody was around; `firstMs` above `lastMs`: at no known time. */
export interface Presence {
  readonly firstMs: Float64Array;
  readonly lastMs: Float64Array;
  /** 1: acted at all, be it at a time that is not known. */
  readonly hasActed: Uint8Array;
  /** The first and the last act of the log; `startMs` above `endMs` without times. */
  readonly startMs: number;
  readonly endMs: number;
}

/** Exposures and passes under the settings at hand, none faded; under `em` by `decay`, since `em` is made from them. */
export function exposuresOf(bench: Workbench): Exposures {
  return { exposures: bench.sharedPart(exposuresUnfaded), passes: passesOf(bench, bench.use(plainShares)) };
}

/** How often each pipe could have passed something on, evidence fading; whoever gets the credit. */
export function fadedExposures(bench: Workbench, halfLifeMs: number): Float64Array {
  return halfLifeMs === Infinity ? bench.sharedPart(exposuresUnfaded) : countExposures(bench, fadingFrom(bench, halfLifeMs));
}

/**
 * The same with the credit divided in another way, aligned with `candidates.earlier`, or with evidence that fades.
 * @param exposures those of this half-life, where they are known.
 */
export function exposuresWith(
  bench: Workbench,
  credit: Float64Array,
  halfLifeMs = Infinity,
  exposures = fadedExposures(bench, halfLifeMs),
): Exposures {
  const passes = passesOf(bench, credit, halfLifeMs);
  // sums of faded weights are differences of larger sums: rounding may leave them a hair below the passes
  return halfLifeMs === Infinity ? { exposures, passes } : { exposures: exposures.map((n, tie) => Math.max(n, passes[tie])), passes };
}

/**
 * The pipe that every candidate stands at the end of, aligned with `candidates.earlier`: positions in the pipes' items, −1 where it
 * came through somebody whom the adopter does not follow.
 */
export function candidateTies(bench: Workbench): Int32Array {
  return bench.sharedPart(findCandidateTies);
}

/** For `bench.shared`. */
export function presenceOf({ people, posts, shares }: Network): Presence {
  const firstMs = new Float64Array(people.count).fill(Infinity);
  const lastMs = new Float64Array(people.count).fill(-Infinity);
  const hasActed = new Uint8Array(people.count);
  let startMs = Infinity;
  let endMs = -Infinity;
  const seen = (person: number, atMs: number): void => {
    hasActed[person] = 1;
    // a time that is not known is neither before nor after any other
    if (atMs < firstMs[person]) firstMs[person] = atMs;
    if (atMs > lastMs[person]) lastMs[person] = atMs;
    if (atMs < startMs) startMs = atMs;
    if (atMs > endMs) endMs = atMs;
  };
  for (let entry = 0; entry < shares.count; entry++) seen(shares.sharer[entry], shares.timeMs[entry]);
  for (let post = 0; post < posts.count; post++) if (posts.author[post] >= 0) seen(posts.author[post], posts.timeMs[post]);
  return { firstMs, lastMs, hasActed, startMs, endMs };
}

type Fading = (atMs: number) => number;

function fadingFrom(bench: Workbench, halfLifeMs: number): Fading {
  const { endMs } = bench.shared(presenceOf);
  return (atMs) => (Number.isNaN(atMs) ? 1 : 2 ** ((atMs - endMs) / halfLifeMs));
}

function isInItems(candidates: Candidates): boolean {
  return candidates.adoptions.reading === "posts" || candidates.adoptions.reading === "unordered";
}

function findCandidateTies(bench: Workbench): Int32Array {
  const { adoptions, offsets, earlier } = candidatesOf(bench);
  const { audienceRows } = bench.shared(pipesOf);
  const tie = new Int32Array(earlier.length);
  const tell = paced(alive(bench.pulse), earlier.length);
  for (let i = 0; i < adoptions.count; i++) {
    tell(offsets[i]);
    for (let at = offsets[i]; at < offsets[i + 1]; at++)
      tie[at] = placeOf(audienceRows, adoptions.person[earlier[at]], adoptions.person[i]);
  }
  return tie;
}

function passesOf(bench: Workbench, credit: Float64Array, halfLifeMs = Infinity): Float64Array {
  const fading = fadingFrom(bench, halfLifeMs);
  const candidates = candidatesOf(bench);
  const { audienceRows } = bench.shared(pipesOf);
  const passes = new Float64Array(audienceRows.items.length);
  if (isInItems(candidates)) {
    const { adoptions, offsets } = candidates;
    const tie = candidateTies(bench);
    const tell = paced(alive(bench.pulse), tie.length);
    for (let i = 0; i < adoptions.count; i++) {
      tell(offsets[i]);
      const weight = fading(adoptions.timeMs[i]);
      for (let at = offsets[i]; at < offsets[i + 1]; at++) if (tie[at] >= 0) passes[tie[at]] += credit[at] * weight;
    }
    return passes;
  }
  eachReshare(bench, (author, sharer, atMs, times) => {
    const tie = placeOf(audienceRows, author, sharer);
    if (tie >= 0 && !(atMs < sinceOf(bench.network, tie))) passes[tie] += times * fading(atMs);
  });
  return passes;
}

function exposuresUnfaded(bench: Workbench): Float64Array {
  return countExposures(bench, () => 1);
}

function countExposures(bench: Workbench, fading: Fading): Float64Array {
  const candidates = candidatesOf(bench);
  const offers = bench.sharedPart(gatherOffers);
  const { from, to } = bench.sharedPart(windowsOf);
  const { audienceRows } = bench.shared(pipesOf);
  const { hasActed } = bench.shared(presenceOf);
  const sum = sumsOf(offers, fading);
  const exposures = new Float64Array(audienceRows.items.length);
  const tell = paced(alive(bench.pulse), exposures.length);
  for (let heard = 0; heard + 1 < audienceRows.offsets.length; heard++) {
    tell(audienceRows.offsets[heard]);
    const start = offers.offsets[heard];
    const end = offers.offsets[heard + 1];
    if (start === end) continue;
    const untimed = sum[end + heard] - sum[start + offers.timed[heard] + heard];
    for (let tie = audienceRows.offsets[heard]; tie < audienceRows.offsets[heard + 1]; tie++)
      if (hasActed[audienceRows.items[tie]] === 1) exposures[tie] = sum[to[tie] + heard] - sum[from[tie] + heard] + untimed;
  }
  if (isInItems(candidates)) correctForAdopters(bench, candidates, fading, exposures);
  else correctForAuthors(bench, fading, exposures);
  return exposures;
}

/** What everybody wrote or passed on, person by person, times ascending; those without a time at the end. */
interface Offers {
  readonly offsets: Uint32Array;
  /** How many of a person's offers have a time. */
  readonly timed: Uint32Array;
  readonly timeMs: Float64Array;
  /** How many posts each of them is. */
  readonly times: Float64Array;
}

/** For `bench.sharedPart`. */
function gatherOffers(bench: Workbench): Offers {
  const candidates = candidatesOf(bench);
  const { person, timeMs, times } = isInItems(candidates)
    ? { ...candidates.adoptions, times: new Float64Array(candidates.adoptions.count).fill(1) }
    : offersWithoutPosts(bench);
  const people = bench.network.people.count;
  const order = orderBy(person, people, orderOf(timeMs));
  const offsets = new Uint32Array(people + 1);
  const timed = new Uint32Array(people);
  for (const at of order) {
    offsets[person[at] + 1]++;
    if (!Number.isNaN(timeMs[at])) timed[person[at]]++;
  }
  for (let row = 0; row < people; row++) offsets[row + 1] += offsets[row];
  return { offsets, timed, timeMs: picked(timeMs, order), times: picked(times, order) };
}

/** Every re-share is offered by its author and by who made it. */
function offersWithoutPosts(bench: Workbench) {
  const person: number[] = [];
  const timeMs: number[] = [];
  const times: number[] = [];
  eachReshare(bench, (author, sharer, atMs, weight) => {
    person.push(author, sharer);
    timeMs.push(atMs, atMs);
    times.push(weight, weight);
  });
  return { person: Uint32Array.from(person), timeMs: Float64Array.from(timeMs), times: Float64Array.from(times) };
}

/**
 * The weight of a person's offers before a position: at position + row, so that each person's sums begin at nought and the
 * old offers of one do not drown in the sums of others.
 */
function sumsOf({ offsets, timeMs, times }: Offers, fading: Fading): Float64Array {
  const sum = new Float64Array(times.length + offsets.length);
  for (let row = 0, at = 0; row + 1 < offsets.length; row++)
    for (let before = 0; at < offsets[row + 1]; at++) sum[at + row + 1] = before += fading(timeMs[at]) * times[at];
  return sum;
}

interface Windows {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Per pipe the positions of the offers of who is heard while who hears was around. For `bench.sharedPart`. */
function windowsOf(bench: Workbench): Windows {
  const { offsets, timed, timeMs } = bench.sharedPart(gatherOffers);
  const { audienceRows } = bench.shared(pipesOf);
  const { firstMs, lastMs } = bench.shared(presenceOf);
  const from = new Uint32Array(audienceRows.items.length);
  const to = new Uint32Array(audienceRows.items.length);
  const tell = paced(alive(bench.pulse), to.length);
  for (let heard = 0; heard + 1 < audienceRows.offsets.length; heard++) {
    tell(audienceRows.offsets[heard]);
    const end = offsets[heard] + timed[heard];
    for (let tie = audienceRows.offsets[heard]; tie < audienceRows.offsets[heard + 1]; tie++) {
      const hears = audienceRows.items[tie];
      const startMs = Math.max(firstMs[hears], sinceOf(bench.network, tie));
      from[tie] = firstAt(timeMs, offsets[heard], end, (atMs) => atMs >= startMs);
      to[tie] = firstAt(timeMs, from[tie], end, (atMs) => atMs > lastMs[hears]);
    }
  }
  return { from, to };
}

/** Since when a pipe runs; −Infinity where that is not known. */
export function sinceOf({ follows }: Network, pipe: number): number {
  const sinceMs = follows.sinceMs?.[pipe] ?? NaN;
  return Number.isNaN(sinceMs) ? -Infinity : sinceMs;
}

/** The first position from which on the ascending times fit; `end` if none does. */
function firstAt(timeMs: Float64Array, start: number, end: number, fits: (atMs: number) => boolean): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fits(timeMs[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** For what part of the log somebody was around, 0..1; where that lasts no time or has none, 1 if she acted at all. */
export function partAround({ firstMs, lastMs, hasActed, startMs, endMs }: Presence, person: number): number {
  if (!(endMs > startMs)) return hasActed[person];
  return Math.max(0, (lastMs[person] - firstMs[person]) / (endMs - startMs));
}

/** Was somebody around at a time; where it is not known, did she act at all? */
export function isAround({ firstMs, lastMs, hasActed }: Presence, person: number, atMs: number): boolean {
  return Number.isNaN(atMs) ? hasActed[person] === 1 : firstMs[person] <= atMs && atMs <= lastMs[person];
}

/** Adopters of an item are exposed by those who could have passed it on to them, whenever that was, and by nobody else. */
function correctForAdopters(bench: Workbench, { adoptions, isOrdered }: Candidates, fading: Fading, exposures: Float64Array): void {
  const { audienceRows, sourceRows } = bench.shared(pipesOf);
  const presence = bench.shared(presenceOf);
  const { person, timeMs, moment, counts, offsets } = adoptions;
  const placeIn = new Uint32Array(bench.network.people.count);
  const tell = paced(alive(bench.pulse), 1);
  let seen = 0;
  for (let item = 0; item < adoptions.items; item++) {
    const start = offsets[item];
    const end = offsets[item + 1];
    for (let i = start; i < end; i++) placeIn[person[i]] = i + 1;
    for (let i = start; i < end; i++) {
      tell((seen += sourceRows.offsets[person[i] + 1] - sourceRows.offsets[person[i]]));
      for (let s = sourceRows.offsets[person[i]]; s < sourceRows.offsets[person[i] + 1]; s++) {
        const place = placeIn[sourceRows.items[s]] - 1;
        if (place < start) continue;
        const tie = placeOf(audienceRows, person[place], person[i]);
        const sinceMs = sinceOf(bench.network, tie);
        const isFree = counts[i] === 1 && (!isOrdered || moment[place] < moment[i]) && !(sinceMs >= timeMs[i]);
        const counted = isAround(presence, person[i], timeMs[place]) && !(timeMs[place] < sinceMs) ? fading(timeMs[place]) : 0;
        const due = isFree ? fading(timeMs[i]) : 0;
        if (counted !== due) exposures[tie] += due - counted;
      }
    }
  }
}

/** Nobody is exposed to her own posts. */
function correctForAuthors(bench: Workbench, fading: Fading, exposures: Float64Array): void {
  const presence = bench.shared(presenceOf);
  const { audienceRows } = bench.shared(pipesOf);
  eachReshare(bench, (author, sharer, atMs, times) => {
    const tie = isAround(presence, author, atMs) ? placeOf(audienceRows, sharer, author) : -1;
    if (tie >= 0 && !(atMs < sinceOf(bench.network, tie))) exposures[tie] -= times * fading(atMs);
  });
}

/** Every re-share that a log without posts is read by: in a topic those with a time. */
function eachReshare(bench: Workbench, visit: (author: number, sharer: number, atMs: number, times: number) => void): void {
  const { shares } = bench.network;
  const isTopic = candidatesOf(bench).adoptions.reading === "topic";
  const tell = paced(alive(bench.pulse), shares.count);
  for (let entry = 0; entry < shares.count; entry++) {
    tell(entry);
    if (isAdoption(bench.network, entry) && !(isTopic && Number.isNaN(shares.timeMs[entry])))
      visit(shares.author[entry], shares.sharer[entry], shares.timeMs[entry], shares.weight[entry]);
  }
}
