/**
 * The same number of people, or the same money, spent the usual ways: on those with the most followers, on those who were shared
 * most, on those who attention gathers at, on anybody, or on showing it to people. All are judged in the same model, on sets
 * of their own and in the same simulated worlds; must-haves are in, nevers out of all of them.
 *
 * Broadcast is reckoned kindly: everybody who is paid for sees it, and no one twice. It reaches people and makes nobody
 * pass it on, so it is compared only where reaching counts. Cost: that of the sets and the simulated campaigns.
 */
import { rowsWhere } from "../base/numbered.ts";
import { chanceOf, type Chance } from "../base/chance.ts";
import { orderOf } from "../base/order.ts";
import { middle, widened } from "../base/quantiles.ts";
import { isAdoption } from "../cascades/readings.ts";
import { attentionOf } from "../network/attention.ts";
import type { Network } from "../network/network.ts";
import type { Workbench } from "../network/workbench.ts";
import type { UsualWay, UsualWays, WaysRequest } from "./answers.ts";
import { byAudience } from "./audience.ts";
import { basisOf, checkCount, checkNamed } from "./basis.ts";
import { membershipsOf } from "./collection.ts";
import type { Choice } from "./cover.ts";
import { flowOf, type Flow } from "./flow.ts";
import type { Basis } from "./model.ts";
import { PlanProblem } from "./problem.ts";
import { cheapestOf, choiceOf, worthOf } from "./request.ts";
import { drawsOf, rootsOf, samplersOf, STREAMS } from "./sampling.ts";
import { outcomesIn } from "./simulate.ts";
import type { Team } from "./team.ts";
import { setsToTellBy } from "./telling.ts";

const USUAL_RUNS = 200;
const RANGE = 0.95;

/** @throws PlanProblem for what cannot be planned. */
export async function comparedWays(bench: Workbench, request: WaysRequest, team?: Team): Promise<UsualWays> {
  const { runs = USUAL_RUNS, pricePerThousand } = request;
  const basis = basisOf(bench, request);
  const seeds = Array.from(checkNamed(bench, request.seeds, "seeds"));
  checkCount(runs, "runs");
  if (pricePerThousand !== undefined && !(pricePerThousand > 0))
    throw new PlanProblem({ code: "negative-price", option: "pricePerThousand", found: pricePerThousand, expected: 0 });
  const isOpen = request.size === undefined && request.budget === undefined;
  const choice = choiceOf(bench, isOpen ? { ...request, size: seeds.length } : request, basis);
  const cheapest = cheapestOf(choice);
  const worth = worthOf(bench, request);
  const flow = flowOf(bench, basis);
  const judge = await judgeOf(bench, { flow, basis, worth, seeds, runs, team });
  const priceOf = (rows: readonly number[]): number => rows.reduce((sum, row) => sum + (choice.costs?.[row] ?? NaN), 0);
  const wayOf = (way: UsualWay["way"], rows: readonly number[], judged: Judged): UsualWay => {
    const cost = priceOf(rows);
    const own = rows.reduce((sum, row) => sum + (worth?.[row] ?? 1), 0);
    return { way, seeds: rows, cost, ...judged, costPerThousand: forThousand(cost, judged.mean - own) };
  };
  const ways = [wayOf("plan", seeds, judge.of(seeds))];
  for (const [way, order] of ordersOf(bench)) {
    const rows = fromTheTop(order, choice, cheapest);
    ways.push(wayOf(way, rows, judge.of(rows)));
  }
  const draws = drawnAtRandom(choice, cheapest, chanceOf(basis.seed, STREAMS.random), runs);
  ways.push(wayOf("random", draws[0], judge.ofMany(draws)));
  const money = request.budget ?? priceOf(seeds);
  if (pricePerThousand !== undefined && money > 0 && basis.objective === "reached") {
    const shown = Math.min(1, (1000 * money) / pricePerThousand / flow.people);
    const mean = shown * rootsOf(flow.people, worth).worth;
    // once everybody has seen it, the rest of the money stays where it is
    const cost = Math.min(money, (pricePerThousand * flow.people) / 1000);
    ways.push({ way: "broadcast", seeds: [], cost, mean, low: mean, high: mean, costPerThousand: forThousand(cost, mean) });
  }
  return { ways, basis };
}

function forThousand(cost: number, people: number): number {
  return people > 0 ? (1000 * cost) / people : NaN;
}

