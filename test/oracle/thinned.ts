/** Networks told anew: with less in their files, since logs are often thinner than one would like. */
import { BRAND, KINDS, type Network } from "../../src/core/network/network.ts";
import { drawNetwork, type Sketch } from "../../src/core/network/sample.ts";

/** What a network says, in words: draws the same network. */
export function sketchOf({ people, follows, shares, posts }: Network): Required<Omit<Sketch, "attributes" | "postAttributes">> {
  const rows = Array.from({ length: people.count }, (_, row) => row);
  const timeMs = (at: number): { timeMs?: number } => (Number.isNaN(at) ? {} : { timeMs: at });
  const declared = rows.filter((row) => !Number.isNaN(people.declaredFollowers[row]));
  return {
    people: rows.map((row) => people.id(row)),
    brands: rows.filter((row) => people.type[row] === BRAND).map((row) => people.id(row)),
    declaredFollowers: Object.fromEntries(declared.map((row) => [people.id(row), people.declaredFollowers[row]])),
    follows: rows.flatMap((heard) =>
      Array.from(follows.audience(heard), (hears, i) => {
        const sinceMs = follows.sinceMs?.[follows.audienceRows.offsets[heard] + i] ?? NaN;
        return Number.isNaN(sinceMs)
          ? ([people.id(hears), people.id(heard)] as const)
          : ([people.id(hears), people.id(heard), sinceMs] as const);
      }),
    ),
    posts: Array.from({ length: posts.count }, (_, post) => ({
      id: posts.id(post),
      author: people.id(posts.author[post]),
      ...timeMs(posts.timeMs[post]),
      paid: posts.paid[post] === 1,
    })),
    shares: Array.from({ length: shares.count }, (_, i) => ({
      sharer: people.id(shares.sharer[i]),
      author: people.id(shares.author[i]),
      ...(shares.post[i] >= 0 && { post: posts.id(shares.post[i]) }),
      ...timeMs(shares.timeMs[i]),
      kind: KINDS[shares.kind[i]],
      weight: shares.weight[i],
      paid: shares.paid[i] === 1,
      ...(shares.via !== null && shares.via[i] >= 0 && { via: people.id(shares.via[i]) }),
      ...(shares.cost !== null && !Number.isNaN(shares.cost[i]) && { cost: shares.cost[i] }),
    })),
  };
}

/** What a file may fail to say. */
export interface Missing {
  readonly posts?: boolean;
  readonly postTimes?: boolean;
  readonly times?: boolean;
  readonly follows?: boolean;
  readonly shares?: boolean;
  readonly declared?: boolean;
  /** Every third share lacks its time, or its post. */
  readonly someTimes?: boolean;
  readonly somePosts?: boolean;
}

/** The same network from files that lack this. */
export function without(network: Network, missing: Missing): Network {
  const sketch = sketchOf(network);
  const isLeft = (all: boolean | undefined, some: boolean | undefined, at: number): boolean => !all && !(some && at % 3 === 0);
  const shares = sketch.shares.map(({ post, timeMs, ...share }, i) => ({
    ...share,
    ...(post !== undefined && isLeft(missing.posts, missing.somePosts, i) && { post }),
    ...(timeMs !== undefined && isLeft(missing.times, missing.someTimes, i + 1) && { timeMs }),
  }));
  return drawNetwork({
    ...sketch,
    declaredFollowers: missing.declared ? {} : sketch.declaredFollowers,
    follows: missing.follows ? [] : sketch.follows,
    posts: missing.posts
      ? []
      : sketch.posts.map(({ timeMs, ...post }) => (timeMs === undefined || missing.postTimes ? post : { ...post, timeMs })),
    shares: missing.shares ? [] : shares,
  });
}

/** Every way a log can be thin. */
export const THINNER: readonly Missing[] = [
  {},
  { postTimes: true },
  { declared: true },
  { times: true },
  { posts: true },
  { posts: true, times: true },
  { follows: true },
  { follows: true, times: true },
  { follows: true, posts: true },
  { follows: true, posts: true, times: true },
  { shares: true },
  { shares: true, follows: true, posts: true },
];

/** Files in which some rows say less than others. */
export const PATCHY: readonly Missing[] = [
  { someTimes: true },
  { somePosts: true },
  { someTimes: true, somePosts: true },
  { posts: true, someTimes: true },
  { follows: true, someTimes: true },
  { follows: true, posts: true, someTimes: true },
  { postTimes: true, someTimes: true },
];
