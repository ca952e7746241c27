/**
 * Is more passed on after the money stopped than before it began? E5.
 *
 * Unpaid re-shares a day in the w days after the last paid act, divided by those in the w days before the first one; w is as
 * many whole days as the log covers on both sides, 28 at most and 7 at least. An entry counts as often as it says.
 *
 * Its range (95 %): of all re-shares on both sides, the part that came after is a rate, so that the ratio lies where that rate does
 * (Jeffreys' interval of a binomial; Brown, Cai, DasGupta 2001). Days differ by more than chance, since one post brings many
 * shares: counts are first divided by how much more (Pearson's dispersion of the days, never below 1, with Student's quantile for
 * as many days). In simulations of 7 to 28 steady and bursty days it holds the truth in 93 to 98 of 100, from five re-shares on;
 * resampled days hold it in 79 to 96, and say nothing where a resample is empty. Where the range covers 1 no lasting change was
 * detected. `afterTheMoney.days`: w. Cost: O(s). Nothing to say without times, where nothing is marked as paid, and with fewer
 * than 7 days or 5 re-shares before it began.
 */
import { betaQuantile } from "../base/beta.ts";
import { widened } from "../base/quantiles.ts";
import { NORMAL_975, studentQuantile } from "../base/student.ts";
import { isAnythingPaid } from "../cascades/paidActs.ts";
import { isAdoption } from "../cascades/readings.ts";
import type { Network } from "../network/network.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, nothingInScopes, onShares, type Outcome } from "./measure.ts";

const DAY_MS = 86_400_000;
const MOST_DAYS = 28;
const FEWEST_DAYS = 7;
const FEWEST_SHARES = 5;

export const afterTheMoney = defineMeasure({
  id: "afterTheMoney",
  scopes: ["whole"],
  format: "ratio",
  source: "Brown, Cai, DasGupta 2001, with the dispersion of days",
  cost: "O(s)",
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
  const { timeMs, weight } = network.shares;
  // what was paid for lies between the first and the last paid act, and so on neither side
  timeMs.forEach((atMs, entry) => {
    if (Number.isNaN(atMs) || !isAdoption(network, entry)) return;
    const since = Math.floor((atMs - money.lastMs) / DAY_MS);
    const until = Math.ceil((money.firstMs - atMs) / DAY_MS) - 1;
    if (atMs > money.lastMs && since < days) after[since] += weight[entry];
    if (atMs < money.firstMs && until < days) before[until] += weight[entry];
  });
  const counted = { before: sum(before), after: sum(after) };
  if (counted.before < FEWEST_SHARES) return nothing(bench, "too-few");
  const ratio = counted.after / counted.before;
  return {
    whole: { afterTheMoney: ratio, "afterTheMoney.days": days },
    ranges: { afterTheMoney: widened(rangeOf(counted, dispersionOf(before, after)), ratio) },
  };
}

/** Between what the ratio of two counts lies that vary so many times as much as chance alone would have them. */
function rangeOf({ before, after }: { before: number; after: number }, dispersion: number): readonly [low: number, high: number] {
  const [n, s] = [(before + after) / dispersion, after / dispersion];
  const ratioAt = (chance: number): number => {
    const rate = betaQuantile(chance, s + 0.5, n - s + 0.5);
    return rate / (1 - rate);
  };
  return [ratioAt(0.025), ratioAt(0.975)];
}

/** How much more the days of one side differ than by chance, and that it is only known from so many days. */
function dispersionOf(...sides: readonly Float64Array[]): number {
  let squares = 0;
  let degrees = 0;
  for (const days of sides) {
    const mean = sum(days) / days.length;
    if (mean > 0) squares += days.reduce((all, count) => all + (count - mean) ** 2, 0) / mean;
    degrees += days.length - 1;
  }
  const found = squares / degrees;
  return found > 1 ? found * (studentQuantile(degrees) / NORMAL_975) ** 2 : 1;
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

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
