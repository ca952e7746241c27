/**
 * How many sets it takes, and what can surely be said from them: OPIM-C (Tang, Tang, Xiao, Yuan 2018). Two collections of θ
 * sets each, one to choose on and one to judge by; θ doubles until what is sure is enough. Every bound of every round
 * may fail with a chance of δ / (3 rounds), so that all of them hold together with confidence 1 − δ.
 */

/** ln of the number of ways to choose k of n. */
export function logChoices(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log((n - k + i) / i);
  return sum;
}

/** ln of the number of ways to choose at most k of n. */
export function logChoicesUpTo(n: number, k: number): number {
  let sum = 0;
  let largest = 0;
  let ways = 0;
  // Σ exp(x) with the largest x taken out, since the numbers themselves are far too large
  for (let i = 0; i <= k; i++) {
    ways += i === 0 ? 0 : Math.log((n - i + 1) / i);
    if (ways > largest) {
      sum *= Math.exp(largest - ways);
      largest = ways;
    }
    sum += Math.exp(ways - largest);
  }
  return largest + Math.log(sum);
}

export interface Schedule {
  /** Sets in the first round, and as many as the guarantee takes at most. */
  readonly first: number;
  readonly last: number;
  readonly rounds: number;
  /** ln of one over the chance that a single bound fails. */
  readonly a: number;
}

const GREEDY = 1 - 1 / Math.E;

export interface Stakes {
  /** What all together are worth: people, or benefit. */
  readonly worth: number;
  /** ln of the number of choices. */
  readonly choices: number;
  /** The best choice is surely worth so much. */
  readonly least: number;
  readonly epsilon: number;
  readonly delta: number;
}

export function scheduleOf({ worth, choices, least, epsilon, delta }: Stakes): Schedule {
  const log = Math.log(6 / delta);
  const h = (GREEDY * Math.sqrt(log) + Math.sqrt(GREEDY * (choices + log))) ** 2;
  const first = 2 * h;
  const last = (2 * worth * h) / (epsilon ** 2 * least);
  const rounds = Math.max(1, Math.ceil(Math.log2(last / first)));
  return { first, last, rounds, a: Math.log((3 * rounds) / delta) };
}

/** A choice that hits so many of the sets it had no part in choosing by surely hits so many in expectation. */
export function surelyAtLeast(hit: number, a: number): number {
  // rounding would leave a hair of nothing
  if (hit === 0) return 0;
  return Math.max(0, (Math.sqrt(hit + (2 * a) / 9) - Math.sqrt(a / 2)) ** 2 - a / 18);
}

/** Where no choice hits more than so many of the sets, the best one surely hits no more than this in expectation. */
export function surelyAtMost(most: number, a: number): number {
  return (Math.sqrt(most + a / 2) + Math.sqrt(a / 2)) ** 2;
}

/** Sets that have to be hit until the part that is hit is known to 1 ± ε, with confidence 1 − δ (Dagum, Karp, Luby, Ross 2000). */
export function hitsFor(epsilon: number, delta: number): number {
  const c = 2 * (Math.E - 2);
  return 1 + (2 * c * (1 + epsilon) * Math.log(2 / delta)) / epsilon ** 2;
}
