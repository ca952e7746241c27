/** Every row that comes in is accounted for: kept, about one person only, or a repetition. */

/** What became of the rows of one batch; positions inside the batch, ascending. */
export interface Fate {
  readonly kept: number;
  readonly self: readonly number[];
  readonly repeated: readonly number[];
}

/** The fate of each batch, where rows are counted through all batches. */
export function fatesOf(lengths: readonly number[], isSelf: (at: number) => boolean, isRepeated: (at: number) => boolean): Fate[] {
  let start = 0;
  return lengths.map((length) => {
    const self: number[] = [];
    const repeated: number[] = [];
    for (let i = 0; i < length; i++) {
      if (isSelf(start + i)) self.push(i);
      else if (isRepeated(start + i)) repeated.push(i);
    }
    start += length;
    return { kept: length - self.length - repeated.length, self, repeated };
  });
}
