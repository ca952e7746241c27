/** How unevenly something is held. Values ascend and are not negative; where they sum to nought there is nothing to say (NaN). */

/** Gini's coefficient: 0 where all hold the same, towards 1 where one holds all. Σ (2 rank − n − 1) value / (n Σ). */
export function giniOf(values: Float64Array): number {
  const count = values.length;
  let weighted = 0;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    weighted += (2 * (i + 1) - count - 1) * values[i];
    sum += values[i];
  }
  return weighted / (count * sum);
}

/** How many equal holders would be as concentrated: (Σ)² / Σ², Hill's number of order 2. */
export function effectiveNumber(values: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return (sum * sum) / squares;
}

/** What part of all the `most` largest hold. */
export function heldByTop(values: Float64Array, most: number): number {
  const sum = (part: Float64Array): number => part.reduceRight((total, value) => total + value, 0);
  return sum(values.subarray(Math.max(0, values.length - most))) / sum(values);
}
