/**
 * What is unusual about an account's audience, from the ties and the log alone. Each of the three signals has harmless causes;
 * none of them, nor all of them, says that anything was bought.
 *
 * - `resonance`: influence per post that is far below what accounts with as large an audience have. Residual of
 *   log(1 + influence per post) from a robust line on log(1 + audience) (Theil 1950, the incomplete method: the median slope
 *   between the lower and the upper half), in robust standard deviations (1.4826 · MAD); unusual below −3. Over accounts
 *   with twenty followers and more: of small ones most are never shared, and would be the measure of all. After Cha and
 *   others 2010.
 * - `hollow`: the share of followers whom nobody follows, who never act and who follow very many (the top 5 %). Unusual where
 *   it is more than three standard errors and twice above that of all followers together. Not looked at unless the files
 *   hold at least half of the followers that platforms declare of three accounts or more, since a cut crawl looks the same.
 * - `lockstep`: stands in the densest block of followers and followed (`lockstep.ts`), where that is at least a fifth denser than
 *   in networks by chance with the same degrees, and at least half of the account's followers are in it.
 * F1, F2 of the list of measures.
 */
import { columnOf, rowsWhere } from "../base/numbered.ts";
import { chanceOf } from "../base/chance.ts";
import { partOf, type Pulse } from "../base/pulse.ts";
import { quantileOf } from "../base/quantiles.ts";
import { densestBlock, rewired, type Block } from "../network/lockstep.ts";
import type { Network } from "../network/network.ts";
import type { Workbench } from "../network/workbench.ts";
import { medianOf } from "./attribution.ts";
import { candidatesOf } from "./candidates.ts";
import { coverageOfFollowers, usualCoverage } from "./coverage.ts";

/** Fewer accounts than this, or fewer followers of one, make nothing unusual. */
const FEWEST = 20;
const UNUSUAL = 3;
const LEAST_COVERAGE = 0.5;
const DENSER = 1.2;

/** Length people.count each; NaN where it cannot be said. */
export interface AudienceSignals {
  /** In robust standard deviations; unusual below −3. */
  readonly resonance: Float64Array;
  /** Share of followers, 0..1. */
  readonly hollow: Float64Array;
  /** The same of all followers together. */
  readonly hollowOfAll: number;
  readonly block: Block | undefined;
  /** g of the densest blocks by chance, the largest of them. */
  readonly densityByChance: number;
  /** Share of followers who stand in the block, for those who are followed in it; 0 for all others. */
  readonly lockstep: Float64Array;
  /** Per person: how many signals are unusual, and how many could be looked at. */
  readonly unusual: Uint8Array;
  readonly looked: Uint8Array;
}

/** @param influence credited re-shares per person. */
export function audienceSignals(bench: Workbench, influence: Float64Array): AudienceSignals {
  const { network } = bench;
  const { offsets } = network.follows.audienceRows;
  const audience = columnOf(Float64Array, network.people.count, (row) => offsets[row + 1] - offsets[row]);
  const resonance = resonances(bench, influence, audience);
  const { hollow, hollowOfAll } = hollowness(network, audience);
  const { block, densityByChance, lockstep } = lockstepOf(bench);
  const unusual = new Uint8Array(network.people.count);
  const looked = new Uint8Array(network.people.count);
  for (let row = 0; row < unusual.length; row++) {
    const error = Math.sqrt((hollowOfAll * (1 - hollowOfAll)) / audience[row]);
    const isHollow = hollow[row] > hollowOfAll + UNUSUAL * error && hollow[row] >= 2 * hollowOfAll;
    unusual[row] = Number(resonance[row] < -UNUSUAL) + Number(isHollow) + Number(lockstep[row] >= 0.5);
    looked[row] = [resonance[row], hollow[row], lockstep[row]].filter((value) => !Number.isNaN(value)).length;
  }
  return { resonance, hollow, hollowOfAll, block, densityByChance, lockstep, unusual, looked };
}

