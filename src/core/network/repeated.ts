/**
 * Which entries of a share log say an event again. Entries are dealt into parts by who shares from whom, each so small that the
 * index of a part fits the nearest memory: one index of a million entries would wait for memory at nearly every one.
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
 * undefined if no entry repeats another. Time O(n), memory 8 bytes an entry.
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
    tell(2 * length + start);
    slots = emptied(slots, end - start);
    const mask = slots.length - 1;
    for (let i = start; i < end; i++) {
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

/** Room for an index of so many entries, of which at most a quarter is taken: then the first look nearly always tells. */
function emptied(slots: Uint32Array, entries: number): Uint32Array {
  let size = slots.length;
  while (size < entries * 4) size *= 2;
  return size === slots.length ? slots.fill(0) : new Uint32Array(size);
}

/** Who shares from whom, in the lowest bits. */
function pairAt({ sharer, author }: Events, at: number): number {
  return sharer[at] ^ Math.imul(author[at], 0x9e3779b1);
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
