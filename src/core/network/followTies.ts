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
  const firstOf = new Int32Array(heard.length).fill(-1);
  const offsets = new Uint32Array(count + 1);
  const items = new Uint32Array(heard.length);
  let size = 0;
  let before = -1;
  for (let i = 0; i < order.length; i++) {
    const at = order[i];
    if (heard[at] === hears[at]) continue;
    if (before >= 0 && heard[before] === heard[at] && hears[before] === hears[at]) {
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
    (at) => firstOf[at],
  );
  return { audienceRows: { offsets, items: items.slice(0, size) }, fates };
}
