/** How sure people's values and places are. */
import { rowsWhere } from "../base/numbered.ts";
import { partOf, type Pulse } from "../base/pulse.ts";
import type { Contributions } from "../cascades/contributions.ts";
import type { Measure } from "../measures/measure.ts";
import type { Workbench } from "../network/workbench.ts";
import { intervalOfSum } from "./interval.ts";
import { chanceAmongFirst, Draws, placeInterval, Ranking, tiedGroups } from "./places.ts";
import { TOP_COUNTS, type DoubtReason, type PeopleDoubt } from "./result.ts";

const REPLICATES = 500;
const REPLICATES_PER_WAY = 200;
const FEWEST_REPLICATES = 50;
/** Ways of counting are four attributions and up to four numbers of relationships. */
const MOST_WAYS = 16;
/** Below this nothing is drawn anew: two posts give but a handful of outcomes. */
const FEWEST_DRAWN = 5;
const MOST_ROWS = 4096;
/** Steps that the replicates of one kind may take, some ten seconds. */
const BUDGET = 2e9;

/** @param reasons what cannot be told is added to them. */
export function tellPeople(bench: Workbench, measure: Measure, contributions: Contributions, reasons: Set<DoubtReason>): PeopleDoubt {
  const people = bench.network.people.count;
  const powers = powersOf(contributions, people);
  const ordered = bestFirst(powers.sum);
  const rows = ordered.slice(0, MOST_ROWS);
  const values = tellValues(contributions, powers, rows);
  const plan = planReplicates(contributions, ordered.length, rows.length, measure.contributions?.overBand !== undefined);
  if (rows.length === 0) reasons.add("nobody");
  if (rows.length < ordered.length) reasons.add("only-first");
  if (contributions.unit !== "none" && values.low.some(Number.isNaN)) reasons.add("few-behind");
  if (plan.isCut) reasons.add("fewer-replicates");

  const { seed } = bench.settings;
  const { replicates, replicatesPerWay, part } = plan;
  const draws = new Draws(contributions.units, seed);
  const ranking = new Ranking(contributions, rows, people);
  const rank = ranking.ranks();
  const resampled = ranking.resampled(replicates, draws, partOf(bench.pulse, 0, part));
  const places = tellPlaces(resampled, rank, replicates);
  const joint = {
    placeLow: (replicates > 0 ? places.rankLow : rank).slice(),
    placeHigh: (replicates > 0 ? places.rankHigh : rank).slice(),
    bandLow: values.value.slice(),
    bandHigh: values.value.slice(),
  };
  let ways = 0;
  for (const way of measure.contributions?.overBand?.(bench) ?? []) {
    const from = part + ((1 - part) * ways) / MOST_WAYS;
    const pulse = partOf(bench.pulse, from, from + (1 - part) / MOST_WAYS);
    // what is counted as at hand is in it already
    if (!isSame(way, contributions)) widen(joint, new Ranking(way, rows, people), { replicates: replicatesPerWay, draws, pulse });
    pulse(1, 1);
    ways++;
  }
  return {
    replicates,
    replicatesPerWay,
    ways: Math.max(1, ways),
    ranked: ordered.length,
    rows,
    rank,
    ...values,
    ...places,
    ...joint,
    group: tiedGroups(joint.placeLow, joint.placeHigh),
  };
}

interface Plan {
  readonly replicates: number;
  readonly replicatesPerWay: number;
  /** Which part of the work is that at the settings at hand. */
  readonly part: number;
  /** Are there fewer than usual? */
  readonly isCut: boolean;
}

/**
 * How often to draw, so that it takes no longer than the budget, but 50 times at least.
 * @param ranked people with a value above 0.
 * @param asked those of them who are told of.
 * @param hasWays is it counted in other ways too?
 */
export function planReplicates({ units, value }: Contributions, ranked: number, asked: number, hasWays: boolean): Plan {
  if (units < FEWEST_DRAWN || asked === 0) return { replicates: 0, replicatesPerWay: 0, part: 0, isCut: false };
  const steps = value.length + 16 * (ranked + asked);
  const affordable = (wanted: number, each: number): number => Math.min(wanted, Math.max(FEWEST_REPLICATES, Math.floor(BUDGET / each)));
  const replicates = affordable(REPLICATES, steps);
  const replicatesPerWay = hasWays ? affordable(REPLICATES_PER_WAY, steps * MOST_WAYS) : 0;
  return {
    replicates,
    replicatesPerWay,
    part: replicates / (replicates + MOST_WAYS * replicatesPerWay),
    isCut: replicates < REPLICATES || (hasWays && replicatesPerWay < REPLICATES_PER_WAY),
  };
}

