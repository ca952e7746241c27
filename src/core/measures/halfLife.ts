/**
 * How soon had half of all who passed it on done so? S2.
 *
 * The time from the post to its ⌈N/2⌉-th adopter, N being all adopters but the author; no interpolation. For the whole the
 * median over posts with at least five adopters, of which it takes three; `halfLife.ninety`: the same of the ⌈0.9 N⌉-th.
 * A log read as one topic counts from its first event. Cost: O(s) after
 * sorting by time. Nothing to say with fewer than five adopters, without times, or where the post's own time is unknown.
 */
import { columnOf } from "../base/numbered.ts";
import type { Adoptions } from "../cascades/adoptions.ts";
import { quantileOf } from "../base/quantiles.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { startOf } from "../cascades/generations.ts";
import { medianOfPosts } from "../cascades/postSamples.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, medianOverPosts, onOrder, postsAndMedian, type Outcome } from "./measure.ts";

/** Fewer adopters than this say nothing about speed. */
const FEWEST_ADOPTERS = 5;

export const halfLife = defineMeasure({
  id: "halfLife",
  scopes: ["post", "whole"],
  format: "duration",
  source: "Order statistic",
  cost: "O(s)",
  words: {
    en: {
      name: "Half-life",
      question: "How soon had half of all who passed it on done so?",
      formula:
        "Time from the post to the one in the middle of all who passed it on, of whom it takes five. Of the whole: the median over such posts.",
      unit: "",
      caveat: "Young posts are still spreading: their half-life can grow.",
    },
    id: {
      name: "Waktu paruh",
      question: "Seberapa cepat separuh dari semua yang meneruskannya sudah melakukannya?",
      formula:
        "Waktu dari kiriman sampai penerus yang berada di tengah semua penerus; perlu lima penerus. Untuk keseluruhan: median dari kiriman seperti itu.",
      unit: "",
      caveat: "Kiriman baru masih menyebar: waktu paruhnya bisa bertambah.",
    },
  },
  compute: (bench) => onOrder(bench, halfLife, () => halfLives(bench)),
  sample: { of: (bench) => medianOfPosts(bench, halfLife.compute(bench).posts ?? new Float64Array(0)) },
  example: { network: "G8 with post", scope: "post", values: { p1: 3 * 3_600_000 } },
});

function halfLives(bench: Workbench): Outcome {
  const { adoptions } = candidatesOf(bench);
  const timesTo = (part: number): Float64Array => columnOf(Float64Array, adoptions.items, (item) => timeToPart(bench, item, part));
  const isFew = (item: number): boolean => countedTimes(adoptions, item).length < FEWEST_ADOPTERS;
  const outcome = postsAndMedian(bench, "halfLife", timesTo(0.5), (item) => (isFew(item) ? "too-few" : "no-post-time"));
  return { ...outcome, whole: { ...outcome.whole, "halfLife.ninety": medianOverPosts(bench, timesTo(0.9)) } };
}

/** Time from an item's beginning until a part of its adopters, rounded up, had adopted; NaN where that cannot be said. */
function timeToPart(bench: Workbench, item: number, part: number): number {
  const adopters = countedTimes(candidatesOf(bench).adoptions, item);
  return adopters.length < FEWEST_ADOPTERS ? NaN : quantileOf(adopters, part) - startOf(bench, item);
}

/** When the counted adopters of an item adopted, ascending. */
function countedTimes({ offsets, timeMs, counts }: Adoptions, item: number): Float64Array {
  const start = offsets[item];
  return timeMs.subarray(start, offsets[item + 1]).filter((_, i) => counts[start + i] === 1);
}
