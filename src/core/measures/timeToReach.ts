/**
 * How soon could nearly all have seen it who ever could? S3.
 *
 * The time from the post until 90 % of its final reach; `timeToReach.half` for the whole: the same of half of it. For the
 * whole the median over posts, of which it takes three; a topic counts from its first event. Cost: the sum of the audiences
 * of all spreaders. Nothing to say without the post's time, where nobody could have seen it, and without a follow layer.
 */
import { columnOf } from "../base/numbered.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { startOf } from "../cascades/generations.ts";
import { growthOf, reachedAtMs } from "../cascades/growth.ts";
import { medianOfPosts } from "../cascades/postSamples.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, medianOverPosts, onFollows, onOrder, postsAndMedian, type Outcome } from "./measure.ts";

export const timeToReach = defineMeasure({
  id: "timeToReach",
  scopes: ["post", "whole"],
  format: "duration",
  source: "Order statistic",
  cost: "O(sum of the spreaders' audiences)",
  words: {
    en: {
      name: "Time to 90% of its reach",
      question: "How soon could nearly all have seen it who ever could?",
      formula: "Time from the post until 90% of all who could have seen it in the end could. Of the whole: the median over posts.",
      unit: "",
      caveat: "Young posts are still spreading: their time can grow. Counts who could have seen it, not who did.",
    },
    id: {
      name: "Waktu ke 90% jangkauan",
      question: "Seberapa cepat hampir semua yang akhirnya bisa melihatnya sudah bisa?",
      formula:
        "Waktu dari kiriman sampai 90% dari semua yang akhirnya bisa melihatnya sudah bisa. Untuk keseluruhan: median dari semua kiriman.",
      unit: "",
      caveat: "Kiriman baru masih menyebar: waktunya bisa bertambah. Menghitung yang bisa melihat, bukan yang benar-benar melihat.",
    },
  },
  compute: (bench) => onFollows(bench, timeToReach, () => onOrder(bench, timeToReach, () => timesToReach(bench))),
  sample: { of: (bench) => medianOfPosts(bench, timeToReach.compute(bench).posts ?? new Float64Array(0)) },
  example: { network: "G8 with post", scope: "post", values: { p1: 6 * 3_600_000 } },
});

function timesToReach(bench: Workbench): Outcome {
  const { adoptions } = candidatesOf(bench);
  const reached = bench.sharedPart(growthOf);
  const inTheEnd = (item: number): number =>
    adoptions.offsets[item] === adoptions.offsets[item + 1] ? 0 : reached[adoptions.offsets[item + 1] - 1];
  const timesTo = (part: number): Float64Array =>
    columnOf(Float64Array, adoptions.items, (item) =>
      inTheEnd(item) === 0 ? NaN : reachedAtMs(bench, item, Math.ceil(part * inTheEnd(item) - 1e-9)) - startOf(bench, item),
    );
  const outcome = postsAndMedian(bench, "timeToReach", timesTo(0.9), (item) => (inTheEnd(item) === 0 ? "no-audience" : "no-post-time"));
  return { ...outcome, whole: { ...outcome.whole, "timeToReach.half": medianOverPosts(bench, timesTo(0.5)) } };
}