function resonances(bench: Workbench, influence: Float64Array, audience: Float64Array): Float64Array {
  const { adoptions } = candidatesOf(bench);
  const nothing = new Float64Array(audience.length).fill(NaN);
  if (adoptions.reading !== "posts" && adoptions.reading !== "unordered") return nothing;
  const items = new Float64Array(audience.length);
  for (const person of adoptions.person) items[person]++;
  const rows = rowsWhere(audience.length, (row) => audience[row] >= FEWEST && items[row] > 0);
  if (rows.length < FEWEST) return nothing;
  const x = (row: number): number => Math.log1p(audience[row]);
  const y = (row: number): number => Math.log1p(influence[row] / items[row]);
  const sorted = rows.slice().sort((a, b) => x(a) - x(b) || y(a) - y(b) || a - b);
  const half = sorted.length >> 1;
  const slopes: number[] = [];
  for (let i = 0; i < half; i++) {
    const [low, high] = [sorted[i], sorted[sorted.length - half + i]];
    if (x(high) > x(low)) slopes.push((y(high) - y(low)) / (x(high) - x(low)));
  }
  const slope = slopes.length === 0 ? 0 : medianOf(Float64Array.from(slopes));
  const residual = Float64Array.from(rows, (row) => y(row) - slope * x(row));
  const middle = medianOf(residual);
  const spread = 1.4826 * medianOf(residual.map((value) => Math.abs(value - middle)));
  // where most are alike there is no measure of how unlike one is
  if (spread > 0) rows.forEach((row, i) => (nothing[row] = (residual[i] - middle) / spread));
  return nothing;
}

function hollowness(network: Network, audience: Float64Array): { hollow: Float64Array; hollowOfAll: number } {
  const { follows, people, shares, posts } = network;
  const nothing = new Float64Array(audience.length).fill(NaN);
  if (!(usualCoverage(coverageOfFollowers(network)) >= LEAST_COVERAGE)) return { hollow: nothing, hollowOfAll: NaN };
  const acts = new Uint8Array(people.count);
  for (const person of shares.sharer) acts[person] = 1;
  for (const author of posts.author) if (author >= 0) acts[author] = 1;
  const { offsets } = follows.sourceRows;
  const followed = columnOf(Float64Array, people.count, (row) => offsets[row + 1] - offsets[row]);
  const many = quantileOf(followed.filter((count) => count > 0).sort(), 0.95);
  const isHollow = followed.map((count, row) => (audience[row] === 0 && acts[row] === 0 && count >= many ? 1 : 0));
  let all = 0;
  const hollow = audience.map((followers, row) => {
    const empty = follows.audience(row).reduce((sum, follower) => sum + isHollow[follower], 0);
    all += empty;
    return followers >= FEWEST ? empty / followers : NaN;
  });
  return { hollow, hollowOfAll: all / follows.count };
}

/** A network by chance is drawn so many times; a large one once, for it differs little from the next. */
function networksByChance(ties: number): number {
  return ties <= 100_000 ? 3 : 1;
}

function lockstepOf(bench: Workbench): Pick<AudienceSignals, "block" | "densityByChance" | "lockstep"> {
  const { audienceRows, count } = bench.network.follows;
  const { people } = bench.network;
  if (people.count < FEWEST) return { block: undefined, densityByChance: NaN, lockstep: new Float64Array(people.count).fill(NaN) };
  const draws = networksByChance(count);
  const step = (at: number): Pulse => partOf(bench.pulse, at / (1 + 2 * draws), (at + 1) / (1 + 2 * draws));
  const block = densestBlock(audienceRows, step(0));
  const byChance = Array.from({ length: draws }, (_, draw) => {
    const drawn = rewired(audienceRows, chanceOf(bench.settings.seed, draw), step(1 + 2 * draw));
    return densestBlock(drawn, step(2 + 2 * draw)).density;
  });
  const densityByChance = Math.max(...byChance);
  const isDense = block.density >= DENSER * densityByChance;
  const lockstep = columnOf(Float64Array, people.count, (row) => {
    if (!isDense || block.isFollowed[row] === 0) return 0;
    const followers = bench.network.follows.audience(row);
    return followers.reduce((sum, follower) => sum + block.isFollower[follower], 0) / followers.length;
  });
  return { block, densityByChance, lockstep };
}
