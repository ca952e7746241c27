/** The follow layer out of several files: each pair once, nobody following herself. */
import { joined, maybeJoined } from "./columns.ts";
import { fatesOf, type Fate } from "./fate.ts";
import type { Rows } from "./network.ts";
import { orderBy } from "./ties.ts";

/** Ties of one file, as person rows; one entry per row of the file. */
export interface FollowBatch {
  readonly heard: Uint32Array;
  readonly hears: Uint32Array;
  /** Since when, NaN unknown; missing if the file says it of no tie. */
  readonly sinceMs?: Float64Array;
}

/** `sinceMs` is aligned with the items; of a tie told several times it is the earliest that is known. */
export function mergeFollows(
  batches: readonly FollowBatch[],
  count: number,
): { audienceRows: Rows; sinceMs: Float64Array | null; fates: Fate[] } {
  const heard = joined(Uint32Array, batches, (batch) => batch.heard);
  const hears = joined(Uint32Array, batches, (batch) => batch.hears);
  const since = maybeJoined(Float64Array, NaN, batches, (batch) => ({ column: batch.sinceMs, length: batch.heard.length }));
  const order = orderBy(heard, count, orderBy(hears, count));
  // Files without repetitions, which most are, need no room for them.
  let firstOf: Int32Array | undefined;
  const offsets = new Uint32Array(count + 1);
  // Those who hear take the places of the positions that were looked at: there are never more of them.
  const items = order;
  const sinceMs = since === null ? null : new Float64Array(heard.length).fill(NaN);
  let size = 0;
  let before = -1;
  for (let i = 0; i < order.length; i++) {
    const at = order[i];
    if (heard[at] === hears[at]) continue;
    const isRepeat = before >= 0 && heard[before] === heard[at] && hears[before] === hears[at];
    const tie = isRepeat ? size - 1 : size;
    // not smaller or equal: true for NaN as well
    if (since !== null && sinceMs !== null && !Number.isNaN(since[at]) && !(sinceMs[tie] <= since[at])) sinceMs[tie] = since[at];
    if (isRepeat) {
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
  const kept = size === items.length ? items : items.slice(0, size);
  return { audienceRows: { offsets, items: kept }, sinceMs: sinceMs?.slice(0, size) ?? null, fates };
}
