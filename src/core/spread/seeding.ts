/**
 * The search for the best people: OPIM-C (Tang, Tang, Xiao, Yuan 2018), for everything that is a coverage of sampled sets:
 * people who pass on, who hear, who are saved. On one collection people are chosen, on the other, which had no part in
 * it, they are judged; both double until the part of the best possible that the choice surely is suffices, or stays where it is.
 *
 * It can be stopped after any round: each round's choice, with its bounds, is handed out. Bounds hold for all rounds at
 * once, so the least upper bound of any round is used. Cost: O(members of all sets) in all.
 */
import { partOf, type Pulse } from "../base/pulse.ts";
import type { Stopped } from "./answers.ts";
import { logChoices, logChoicesUpTo, scheduleOf, surelyAtLeast, surelyAtMost, type Schedule } from "./bounds.ts";
import { collectSets, coverageOf, membershipsOf, type Collection, type Memberships } from "./collection.ts";
import { coverSets, type Choice, type Cover } from "./cover.ts";
import type { Aim } from "./request.ts";
import type { Sampler } from "./sampling.ts";

export interface Search {
  readonly people: number;
  readonly choice: Choice;
  readonly aim: Aim;
  /** The best choice is surely worth so much; more than 0. */
  readonly least: number;
  /** Samplers of their own chance; `telling` is for after the search. */
  readonly choosing: Sampler;
  readonly judging: Sampler;
  readonly telling: Sampler;
  /** Whom to add where nobody would add anything any more, best first; only where a number of people is asked for. */
  readonly fillers: Uint32Array;
  readonly pulse: Pulse;
  readonly onRound?: (found: Found) => void;
}

export interface Found {
  readonly cover: Cover;
  /** Everybody chosen, fillers at the end. */
  readonly chosen: readonly number[];
  readonly choosing: Collection;
  readonly memberships: Memberships;
  readonly judging: Collection;
  /** In worth: surely at least, surely no choice more. */
  readonly low: number;
  readonly bestPossible: number;
  readonly certificate: number;
  /** null: not yet. */
  readonly stopped: Stopped | null;
}

/** More than so many members and sets in both collections take too much memory. */
const MOST_KEPT = 50_000_000;
/** And nobody waits for more sets, even of nobody. */
const MOST_DRAWN = 30_000_000;
/** A certificate that gains less over two doublings is as good as it gets. */
const PLATEAU = 0.01;
const ENOUGH_HITS = 100;
const CLASSICAL = 1 - 1 / Math.E;

export async function searchSeeds(search: Search): Promise<Found> {
  const { aim, people, pulse } = search;
  const choosing = collectSets(search.choosing, people);
  const judging = collectSets(search.judging, people);
  const schedule = scheduleFor(search);
  const wanted = aim.isClassical ? CLASSICAL - aim.epsilon : aim.certificate;
  const certificates: number[] = [];
  let bestPossible = search.choosing.worth;
  for (let round = 1, count = Math.ceil(schedule.first); ; round++, count *= 2) {
    const sofar = Math.min(1, (certificates.at(-1) ?? 0) / wanted);
    // half of a round's work is drawing; how far the whole is, nobody knows before
    const growing: Pulse = (done, total) => pulse(sofar + (0.4 * (1 - sofar) * done) / total, 1);
    // asked for together, so that others draw the second while people are chosen here
    const toChoose = await choosing.ask(count);
    const toJudge = await judging.ask(count);
    await toChoose(partOf(growing, 0, 0.5));
    const memberships = membershipsOf(choosing, pulse);
    const cover = bestCover(choosing, memberships, search.choice, pulse);
    await toJudge(partOf(growing, 0.5, 1));
    const chosen = filledUp(cover.chosen, search);
    const hit = coverageOf(judging, chosen, pulse).at(-1) ?? 0;
    bestPossible = Math.min(bestPossible, surelyAtMost(cover.most, schedule.a) * choosing.weight);
    const low = Math.min(bestPossible, surelyAtLeast(hit, schedule.a) * judging.weight);
    // where nothing can be won, nothing is missed
    const certificate = bestPossible > 0 ? low / bestPossible : 1;
    certificates.push(certificate);
    const stopped = whyStop(search, schedule, { round, certificates, wanted, hit, drawn: count, kept: keptIn(choosing) + keptIn(judging) });
    const found: Found = { cover, chosen, choosing, memberships, judging, low, bestPossible, certificate, stopped };
    pulse(Math.min(1, certificate / wanted), 1);
    search.onRound?.(found);
    if (stopped !== null) return found;
  }
}

function scheduleFor({ choice, aim, least, choosing }: Search): Schedule {
  const free = choice.candidates.reduce((sum, may) => sum + may, 0);
  const most = Math.min(choice.size - choice.given.length, mostAffordable(choice));
  const choices = choice.budget < Infinity ? logChoicesUpTo(free, most) : logChoices(free, most);
  return scheduleOf({ worth: choosing.worth, choices, least, epsilon: aim.epsilon, delta: aim.delta });
}

/** So many of the cheapest candidates the budget buys. */
export function mostAffordable({ candidates, costs, budget, given }: Choice): number {
  if (costs === null || budget === Infinity) return candidates.reduce((sum, may) => sum + may, 0);
  let left = given.reduce((rest, row) => rest - costs[row], budget);
  const prices = costs.filter((_, row) => candidates[row] === 1).sort();
  let bought = 0;
  for (; bought < prices.length && prices[bought] <= left; bought++) left -= prices[bought];
  return bought;
}

/** By price, the choice for the money and the choice that looks at gains alone, whichever hits more: no worse than the best single person either. */
export function bestCover(collection: Collection, memberships: Memberships, choice: Choice, pulse: Pulse): Cover {
  const plain = coverSets(collection, memberships, choice, { pulse });
  if (choice.costs === null || choice.budget === Infinity) return plain;
  const forMoney = coverSets(collection, memberships, choice, { byPrice: true, pulse });
  return { ...(plain.covered > forMoney.covered ? plain : forMoney), most: Math.min(plain.most, forMoney.most) };
}

function filledUp(chosen: readonly number[], { choice, fillers }: Search): readonly number[] {
  if (choice.budget < Infinity || chosen.length >= choice.size) return chosen;
  const isChosen = new Set(chosen);
  const more = fillers.filter((row) => choice.candidates[row] === 1 && !isChosen.has(row));
  return [...chosen, ...more.subarray(0, choice.size - chosen.length)];
}

interface Standing {
  readonly round: number;
  readonly certificates: readonly number[];
  readonly wanted: number;
  readonly hit: number;
  readonly drawn: number;
  readonly kept: number;
}

function whyStop({ aim }: Search, { rounds, a }: Schedule, { round, certificates, wanted, hit, drawn, kept }: Standing): Stopped | null {
  const now = certificates[round - 1];
  if (now >= wanted) return aim.isClassical ? "epsilon" : "target";
  const before = certificates[round - 3] ?? 0;
  // while little is known, chance alone can hold a certificate where it is
  if (before > 0 && hit > ENOUGH_HITS * a && now - before < PLATEAU) return "plateau";
  if (round >= rounds) return "all-sampled";
  return 2 * kept > MOST_KEPT || 2 * drawn > MOST_DRAWN ? "memory" : null;
}

function keptIn({ kept, offsets }: Collection): number {
  return offsets[kept] + 2 * kept;
}
