/** Slow and obvious versions of what is learned about ties, straight from the definitions: tie by tie, item by item. */
import { LIKE, MENTION, REPLY, type Network } from "../../src/core/network/network.ts";
import type { Attribution } from "../../src/core/network/workbench.ts";
import { candidatesIn, dividedIn, forestsOf, heardIn, itemsOf, sinceOf, resharesOf, type Division, type SlowItem } from "./spread.ts";

export interface SlowTie {
  readonly heard: number;
  readonly hears: number;
  readonly exposures: number;
  readonly passes: number;
}

/** Who hears whom: follows, or who re-shared whom, or who turned to whom where nobody re-shared anybody. */
function pipesIn(network: Network): [heard: number, hears: number][] {
  const { follows, shares, people } = network;
  const reshares = resharesOf(network);
  const talks = Array.from({ length: shares.count }, (_, i) => ({ sharer: shares.sharer[i], author: shares.author[i] }));
  const rows = Array.from({ length: people.count }, (_, row) => row);
  const isPipe = (heard: number, hears: number): boolean =>
    follows.count > 0
      ? follows.sources(hears).includes(heard)
      : (reshares.length > 0 ? reshares : talks).some(({ sharer, author }) => sharer === hears && author === heard);
  return rows.flatMap((heard) => rows.filter((hears) => isPipe(heard, hears)).map((hears): [number, number] => [heard, hears]));
}

/** For what part of the log somebody was around. */
export function slowPartAround(network: Network, person: number): number {
  const { shares, posts } = network;
  const acts = [
    ...Array.from({ length: shares.count }, (_, i) => ({ by: shares.sharer[i], at: shares.timeMs[i] })),
    ...Array.from({ length: posts.count }, (_, i) => ({ by: posts.author[i], at: posts.timeMs[i] })),
  ].filter(({ by }) => by >= 0);
  const timed = acts.filter(({ at }) => !Number.isNaN(at));
  const length = (of: typeof acts): number =>
    of.length === 0 ? 0 : Math.max(...of.map(({ at }) => at)) - Math.min(...of.map(({ at }) => at));
  if (length(timed) === 0) return acts.some(({ by }) => by === person) ? 1 : 0;
  return length(timed.filter(({ by }) => by === person)) / length(timed);
}

/** Was somebody around at a time: between her first and her last act, or at all where times are not known? */
function isAroundIn(network: Network, person: number, atMs: number): boolean {
  const { shares, posts } = network;
  const acts = [
    ...Array.from({ length: shares.count }, (_, i) => i)
      .filter((i) => shares.sharer[i] === person)
      .map((i) => shares.timeMs[i]),
    ...Array.from({ length: posts.count }, (_, i) => i)
      .filter((i) => posts.author[i] === person)
      .map((i) => posts.timeMs[i]),
  ];
  if (Number.isNaN(atMs)) return acts.length > 0;
  const known = acts.filter((at) => !Number.isNaN(at));
  return Math.min(...known) <= atMs && atMs <= Math.max(...known);
}

function endOf({ shares, posts }: Network): number {
  const known = [...shares.timeMs, ...Array.from(posts.timeMs).filter((_, post) => posts.author[post] >= 0)].filter(
    (at) => !Number.isNaN(at),
  );
  return known.length === 0 ? NaN : Math.max(...known);
}

/** Every pipe with its exposures and passes. */
export function slowTies(network: Network, attribution: Attribution, halfLifeMs = Infinity): SlowTie[] {
  const { reading, items } = itemsOf(network);
  const endMs = endOf(network);
  const weight = (atMs: number): number => (Number.isNaN(atMs) || halfLifeMs === Infinity ? 1 : 2 ** (-(endMs - atMs) / halfLifeMs));
  const divided = reading === "posts" ? dividedIn(network, items, attribution) : [];
  const candidates = items.map((item) => heardIn(network, item));
  const events = resharesOf(network).filter(({ timeMs }) => reading === "totals" || !Number.isNaN(timeMs));
  return pipesIn(network).map(([heard, hears]) => {
    let exposures = 0;
    let passes = 0;
    const sinceMs = sinceOf(network, heard, hears);
    if (reading === "posts")
      items.forEach((item: SlowItem, i) => {
        const offered = item.members.get(heard);
        const answered = item.members.get(hears);
        if (offered === undefined) return;
        if (candidates[i].get(hears)?.includes(heard) === true) {
          exposures += weight(answered?.timeMs ?? NaN);
          passes += (divided[i].get(hears)?.get(heard) ?? 0) * weight(answered?.timeMs ?? NaN);
          return;
        }
        // a post that says no time and was never shared: nobody knows when
        const offeredMs = Number.isFinite(offered.timeMs) ? offered.timeMs : NaN;
        if (answered === undefined && isAroundIn(network, hears, offeredMs) && !(offeredMs < sinceMs)) exposures += weight(offeredMs);
      });
    else
      for (const { author, sharer, timeMs, weight: times } of events) {
        if (author !== heard && sharer !== heard) continue;
        if (author === hears || !isAroundIn(network, hears, timeMs) || timeMs < sinceMs) continue;
        exposures += times * weight(timeMs);
        if (author === heard && sharer === hears) passes += times * weight(timeMs);
      }
    return { heard, hears, exposures, passes };
  });
}

