/** A list of row numbers that grows as they come in: four bytes each. Places that were never set read EMPTY. */
import { EMPTY } from "./rowColumns.ts";

export class RowList {
  length = 0;
  #rows = new Uint32Array(1 << 6);

  push(row: number): void {
    this.set(this.length, row);
  }

  set(at: number, row: number): void {
    if (at >= this.#rows.length) {
      const larger = new Uint32Array(Math.max(at + 1, this.#rows.length * 2));
      larger.set(this.#rows.subarray(0, this.length));
      this.#rows = larger;
    }
    if (at > this.length) this.#rows.fill(EMPTY, this.length, at);
    this.#rows[at] = row;
    this.length = Math.max(this.length, at + 1);
  }

  at(place: number): number {
    return place < this.length ? this.#rows[place] : EMPTY;
  }

  /** A copy of `count` places; those that say nothing hold `unsaid`. */
  toArray(count = this.length, unsaid = EMPTY): Uint32Array<ArrayBuffer> {
    const copy = new Uint32Array(count).fill(unsaid);
    const known = Math.min(count, this.length);
    for (let at = 0; at < known; at++) if (this.#rows[at] !== EMPTY) copy[at] = this.#rows[at];
    return copy;
  }
}
