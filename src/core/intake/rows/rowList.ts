/**
 * A list of row numbers that grows as they come in: four bytes each. Places that were never set read EMPTY. It grows
 * block by block, so that a long one is never copied into one twice as long, and can be handed on block by block.
 */
import { letGo } from "../../base/letGo.ts";
import { EMPTY } from "./rowColumns.ts";

const SHIFT = 16;
const BLOCK = 1 << SHIFT;
const MASK = BLOCK - 1;

export class RowList {
  length = 0;
  /** All of the same length but the first one, which grows up to it: most lists are short. */
  #blocks: Uint32Array[] = [new Uint32Array(1 << 6)];

  push(row: number): void {
    this.set(this.length, row);
  }

  set(at: number, row: number): void {
    while (this.length < at) this.#put(this.length, EMPTY);
    this.#put(at, row);
  }

  at(place: number): number {
    return place < this.length ? this.#blocks[place >>> SHIFT][place & MASK] : EMPTY;
  }

  /** A copy of `count` places; those that say nothing hold `unsaid`. */
  toArray(count = this.length, unsaid = EMPTY): Uint32Array<ArrayBuffer> {
    const copy = new Uint32Array(count);
    for (let at = 0; at < count; at++) {
      const row = this.at(at);
      copy[at] = row === EMPTY ? unsaid : row;
    }
    return copy;
  }

  /** All places as one array; the list is empty then, and each of its blocks is let go once it is copied. */
  drained(): Uint32Array<ArrayBuffer> {
    const all = new Uint32Array(this.length);
    for (const [i, block] of this.#blocks.entries()) {
      all.set(block.subarray(0, this.length - i * BLOCK), i * BLOCK);
      letGo(block);
    }
    this.length = 0;
    this.#blocks = [new Uint32Array(1 << 6)];
    return all;
  }

  #put(at: number, row: number): void {
    const number = at >>> SHIFT;
    let block = this.#blocks[number];
    if (block === undefined) this.#blocks.push((block = new Uint32Array(BLOCK)));
    if ((at & MASK) >= block.length) {
      const larger = new Uint32Array(Math.min(BLOCK, block.length * 2));
      larger.set(block);
      this.#blocks[number] = block = larger;
    }
    block[at & MASK] = row;
    if (at >= this.length) this.length = at + 1;
  }
}
