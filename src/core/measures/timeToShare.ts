/**
 * How long do people take to pass it on? S1.
 *
 * The median time from the one whom somebody had it from to her own re-share, or from the post where she had it from nobody
 * in the files. Each candidate's delay weighs its share of the credit, which gives the same as all draws of parents
 * together. `timeToShare.quarter` and `.threeQuarters`: what the quick half and the slow half begin and end with (quartiles).
 * `timeToShare.uncut`: the median had the log gone on, by the product limit of Kaplan and Meier backwards in time (`cascades/uncut.ts`),
 * which is the same where the end of the log cuts nothing off.
 * Cost: O(candidates log candidates). Medians take three delays. Nothing to say without times; what a post without a
 * time of its own began with is left out.
 */
import { columnOf } from "../base/numbered.ts";
import { delaysOf, weightedQuantiles } from "../cascades/delays.ts";
import { uncutWeights } from "../cascades/uncut.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { FEWEST_FOR_MEDIAN } from "../cascades/postSamples.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onOrder, type Outcome, type Reason } from "./measure.ts";

export const timeToShare = defineMeasure({
  id: "timeToShare",
  scopes: ["post", "whole"],
  format: "duration",
  source: "Order statistic; Kaplan and Meier 1958; Lagakos, Barraj and De Gruttola 1988",
  cost: "O(candidates log candidates)",
  words: {
    en: {
      name: "Time to pass on",
      question: "How long do people take to pass it on?",
      formula:
        "Median time from the re-share or post that somebody had it from to her own re-share. Beside it the median had the log gone on, which makes up for the late re-shares that its end cut off.",
      unit: "",
      caveat: "Only of those who did pass it on. What takes longer than hardly any post had time for cannot be told.",
    },
    id: {
      name: "Waktu meneruskan",
      question: "Berapa lama orang meneruskannya?",
      formula:
        "Median waktu dari kiriman atau bagikan yang menjadi sumbernya sampai ia sendiri membagikan. Di sampingnya median seandainya catatan berlanjut, yang menutup bagikan ulang terlambat yang terpotong oleh akhir catatan.",
      unit: "",
      caveat: "Hanya dari yang meneruskan. Yang lebih lama daripada waktu yang dimiliki hampir semua kiriman tidak bisa diketahui.",
    },
  },
  compute: (bench) => onOrder(bench, timeToShare, () => timesToShare(bench)),
  example: {
    network: "G8 with post",
    scope: "whole",
    values: { timeToShare: 3_600_000, "timeToShare.quarter": 3_600_000, "timeToShare.threeQuarters": 7_200_000 },
  },
});

function timesToShare(bench: Workbench): Outcome {
  const { adoptions } = candidatesOf(bench);
  const { offsets, delayMs, weight, roomMs } = bench.use(delaysOf);
  const reasons = new Set<Reason>();
  const quantiles = (start: number, end: number, adopters: number, parts: readonly number[]): number[] => {
    const [values, weights] = [delayMs.subarray(start, end), weight.subarray(start, end)];
    if (weights.reduce((sum, part) => sum + part, 0) >= FEWEST_FOR_MEDIAN - 1e-9) return weightedQuantiles(values, weights, parts);
    reasons.add(adopters < FEWEST_FOR_MEDIAN ? "too-few" : "no-post-time");
    return parts.map(() => NaN);
  };
  const counted = (start: number, end: number): number => adoptions.counts.subarray(start, end).reduce((sum, one) => sum + one, 0);
  const posts = columnOf(Float64Array, adoptions.items, (item) => {
    const adopters = counted(adoptions.offsets[item], adoptions.offsets[item + 1]);
    return quantiles(offsets[item], offsets[item + 1], adopters, [0.5])[0];
  });
  const [quarter, half, threeQuarters] = quantiles(0, delayMs.length, counted(0, adoptions.count), [0.25, 0.5, 0.75]);
  const [uncut] = Number.isNaN(half) ? [NaN] : weightedQuantiles(delayMs, uncutWeights(delayMs, weight, roomMs), [0.5]);
  return {
    posts,
    whole: {
      timeToShare: half,
      "timeToShare.quarter": quarter,
      "timeToShare.threeQuarters": threeQuarters,
      "timeToShare.uncut": uncut,
    },
    reasons: [...reasons],
  };
}