/** The prior of measures.md T2, from the raw rates. */
export function slowPrior(ties: readonly SlowTie[]): { alpha: number; beta: number } {
  const rates = ties.filter(({ exposures }) => exposures >= 5).map(({ exposures, passes }) => passes / exposures);
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const mean =
    rates.length > 0 ? sum(rates) / rates.length : sum(ties.map(({ passes }) => passes)) / sum(ties.map(({ exposures }) => exposures));
  const variance = sum(rates.map((rate) => (rate - mean) ** 2)) / (rates.length - 1);
  const fitted = (mean * (1 - mean)) / variance - 1;
  const strength = rates.length >= 20 && fitted > 0 && Number.isFinite(fitted) ? fitted : 10;
  return { alpha: mean * strength, beta: (1 - mean) * strength };
}

/** The ties that measures of ties speak of, by people. */
export function slowCarried(network: Network): [heard: number, hears: number][] {
  const { shares, people } = network;
  const acts = Array.from({ length: shares.count }, (_, i) => i).filter((i) => shares.kind[i] !== LIKE);
  if (acts.length === 0) return pipesIn(network);
  const { reading, items } = itemsOf(network);
  const pairs = acts.map((i) => [shares.author[i], shares.sharer[i]]);
  if (reading === "posts")
    for (const item of items) for (const [v, of] of candidatesIn(network, item)) for (const u of of) pairs.push([u, v]);
  const rows = Array.from({ length: people.count }, (_, row) => row);
  return rows.flatMap((heard) =>
    rows.filter((hears) => pairs.some(([a, b]) => a === heard && b === hears)).map((hears): [number, number] => [heard, hears]),
  );
}

/** Replies and mentions by one to another. */
export function slowTalks({ shares }: Network, by: number, to: number): number {
  return Array.from({ length: shares.count }, (_, i) => i)
    .filter((i) => (shares.kind[i] === REPLY || shares.kind[i] === MENTION) && shares.sharer[i] === by && shares.author[i] === to)
    .reduce((sum, i) => sum + shares.weight[i], 0);
}

/** Was this tie earned? */
export function slowEarned(network: Network, heard: number, hears: number): boolean {
  const passes = resharesOf(network).filter(({ author, sharer, paid }) => author === heard && sharer === hears && !paid);
  const known = passes.filter(({ post }) => post >= 0);
  const unknown = passes.filter(({ post }) => post < 0);
  const posts = [...new Set(known.map(({ post }) => post))].map((post) => known.filter((share) => share.post === post));
  const firsts = [
    ...posts.map((shares) => Math.min(...shares.map(({ timeMs }) => (Number.isNaN(timeMs) ? Infinity : timeMs)))),
    ...unknown.map(({ timeMs }) => timeMs),
  ];
  const days = new Set(firsts.filter(Number.isFinite).map((at) => new Date(at).toISOString().slice(0, 10)));
  const times = posts.length + unknown.reduce((sum, { weight }) => sum + weight, 0);
  return (times >= 2 && days.size >= 2) || (times >= 1 && slowTalks(network, heard, hears) > 0 && slowTalks(network, hears, heard) > 0);
}

/** Everybody who heard an item: after how many voices she stood, and whether she passed it on. */
export function slowContacts(network: Network): { contacts: number; passed: boolean }[] {
  const pipes = pipesIn(network);
  return itemsOf(network).items.flatMap((item) => {
    const candidates = heardIn(network, item);
    return Array.from({ length: network.people.count }, (_, v) => v).flatMap((v) => {
      const own = candidates.get(v);
      const offers = pipes
        .filter(([heard, hears]) => hears === v && item.members.has(heard))
        .map(([heard]) => ({ atMs: item.members.get(heard)?.timeMs ?? NaN, sinceMs: sinceOf(network, heard, v) }));
      const silent = offers.filter(
        ({ atMs, sinceMs }) => isAroundIn(network, v, Number.isFinite(atMs) ? atMs : NaN) && !(atMs < sinceMs),
      ).length;
      const contacts = own?.length ?? (item.members.has(v) ? 0 : silent);
      return contacts > 0 ? [{ contacts, passed: own !== undefined }] : [];
    });
  });
}

/** Expected people of every generation in one item, by going through every way in which it may have come about. */
export function slowGenerations(item: SlowItem, division: Division): number[] {
  const people: number[] = [];
  for (const { parentOf, probability } of forestsOf(division))
    for (const member of item.adopters) {
      let depth = 0;
      for (let at: number | undefined = parentOf.get(member); at !== undefined; at = parentOf.get(at)) depth++;
      people[depth] = (people[depth] ?? 0) + probability;
    }
  return Array.from(people, (count) => count ?? 0);
}

/** n_ij / ((k_i − 1) + (k_j − 1) − n_ij), NaN where the two are not tied or know nobody else. */
export function slowOverlap(network: Network, one: number, other: number): number {
  const pipes = pipesIn(network);
  const circle = (row: number): Set<number> => new Set(pipes.filter((pair) => pair.includes(row)).map(([a, b]) => (a === row ? b : a)));
  const [ours, theirs] = [circle(one), circle(other)];
  if (!ours.has(other)) return NaN;
  const common = [...ours].filter((row) => theirs.has(row)).length;
  return common / (ours.size - 1 + theirs.size - 1 - common);
}
