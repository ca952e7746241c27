/**
 * Credit: how many re-shares go back to a person, along all chains (Goyal, Bonchi, Lakshmanan 2011). In one pass from
 * the latest adoption to the earliest, credit(u) = Σ over v of q(v,u) (1 + credit(v)). With every step weighted by λ
 * as well, the same pass gives the lateral part: credit along chains that are peer to peer all the way.
 *
 * Where the order is not known there are no chains, and only the first step counts. Where posts are not known
 * (topic, totals) the file itself credits the author: credit(u) = Σ over v of how often v re-shared u.
 * C3 of the list of measures.
 */
import { alive } from "../base/pulse.ts";
import type { Workbench } from "../network/workbench.ts";
import { communitiesOf } from "../network/communities.ts";
import { divideCredit, possibleAttributions } from "./attribution.ts";
import { candidatesOf, itemOfAdoptions, type Candidates } from "./candidates.ts";
import { authorDays, gathered, type Contributions } from "./contributions.ts";
import { bandOfPeers, candidatePeerWeights, peerWeightsOfCandidates, peerWeightsOfTies, tiePeerWeights, voicesOf } from "./peers.ts";
import { creditShares } from "./creditShares.ts";
import { eachCarried, shareTiesOf } from "./shareTies.ts";

/** Which part of the credit: all of it, what went from peer to peer all the way, or the rest. */
export type CreditPart = "total" | "lateral" | "vertical";

/** Credited re-shares. */
interface Credit {
  readonly people: Float64Array;
  /** Per row of posts, of everybody together; missing where posts are not known. */
  readonly posts?: Float64Array;
  /** Of the members of each community together. */
  readonly communities: Float64Array;
  readonly whole: number;
  /** The least and the most that the whole can be, over the band of the peer rule, the settings at hand, and all attributions. */
  readonly range: readonly [low: number, high: number];
}

/** The credit as a measure tells it: its columns, its range, and what qualifies it. */
export function creditOutcome(bench: Workbench, part: CreditPart, id: string) {
  const { people, posts, communities, whole, range } = creditOf(bench, part);
  return {
    people,
    ...(posts !== undefined && { posts }),
    communities,
    whole: { [id]: whole },
    ranges: { [id]: range },
    ...(posts === undefined && { reasons: ["no-post"] as const }),
    remarks: part === "total" ? creditRemarks(bench) : lateralRemarks(bench),
  };
}

/** The credit under the settings at hand. */
function creditOf(bench: Workbench, part: CreditPart): Credit {
  const { of, count } = bench.use(communitiesOf);
  const { people, posts } = bench.use(part === "total" ? totalCredit : part === "lateral" ? lateralCredit : verticalCredit);
  const whole = sumOf(people);
  const others = bench.use(sumsOverBand).map((sums) => sums[part]);
  const range = [Math.min(whole, ...others), Math.max(whole, ...others)] as const;
  return { people, ...(posts !== undefined && { posts }), communities: summed(people, of, count), whole, range };
}

interface Columns {
  readonly people: Float64Array;
  readonly posts?: Float64Array;
}

/** Credit piece by piece, aligned with the adoptions, or where the file credits the author with the share ties. */
function totalParts(bench: Workbench): Float64Array {
  return isInCascades(bench) ? passedBack(candidatesOf(bench), bench.use(creditShares)) : bench.use(shareTiesOf).carried;
}

/** The lateral credit piece by piece: per adoption, or where the file credits the author per share tie. */
export function lateralParts(bench: Workbench): Float64Array {
  if (!isInCascades(bench)) return product(bench.use(shareTiesOf).carried, bench.use(tiePeerWeights));
  return passedBack(candidatesOf(bench), product(bench.use(creditShares), bench.use(candidatePeerWeights)));
}

function verticalParts(bench: Workbench): Float64Array {
  return rest(bench.use(totalParts), bench.use(lateralParts));
}

/** What the part leaves of all; never below 0, since rounding keeps the order of sums whose terms are in order. */
function rest(all: Float64Array, part: Float64Array): Float64Array {
  return all.map((value, i) => value - part[i]);
}

function totalCredit(bench: Workbench): Columns {
  return columnsOf(bench, bench.use(totalParts));
}

function lateralCredit(bench: Workbench): Columns {
  return columnsOf(bench, bench.use(lateralParts));
}

function verticalCredit(bench: Workbench): Columns {
  const total = bench.use(totalCredit);
  const lateral = bench.use(lateralCredit);
  const people = rest(total.people, lateral.people);
  return total.posts === undefined || lateral.posts === undefined ? { people } : { people, posts: rest(total.posts, lateral.posts) };
}

/** Are there cascades to follow, or does the file credit the author with every re-share? */
export function isInCascades(bench: Workbench): boolean {
  const { reading } = candidatesOf(bench).adoptions;
  return reading === "posts" || reading === "unordered";
}

function columnsOf(bench: Workbench, parts: Float64Array): Columns {
  const { people, posts } = bench.network;
  if (!isInCascades(bench)) return { people: summed(parts, bench.use(shareTiesOf).heard, people.count) };
  const { person } = candidatesOf(bench).adoptions;
  return { people: summed(parts, person, people.count), posts: summed(parts, bench.sharedPart(itemOfAdoptions), posts.count) };
}

