/**
 * Which entries of a share log say an event again. Entries are dealt into parts by who shares from whom, each mostly so small
 * that the index of a part fits the nearest memory: one index of a million entries would wait for memory at nearly every one.
 */
import { letGo } from "../base/letGo.ts";
import { paced, type Pulse } from "../base/pulse.ts";

/** So many entries a part, unless that made too many parts to deal into at once. */
const PART = 1 << 12;
const MOST_PART_BITS = 12;

/** The columns of a log that tell whether two of its entries are the same event. */
export interface Events {
  readonly sharer: Uint32Array;
  readonly author: Uint32Array;
  /** −1 unknown. */
  readonly post: Int32Array;
  /** NaN unknown. */
  readonly timeMs: Float64Array;
  readonly kind: Uint8Array;
}

/**
 * Per entry the first one with the same sharer, author, post, kind and time, or −1 if it is the first of its kind itself;
 * undefined if no entry repeats another. Time O(n), memory 8 bytes an entry, and up to 32 more for each of the busiest pair.
 */
export function maybeRepeated(log: Events, pulse: Pulse): Int32Array | undefined {
  const { length } = log.sharer;
  const parts = 1 << Math.min(MOST_PART_BITS, 32 - Math.clz32(length / PART));
  const tell = paced(pulse, 3 * length);
  const ends = new Uint32Array(parts);
  for (let at = 0; at < length; at++) {
    tell(at);
    ends[pairAt(log, at) & (parts - 1)]++;
  }
  for (let part = 1; part < parts; part++) ends[part] += ends[part - 1];
  const entries = new Uint32Array(length);
  const hashes = new Int32Array(length);
  // from the last to the first, so that every part is in the order of the log
  for (let at = length - 1; at >= 0; at--) {
    tell(2 * length - at);
    const to = --ends[pairAt(log, at) & (parts - 1)];
    entries[to] = at;
    hashes[to] = hashAt(log, at);
  }
  let firstOf: Int32Array | undefined;
  let slots: Uint32Array = new Uint32Array(2 * PART);
  for (let part = 0; part < parts; part++) {
    const [start, end] = [ends[part], part + 1 < parts ? ends[part + 1] : length];
    const room = roomFor(end - start);
    if (room > slots.length) slots = new Uint32Array(room);
    else slots.fill(0, 0, room);
    const mask = room - 1;
    for (let i = start; i < end; i++) {
      tell(2 * length + i);
      let slot = hashes[i] & mask;
      while (slots[slot] !== 0 && !(hashes[slots[slot] - 1] === hashes[i] && isSame(log, entries[slots[slot] - 1], entries[i])))
        slot = (slot + 1) & mask;
      if (slots[slot] === 0) slots[slot] = i + 1;
      else (firstOf ??= new Int32Array(length).fill(-1))[entries[i]] = entries[slots[slot] - 1];
    }
  }
  letGo(entries);
  letGo(hashes);
  return firstOf;
}

/** Places of an index of so many entries, a power of two: at most a quarter is taken, so that the first look nearly always tells. */
function roomFor(entries: number): number {
  return 1 << (32 - Math.clz32(4 * entries));
}

/** Who shares from whom, mixed into MOST_PART_BITS bits. */
function pairAt({ sharer, author }: Events, at: number): number {
  return Math.imul(sharer[at] ^ Math.imul(author[at], 0x9e3779b1), 0x85ebca6b) >>> (32 - MOST_PART_BITS);
}

/** What makes two entries the same, mixed into 32 bits. */
function hashAt({ sharer, author, post, kind, timeMs }: Events, at: number): number {
  const time = timeMs[at];
  let hash = Math.imul(sharer[at], 0x9e3779b1) ^ Math.imul(author[at] + 0x7f4a7c15, 0x85ebca6b);
  hash ^= Math.imul(post[at] + 2, 0xc2b2ae35) ^ Math.imul(kind[at] + 1, 0x27d4eb2f);
  if (!Number.isNaN(time)) hash ^= Math.imul(time | 0, 0x165667b1) ^ Math.imul((time / 0x1_0000_0000) | 0, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

function isSame({ sharer, author, post, kind, timeMs }: Events, one: number, other: number): boolean {
  return (
    sharer[one] === sharer[other] &&
    author[one] === author[other] &&
    post[one] === post[other] &&
    kind[one] === kind[other] &&
    Object.is(timeMs[one], timeMs[other])
  );
}
