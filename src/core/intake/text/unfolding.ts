/** When a packed file is one that unfolds without measure. Honest text shrinks to a twentieth or fiftieth; small files may shrink to anything. */
const MOST_RATIO = 500;
const RATIO_COUNTS_FROM_BYTES = 4 << 20;

export function isUnfolding(writtenBytes: number, packedBytes: number): boolean {
  return writtenBytes > RATIO_COUNTS_FROM_BYTES && writtenBytes > packedBytes * MOST_RATIO;
}
