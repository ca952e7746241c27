/** The follow layer out of several files: each pair once, nobody following herself. */
import { joined } from "./columns.ts";
import { fatesOf, type Fate } from "./fate.ts";
import type { Rows } from "./network.ts";
import { orderBy } from "./ties.ts";

/** Ties of one file, as person rows; one entry per row of the file. */
export interface FollowBatch {
  readonly heard: Uint32Array;
  readonly hears: Uint32Array;
}

export function mergeFollows(batches: readonly FollowBatch[], count: number): { audienceRows: Rows; fates: Fate[] } {
  const heard = joined(Uint32Array, batches, (batch) => batch.heard);
  const hears = joined(Uint32Array, batches, (batch) => batch.hears);
  const order = orderBy(heard, count, orderBy(hears, count));
  // Files without repetitions, which most are, need no room for them.
  let firstOf: Int32Array | undefined;
  const offsets = new Uint32Array(count + 1);
  // Those who hear take the places of the positions that were looked at: there are never more of them.
  const items = order;
  let size = 0;
  let before = -1;
  for (let i = 0; i < order.length; i++) {
    const at = order[i];
    if (heard[at] === hears[at]) continue;
    if (before >= 0 && heard[before] === heard[at] && hears[before] === hears[at]) {
      firstOf ??= new Int32Array(heard.length).fill(-1);
      firstOf[at] = before;
      continue;
    }
    items[size++] = hears[at];
    offsets[heard[at] + 1]++;
    before = at;
  }
  for (let row = 0; row < count; row++) offsets[row + 1] += offsets[row];
  const fates = fatesOf(
    batches.map((batch) => batch.heard.length),
    (at) => heard[at] === hears[at],
    (at) => firstOf?.[at] ?? -1,
  );
  return { audienceRows: { offsets, items: size === items.length ? items : items.slice(0, size) }, fates };
}
