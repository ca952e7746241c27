/** Quantiles that leave 2.5 % on either side. */

/** The normal one. */
export const NORMAL_975 = 1.959963984540054;

/** Student's 97.5 % quantile, by its expansion in the degrees of freedom; from 3 degrees on to one in a hundred. */
export function studentQuantile(degrees: number): number {
  const z = NORMAL_975;
  const n = Math.max(3, degrees);
  return z + (z ** 3 + z) / (4 * n) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * n * n);
}
