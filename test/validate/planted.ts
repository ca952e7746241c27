/**
 * A planted world, in which it is known who had it from whom: follows in circles, a chance for every tie that has nothing
 * to do with whether it is mutual or how embedded it is but for a mild lift, posts by people who post much or little, and
 * cascades in which everybody who is exposed tries once, after a while (independent cascades). Some share out of the blue.
 */
import { chanceOf, type Chance } from "../../src/core/base/chance.ts";
import type { Network } from "../../src/core/network/network.ts";
import { drawNetwork, G8_START } from "../../src/core/network/sample.ts";

const HOUR_MS = 3_600_000;
const PEOPLE = 400;
const CIRCLES = 16;
const POSTS = 4000;
const DAYS = 60;

export interface Planted {
  readonly network: Network;
  /** Per post: who had it from whom, by rows; nobody stands for out of the blue. */
  readonly hadItFrom: readonly ReadonlyMap<number, number>[];
  /** What each tie truly passes on: "heard>hears" by rows. */
  readonly rates: ReadonlyMap<string, number>;
}

export function plantWorld(seed: number): Planted {
  const chance = chanceOf(seed);
  const listeners = plantFollows(chance);
  const rates = new Map<string, number>();
  listeners.forEach((of, heard) => {
    for (const hears of of) {
      const isMutual = listeners[hears].includes(heard);
      // most ties carry next to nothing, a few a lot
      rates.set(`${heard}>${hears}`, Math.min(0.9, 0.5 * chance() ** 12 * (isMutual ? 1.3 : 1)));
    }
  });
  const eagerness = Array.from({ length: PEOPLE }, () => Math.exp(1.2 * normal(chance)));
  const posts = Array.from({ length: POSTS }, () => ({
    author: drawn(eagerness, chance),
    timeMs: Math.floor(chance() * DAYS * 24 * HOUR_MS),
  }));
  posts.sort((a, b) => a.timeMs - b.timeMs);
  const spreads = posts.map(({ author, timeMs }) => spread({ author, timeMs }, { listeners, rates, chance }));
  const name = (row: number): string => `p${row}`;
  const network = drawNetwork({
    people: Array.from({ length: PEOPLE }, (_, row) => name(row)),
    follows: listeners.flatMap((of, heard) => of.map((hears) => [name(hears), name(heard)] as const)),
    posts: posts.map(({ author, timeMs }, i) => ({ id: `post${i}`, author: name(author), timeMs: G8_START + timeMs })),
    shares: spreads.flatMap((sharers, i) =>
      [...sharers].map(([sharer, { timeMs }]) => ({
        sharer: name(sharer),
        author: name(posts[i].author),
        post: `post${i}`,
        timeMs: G8_START + timeMs,
      })),
    ),
  });
  const hadItFrom = Array.from({ length: POSTS }, (): Map<number, number> => new Map());
  spreads.forEach((sharers, i) => {
    for (const [sharer, { from }] of sharers) if (from >= 0) hadItFrom[network.posts.indexOf(`post${i}`)].set(sharer, from);
  });
  return { network, hadItFrom, rates };
}

/** Listeners per person: mostly of her own circle, many mutual. */
function plantFollows(chance: Chance): number[][] {
  const heardBy = Array.from({ length: PEOPLE }, () => new Set<number>());
  for (let hears = 0; hears < PEOPLE; hears++) {
    const wanted = 5 + Math.floor(chance() * 20);
    for (let k = 0; k < wanted; k++) {
      const isNear = chance() < 0.7;
      const heard = isNear ? (hears % CIRCLES) + CIRCLES * Math.floor((chance() * PEOPLE) / CIRCLES) : Math.floor(chance() ** 2 * PEOPLE);
      if (heard === hears) continue;
      heardBy[heard].add(hears);
      if (chance() < 0.3) heardBy[hears].add(heard);
    }
  }
  return heardBy.map((of) => [...of]);
}

interface Post {
  readonly author: number;
  readonly timeMs: number;
}

interface World {
  readonly listeners: readonly (readonly number[])[];
  readonly rates: ReadonlyMap<string, number>;
  readonly chance: Chance;
}

/** Who shares a post, from whom (−1: out of the blue) and when. */
function spread({ author, timeMs }: Post, { listeners, rates, chance }: World): Map<number, { from: number; timeMs: number }> {
  const had = new Map<number, { from: number; timeMs: number }>();
  const waiting: { person: number; from: number; timeMs: number }[] = [];
  const offer = (heard: number, atMs: number): void => {
    for (const hears of listeners[heard])
      if (chance() < (rates.get(`${heard}>${hears}`) ?? 0)) waiting.push({ person: hears, from: heard, timeMs: atMs + later(chance) });
  };
  offer(author, timeMs);
  if (chance() < 0.15) waiting.push({ person: Math.floor(chance() * PEOPLE), from: -1, timeMs: timeMs + later(chance) });
  while (waiting.length > 0) {
    waiting.sort((a, b) => b.timeMs - a.timeMs);
    const next = waiting.pop();
    if (next === undefined || next.person === author || had.has(next.person)) continue;
    had.set(next.person, { from: next.from, timeMs: next.timeMs });
    offer(next.person, next.timeMs);
  }
  return had;
}

/** Three hours on average, never at once. */
function later(chance: Chance): number {
  return 1000 + Math.floor(-Math.log(1 - chance()) * 3 * HOUR_MS);
}

function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

function drawn(weights: readonly number[], chance: Chance): number {
  let rest = chance() * weights.reduce((a, b) => a + b, 0);
  return Math.max(
    0,
    weights.findIndex((weight) => (rest -= weight) < 0),
  );
}
