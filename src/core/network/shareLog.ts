/** The share log out of several files: each event once, nobody sharing herself. */
import { letGo } from "../base/letGo.ts";
import { partOf, PULSE_ROWS, silentPulse } from "../base/pulse.ts";
import { joined, maybeJoined, picked, withoutDropped, type Column } from "./columns.ts";
import { fatesOf, type Fate } from "./fate.ts";

/** Interactions of one file, as person and post rows; one entry per row of the file. */
export interface ShareBatch {
  readonly sharer: Uint32Array;
  readonly author: Uint32Array;
  /** −1 unknown. */
  readonly post: Int32Array;
  /** NaN unknown. */
  readonly timeMs: Float64Array;
  readonly kind: Uint8Array;
  readonly weight: Float64Array;
  readonly paid: Uint8Array;
  /** As in `Shares`; missing or null if the file says it of no entry. */
  readonly via?: Int32Array | null;
  readonly cost?: Float64Array | null;
}

/** The share log's columns, all of one length. */
export interface ShareColumns extends ShareBatch {
  readonly via: Int32Array | null;
  readonly cost: Float64Array | null;
}

/**
 * One log out of several. A row repeats an earlier one if sharer, author, kind, post and time agree. Where neither
 * post nor time is known, rows are totals, and the repetition's weight and cost are added to the first; otherwise the
 * repetition is the same event said twice, and adds only what the first did not say. The batches are used up.
 */
export function mergeShares(batches: readonly ShareBatch[], pulse = silentPulse): { columns: ShareColumns; fates: Fate[] } {
  const all = joinedLog(batches);
  const length = all.sharer.length;
  // Logs without repetitions and without shares of one's own need no room for them.
  let firstOf: Int32Array | undefined;
  let isDropped: Uint8Array | undefined;
  const slots = new Uint32Array(slotsFor(length));
  const hashes = new Uint32Array(BLOCK);
  for (let at = 0; at < length; at++) {
    if (at % BLOCK === 0) hashBlock(all, at, hashes, slots);
    if (at % PULSE_ROWS === 0) pulse(0.8 * at, length);
    const isSelf = all.sharer[at] === all.author[at];
    const earlier = isSelf ? -1 : claim(all, slots, at, hashes[at % BLOCK]);
    if (!isSelf && earlier < 0) continue;
    isDropped ??= new Uint8Array(length);
    isDropped[at] = 1;
    if (isSelf) continue;
    firstOf ??= new Int32Array(length).fill(-1);
    firstOf[at] = earlier;
    const isTotal = all.post[at] < 0 && Number.isNaN(all.timeMs[at]);
    if (isTotal) all.weight[earlier] += all.weight[at];
    if (all.paid[at] === 1) all.paid[earlier] = 1;
    sayMore(all, earlier, at, isTotal);
  }
  const fates = fatesOf(
    batches.map((batch) => batch.sharer.length),
    {
      maybeLost: isDropped,
      isSelf: (at) => all.sharer[at] === all.author[at],
      firstOf: (at) => firstOf?.[at] ?? -1,
    },
    partOf(pulse, 0.8, 1),
  );
  letGo(slots);
  if (isDropped === undefined) return { columns: all, fates };
  const kept = <T extends Column>(column: T): T => {
    pulse(1, 1);
    return withoutDropped(column, isDropped);
  };
  return { columns: mapped(all, kept), fates };
}

/** All batches in one. A weight that is no positive number counts nothing. */
function joinedLog(batches: readonly ShareBatch[]): ShareColumns {
  const weight = joined(Float64Array, batches, (batch) => batch.weight);
  for (let at = 0; at < weight.length; at++) if (!(weight[at] > 0)) weight[at] = 0;
  return {
    sharer: joined(Uint32Array, batches, (batch) => batch.sharer),
    author: joined(Uint32Array, batches, (batch) => batch.author),
    post: joined(Int32Array, batches, (batch) => batch.post),
    timeMs: joined(Float64Array, batches, (batch) => batch.timeMs),
    kind: joined(Uint8Array, batches, (batch) => batch.kind),
    weight,
    paid: joined(Uint8Array, batches, (batch) => batch.paid),
    via: maybeJoined(Int32Array, -1, batches, (batch) => ({ column: batch.via, length: batch.sharer.length })),
    cost: maybeJoined(Float64Array, NaN, batches, (batch) => ({ column: batch.cost, length: batch.sharer.length })),
  };
}

/** A power of two, of which at most three quarters are taken. */
function slotsFor(entries: number): number {
  let size = 1;
  while (size * 3 < entries * 4) size *= 2;
  return size;
}

/** What a repetition says of how it came and what it cost. */
function sayMore({ via, cost }: ShareColumns, earlier: number, at: number, isTotal: boolean): void {
  if (via !== null && via[earlier] < 0) via[earlier] = via[at];
  if (cost === null || Number.isNaN(cost[at])) return;
  if (Number.isNaN(cost[earlier])) cost[earlier] = cost[at];
  else if (isTotal) cost[earlier] += cost[at];
}

/** Some entries of a log, in the order asked for. */
export function entriesOf(log: ShareColumns, entries: Uint32Array): ShareColumns {
  return mapped(log, (column) => picked(column, entries));
}

function mapped(log: ShareColumns, pick: <T extends Column>(column: T) => T): ShareColumns {
  return {
    sharer: pick(log.sharer),
    author: pick(log.author),
    post: pick(log.post),
    timeMs: pick(log.timeMs),
    kind: pick(log.kind),
    weight: pick(log.weight),
    paid: pick(log.paid),
    via: log.via === null ? null : pick(log.via),
    cost: log.cost === null ? null : pick(log.cost),
  };
}

const BLOCK = 1024;

/** What makes two entries the same, mixed into 32 bits, for a block of entries; their slots are touched side by side, since `claim` alone would wait for one after another. */
function hashBlock({ sharer, author, post, kind, timeMs }: ShareBatch, from: number, hashes: Uint32Array, slots: Uint32Array): number {
  const end = Math.min(from + BLOCK, sharer.length);
  const mask = slots.length - 1;
  let touched = 0;
  for (let at = from; at < end; at++) {
    const time = timeMs[at];
    let hash = Math.imul(sharer[at], 0x9e3779b1) ^ Math.imul(author[at] + 0x7f4a7c15, 0x85ebca6b);
    hash ^= Math.imul(post[at] + 2, 0xc2b2ae35) ^ Math.imul(kind[at] + 1, 0x27d4eb2f);
    if (!Number.isNaN(time)) hash ^= Math.imul((time / 1000) | 0, 0x165667b1) ^ (time % 1000);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hashes[at - from] = hash ^ (hash >>> 13);
    touched ^= slots[hashes[at - from] & mask];
  }
  return touched;
}

/** Takes the slot of entry `at`, or gives the earlier entry that is the same; −1 if it is the first of its kind. */
function claim(all: ShareBatch, slots: Uint32Array, at: number, hash: number): number {
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const other = slots[slot] - 1;
    if (other < 0) {
      slots[slot] = at + 1;
      return -1;
    }
    if (
      all.sharer[other] === all.sharer[at] &&
      all.author[other] === all.author[at] &&
      all.post[other] === all.post[at] &&
      all.kind[other] === all.kind[at] &&
      Object.is(all.timeMs[other], all.timeMs[at])
    )
      return other;
  }
}
