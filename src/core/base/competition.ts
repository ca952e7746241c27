/**
 * Competition ranks, over and over: 1 + how many are above ("1224"), of values that are never below 0, as alike as seven digits
 * are. Sorted by their bits, digit by digit, since the bits of such numbers stand in the order of the numbers: a few passes, and no
 * comparison. O(n).
 */

/** Bits of a digit, and how many digits a number of 32 bits has. */
const BITS = 11;
const DIGITS = 3;
const SIZE = 1 << BITS;

export class Competition {
  /** Filled anew by `rank`: of every position. */
  readonly ranks: Uint32Array;
  /** How many values are above 0. */
  above = 0;

  readonly #floats: Float32Array;
  readonly #keys: Uint32Array;
  #order: Uint32Array;
  #next: Uint32Array;
  readonly #counts = new Uint32Array(DIGITS * SIZE);

  constructor(count: number) {
    this.ranks = new Uint32Array(count);
    this.#floats = new Float32Array(count);
    this.#keys = new Uint32Array(this.#floats.buffer);
    this.#order = new Uint32Array(count);
    this.#next = new Uint32Array(count);
  }

  rank(values: Float64Array): void {
    const keys = this.#keys;
    const count = keys.length;
    this.#floats.set(values);
    this.#countDigits();
    for (let i = 0; i < count; i++) this.#order[i] = i;
    for (let digit = 0; digit < DIGITS; digit++) this.#sortBy(digit);
    const order = this.#order;
    this.above = 0;
    for (let at = count - 1, rank = 1; at >= 0; at--) {
      if (at + 1 < count && keys[order[at]] !== keys[order[at + 1]]) rank = count - at;
      this.ranks[order[at]] = rank;
      if (keys[order[at]] > 0) this.above++;
    }
  }

  #countDigits(): void {
    const counts = this.#counts;
    counts.fill(0);
    for (const key of this.#keys) {
      counts[key & (SIZE - 1)]++;
      counts[SIZE + ((key >>> BITS) & (SIZE - 1))]++;
      counts[2 * SIZE + (key >>> (2 * BITS))]++;
    }
  }

  /** Stable, from the lowest digit to the highest; where all have the same digit nothing moves. */
  #sortBy(digit: number): void {
    const counts = this.#counts.subarray(digit * SIZE, (digit + 1) * SIZE);
    const [keys, order, next] = [this.#keys, this.#order, this.#next];
    const shift = digit * BITS;
    if (keys.length === 0 || counts[(keys[0] >>> shift) & (SIZE - 1)] === keys.length) return;
    for (let value = 0, start = 0; value < SIZE; value++) {
      const size = counts[value];
      counts[value] = start;
      start += size;
    }
    for (const at of order) next[counts[(keys[at] >>> shift) & (SIZE - 1)]++] = at;
    this.#order = next;
    this.#next = order;
  }
}
