/** How good an order is. */

/**
 * How much of the best possible order's gain an order by `score` has in its first `most` places, each place counting
 * 1 / log2(place + 1): normalised discounted cumulative gain (Järvelin and Kekäläinen 2002), with plain gains. Equal
 * scores share the mean gain of their places, so that the answer does not hang on the order of rows. NaN without any gain.
 */
export function ndcg(score: Float64Array, gain: Float64Array, most: number): number {
  return gainOf(score, gain, most) / gainOf(gain, gain, most);
}

function gainOf(score: Float64Array, gain: Float64Array, most: number): number {
  // a score that says nothing ranks last
  const standing = score.map((value) => (Number.isNaN(value) ? -Infinity : value));
  const order = new Uint32Array(score.length).map((_, row) => row).sort((a, b) => standing[b] - standing[a] || a - b);
  let sum = 0;
  for (let start = 0; start < Math.min(most, order.length);) {
    let end = start;
    let gained = 0;
    let places = 0;
    for (; end < order.length && standing[order[end]] === standing[order[start]]; end++) {
      gained += gain[order[end]];
      if (end < most) places += 1 / Math.log2(end + 2);
    }
    sum += (gained / (end - start)) * places;
    start = end;
  }
  return sum;
}
