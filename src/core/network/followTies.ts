/** The follow layer out of several files: each pair once, nobody following herself. */
import { letGo } from "../base/letGo.ts";
import { partOf, PULSE_ROWS, silentPulse } from "../base/pulse.ts";
import { cutTo, joined, maybeJoined } from "./columns.ts";
import { fatesOf, type Fate } from "./fate.ts";
import type { Rows } from "./network.ts";
import { placeOf, turned } from "./ties.ts";

/** Ties of one file, as person rows; one entry per row of the file. */
export interface FollowBatch {
  readonly heard: Uint32Array;
  readonly hears: Uint32Array;
  /** Since when, NaN unknown; missing if the file says it of no tie. */
  readonly sinceMs?: Float64Array;
}

export interface FollowLayer {
  readonly audienceRows: Rows;
  readonly sourceRows: Rows;
  /** Aligned with the items of `audienceRows`; of a tie told several times it is the earliest that is known. */
  readonly sinceMs: Float64Array | null;
  readonly fates: readonly Fate[];
}

/** Uses the batches up: a large file has no room beside it for a copy, and its columns become the layer's. */
export function mergeFollows(batches: readonly FollowBatch[], count: number, pulse = silentPulse): FollowLayer {
  const heard = joined(Uint32Array, batches, (batch) => batch.heard);
  const hears = joined(Uint32Array, batches, (batch) => batch.hears);
  if (heard.length === 0) return withoutTies(batches, count);
  const since = maybeJoined(Float64Array, NaN, batches, (batch) => ({ column: batch.sinceMs, length: batch.heard.length }));
  const { rows: audienceRows, repeated } = rowsOfPairs(heard, hears, count, partOf(pulse, 0, 0.5));
  const sinceMs = since === null ? null : earliest({ heard, hears, since }, audienceRows);
  const firstOf = firstTold(repeated, count);
  const isWhole = audienceRows.items.length === heard.length;
  const fates = fatesOf(
    batches.map((batch) => batch.heard.length),
    {
      maybeLost: isWhole ? undefined : maybeLost({ heard, hears, repeated, count }),
      isSelf: (at) => heard[at] === hears[at],
      firstOf: (at) => firstOf(heard[at], hears[at], at),
    },
    partOf(pulse, 0.5, 0.6),
  );
  // nobody asks for the files' own order any more
  if (hears.buffer !== heard.buffer) letGo(hears);
  return { audienceRows, sourceRows: turned(audienceRows, count, heard, partOf(pulse, 0.6, 1)), sinceMs, fates };
}

/** As many people, and nobody hears anybody. */
function withoutTies(batches: readonly FollowBatch[], count: number): FollowLayer {
  const nobody = (): Rows => ({ offsets: new Uint32Array(count + 1), items: new Uint32Array(0) });
  const fates = batches.map(() => ({ kept: 0, self: [], repeated: [], repeatOf: [] }));
  return { audienceRows: nobody(), sourceRows: nobody(), sinceMs: null, fates };
}

/** Rows about oneself, and rows about whoever is heard by somebody more than once. */
function maybeLost({ heard, hears, repeated, count }: FollowBatch & { repeated: PairKeys; count: number }): Uint8Array {
  const isTwice = heardTwice(repeated, count);
  const lost = new Uint8Array(heard.length);
  for (let at = 0; at < lost.length; at++) if (heard[at] === hears[at] || isTwice[heard[at]] === 1) lost[at] = 1;
  return lost;
}

function heardTwice(repeated: PairKeys, count: number): Uint8Array {
  const isTwice = new Uint8Array(count);
  for (const key of repeated) isTwice[Math.floor(key / count)] = 1;
  return isTwice;
}

/** People whose ties are put in order between two pulses. */
const PULSE_PEOPLE = 1 << 12;

/** Pairs that are told more than once, as heard × count + hears, ascending. */
type PairKeys = readonly number[];

/** Pairs as rows, each once and none of anybody with herself. `heard[i]` holds `hears[i]`. */
export function rowsOfPairs(
  heard: Uint32Array,
  hears: Uint32Array,
  count: number,
  pulse = silentPulse,
): { rows: Rows; repeated: PairKeys } {
  const offsets = new Uint32Array(count + 1);
  for (let at = 0; at < heard.length; at++) {
    if (at % PULSE_ROWS === 0) pulse(0.2 * at, heard.length);
    if (heard[at] !== hears[at]) offsets[heard[at] + 1]++;
  }
  for (let row = 0; row < count; row++) offsets[row + 1] += offsets[row];
  const items = new Uint32Array(offsets[count]);
  const next = offsets.slice(0, count);
  for (let at = 0; at < heard.length; at++) {
    if (at % PULSE_ROWS === 0) pulse(0.2 + (0.4 * at) / heard.length, 1);
    if (heard[at] !== hears[at]) items[next[heard[at]]++] = hears[at];
  }
  const repeated: number[] = [];
  let size = 0;
  for (let row = 0; row < count; row++) {
    if (row % PULSE_PEOPLE === 0) pulse(0.6 + (0.4 * row) / count, 1);
    const start = offsets[row];
    const end = offsets[row + 1];
    sortBetween(items, start, end);
    offsets[row] = size;
    let before = -1;
    let isTold = false;
    for (let i = start; i < end; i++) {
      const item = items[i];
      if (item !== before) {
        items[size++] = item;
        before = item;
        isTold = false;
      } else if (!isTold) {
        repeated.push(row * count + item);
        isTold = true;
      }
    }
  }
  offsets[count] = size;
  return { rows: { offsets, items: cutTo(items, size) }, repeated };
}

const FEW = 24;

function sortBetween(items: Uint32Array, start: number, end: number): void {
  if (end - start > FEW) {
    items.subarray(start, end).sort();
    return;
  }
  for (let i = start + 1; i < end; i++) {
    const item = items[i];
    let at = i;
    for (; at > start && items[at - 1] > item; at--) items[at] = items[at - 1];
    items[at] = item;
  }
}

function earliest({ heard, hears, since }: { heard: Uint32Array; hears: Uint32Array; since: Float64Array }, rows: Rows): Float64Array {
  const result = new Float64Array(rows.items.length).fill(NaN);
  for (let at = 0; at < since.length; at++) {
    if (Number.isNaN(since[at]) || heard[at] === hears[at]) continue;
    const tie = placeOf(rows, heard[at], hears[at]);
    // not smaller or equal: true for NaN as well
    if (!(result[tie] <= since[at])) result[tie] = since[at];
  }
  return result;
}

/** Asked for one entry after the other: the entry that told the same pair first, −1 if it is this one. */
function firstTold(repeated: PairKeys, count: number): (heard: number, hears: number, at: number) => number {
  const first = new Int32Array(repeated.length).fill(-1);
  return (heard, hears, at) => {
    const key = placeOfKey(repeated, heard * count + hears);
    if (key < 0) return -1;
    if (first[key] < 0) {
      first[key] = at;
      return -1;
    }
    return first[key];
  };
}

function placeOfKey(keys: PairKeys, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle] < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? low : -1;
}
