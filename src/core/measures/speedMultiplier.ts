/**
 * Did peers pass it on sooner than all together? S7.
 *
 * The time from the post until half of its re-shares from peer to peer (each by its lateral part Σ q λ), divided by the time
 * until half of all its re-shares. Below 1: peers were the quicker ones. Both halves are of the same post, so that its
 * size is the same. For the whole the median over posts, of which it takes three, with its range over the band of the peer rule and
 * the attributions. Cost: O(candidates). Nothing to say with
 * fewer than five re-shares of either kind, without the post's time, and where no pipes tell peers apart.
 */
import { columnOf } from "../base/numbered.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { isCreditedByFile, splitsOf, waysOfCounting } from "../cascades/lateral.ts";
import { startOf } from "../cascades/generations.ts";
import { medianOfPosts } from "../cascades/postSamples.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, medianOverPosts, nothingInScopes, onOrder, postsAndMedian, type Outcome } from "./measure.ts";

/** Fewer re-shares than this say nothing about speed. */
const FEWEST = 5;

export const speedMultiplier = defineMeasure({
  id: "speedMultiplier",
  scopes: ["post", "whole"],
  format: "ratio",
  source: "Order statistic; Gonçalves, Perra, Vespignani 2011",
  cost: "O(candidates)",
  words: {
    en: {
      name: "Speed among peers",
      question: "Did peers pass it on sooner than all together?",
      formula:
        "Time to half of the re-shares from peer to peer, divided by the time to half of all. Below 1: peers were quicker. Of the whole: the median over posts.",
      unit: "",
      caveat: "Says who was earlier, not that peers made it faster.",
    },
    id: {
      name: "Kecepatan antarorang",
      question: "Apakah penyebaran dari orang ke orang lebih cepat daripada keseluruhan?",
      formula:
        "Waktu sampai separuh dibagikan ulang dari orang ke orang, dibagi waktu sampai separuh dari semuanya. Di bawah 1: lebih cepat. Untuk keseluruhan: median dari semua kiriman.",
      unit: "",
      caveat: "Menunjukkan siapa lebih dulu, bukan bahwa hubungan antarorang membuatnya lebih cepat.",
    },
  },
  compute: (bench) => onOrder(bench, speedMultiplier, () => speeds(bench)),
  sample: {
    of: (bench) => (isCreditedByFile(bench) ? null : medianOfPosts(bench, speedsOf(bench, bench.use(splitsOf).lateral))),
    *overBand(bench) {
      if (isCreditedByFile(bench)) return;
      for (const { lateral } of waysOfCounting(bench)) {
        const sample = medianOfPosts(bench, speedsOf(bench, lateral));
        if (sample !== null && sample.over.length > 0) yield sample;
      }
    },
  },
  example: { network: "G8 with post", scope: "post", values: { p1: null } },
});

function speeds(bench: Workbench): Outcome {
  if (isCreditedByFile(bench)) return nothingInScopes(bench, speedMultiplier, "no-post");
  const { adoptions } = candidatesOf(bench);
  const here = bench.use(splitsOf).lateral;
  const outcome = postsAndMedian(bench, "speedMultiplier", speedsOf(bench, here), (item) => {
    const isEnough = !Number.isNaN(timeToHalf(adoptions.timeMs, here, adoptions.offsets, item));
    return Number.isNaN(startOf(bench, item)) && isEnough ? "no-post-time" : "too-few";
  });
  const whole = outcome.whole?.["speedMultiplier"] ?? NaN;
  if (Number.isNaN(whole)) return outcome;
  // a way under which too few came from peers says nothing
  const others = Array.from(waysOfCounting(bench), ({ lateral }) => medianOverPosts(bench, speedsOf(bench, lateral))).filter(
    (value) => !Number.isNaN(value),
  );
  return { ...outcome, ranges: { speedMultiplier: [Math.min(whole, ...others), Math.max(whole, ...others)] } };
}

/** Per item; NaN where too little came, or nobody knows since when. @param lateral the part from peers of every adoption. */
function speedsOf(bench: Workbench, lateral: Float64Array): Float64Array {
  const { timeMs, offsets, counts, items } = candidatesOf(bench).adoptions;
  const all = Float64Array.from(counts);
  return columnOf(Float64Array, items, (item) => {
    const startMs = startOf(bench, item);
    const half = timeToHalf(timeMs, all, offsets, item) - startMs;
    // all at the moment of the post: 0 / 0, and nothing to compare
    return half > 0 ? (timeToHalf(timeMs, lateral, offsets, item) - startMs) / half : NaN;
  });
}

/** When half of an item's weight had come together; NaN if it is less than five. */
function timeToHalf(timeMs: Float64Array, weights: Float64Array, offsets: Uint32Array, item: number): number {
  let all = 0;
  for (let i = offsets[item]; i < offsets[item + 1]; i++) all += weights[i];
  // parts of ones sum to whole numbers but for rounding
  if (all < FEWEST - 1e-9) return NaN;
  let sum = 0;
  for (let i = offsets[item]; i < offsets[item + 1]; i++) {
    sum += weights[i];
    if (sum >= all / 2 - 1e-9) return timeMs[i];
  }
  return NaN;
}
