/**
 * Slow and obvious versions of everything that stands on cascades, straight from the definitions: maps and sets by
 * person, no stamps, no compressed rows. The kernels must equal them.
 */
import { BRAND, LIKE, MEDIA, QUOTE, SHARE, type Network } from "../../src/core/network/network.ts";
import type { Attribution, Settings } from "../../src/core/network/workbench.ts";

type Moment = readonly [timeMs: number, authorsComeFirst: 0 | 1];

export interface SlowItem {
  /** Through whom each adopter had it, as the platform says of her first share; not where it says the author. */
  readonly via: ReadonlyMap<number, number>;
  readonly authors: ReadonlySet<number>;
  /** When everybody adopted, authors included. */
  readonly members: ReadonlyMap<number, { readonly moment: Moment; readonly timeMs: number }>;
  /** Those among the members who count as adopters. */
  readonly adopters: ReadonlySet<number>;
  readonly isOrdered: boolean;
}

interface Share {
  readonly sharer: number;
  readonly author: number;
  readonly post: number;
  readonly timeMs: number;
  readonly weight: number;
  readonly paid: boolean;
  readonly via: number;
}

/** Re-shares: shares and quotes. */
export function resharesOf({ shares }: Network): Share[] {
  return Array.from({ length: shares.count }, (_, i) => i)
    .filter((i) => shares.kind[i] === SHARE || shares.kind[i] === QUOTE)
    .map((i) => ({
      sharer: shares.sharer[i],
      author: shares.author[i],
      post: shares.post[i],
      timeMs: shares.timeMs[i],
      weight: shares.weight[i],
      paid: shares.paid[i] === 1,
      via: shares.via?.[i] ?? -1,
    }));
}

/** One item per post. */
function itemsOfPosts(network: Network, isOrdered = true): SlowItem[] {
  return Array.from({ length: network.posts.count }, (_, post) => {
    const author = network.posts.author[post];
    const postMs = network.posts.timeMs[post];
    const shares = resharesOf(network).filter(
      (share) => share.post === post && share.sharer !== author && (!isOrdered || Number.isNaN(postMs) || share.timeMs >= postMs),
    );
    const sharers = new Set(shares.map(({ sharer }) => sharer));
    const firstMs = Math.min(...shares.map(({ timeMs }) => timeMs));
    const members = new Map<number, { moment: Moment; timeMs: number }>();
    if (author >= 0) members.set(author, { moment: [-Infinity, 0], timeMs: Number.isNaN(postMs) ? firstMs : postMs });
    for (const sharer of sharers) {
      const timeMs = Math.min(...shares.filter((share) => share.sharer === sharer).map((share) => share.timeMs));
      members.set(sharer, { moment: [timeMs, 1], timeMs });
    }
    const via = new Map<number, number>();
    for (const sharer of sharers) {
      const firstMs = members.get(sharer)?.timeMs;
      const first = viaOf(
        network,
        shares.filter((share) => share.sharer === sharer && (!isOrdered || share.timeMs === firstMs)),
      );
      if (first !== undefined) via.set(sharer, first);
    }
    return { authors: new Set(author >= 0 ? [author] : []), members, adopters: sharers, isOrdered, via };
  });
}

/** The whole log as one item. */
function topicOf(network: Network): SlowItem {
  const shares = resharesOf(network);
  const members = new Map<number, { moment: Moment; timeMs: number }>();
  for (let person = 0; person < network.people.count; person++) {
    const ownMs = Math.min(...shares.filter(({ sharer }) => sharer === person).map(({ timeMs }) => timeMs));
    const sharedMs = Math.min(...shares.filter(({ author }) => author === person).map(({ timeMs }) => timeMs));
    if (sharedMs < Infinity && sharedMs <= ownMs) members.set(person, { moment: [sharedMs, 0], timeMs: sharedMs });
    else if (ownMs < Infinity) members.set(person, { moment: [ownMs, 1], timeMs: ownMs });
  }
  const adopters = new Set(shares.map(({ sharer }) => sharer));
  const via = new Map<number, number>();
  for (const sharer of adopters) {
    const member = members.get(sharer);
    if (member?.moment[1] !== 1) continue;
    const first = viaOf(
      network,
      shares.filter((share) => share.sharer === sharer && share.timeMs === member.timeMs),
    );
    if (first !== undefined) via.set(sharer, first);
  }
  return { authors: new Set(shares.map(({ author }) => author)), members, adopters, isOrdered: true, via };
}

