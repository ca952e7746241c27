/** Builds the frozen network out of columns, once, with every row accounted for. */
import type { Fate } from "./fate.ts";
import { partOf, silentPulse } from "../base/pulse.ts";
import { mergeFollows, type FollowBatch } from "./followTies.ts";
import type { Gathered } from "./gather.ts";
import { NameTable } from "./names.ts";
import { MENTION, type Attribute, type Network } from "./network.ts";
import { openNetwork, type PostColumns } from "./open.ts";
import { mergeShares, type ShareBatch } from "./shareLog.ts";

/** The batches are used up: their columns become the network's, because large files leave no room for copies. */
export interface NetworkParts {
  readonly people: Gathered;
  readonly type?: Uint8Array;
  readonly declaredFollowers?: Float64Array;
  readonly attributes?: readonly Attribute[];
  readonly follows: readonly FollowBatch[];
  readonly shares: readonly ShareBatch[];
  readonly posts?: PostColumns;
}

export interface Built {
  readonly network: Network;
  readonly follows: readonly Fate[];
  readonly shares: readonly Fate[];
}

const NO_POSTS: PostColumns = {
  names: new NameTable().freeze(),
  author: new Int32Array(0),
  timeMs: new Float64Array(0),
  paid: new Uint8Array(0),
  attributes: [],
};

export function buildNetwork(parts: NetworkParts, pulse = silentPulse): Built {
  const count = parts.people.names.count;
  const [ties, entries] = [rowsIn(parts.follows, "hears"), rowsIn(parts.shares, "sharer")];
  const split = ties / (ties + entries || 1);
  const follows = mergeFollows(parts.follows, count, partOf(pulse, 0, split));
  const shares = mergeShares(parts.shares, partOf(pulse, split, 1));
  const posts = parts.posts ?? NO_POSTS;
  checkCounts(parts, follows.fates, shares.fates);
  pulse(1, 1);
  const author = withAuthors(posts.author, shares.columns);
  pulse(1, 1);
  const network = openNetwork({
    keys: parts.people.keys,
    names: parts.people.names,
    folds: parts.people.folds,
    hasPosts: posts.names.count > 0 && isAnyPost(shares.columns.post),
    hasTimes: isAnyTime(shares.columns.timeMs),
    type: parts.type ?? new Uint8Array(count),
    declaredFollowers: parts.declaredFollowers ?? new Float64Array(count).fill(NaN),
    attributes: parts.attributes ?? [],
    audienceRows: follows.audienceRows,
    sourceRows: follows.sourceRows,
    sinceMs: follows.sinceMs,
    shares: shares.columns,
    posts: { ...posts, author },
  });
  return { network, follows: follows.fates, shares: shares.fates };
}

function isAnyPost(posts: Int32Array): boolean {
  for (let at = 0; at < posts.length; at++) if (posts[at] >= 0) return true;
  return false;
}

function isAnyTime(times: Float64Array): boolean {
  for (let at = 0; at < times.length; at++) if (!Number.isNaN(times[at])) return true;
  return false;
}

function rowsIn<N extends string>(batches: readonly { readonly [name in N]: Uint32Array }[], name: N): number {
  return batches.reduce((sum, batch) => sum + batch[name].length, 0);
}

function checkCounts(parts: NetworkParts, follows: readonly Fate[], shares: readonly Fate[]): void {
  const check = (what: string, rows: number, fate: Fate) => {
    const found = fate.kept + fate.self.length + fate.repeated.length;
    if (found !== rows) throw new Error(`${what}: ${rows} rows were expected to be accounted for, found ${found}`);
  };
  parts.follows.forEach((batch, i) => check("follows", batch.heard.length, follows[i]));
  parts.shares.forEach((batch, i) => check("shares", batch.sharer.length, shares[i]));
}

/** Post authors, with the gaps filled by the author whom the first share of a post names. */
export function withAuthors(known: Int32Array, shares: ShareBatch): Int32Array {
  if (known.length === 0) return known;
  const author = known.slice();
  for (let i = 0; i < shares.post.length; i++) {
    const post = shares.post[i];
    if (post >= 0 && author[post] < 0 && shares.kind[i] !== MENTION) author[post] = shares.author[i];
  }
  return author;
}
