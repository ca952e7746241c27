/** Every row that comes in is accounted for: kept, about one person only, or a repetition. */
import { PULSE_ROWS, silentPulse } from "../base/pulse.ts";

/** What became of the rows of one batch; positions inside the batch, ascending. */
export interface Fate {
  readonly kept: number;
  readonly self: readonly number[];
  readonly repeated: readonly number[];
  /** For each of them, the batch that said it first. */
  readonly repeatOf: readonly number[];
}

export interface Told {
  /** Rows that may be lost; undefined where none is. All others are kept without being asked about. */
  readonly maybeLost: Uint8Array | undefined;
  isSelf(at: number): boolean;
  /** The row that a repetition repeats; −1 for a row that repeats none. */
  firstOf(at: number): number;
}

/** The fate of each batch, where rows are counted through all batches. */
export function fatesOf(lengths: readonly number[], { maybeLost, isSelf, firstOf }: Told, pulse = silentPulse): Fate[] {
  const ends: number[] = [];
  for (const length of lengths) ends.push((ends.at(-1) ?? 0) + length);
  const total = ends.at(-1) ?? 0;
  let start = 0;
  return lengths.map((length) => {
    const repeatOf: number[] = [];
    const self: number[] = [];
    const repeated: number[] = [];
    for (let i = 0; i < length && maybeLost !== undefined; i++) {
      if (i % PULSE_ROWS === 0) pulse(start + i, total);
      if (maybeLost[start + i] === 0) continue;
      if (isSelf(start + i)) {
        self.push(i);
        continue;
      }
      const first = firstOf(start + i);
      if (first < 0) continue;
      repeated.push(i);
      repeatOf.push(ends.findIndex((end) => first < end));
    }
    start += length;
    return { kept: length - self.length - repeated.length, self, repeated, repeatOf };
  });
}
