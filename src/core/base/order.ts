/** Positions of `values` from the smallest to the largest (or the other way round): NaN last, equals in their old order. */
export function orderOf(values: Float64Array, descending = false): Uint32Array {
  const known = new Uint32Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row])) known[count++] = row;
  const sorted = known.subarray(0, count).sort((a, b) => (descending ? values[b] - values[a] : values[a] - values[b]) || a - b);
  const order = new Uint32Array(values.length);
  order.set(sorted);
  for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row])) order[count++] = row;
  return order;
}
