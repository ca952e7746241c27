/**
 * Names as bytes: a frozen list of UTF-8 texts with an index from text to row, and the growing table that makes one.
 * A million names cost their letters and 12 bytes each, 16 while they come in; a JavaScript string would cost several times that, and a Map
 * ends at 2^24 entries.
 */
const ENCODER = new TextEncoder();
const SCRATCH = new Uint8Array(256);
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** Names that are only read by their row. */
export interface NameList {
  readonly count: number;
  /** UTF-8 of all names behind one another; name r is `bytes[offsets[r]] … bytes[offsets[r + 1] − 1]`. */
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

/** Names that are found by their letters too: no two are alike. */
export interface Names extends NameList {
  /** Open-addressing index: row + 1, or 0 for an empty slot; a name is looked for from `hash % length` on. */
  readonly slots: Uint32Array;
}

export function nameAt(names: NameList, row: number): string {
  if (!(row >= 0 && row < names.count)) throw new RangeError(`a row from 0 to ${names.count - 1} was expected, found ${row}`);
  return DECODER.decode(names.bytes.subarray(names.offsets[row], names.offsets[row + 1]));
}

/** The row of a name, byte for byte; −1 if there is none. */
export function rowOfName(names: Names, name: string): number {
  const { slots } = names;
  const bytes = ENCODER.encode(name);
  for (let slot = hashOf(bytes, 0, bytes.length) % slots.length; ; slot = slot + 1 === slots.length ? 0 : slot + 1) {
    const row = slots[slot] - 1;
    if (row < 0 || isSame(names, row, bytes, 0, bytes.length)) return row;
  }
}

export const HASH_START = 0x811c9dc5 | 0;

/** FNV-1a over bytes, step by step, so that a scanner can hash while it looks for the end of a field. */
export function hashStep(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

/** Mixes the state of `hashStep` into the hash that names are indexed by: 31 bits, which engines keep as plain integers. */
export function finishHash(state: number): number {
  const mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & 0x7fffffff;
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let state = HASH_START;
  for (let at = start; at < end; at++) state = hashStep(state, bytes[at]);
  return finishHash(state);
}

function isSame(names: NameList, row: number, bytes: Uint8Array, start: number, end: number): boolean {
  const from = names.offsets[row];
  if (names.offsets[row + 1] - from !== end - start) return false;
  const own = names.bytes;
  for (let at = start, i = from; at < end; at++, i++) if (own[i] !== bytes[at]) return false;
  return true;
}

/** A table of names that grows as names come in; the same bytes always get the same row. */
export class NameTable implements NameList {
  count = 0;
  bytes = new Uint8Array(1 << 12);
  offsets = new Uint32Array(1 << 8);
  /** By row: an index is made anew without a look at the letters. */
  #hashes = new Uint32Array(1 << 8);
  /**
   * Open-addressing index, a power of two long: 0 for an empty slot, or row + 1 below and, in the bits above, those of the hash that do
   * not say which slot it is looked for from. One word a slot: what does not fit the nearest memory is waited for.
   */
  #slots = new Uint32Array(1 << 9);
  /** The bytes, to be compared four at a time; and those of the buffer that names come from. */
  #own: DataView = new DataView(this.bytes.buffer);
  #source: Uint8Array = this.bytes;
  #others = this.#own;

  /** The row of the name in `bytes[start … end − 1]`, new if need be. `hash` must be its own, by `hashStep` and `finishHash`. */
  intern(bytes: Uint8Array, start: number, end: number, hash: number): number {
    if (bytes !== this.#source) {
      this.#source = bytes;
      this.#others = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    }
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot];
      if (entry === 0) return this.#append(bytes, start, end, hash, slot);
      if (((entry ^ hash) & ~mask) === 0 && this.#isSame((entry & mask) - 1, start, end)) return (entry & mask) - 1;
    }
  }

  /**
   * Touches what the names of these hashes will be compared with. The reads do not depend on one another, so the machine
   * does them side by side; `intern` alone would wait for each. A name is touched where it ends, nearly always beside its beginning.
   * @returns what was touched, so that no engine takes the reads for useless.
   */
  fetch(hashes: Uint32Array, count: number): number {
    const slots = this.#slots;
    const { bytes, offsets } = this;
    const mask = slots.length - 1;
    let touched = 0;
    for (let i = 0; i < count; i++) touched ^= bytes[offsets[slots[hashes[i] & mask] & mask]];
    return touched;
  }

  add(name: string): number {
    const { length } = name;
    let state = HASH_START;
    // Most names are ASCII and short: their letters are their bytes, and no encoder need be asked.
    for (let at = 0; at < length && length <= SCRATCH.length; at++) {
      const unit = name.charCodeAt(at);
      if (unit >= 0x80) break;
      SCRATCH[at] = unit;
      state = hashStep(state, unit);
      if (at + 1 === length) return this.intern(SCRATCH, 0, length, finishHash(state));
    }
    const bytes = ENCODER.encode(name);
    return this.intern(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
  }

  /** Takes a name over from another table, byte for byte. */
  addFrom(names: NameList, row: number): number {
    const start = names.offsets[row];
    const end = names.offsets[row + 1];
    return this.intern(names.bytes, start, end, hashOf(names.bytes, start, end));
  }

  at(row: number): string {
    return nameAt(this, row);
  }

  /** The row of a name, byte for byte; −1 if it is not there. */
  indexOf(name: string): number {
    const bytes = ENCODER.encode(name);
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = hashOf(bytes, 0, bytes.length);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const row = (slots[slot] & mask) - 1;
      if (row < 0 || isSame(this, row, bytes, 0, bytes.length)) return row;
    }
  }

  /** A copy cut to size, that no longer grows. Its index has five slots for four names and no hashes: it is asked seldom and kept long. */
  freeze(): Names {
    const slots = new Uint32Array(this.count + (this.count >>> 2) + 1);
    for (let row = 0; row < this.count; row++) {
      let slot = this.#hashes[row] % slots.length;
      while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
      slots[slot] = row + 1;
    }
    return {
      count: this.count,
      bytes: this.bytes.slice(0, this.offsets[this.count]),
      offsets: this.offsets.slice(0, this.count + 1),
      slots,
    };
  }

  #append(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const row = this.count;
    const from = this.offsets[row];
    const length = end - start;
    if (from + length > this.bytes.length) {
      this.bytes = grown(this.bytes, Math.max(from + length, this.bytes.length * 2), Uint8Array);
      this.#own = new DataView(this.bytes.buffer);
    }
    if (row + 2 > this.offsets.length) {
      this.offsets = grown(this.offsets, this.offsets.length * 2, Uint32Array);
      this.#hashes = grown(this.#hashes, this.#hashes.length * 2, Uint32Array);
    }
    for (let i = 0; i < length; i++) this.bytes[from + i] = bytes[start + i];
    this.offsets[row + 1] = from + length;
    this.#hashes[row] = hash;
    const slots = this.#slots;
    slots[slot] = (hash & -slots.length) | (row + 1);
    this.count = row + 1;
    if (this.count * 2 >= slots.length) this.#rehash();
    return row;
  }

  /** Are these the bytes of the row, in the buffer that names come from? */
  #isSame(row: number, start: number, end: number): boolean {
    const from = this.offsets[row];
    const length = end - start;
    if (this.offsets[row + 1] - from !== length) return false;
    const own = this.#own;
    const others = this.#others;
    if (length < 4) {
      for (let at = 0; at < length; at++) if (own.getUint8(from + at) !== others.getUint8(start + at)) return false;
      return true;
    }
    for (let at = 0; at + 4 < length; at += 4) if (own.getUint32(from + at) !== others.getUint32(start + at)) return false;
    // the last four, of which some may have been compared already
    return own.getUint32(from + length - 4) === others.getUint32(start + length - 4);
  }

  #rehash(): void {
    const { length } = this.#slots;
    // Small tables grow in great steps: a name is put in its place again only a few times.
    const slots = new Uint32Array(length * (length < 1 << 16 ? 8 : 2));
    const mask = slots.length - 1;
    for (let row = 0; row < this.count; row++) {
      const hash = this.#hashes[row];
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = (hash & ~mask) | (row + 1);
    }
    this.#slots = slots;
  }
}

function grown<T extends Uint8Array | Uint32Array>(old: T, length: number, Kind: new (length: number) => T): T {
  const larger = new Kind(length);
  larger.set(old);
  return larger;
}