/** Whom some shares say that they came through, other than the author; of several the smallest id. */
function viaOf(network: Network, shares: readonly Share[]): number | undefined {
  const said = shares.filter(({ via, author }) => via >= 0 && via !== author).map(({ via }) => via);
  return said.toSorted((a, b) => (network.people.id(a) < network.people.id(b) ? -1 : 1))[0];
}

function isBefore(a: Moment, b: Moment): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

/** The log as it is read: by its posts, as one topic, or as mere totals. */
export function itemsOf(network: Network): { reading: "posts" | "topic" | "totals"; items: SlowItem[] } {
  const shares = resharesOf(network);
  const isTimed = shares.some(({ timeMs }) => !Number.isNaN(timeMs));
  if (shares.some(({ post }) => post >= 0)) return { reading: "posts", items: itemsOfPosts(network, isTimed) };
  return isTimed ? { reading: "topic", items: [topicOf(network)] } : { reading: "totals", items: [] };
}

/** Since when somebody follows; −Infinity where nobody knows. */
export function sinceOf({ follows }: Network, heard: number, hears: number): number {
  const at = follows.audience(heard).indexOf(hears);
  const sinceMs = at < 0 ? NaN : (follows.sinceMs?.[follows.audienceRows.offsets[heard] + at] ?? NaN);
  return Number.isNaN(sinceMs) ? -Infinity : sinceMs;
}

/** Did `hears` hear `heard` before a time? By follows, or without any by having re-shared. */
function hearsOf(network: Network): (hears: number, heard: number, beforeMs: number) => boolean {
  if (network.follows.count > 0)
    return (hears, heard, beforeMs) => network.follows.sources(hears).includes(heard) && !(sinceOf(network, heard, hears) >= beforeMs);
  const shares = resharesOf(network);
  return (hears, heard) => shares.some(({ sharer, author }) => sharer === hears && author === heard);
}

/** Whom every adopter of an item heard it from: all earlier members whom she hears. */
export function heardIn(network: Network, item: SlowItem): Map<number, number[]> {
  return candidatesIn(network, { ...item, via: new Map() });
}

/** Candidates of every adopter of an item. */
export function candidatesIn(network: Network, item: SlowItem): Map<number, number[]> {
  const hears = hearsOf(network);
  const candidates = new Map<number, number[]>();
  for (const v of item.adopters) {
    const earlier = [...item.members.keys()].filter((u) => u !== v && (!item.isOrdered || isBefore(momentOf(item, u), momentOf(item, v))));
    const via = earlier.filter((u) => u === item.via.get(v));
    candidates.set(v, via.length > 0 ? via : earlier.filter((u) => hears(v, u, item.isOrdered ? timeOf(item, v) : NaN)));
  }
  return candidates;
}

const momentOf = (item: SlowItem, person: number): Moment => item.members.get(person)?.moment ?? [NaN, 1];
const timeOf = (item: SlowItem, person: number): number => item.members.get(person)?.timeMs ?? NaN;

/** Does the log say when this member adopted, or only when somebody first shared a post of hers? */
function isKnown(network: Network, post: number, item: SlowItem, member: number): boolean {
  if (momentOf(item, member)[1] === 1) return true;
  return Number.isFinite(momentOf(item, member)[0]) ? false : !Number.isNaN(network.posts.timeMs[post]);
}

/** q of every adopter's candidates. */
export type Division = Map<number, Map<number, number>>;

