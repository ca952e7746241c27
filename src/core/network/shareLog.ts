/** The share log out of several files: each event once, nobody sharing herself. */
import { partOf, PULSE_ROWS, silentPulse } from "../base/pulse.ts";
import { areAllPositive, joined, maybeJoined, picked, withoutDropped, type Column } from "./columns.ts";
import { fatesOf, type Fate } from "./fate.ts";
import { maybeRepeated, type Events } from "./repeated.ts";

/** Interactions of one file, as person and post rows; one entry per row of the file. */
export interface ShareBatch extends Events {
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
  const firstOf = maybeRepeated(all, partOf(pulse, 0, 0.6));
  // Logs without repetitions and without shares of one's own need no room for them.
  let isDropped: Uint8Array | undefined;
  const isClean = firstOf === undefined && !hasSelf(all);
  for (let at = isClean ? length : 0; at < length; at++) {
    if (at % PULSE_ROWS === 0) pulse(0.6 + (0.2 * at) / length, 1);
    const isSelf = all.sharer[at] === all.author[at];
    const earlier = isSelf || firstOf === undefined ? -1 : firstOf[at];
    if (!isSelf && earlier < 0) continue;
    isDropped ??= new Uint8Array(length);
    isDropped[at] = 1;
    if (isSelf) continue;
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
  if (isDropped === undefined) return { columns: all, fates };
  const kept = <T extends Column>(column: T): T => {
    pulse(1, 1);
    return withoutDropped(column, isDropped);
  };
  return { columns: mapped(all, kept), fates };
}

function hasSelf({ sharer, author }: ShareColumns): boolean {
  for (let at = 0; at < sharer.length; at++) if (sharer[at] === author[at]) return true;
  return false;
}

/** All batches in one. A weight that is no positive number counts nothing. */
function joinedLog(batches: readonly ShareBatch[]): ShareColumns {
  const weight = joined(Float64Array, batches, (batch) => batch.weight);
  for (let at = areAllPositive(weight) ? weight.length : 0; at < weight.length; at++) if (!(weight[at] > 0)) weight[at] = 0;
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
