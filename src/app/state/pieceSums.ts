/** What a person's lateral influence is made of, line by line: by who passed it on, or by post. Lines add up to the number. */
import type { LateralPieces } from "../../core/tular.ts";

export type { LateralPieces };

export type PiecesBy = "listener" | "post";

export interface PieceLine {
  /** Row of people or of posts; −1: a post that is not known. */
  readonly row: number;
  /** Credited re-shares: direct and further. */
  readonly value: number;
  readonly direct: number;
  readonly further: number;
  /** Positions in the pieces, the largest first. */
  readonly pieces: readonly number[];
}

/** The largest first. */
export function linesOf(pieces: LateralPieces, by: PiecesBy): readonly PieceLine[] {
  const groups = new Map<number, number[]>();
  for (const [at, row] of pieces[by].entries()) {
    const group = groups.get(row);
    if (group === undefined) groups.set(row, [at]);
    else group.push(at);
  }
  const valueAt = (at: number) => (pieces.direct[at] ?? 0) + (pieces.further[at] ?? 0);
  const lines = Array.from(groups, ([row, at]): PieceLine => {
    const direct = at.reduce((sum, one) => sum + (pieces.direct[one] ?? 0), 0);
    const further = at.reduce((sum, one) => sum + (pieces.further[one] ?? 0), 0);
    return { row, value: direct + further, direct, further, pieces: at.toSorted((a, b) => valueAt(b) - valueAt(a) || a - b) };
  });
  return lines.sort((a, b) => b.value - a.value || a.row - b.row);
}