/** Divides the credit in all items, for `em` its plain part; τ is a median over all of them. */
export function dividedIn(network: Network, items: readonly SlowItem[], attribution: Attribution): Division[] {
  const candidates = items.map((item) => candidatesIn(network, item));
  const inOrder = (item: SlowItem, of: readonly number[]): number[] =>
    of.toSorted((a, b) => {
      if (isBefore(momentOf(item, a), momentOf(item, b))) return -1;
      if (isBefore(momentOf(item, b), momentOf(item, a))) return 1;
      return network.people.id(a) < network.people.id(b) ? -1 : 1;
    });
  const latest = (item: SlowItem, of: readonly number[]): number => {
    const last = inOrder(item, of).at(-1) ?? -1;
    return inOrder(item, of).find((u) => !isBefore(momentOf(item, u), momentOf(item, last))) ?? -1;
  };
  const delays = items.flatMap((item, i) =>
    [...candidates[i]]
      .filter(([, of]) => of.length > 0)
      .map(([v, of]) => ({
        delay: timeOf(item, v) - timeOf(item, latest(item, of)),
        isKnown: isKnown(network, i, item, latest(item, of)),
      })),
  );
  const known = delays.filter((one) => one.isKnown);
  const tau = median((known.length > 0 ? known : delays).map(({ delay }) => delay));
  return items.map((item, i) => {
    const division: Division = new Map();
    for (const [v, of] of candidates[i]) {
      const wanted = attribution === "em" ? "decay" : attribution;
      const rule = !item.isOrdered ? "uniform" : wanted === "decay" && !(tau > 0) ? "last" : wanted;
      const chosen = rule === "first" ? inOrder(item, of)[0] : latest(item, of);
      const raw = of.map((u) => {
        if (rule === "uniform") return 1;
        if (rule === "decay") return Math.exp(-(timeOf(item, latest(item, of)) - timeOf(item, u)) / tau);
        return u === chosen ? 1 : 0;
      });
      const sum = raw.reduce((a, b) => a + b, 0);
      division.set(v, new Map(of.map((u, k) => [u, raw[k] / sum])));
    }
    return division;
  });
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

export type SlowRule = Pick<Settings, "peerRule" | "relationships"> & { readonly hubTimes?: number };

/** The rules that ranges go over. */
export function slowBand(settings: SlowRule): SlowRule[] {
  if (settings.peerRule === "hubs") return [1 / 3, 1, 3].map((hubTimes) => ({ ...settings, hubTimes }));
  return [100, 150, 200, settings.relationships].map((relationships) => ({ ...settings, relationships }));
}

/** How much of a voice is that of a peer. */
export function lambda(network: Network, heard: number, hears: number, settings: SlowRule): number {
  const { people, shares } = network;
  if (people.type[heard] === BRAND || people.type[heard] === MEDIA) return 0;
  const talked = (a: number, b: number): boolean =>
    Array.from({ length: shares.count }, (_, i) => i).some(
      (i) => shares.kind[i] !== LIKE && shares.sharer[i] === a && shares.author[i] === b,
    );
  if (talked(heard, hears) && talked(hears, heard)) return 1;
  const audience = (row: number): number => {
    const sharers = new Set(resharesOf(network).flatMap(({ author, sharer }) => (author === row ? [sharer] : [])));
    const isSharersOnly = network.follows.count === 0;
    const known = Math.max(isSharersOnly ? sharers.size : network.follows.audience(row).length, people.declaredFollowers[row] || 0);
    return known > 0 ? known : sharers.size;
  };
  if (settings.peerRule === "relationships") return Math.min(1, settings.relationships / audience(heard));
  const heardOf = Array.from({ length: people.count }, (_, row) => audience(row)).filter((listeners) => listeners > 0);
  return audience(heard) >= (settings.hubTimes ?? 1) * Math.max(100, 10 * (heardOf.length > 0 ? median(heardOf) : 0)) ? 0 : 1;
}

/** Γ from everybody to everybody in one item, forward in time; every step multiplied by `weight`. */
function gammaIn(item: SlowItem, division: Division, weight: (u: number, v: number) => number): Map<number, Map<number, number>> {
  const order = [...item.members.keys()].toSorted(
    (a, b) => Number(isBefore(momentOf(item, b), momentOf(item, a))) - Number(isBefore(momentOf(item, a), momentOf(item, b))),
  );
  const gamma = new Map(order.map((u) => [u, new Map([[u, 1]])]));
  if (!item.isOrdered) {
    for (const [v, of] of division) for (const [u, q] of of) gamma.get(u)?.set(v, q * weight(u, v));
    return gamma;
  }
  for (const v of order)
    for (const u of order) {
      if (u === v) continue;
      let sum = 0;
      for (const [w, q] of division.get(v) ?? []) sum += q * weight(w, v) * (gamma.get(u)?.get(w) ?? 0);
      gamma.get(u)?.set(v, sum);
    }
  return gamma;
}

/** Credit per person in one item. */
export function creditIn(item: SlowItem, division: Division, weight: (u: number, v: number) => number): Map<number, number> {
  const credit = new Map<number, number>();
  for (const [u, row] of gammaIn(item, division, weight)) {
    let sum = 0;
    for (const [v, value] of row) if (v !== u) sum += value;
    credit.set(u, sum);
  }
  return credit;
}

/** Everybody who follows one of these people. */
export function followersOf(network: Network, people: Iterable<number>): Set<number> {
  return new Set([...people].flatMap((person) => [...network.follows.audience(person)]));
}

/** X(p): who could have seen it. */
export function reachedIn(network: Network, members: Iterable<number>, author: number): Set<number> {
  const reached = followersOf(network, members);
  reached.delete(author);
  return reached;
}

/** The Shapley value of each member in covering `reachedIn`, from all orders of joining. */
export function shapleyByOrders(network: Network, members: readonly number[], author: number): Map<number, number> {
  const value = new Map(members.map((member) => [member, 0]));
  const orders = ordersOf(members);
  for (const order of orders)
    order.forEach((member, i) => {
      const gain = reachedIn(network, order.slice(0, i + 1), author).size - reachedIn(network, order.slice(0, i), author).size;
      value.set(member, (value.get(member) ?? 0) + gain / orders.length);
    });
  return value;
}

function ordersOf(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

/** ν of a forest given as parents: distances by walking, each tree weighted by its people. */
export function viralityOf(parentOf: ReadonlyMap<number, number>, members: readonly number[]): number {
  const neighbours = new Map(members.map((member) => [member, [] as number[]]));
  for (const [child, parent] of parentOf) {
    neighbours.get(child)?.push(parent);
    neighbours.get(parent)?.push(child);
  }
  let sum = 0;
  let people = 0;
  for (const member of members) {
    const distance = walk(neighbours, member);
    if (distance.size < 2) continue;
    people++;
    // the mean distance from one member, summed over a tree of N, is N ν
    for (const steps of distance.values()) sum += steps / (distance.size - 1);
  }
  return sum / people;
}

function walk(neighbours: ReadonlyMap<number, readonly number[]>, start: number): Map<number, number> {
  const distance = new Map([[start, 0]]);
  for (const [person, steps] of distance)
    for (const next of neighbours.get(person) ?? []) if (!distance.has(next)) distance.set(next, steps + 1);
  return distance;
}

/** Every way to choose parents, with its probability. */
export function forestsOf(division: Division): { parentOf: Map<number, number>; probability: number }[] {
  let forests = [{ parentOf: new Map<number, number>(), probability: 1 }];
  for (const [v, of] of division) {
    if (of.size === 0) continue;
    forests = forests.flatMap(({ parentOf, probability }) =>
      [...of].filter(([, q]) => q > 0).map(([u, q]) => ({ parentOf: new Map(parentOf).set(v, u), probability: probability * q })),
    );
  }
  return forests;
}

/** How many forests there are. */
export function forestCount(division: Division): number {
  return [...division.values()].reduce((count, of) => count * Math.max(1, [...of.values()].filter((q) => q > 0).length), 1);
}
