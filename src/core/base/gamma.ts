/**
 * The gamma distribution with scale 1: what is thought of a rate after so many came. The regularised incomplete gamma function is
 * its power series below a + 1 and Legendre's continued fraction above, by Lentz's method; its inverse is that of
 * `inverse.ts`.
 */
import { logGamma } from "./beta.ts";
import { inverseOf, roughNormal } from "./inverse.ts";

const PRECISION = 1e-15;
const TINY = 1e-300;
const MOST_STEPS = 10_000;

/** The chance that a Gamma(a, 1) lies at or below x. NaN where a is not positive. */
export function gammaBelow(x: number, a: number): number {
  if (!(a > 0) || Number.isNaN(x)) return NaN;
  return x <= 0 ? 0 : below(x, a, logGamma(a));
}

function below(x: number, a: number, logOfGamma: number): number {
  const front = Math.exp(a * Math.log(x) - x - logOfGamma);
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
  const start = startOf(p, a);
  // less than any number can say
  if (start === 0) return 0;
  const logOfGamma = logGamma(a);
  return inverseOf(
    {
      most: Infinity,
      below: (x) => below(x, a, logOfGamma),
      density: (x) => Math.exp((a - 1) * Math.log(x) - x - logOfGamma),
      bend: (x) => (a - 1) / x - 1,
    },
    p,
    start,
  );
}

/** By Wilson and Hilferty 1931, or where there is no middle from the left tail and the right one. */
function startOf(p: number, a: number): number {
  if (a > 1) return Math.max(1e-3, a * (1 - 1 / (9 * a) - roughNormal(p) / (3 * Math.sqrt(a))) ** 3);
  const left = 1 - a * (0.253 + a * 0.12);
  return p < left ? (p / left) ** (1 / a) : 1 - Math.log(1 - (p - left) / (1 - left));
}
