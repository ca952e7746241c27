/**
 * The gamma distribution with scale 1: what is thought of a rate after so many came. The regularised incomplete gamma function is
 * its power series below a + 1 and Legendre's continued fraction above, by Lentz's method; its inverse halves a bracket.
 */
import { logGamma } from "./beta.ts";

const PRECISION = 1e-15;
const TINY = 1e-300;
const MOST_STEPS = 10_000;

/** The chance that a Gamma(a, 1) lies at or below x. NaN where a is not positive. */
export function gammaBelow(x: number, a: number): number {
  if (!(a > 0) || Number.isNaN(x)) return NaN;
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? front * series(x, a) : 1 - front * fraction(x, a);
}

function series(x: number, a: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_STEPS && term > sum * PRECISION; n++) sum += term *= x / (a + n);
  return sum;
}

function fraction(x: number, a: number): number {
  const awayFromZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / awayFromZero(b);
  let result = d;
  for (let n = 1; n < MOST_STEPS; n++) {
    const part = n * (a - n);
    b += 2;
    d = 1 / awayFromZero(part * d + b);
    c = awayFromZero(b + part / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return result;
}

/** The value that a Gamma(a, 1) stays below with chance p. */
export function gammaQuantile(p: number, a: number): number {
  if (!(a > 0) || !(p >= 0 && p < 1)) return NaN;
  if (p === 0) return 0;
  let high = a + 1;
  while (gammaBelow(high, a) < p) high *= 2;
  let low = 0;
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (gammaBelow(middle, a) < p) low = middle;
    else high = middle;
    if (high - low <= 1e-12 * high) break;
  }
  return high;
}