interface Judged {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

interface Judge {
  of(rows: readonly number[]): Judged;
  /** As one way: every campaign with another of these. */
  ofMany(draws: readonly (readonly number[])[]): Judged;
}

interface Judging {
  readonly flow: Flow;
  readonly basis: Basis;
  readonly worth: Float64Array | undefined;
  /** It takes as many sets as these people's spread needs. */
  readonly seeds: readonly number[];
  readonly runs: number;
  readonly team: Team | undefined;
}

async function judgeOf(bench: Workbench, judging: Judging): Promise<Judge> {
  const { flow, basis, worth, runs } = judging;
  const outcomes = outcomesIn(flow, basis, worth);
  const collection = basis.notes.includes("no-certificate") ? null : await setsToJudgeBy(bench, judging);
  const judged = (draws: readonly (readonly number[])[]): Judged => {
    bench.pulse(0, 1);
    const { values, mean } = outcomes(runs, (run) => draws[run % draws.length]);
    const [low, high] = middle(values, RANGE);
    if (collection === null) return { mean, low, high };
    const hits = draws.reduce((sum, rows) => sum + collection.hitsOf(rows), 0);
    const estimate = (hits / draws.length) * collection.weight;
    // campaigns may differ by less than the estimate is off by
    const [least, most] = widened([low, high], estimate);
    return { mean: estimate, low: least, high: most };
  };
  return { of: (rows) => judged([rows]), ofMany: judged };
}

interface JudgingSets {
  readonly weight: number;
  hitsOf(rows: readonly number[]): number;
}

async function setsToJudgeBy(bench: Workbench, { flow, basis, worth, seeds, team }: Judging): Promise<JudgingSets> {
  const sampler = samplersOf(drawsOf(flow, basis, worth), undefined, team)(STREAMS.tell);
  // the very sets that the plan's own number was told by
  const collection = await setsToTellBy(sampler, flow.people, seeds, bench.pulse);
  const memberships = membershipsOf(collection);
  const hitBy = new Uint32Array(collection.kept);
  let asked = 0;
  return {
    weight: collection.weight,
    hitsOf(rows) {
      asked++;
      let hits = 0;
      for (const row of rows)
        for (const set of memberships.of(row)) {
          if (hitBy[set] !== asked) hits++;
          hitBy[set] = asked;
        }
      return hits;
    },
  };
}

/** Orders in which people are usually chosen; by followers and by shares only where the files tell of any. */
function ordersOf(bench: Workbench): [UsualWay["way"], Uint32Array][] {
  const shared = bench.shared(timesShared);
  return [
    ...(bench.network.follows.count > 0 ? [["mostFollowers", bench.shared(byAudience)] as [UsualWay["way"], Uint32Array]] : []),
    ...(shared.some((times) => times > 0) ? [["mostShared", orderOf(shared, true)] as [UsualWay["way"], Uint32Array]] : []),
    ["mostAttention", orderOf(bench.shared(attentionOf), true)],
  ];
}

/** How often each person was shared. For `bench.shared`. */
function timesShared(network: Network): Float64Array {
  const { shares, people } = network;
  const times = new Float64Array(people.count);
  for (let entry = 0; entry < shares.count; entry++) if (isAdoption(network, entry)) times[shares.author[entry]] += shares.weight[entry];
  return times;
}

/** The given, then from the top whoever may be chosen and can still be paid. */
function fromTheTop(order: Iterable<number>, { candidates, given, size, budget, costs }: Choice, cheapest: number): number[] {
  const rows = [...given];
  const priceOf = (row: number): number => (budget < Infinity ? (costs?.[row] ?? 0) : 0);
  let spent = rows.reduce((sum, row) => sum + priceOf(row), 0);
  for (const row of order) {
    if (rows.length >= size || spent + cheapest > budget) break;
    if (candidates[row] === 0 || spent + priceOf(row) > budget) continue;
    rows.push(row);
    spent += priceOf(row);
  }
  return rows;
}

/** So many draws of people, each in an order of its own. */
function drawnAtRandom(choice: Choice, cheapest: number, chance: Chance, draws: number): number[][] {
  const rows = rowsWhere(choice.candidates.length, (row) => choice.candidates[row] === 1);
  return Array.from({ length: draws }, () => fromTheTop(shuffled(rows, chance), choice, cheapest));
}

/** In random order, each place drawn when it is asked for. */
function* shuffled(rows: Uint32Array, chance: Chance): Generator<number> {
  for (let at = 0; at < rows.length; at++) {
    const other = at + Math.floor(chance() * (rows.length - at));
    [rows[at], rows[other]] = [rows[other], rows[at]];
    yield rows[at];
  }
}
