/** Rows of people in the order of a column, and sums. */
import { orderOf } from "../base/order.ts";

/** Rows with a value above 0, the largest first, equals by row; at most `most`. */
export function bestRows(values: Float64Array, most = Infinity): Uint32Array {
  const order = orderOf(values, true);
  let end = 0;
  while (end < order.length && end < most && values[order[end]] > 0) end++;
  return order.slice(0, end);
}

/** The sum of what is known. */
export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) if (!Number.isNaN(value)) sum += value;
  return sum;
}