/** Credit per adoption when every candidate gets the given part of what follows. */
function passedBack({ offsets, earlier, adoptions, isOrdered }: Candidates, parts: Float64Array): Float64Array {
  const credit = new Float64Array(adoptions.count);
  for (let i = adoptions.count - 1; i >= 0; i--) {
    const passed = isOrdered ? 1 + credit[i] : 1;
    for (let at = offsets[i]; at < offsets[i + 1]; at++) credit[earlier[at]] += parts[at] * passed;
  }
  return credit;
}

/** The sums of all credit, for every peer rule of the band and every attribution that can be told apart. */
function sumsOverBand(bench: Workbench): Record<CreditPart, number>[] {
  return Array.from(bothOverBand(bench), ({ total, lateral }) => ({
    total: sumOf(total),
    lateral: sumOf(lateral),
    vertical: sumOf(total) - sumOf(lateral),
  }));
}

/** A part of the credit piece by piece, for every way of counting that ranges go over; all credit knows of no peers. */
function* partsOverBand(bench: Workbench, part: CreditPart): Generator<Float64Array> {
  let before: Float64Array | undefined;
  for (const { total, lateral } of bothOverBand(bench)) {
    if (part === "lateral") yield lateral;
    else if (part === "vertical") yield rest(total, lateral);
    else if (total !== before) yield total;
    before = total;
  }
}

/** All credit and its lateral part; `total` is the same array for every peer rule. */
function* bothOverBand(bench: Workbench): Generator<{ total: Float64Array; lateral: Float64Array }> {
  const voices = bench.use(voicesOf);
  const rules = bandOfPeers(bench);
  if (!isInCascades(bench)) {
    const ties = bench.use(shareTiesOf);
    for (const rule of rules) yield { total: ties.carried, lateral: product(ties.carried, peerWeightsOfTies(voices, ties, rule)) };
    return;
  }
  const candidates = candidatesOf(bench);
  const beat = alive(bench.pulse);
  const weights = rules.map((rule) => peerWeightsOfCandidates(voices, candidates, rule, beat));
  for (const attribution of possibleAttributions(candidates)) {
    const credit = divideCredit(bench.network, candidates, attribution);
    beat(0, 1);
    const total = passedBack(candidates, credit);
    for (const weight of weights) {
      beat(0, 1);
      yield { total, lateral: passedBack(candidates, product(credit, weight)) };
    }
  }
}

/** The lateral credit of everybody under the settings at hand. */
export function lateralOfPeople(bench: Workbench): Float64Array {
  return bench.use(lateralCredit).people;
}

/** The lateral credit of everybody, for every peer rule of the band and every attribution that can be told apart. */
export function* lateralOverBand(bench: Workbench): Generator<Float64Array> {
  for (const parts of partsOverBand(bench, "lateral")) yield columnsOf(bench, parts).people;
}

/** The credit of everybody as sums over posts, or over what stands in for them. */
export function creditContributions(bench: Workbench, part: CreditPart): Contributions {
  const own = bench.use(part === "total" ? totalParts : part === "lateral" ? lateralParts : verticalParts);
  return contributionsOf(bench, own);
}

/** The same for every way of counting that the range goes over. */
export function* creditContributionsOverBand(bench: Workbench, part: CreditPart): Generator<Contributions> {
  for (const parts of partsOverBand(bench, part)) yield contributionsOf(bench, parts);
}

function contributionsOf(bench: Workbench, value: Float64Array): Contributions {
  const { people, posts } = bench.network;
  const { reading, person } = candidatesOf(bench).adoptions;
  if (isInCascades(bench))
    return gathered({ unit: "posts", units: posts.count, unitOf: bench.sharedPart(itemOfAdoptions), person, value }, people.count);
  if (reading === "topic") return contributionsByDays(bench, value);
  const unitOf = new Uint32Array(value.length);
  return gathered({ unit: "none", units: 1, unitOf, person: bench.use(shareTiesOf).heard, value }, people.count);
}

/**
 * What is credited to authors tie by tie, by their days.
 * @param parts per share tie.
 */
export function contributionsByDays(bench: Workbench, parts: Float64Array): Contributions {
  const { network } = bench;
  const { carried } = bench.use(shareTiesOf);
  const entries: number[] = [];
  const values: number[] = [];
  eachCarried(network, (entry, tie, times) => {
    entries.push(entry);
    // λ times how often: each entry has its part of the tie
    values.push(times === 0 ? 0 : (parts[tie] * times) / carried[tie]);
  });
  const rows = Uint32Array.from(entries);
  const person = rows.map((entry) => network.shares.author[entry]);
  return gathered({ unit: "author-days", ...authorDays(network, rows), person, value: Float64Array.from(values) }, network.people.count);
}

function product(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value * b[i]);
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

/** Sums of the values that share a group. */
export function summed(values: Float64Array, groupOf: Uint32Array, groups: number): Float64Array {
  const sums = new Float64Array(groups);
  for (let i = 0; i < values.length; i++) sums[groupOf[i]] += values[i];
  return sums;
}

/** What qualifies lateral credit: the same, and what is known of audiences. */
export function lateralRemarks(bench: Workbench) {
  return [...creditRemarks(bench), ...bench.use(voicesOf).remarks];
}

/** What qualifies credit: who is credited by the file alone, without order, or by share ties in place of follows. */
function creditRemarks(bench: Workbench): readonly ("direct-only" | "order-unknown" | "audience-unknown")[] {
  const { isOrdered, pipes } = candidatesOf(bench);
  if (!isInCascades(bench)) return ["direct-only"];
  return [
    ...(isOrdered ? [] : (["order-unknown"] as const)),
    ...(pipes === "shares" ? (["direct-only", "audience-unknown"] as const) : []),
  ];
}
