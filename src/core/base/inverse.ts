/**
 * Where a distribution has reached a chance: Halley's steps inside a bracket that only ever shrinks. Each step cubes what the one
 * before was off by, so that the last one is taken as it is.
 */

/** A distribution from 0 on. */
export interface Distribution {
  /** The chance of lying at or below x. */
  below(x: number): number;
  density(x: number): number;
  /** By what part of itself the density grows at x: its derivative, divided by it. */
  bend(x: number): number;
  /** Nothing lies above; may be Infinity. */
  readonly most: number;
}

const MOST_STEPS = 200;
/** Off by this part of the chance, the next step is off by nothing that a number could say. */
const NEARLY = 1e-6;

/**
 * @param p between 0 and 1, both excluded.
 * @param start between 0 and `most`, both excluded.
 */
export function inverseOf({ below, density, bend, most }: Distribution, p: number, start: number): number {
  let low = 0;
  let high = most;
  let x = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    const error = below(x) - p;
    if (error < 0) low = x;
    else high = x;
    const newton = error / density(x);
    // far out the bend is no guide any more: it may change a step, not swallow it
    const next = x - newton / (1 - 0.5 * Math.min(1, Math.max(-1, newton * bend(x))));
    const isInside = next > low && next < high;
    if (isInside && Math.abs(error) <= NEARLY * Math.min(p, 1 - p)) return next;
    const further = isInside ? next : high === Infinity ? 2 * x : (low + high) / 2;
    if (Math.abs(further - x) <= 1e-15 * x) return further;
    x = further;
  }
  return x;
}

/** The normal quantile, roughly (Abramowitz and Stegun 26.2.22), its sign turned: a beginning for others. */
export function roughNormal(p: number): number {
  const t = Math.sqrt(-2 * Math.log(Math.min(p, 1 - p)));
  const away = t - (2.30753 + t * 0.27061) / (1 + t * (0.99229 + t * 0.04481));
  return p < 0.5 ? away : -away;
}
