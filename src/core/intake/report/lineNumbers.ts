/** At which line each row begins. Mostly one behind the other: only the rows where that is not so take any room. */
import { NumberList } from "./numberList.ts";

export interface RowLines extends Iterable<number> {
  readonly length: number;
  /** 1-based line of a row; undefined behind the last one. */
  at(row: number): number | undefined;
}

export class LineNumbers implements RowLines {
  length = 0;
  /** Rows that do not begin one line behind the row before, ascending, and where they begin. */
  readonly #rows = new NumberList();
  readonly #lines = new NumberList();
  #last = -1;

  push(line: number): void {
    if (line !== this.#last + 1) {
      this.#rows.push(this.length);
      this.#lines.push(line);
    }
    this.#last = line;
    this.length++;
  }

  at(row: number): number | undefined {
    if (row < 0 || row >= this.length) return undefined;
    let low = 0;
    let high = this.#rows.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#rows.at(middle) <= row) low = middle;
      else high = middle;
    }
    return this.#lines.at(low) + row - this.#rows.at(low);
  }

  *[Symbol.iterator](): Generator<number> {
    for (let row = 0; row < this.length; row++) yield this.at(row) ?? 0;
  }
}
