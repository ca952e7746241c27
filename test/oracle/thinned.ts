/** The same network with less in its files: logs are often thinner than one would like. */
import { arraysOf, openNetwork } from "../../src/core/network/builder.ts";
import type { Network } from "../../src/core/network/network.ts";
import { drawNetwork } from "../../src/core/network/sample.ts";

export interface Missing {
  readonly posts?: boolean;
  readonly postTimes?: boolean;
  readonly times?: boolean;
  readonly follows?: boolean;
  readonly shares?: boolean;
  readonly declared?: boolean;
}

export function without(network: Network, missing: Missing): Network {
  const arrays = arraysOf(network);
  const nothing = arraysOf(drawNetwork({}));
  const noRows = { offsets: new Uint32Array(network.people.count + 1), items: new Uint32Array(0) };
  const { shares, posts } = arrays;
  return openNetwork({
    ...arrays,
    ...(missing.follows && { audienceRows: noRows, sourceRows: noRows }),
    ...(missing.declared && { declaredFollowers: arrays.declaredFollowers.map(() => NaN) }),
    posts: missing.posts ? nothing.posts : { ...posts, timeMs: missing.postTimes ? posts.timeMs.map(() => NaN) : posts.timeMs },
    shares: missing.shares
      ? nothing.shares
      : {
          ...shares,
          post: missing.posts ? shares.post.map(() => -1) : shares.post,
          timeMs: missing.times ? shares.timeMs.map(() => NaN) : shares.timeMs,
        },
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
