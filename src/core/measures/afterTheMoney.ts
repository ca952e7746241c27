/**
 * Is more passed on after the money stopped than before it began?
 *
 * Unpaid re-shares a day in the w days after the last paid act, divided by those in the w days before the first one;
 * w is as many whole days as the log covers on both sides, 28 at most and 7 at least. Its range is the middle 95 % of 1,000
 * resamples of the days (blocks of one day, drawn with replacement on each side, by the seed). Where the range covers 1 no
 * lasting change was detected. `afterTheMoney.days`: w. Cost: O(s + 1,000 w). Nothing to say without times, where nothing is
 * marked as paid, with fewer than 7 days or 5 re-shares before it began, and where a resample has none before it.
 */
import { chanceOf } from "../base/chance.ts";
import { middle, widened } from "../base/quantiles.ts";
import { isAnythingPaid } from "../cascades/paidActs.ts";
import { isAdoption } from "../cascades/readings.ts";
import type { Network } from "../network/network.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, nothingInScopes, onShares, type Outcome } from "./measure.ts";

const DAY_MS = 86_400_000;
const MOST_DAYS = 28;
const FEWEST_DAYS = 7;
const FEWEST_SHARES = 5;
const RESAMPLES = 1000;

export const afterTheMoney = defineMeasure({
  id: "afterTheMoney",
  scopes: ["whole"],
  format: "ratio",
  source: "Efron and Tibshirani 1993, by blocks of days",
  cost: "O(s + 1,000 w)",
  words: {
    en: {
      name: "After the money",
      question: "Is more passed on after the money stopped than before it began?",
      formula: "Unpaid re-shares a day after the last paid act, divided by those a day before the first one.",
      unit: "",
      caveat: "Only an observation: other things change over time as well. Where the range covers 1, no lasting change was detected.",
    },
    id: {
      name: "Setelah bayaran berhenti",
      question: "Apakah lebih banyak yang diteruskan setelah bayaran berhenti daripada sebelum dimulai?",
      formula: "Dibagikan ulang tanpa bayaran per hari setelah tindakan berbayar terakhir, dibagi per hari sebelum yang pertama.",
      unit: "",
      caveat: "Hanya pengamatan: hal lain juga berubah. Bila rentangnya memuat 1, tidak terdeteksi perubahan yang menetap.",
    },
  },
  compute: (bench) => onShares(bench, afterTheMoney, () => change(bench)),
  example: { network: "G8 paid", scope: "whole", values: { afterTheMoney: null } },
});

function change(bench: Workbench): Outcome {
  const { network } = bench;
  if (!network.shares.hasTimes) return nothing(bench, "order-unknown");
  if (!bench.sharedPart(isAnythingPaid)) return nothing(bench, "nothing-paid");
  const money = whenPaid(network);
  const days = Math.floor(Math.min(money.firstMs - money.logStartMs, money.logEndMs - money.lastMs, MOST_DAYS * DAY_MS) / DAY_MS);
  if (!(money.firstMs < Infinity && days >= FEWEST_DAYS)) return nothing(bench, "too-few");
  const before = new Float64Array(days);
  const after = new Float64Array(days);
  for (const atMs of timesOfReshares(network)) {
    const since = Math.floor((atMs - money.lastMs) / DAY_MS);
    const until = Math.ceil((money.firstMs - atMs) / DAY_MS) - 1;
    if (atMs > money.lastMs && since < days) after[since]++;
    if (atMs < money.firstMs && until < days) before[until]++;
  }
  const ratio = sum(after) / sum(before);
  const chance = chanceOf(bench.settings.seed);
  const ratios = Float64Array.from({ length: RESAMPLES }, () => sum(redrawn(after, chance)) / sum(redrawn(before, chance)));
  const range = middle(ratios, 0.95);
  if (sum(before) < FEWEST_SHARES || !range.every(Number.isFinite)) return nothing(bench, "too-few");
  return { whole: { afterTheMoney: ratio, "afterTheMoney.days": days }, ranges: { afterTheMoney: widened(range, ratio) } };
}

function nothing(bench: Workbench, reason: "order-unknown" | "nothing-paid" | "too-few"): Outcome {
  return nothingInScopes(bench, afterTheMoney, reason);
}

/** When money was at work, and what the log covers; infinite where no paid act has a time. */
function whenPaid({ shares, posts }: Network): { firstMs: number; lastMs: number; logStartMs: number; logEndMs: number } {
  let [firstMs, lastMs, logStartMs, logEndMs] = [Infinity, -Infinity, Infinity, -Infinity];
  const spend = (atMs: number): void => {
    firstMs = Math.min(firstMs, atMs);
    lastMs = Math.max(lastMs, atMs);
  };
  shares.timeMs.forEach((atMs, entry) => {
    if (Number.isNaN(atMs)) return;
    // The log covers what was done in it: a post that is older than the log does not stretch it.
    logStartMs = Math.min(logStartMs, atMs);
    logEndMs = Math.max(logEndMs, atMs);
    if (shares.paid[entry] === 1) spend(atMs);
  });
  posts.timeMs.forEach((atMs, post) => {
    if (posts.paid[post] === 1 && !Number.isNaN(atMs)) spend(atMs);
  });
  return { firstMs, lastMs, logStartMs, logEndMs };
}

/** What was paid for lies between the first and the last paid act, and so on neither side. */
function timesOfReshares(network: Network): Float64Array {
  return network.shares.timeMs.filter((atMs, entry) => !Number.isNaN(atMs) && isAdoption(network, entry));
}

function redrawn(days: Float64Array, chance: () => number): Float64Array {
  return days.map(() => days[Math.floor(chance() * days.length)]);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
