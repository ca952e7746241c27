/** Networks with some of what is known taken away at random, as if the files had missed it. Rows stay what they are. */
import { columnOf, rowsWhere } from "../base/numbered.ts";
import type { Chance } from "../base/chance.ts";
import { paced, silentPulse, type Pulse } from "../base/pulse.ts";
import { picked } from "../network/columns.ts";
import type { Network, Rows } from "../network/network.ts";
import { arraysOf, openNetwork } from "../network/open.ts";
import { entriesOf, type ShareColumns } from "../network/shareLog.ts";
import { turned } from "../network/ties.ts";

/** Every follow tie is missed with this chance; without a follow layer every entry of the share log. */
export function withoutTies(network: Network, missing: number, chance: Chance, pulse: Pulse = silentPulse): Network {
  const arrays = arraysOf(network);
  if (network.follows.count === 0) return openNetwork({ ...arrays, shares: thinnedShares(network, () => chance() >= missing) });
  return withFollows(network, () => chance() >= missing, pulse);
}

/** Every person is missed with this chance, with her ties, her shares, and her posts with all who shared them. */
export function withoutPeople(
  network: Network,
  missing: number,
  chance: Chance,
  pulse: Pulse = silentPulse,
): { network: Network; isKept: Uint8Array } {
  const isKept = columnOf(Uint8Array, network.people.count, () => (chance() >= missing ? 1 : 0));
  const { shares, posts } = network;
  const thinned = withFollows(network, (heard, hears) => isKept[heard] === 1 && isKept[hears] === 1, pulse);
  const arrays = arraysOf(thinned);
  const author = posts.author.map((row) => (row >= 0 && isKept[row] === 1 ? row : -1));
  const isLeft = (entry: number): boolean => {
    const writer = shares.post[entry] >= 0 ? posts.author[shares.post[entry]] : -1;
    return isKept[shares.sharer[entry]] === 1 && isKept[shares.author[entry]] === 1 && (writer < 0 || isKept[writer] === 1);
  };
  const left = thinnedShares(network, isLeft);
  const via = left.via?.map((row) => (row >= 0 && isKept[row] === 1 ? row : -1)) ?? null;
  return {
    network: openNetwork({ ...arrays, shares: { ...left, via }, posts: { ...arrays.posts, author } }),
    isKept,
  };
}

function withFollows(network: Network, isLeft: (heard: number, hears: number) => boolean, pulse: Pulse): Network {
  const { audienceRows: all, sinceMs } = network.follows;
  const { rows: audienceRows, kept } = thinnedRows(all, isLeft, pulse);
  const sourceRows = turned(audienceRows, network.people.count, undefined, pulse);
  return openNetwork({ ...arraysOf(network), audienceRows, sourceRows, sinceMs: sinceMs === null ? null : picked(sinceMs, kept) });
}

/** What is left of some rows, and where it stood. */
function thinnedRows(
  { offsets, items }: Rows,
  isLeft: (row: number, item: number) => boolean,
  pulse: Pulse,
): { rows: Rows; kept: Uint32Array } {
  const kept = new Uint32Array(items.length);
  const ends = new Uint32Array(offsets.length);
  const tell = paced(pulse, items.length);
  let size = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    tell(offsets[row]);
    for (let at = offsets[row]; at < offsets[row + 1]; at++) if (isLeft(row, items[at])) kept[size++] = at;
    ends[row + 1] = size;
  }
  const places = kept.slice(0, size);
  return { rows: { offsets: ends, items: picked(items, places) }, kept: places };
}

function thinnedShares(network: Network, isLeft: (entry: number) => boolean): ShareColumns {
  const { shares } = arraysOf(network);
  return entriesOf(shares, rowsWhere(shares.sharer.length, isLeft));
}
