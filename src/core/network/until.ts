/** A network as it stood at some moment: what had been done by then, among the same people and the same follows. */
import { rowsWhere } from "../base/numbered.ts";
import type { Network } from "./network.ts";
import { arraysOf, openNetwork } from "./open.ts";
import { entriesOf } from "./shareLog.ts";

/**
 * The log up to and with `untilMs`. Rows keep their numbers: a post that nobody knew of yet stays in its row, without
 * author and time. What carries no time is left out.
 */
export function networkUntil(network: Network, untilMs: number): Network {
  const arrays = arraysOf(network);
  const { shares, posts } = arrays;
  const rows = rowsWhere(shares.timeMs.length, (row) => shares.timeMs[row] <= untilMs);
  const isKnown = new Uint8Array(posts.names.count).map((_, post) => (posts.timeMs[post] <= untilMs ? 1 : 0));
  for (const row of rows) if (shares.post[row] >= 0) isKnown[shares.post[row]] = 1;
  return openNetwork({
    ...arrays,
    shares: entriesOf(shares, rows),
    posts: {
      ...posts,
      author: posts.author.map((author, post) => (isKnown[post] === 1 ? author : -1)),
      timeMs: posts.timeMs.map((timeMs, post) => (isKnown[post] === 1 ? timeMs : NaN)),
    },
  });
}
