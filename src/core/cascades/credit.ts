/**
 * Credit: how many re-shares go back to a person, along all chains (Goyal, Bonchi, Lakshmanan 2011). In one pass from
 * the latest adoption to the earliest, credit(u) = Σ over v of q(v,u) (1 + credit(v)). With every step weighted by λ
 * as well, the same pass gives the lateral part: credit along chains that are peer to peer all the way.
 *
 * Where the order is not known there are no chains, and only the first step counts. Where posts are not known
 * (topic, totals) the file itself credits the author: credit(u) = Σ over v of how often v re-shared u.
 */
import type { Workbench } from "../network/workbench.ts";
import { communitiesOf } from "../network/communities.ts";
import { divideCredit, possibleAttributions } from "./attribution.ts";
import { candidatesOf, type Candidates } from "./candidates.ts";
import { bandAround, candidatePeerWeights, peerWeightsOfCandidates, peerWeightsOfTies, tiePeerWeights, voicesOf } from "./peers.ts";
import { creditShares } from "./creditShares.ts";
import { shareTiesOf } from "./shareTies.ts";

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
  /** The least and the most that the whole can be, over D of the band, the settings at hand, and all attributions. */
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
    remarks: part === "total" ? creditRemarks(bench) : [...creditRemarks(bench), ...bench.use(voicesOf).remarks],
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

function totalCredit(bench: Workbench): Columns {
  return isInCascades(bench)
    ? columnsOf(bench, passedBack(candidatesOf(bench), bench.use(creditShares)))
    : columnsOfTies(bench, bench.use(shareTiesOf).carried);
}

function lateralCredit(bench: Workbench): Columns {
  if (!isInCascades(bench)) return columnsOfTies(bench, product(bench.use(shareTiesOf).carried, bench.use(tiePeerWeights)));
  return columnsOf(bench, passedBack(candidatesOf(bench), product(bench.use(creditShares), bench.use(candidatePeerWeights))));
}

function verticalCredit(bench: Workbench): Columns {
  const total = bench.use(totalCredit);
  const lateral = bench.use(lateralCredit);
  const rest = (all: Float64Array, part: Float64Array): Float64Array => all.map((value, i) => Math.max(0, value - part[i]));
  const people = rest(total.people, lateral.people);
  return total.posts === undefined || lateral.posts === undefined ? { people } : { people, posts: rest(total.posts, lateral.posts) };
}

/** Are there cascades to follow, or does the file credit the author with every re-share? */
function isInCascades(bench: Workbench): boolean {
  const { reading } = candidatesOf(bench).adoptions;
  return reading === "posts" || reading === "unordered";
}

function columnsOfTies(bench: Workbench, values: Float64Array): Columns {
  return { people: summed(values, bench.use(shareTiesOf).heard, bench.network.people.count) };
}

function columnsOf(bench: Workbench, credit: Float64Array): Columns {
  const { people, posts } = bench.network;
  const { person, offsets } = candidatesOf(bench).adoptions;
  const itemOf = new Uint32Array(person.length);
  for (let item = 0; item < posts.count; item++) itemOf.fill(item, offsets[item], offsets[item + 1]);
  return { people: summed(credit, person, people.count), posts: summed(credit, itemOf, posts.count) };
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

/** The sums of all credit, for every D of the band (and the D at hand) and every attribution that can be told apart. */
function sumsOverBand(bench: Workbench): Record<CreditPart, number>[] {
  const voices = bench.use(voicesOf);
  const relationships = bandAround(bench.settings.relationships);
  if (!isInCascades(bench)) {
    const ties = bench.use(shareTiesOf);
    const total = sumOf(ties.carried);
    return relationships.map((d) => partsOf(total, sumOf(product(ties.carried, peerWeightsOfTies(voices, ties, d)))));
  }
  const candidates = candidatesOf(bench);
  const weights = relationships.map((d) => peerWeightsOfCandidates(voices, candidates, d));
  return possibleAttributions(candidates).flatMap((attribution) => {
    const credit = divideCredit(bench.network, candidates, attribution);
    const total = sumOf(passedBack(candidates, credit));
    return weights.map((weight) => partsOf(total, sumOf(passedBack(candidates, product(credit, weight)))));
  });
}

/** The lateral credit of everybody, for every D of the band (and the D at hand) and every attribution that can be told apart. */
export function* lateralOverBand(bench: Workbench): Generator<Float64Array> {
  const voices = bench.use(voicesOf);
  const relationships = bandAround(bench.settings.relationships);
  if (!isInCascades(bench)) {
    const ties = bench.use(shareTiesOf);
    for (const d of relationships) yield columnsOfTies(bench, product(ties.carried, peerWeightsOfTies(voices, ties, d))).people;
    return;
  }
  const candidates = candidatesOf(bench);
  const weights = relationships.map((d) => peerWeightsOfCandidates(voices, candidates, d));
  for (const attribution of possibleAttributions(candidates)) {
    const credit = divideCredit(bench.network, candidates, attribution);
    for (const weight of weights) yield columnsOf(bench, passedBack(candidates, product(credit, weight))).people;
  }
}

function partsOf(total: number, lateral: number): Record<CreditPart, number> {
  return { total, lateral, vertical: total - lateral };
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

/** What qualifies credit: who is credited by the file alone, without order, or by share ties in place of follows. */
function creditRemarks(bench: Workbench): readonly ("direct-only" | "order-unknown" | "audience-unknown")[] {
  const { isOrdered, pipes } = candidatesOf(bench);
  if (!isInCascades(bench)) return ["direct-only"];
  return [
    ...(isOrdered ? [] : (["order-unknown"] as const)),
    ...(pipes === "shares" ? (["direct-only", "audience-unknown"] as const) : []),
  ];
}
