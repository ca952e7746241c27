/**
 * Places by a column when units are drawn anew. A replicate gives every unit a weight, Poisson with mean 1, sums up what
 * people get from the units so weighted, and ranks everybody: 1 + how many have more ("1224"), where values that agree to
 * seven digits are equal. Scaling all weights would change no place, so that it does not matter that their sum varies.
 *
 * Cost of a replicate: the contributions, and ranking the people who have any; only the ranks of those asked for are kept.
 * U1 of the list of measures.
 */
import { chanceOf, type Chance } from "../base/chance.ts";
import { Competition } from "../base/competition.ts";
import type { Pulse } from "../base/pulse.ts";
import { quantileOf } from "../base/quantiles.ts";
import type { Contributions } from "../cascades/contributions.ts";

/** The middle part of the ranks that a place interval holds. */
const PART = 0.9;

/** P(X ≤ k) of a Poisson with mean 1. */
const UP_TO = poissonSums();

/** Of so many weights those drawn once are kept for the other ways of counting. */
const MOST_KEPT = 1 << 26;

/** The weights of all units, replicate by replicate: the same for every way of counting, so that ways can be compared. */
export class Draws {
  readonly #units: number;
  readonly #seed: number;
  readonly #kept: Uint8Array[] = [];

  constructor(units: number, seed: number) {
    this.#units = units;
    this.#seed = seed;
  }

  weights(replicate: number): Uint8Array {
    const known = this.#kept[replicate];
    if (known !== undefined) return known;
    const chance = chanceOf(this.#seed, replicate);
    const weights = new Uint8Array(this.#units);
    for (let unit = 0; unit < weights.length; unit++) weights[unit] = poisson(chance);
    if ((replicate + 1) * this.#units <= MOST_KEPT) this.#kept[replicate] = weights;
    return weights;
  }
}

/** Everybody whom a column says something about, ranked over and over. */
export class Ranking {
  readonly #contributions: Contributions;
  /** Where each asked row stands among those with contributions, −1 if she has none. */
  readonly #asked: Int32Array;
  readonly #place: Uint32Array;
  readonly #sums: Float64Array;
  readonly #competition: Competition;

  /** @param rows whose ranks are asked for. */
  constructor(contributions: Contributions, rows: Uint32Array, people: number) {
    const placeOf = new Int32Array(people).fill(-1);
    let size = 0;
    this.#place = contributions.person.map((row) => (placeOf[row] < 0 ? (placeOf[row] = size++) : placeOf[row]));
    this.#contributions = contributions;
    this.#asked = Int32Array.from(rows, (row) => placeOf[row]);
    this.#sums = new Float64Array(size);
    this.#competition = new Competition(size);
  }

  /** The values of the asked rows as they are. */
  values(): Float64Array {
    this.#sumUp();
    return Float64Array.from(this.#asked, (place) => (place < 0 ? 0 : this.#sums[place]));
  }

  /** Their ranks as they are. */
  ranks(): Uint32Array {
    const ranks = new Uint32Array(this.#asked.length);
    this.#sumUp();
    this.#rank(ranks, 0, 1);
    return ranks;
  }

  /** Their ranks in every replicate: those of asked row i from `i · replicates` on, ascending. */
  resampled(replicates: number, draws: Draws, pulse: Pulse): Uint32Array {
    const ranks = new Uint32Array(this.#asked.length * replicates);
    for (let replicate = 0; replicate < replicates; replicate++) {
      pulse(replicate, replicates);
      this.#sumUp(draws.weights(replicate));
      this.#rank(ranks, replicate, replicates);
    }
    for (let i = 0; i < this.#asked.length; i++) ranks.subarray(i * replicates, (i + 1) * replicates).sort();
    return ranks;
  }

  #sumUp(weights?: Uint8Array): void {
    const { units, offsets, value } = this.#contributions;
    const [sums, place] = [this.#sums, this.#place];
    sums.fill(0);
    for (let unit = 0; unit < units; unit++) {
      const weight = weights === undefined ? 1 : weights[unit];
      if (weight > 0) for (let at = offsets[unit]; at < offsets[unit + 1]; at++) sums[place[at]] += weight * value[at];
    }
  }

  /** Writes the rank of asked row i to `i · step + from`. */
  #rank(into: Uint32Array, from: number, step: number): void {
    const { ranks } = this.#competition;
    this.#competition.rank(this.#sums);
    const last = this.#competition.above + 1;
    for (let i = 0; i < this.#asked.length; i++) into[i * step + from] = this.#asked[i] < 0 ? last : ranks[this.#asked[i]];
  }
}

function poissonSums(): Float64Array {
  const sums = new Float64Array(16);
  let chance = Math.exp(-1);
  for (let k = 0, sum = 0; k < sums.length; k++) {
    sum += chance;
    sums[k] = sum;
    chance /= k + 1;
  }
  return sums;
}

function poisson(chance: Chance): number {
  const drawn = chance();
  let k = 0;
  while (k < UP_TO.length && drawn >= UP_TO[k]) k++;
  return k;
}

/** The 5 % and 95 % quantiles of a person's resampled ranks; her own rank lies between them. */
export function placeInterval(ascending: Uint32Array, rank: number): readonly [low: number, high: number] {
  const low = quantileOf(ascending, (1 - PART) / 2);
  const high = quantileOf(ascending, (1 + PART) / 2);
  return [Math.min(low, rank), Math.max(high, rank)];
}

/** In which part of the replicates a person was among the first k; NaN without any. */
export function chanceAmongFirst(ascending: Uint32Array, k: number): number {
  let count = 0;
  while (count < ascending.length && ascending[count] <= k) count++;
  return count / ascending.length;
}

/**
 * Groups that cannot be told apart in order, from the top: people in the order of their value belong together as long as
 * there is one place that every one of them could hold, that is, as long as any two of their intervals overlap.
 * @returns per person 0 for the first group, 1 for the next, and so on.
 */
export function tiedGroups(lows: Uint32Array, highs: Uint32Array): Uint32Array {
  const groups = new Uint32Array(lows.length);
  let group = -1;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < lows.length; i++) {
    low = Math.max(low, lows[i]);
    high = Math.min(high, highs[i]);
    if (low > high) {
      group++;
      low = lows[i];
      high = highs[i];
    }
    groups[i] = group;
  }
  return groups;
}
