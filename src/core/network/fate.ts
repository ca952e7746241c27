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

/**
 * The fate of each batch, where rows are counted through all batches.
 * @param firstOf the row that a repetition repeats; −1 for a row that repeats none.
 */
export function fatesOf(
  lengths: readonly number[],
  isSelf: (at: number) => boolean,
  firstOf: (at: number) => number,
  pulse = silentPulse,
): Fate[] {
  const ends: number[] = [];
  for (const length of lengths) ends.push((ends.at(-1) ?? 0) + length);
  const total = ends.at(-1) ?? 0;
  let start = 0;
  return lengths.map((length) => {
    const repeatOf: number[] = [];
    const self: number[] = [];
    const repeated: number[] = [];
    for (let i = 0; i < length; i++) {
      if (i % PULSE_ROWS === 0) pulse(start + i, total);
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
