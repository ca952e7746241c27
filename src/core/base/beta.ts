/**
 * The beta distribution, and the interval of a rate that rests on it: what is thought of a rate after s of n.
 *
 * The regularised incomplete beta function is the continued fraction of Didonato and Morris 1992 by Lentz's method;
 * its inverse (`inverse.ts`) starts from Abramowitz and Stegun 26.5.22 or from the tails. Both agree with scipy to ten digits (`test/oracle/beta.py`).
 */

import { inverseOf, roughNormal } from "./inverse.ts";
import { NORMAL_975 } from "./student.ts";

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0 (Lanczos, g = 7). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  let sum = LANCZOS[0];
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i] / (x - 1 + i);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** The chance that a Beta(a, b) lies at or below x. NaN where a or b is not positive. */
export function betaBelow(x: number, a: number, b: number): number {
  if (!(a > 0) || !(b > 0) || Number.isNaN(x)) return NaN;
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return below(x, a, b, logBeta(a, b));
}

function below(x: number, a: number, b: number, logOfBeta: number): number {
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logOfBeta);
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

const TINY = 1e-300;

/** The continued fraction of the incomplete beta function; it settles in some √max(a, b) steps. */
function fraction(x: number, a: number, b: number): number {
  const awayFromZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 3e-16) break;
  }
  return result;
}

/**
 * The value that a Beta(a, b) stays below with chance p. A beta without a is all at 0, one without b all at 1; with
 * neither there is nothing to say (NaN).
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(a >= 0) || !(b >= 0) || a + b === 0 || !(p >= 0 && p <= 1)) return NaN;
  if (a === 0 || p === 0) return 0;
  if (b === 0 || p === 1) return 1;
  const logOfBeta = logBeta(a, b);
  return inverseOf(
    {
      most: 1,
      below: (x) => below(x, a, b, logOfBeta),
      density: (x) => Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logOfBeta),
      bend: (x) => (a - 1) / x - (b - 1) / (1 - x),
    },
    p,
    startOf(p, a, b),
  );
}

function startOf(p: number, a: number, b: number): number {
  let start: number;
  if (a >= 1 && b >= 1) {
    const normal = roughNormal(p);
    const lambda = (normal ** 2 - 3) / 6;
    const h = 2 / (1 / (2 * a - 1) + 1 / (2 * b - 1));
    const w = (normal * Math.sqrt(Math.max(0, lambda + h))) / h - (1 / (2 * b - 1) - 1 / (2 * a - 1)) * (lambda + 5 / 6 - 2 / (3 * h));
    start = a / (a + b * Math.exp(2 * w));
  } else {
    const left = Math.exp(a * Math.log(a / (a + b))) / a;
    const right = Math.exp(b * Math.log(b / (a + b))) / b;
    const all = left + right;
    start = p < left / all ? (a * all * p) ** (1 / a) : 1 - (b * all * (1 - p)) ** (1 / b);
  }
  return start > 0 && start < 1 ? start : 0.5;
}

/** Between what and what a rate lies that came out as s of n, with 95 % confidence (Wilson 1927). NaN without n. */
export function wilsonInterval(s: number, n: number): readonly [low: number, high: number] {
  const rate = s / n;
  const spread = NORMAL_975 ** 2 / n;
  const middle = (rate + spread / 2) / (1 + spread);
  const half = (NORMAL_975 / (1 + spread)) * Math.sqrt((rate * (1 - rate)) / n + spread / (4 * n));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
