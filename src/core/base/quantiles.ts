/** Quantiles of draws: what most of them lie between. */

/** The values that hold the middle `part` (0..1) of the draws between them; NaN if there are none, or one is NaN. */
export function middle(draws: ArrayLike<number>, part: number): readonly [low: number, high: number] {
  const sorted = Float64Array.from(draws).sort();
  // NaN sorts last
  if (sorted.length === 0 || Number.isNaN(sorted[sorted.length - 1])) return [NaN, NaN];
  return [quantileOf(sorted, (1 - part) / 2), quantileOf(sorted, (1 + part) / 2)];
}

/** The smallest value that at least `part` (0..1) of the ascending values do not exceed: one of them, never between two. */
export function quantileOf(sorted: ArrayLike<number>, part: number): number {
  // 0.05 · 500 must be 25, whatever the last binary digit says
  const place = Math.ceil(part * sorted.length - 1e-9) - 1;
  return sorted[Math.min(sorted.length - 1, Math.max(0, place))];
}

/** An interval that holds the value as well; NaN stays NaN. */
export function widened([low, high]: readonly [low: number, high: number], value: number): readonly [low: number, high: number] {
  return [Math.min(low, value), Math.max(high, value)];
}
