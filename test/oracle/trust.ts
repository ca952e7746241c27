/** Slow and obvious versions of what is learned about ties, straight from the definitions: tie by tie, item by item. */
import type { Network } from "../../src/core/network/network.ts";
import type { Attribution } from "../../src/core/network/workbench.ts";
import { candidatesIn, dividedIn, itemsOf, resharesOf, type SlowItem } from "./spread.ts";

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
  const candidates = items.map((item) => candidatesIn(network, item));
  const events = resharesOf(network).filter(({ timeMs }) => reading === "totals" || !Number.isNaN(timeMs));
  return pipesIn(network).map(([heard, hears]) => {
    let exposures = 0;
    let passes = 0;
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
        if (answered === undefined && isAroundIn(network, hears, offeredMs)) exposures += weight(offeredMs);
      });
    else
      for (const { author, sharer, timeMs, weight: times } of events) {
        if (author !== heard && sharer !== heard) continue;
        if (author === hears || !isAroundIn(network, hears, timeMs)) continue;
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