/** Rows with a value above 0, the largest first; equals in the order of rows. */
function bestFirst(values: Float64Array): Uint32Array {
  return rowsWhere(values.length, (row) => values[row] > 0).sort((a, b) => values[b] - values[a] || a - b);
}

interface Joint {
  readonly placeLow: Uint32Array;
  readonly placeHigh: Uint32Array;
  readonly bandLow: Float64Array;
  readonly bandHigh: Float64Array;
}

/** Lets one more way of counting into what is told of all of them. */
function widen(joint: Joint, ranking: Ranking, { replicates, draws, pulse }: { replicates: number; draws: Draws; pulse: Pulse }): void {
  const value = ranking.values();
  const rank = ranking.ranks();
  const resampled = ranking.resampled(replicates, draws, pulse);
  for (let i = 0; i < rank.length; i++) {
    const ofPerson = resampled.subarray(i * replicates, (i + 1) * replicates);
    const [low, high] = replicates > 0 ? placeInterval(ofPerson, rank[i]) : [rank[i], rank[i]];
    joint.placeLow[i] = Math.min(joint.placeLow[i], low);
    joint.placeHigh[i] = Math.max(joint.placeHigh[i], high);
    joint.bandLow[i] = Math.min(joint.bandLow[i], value[i]);
    joint.bandHigh[i] = Math.max(joint.bandHigh[i], value[i]);
  }
}

function isSame(one: Contributions, other: Contributions): boolean {
  return isEqual(one.value, other.value) && isEqual(one.person, other.person) && isEqual(one.offsets, other.offsets);
}

function isEqual(one: Float64Array | Uint32Array, other: Float64Array | Uint32Array): boolean {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

interface PowerColumns {
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  readonly cubes: Float64Array;
  readonly behind: Uint32Array;
}

function powersOf({ person, value }: Contributions, people: number): PowerColumns {
  const sum = new Float64Array(people);
  const squares = new Float64Array(people);
  const cubes = new Float64Array(people);
  const behind = new Uint32Array(people);
  for (let at = 0; at < person.length; at++) {
    const row = person[at];
    const part = value[at];
    sum[row] += part;
    squares[row] += part * part;
    cubes[row] += part * part * part;
    behind[row]++;
  }
  return { sum, squares, cubes, behind };
}

function tellValues({ units }: Contributions, { sum, squares, cubes, behind }: PowerColumns, rows: Uint32Array) {
  const low = new Float64Array(rows.length);
  const high = new Float64Array(rows.length);
  rows.forEach((row, i) => {
    const powers = { units, behind: behind[row], sum: sum[row], squares: squares[row], cubes: cubes[row] };
    [low[i], high[i]] = intervalOfSum(powers);
  });
  return { value: Float64Array.from(rows, (row) => sum[row]), low, high, behind: rows.map((row) => behind[row]) };
}

function tellPlaces(resampled: Uint32Array, rank: Uint32Array, replicates: number) {
  const rankLow = new Uint32Array(rank.length);
  const rankHigh = new Uint32Array(rank.length);
  const ofPerson = (i: number): Uint32Array => resampled.subarray(i * replicates, (i + 1) * replicates);
  if (replicates > 0) for (let i = 0; i < rank.length; i++) [rankLow[i], rankHigh[i]] = placeInterval(ofPerson(i), rank[i]);
  const topShare = TOP_COUNTS.map((k) => ({
    k,
    share: Float64Array.from(rank, (_, i) => chanceAmongFirst(ofPerson(i), k)),
  }));
  return { rankLow, rankHigh, topShare };
}

/** Of a measure that is no sum over posts. */
export function tellNobody(): PeopleDoubt {
  const numbers = new Float64Array(0);
  const whole = new Uint32Array(0);
  return {
    replicates: 0,
    replicatesPerWay: 0,
    ways: 1,
    ranked: 0,
    rows: whole,
    value: numbers,
    low: numbers,
    high: numbers,
    bandLow: numbers,
    bandHigh: numbers,
    behind: whole,
    rank: whole,
    rankLow: whole,
    rankHigh: whole,
    placeLow: whole,
    placeHigh: whole,
    group: whole,
    topShare: TOP_COUNTS.map((k) => ({ k, share: numbers })),
  };
}
