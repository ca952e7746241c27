/**
 * Did peers pass it on sooner than all together?
 *
 * The time from the post until half of its re-shares from peer to peer (each by its lateral part Σ q λ), divided by the time
 * until half of all its re-shares. Below 1: peers were the quicker ones. Both halves are of the same post, so that its
 * size is the same. For the whole the median over posts, of which it takes three. Cost: O(candidates). Nothing to say with
 * fewer than five re-shares of either kind, without the post's time, and where no pipes tell peers apart.
 */
import { candidatesOf } from "../cascades/candidates.ts";
import { isCreditedByFile, splitsOf } from "../cascades/lateral.ts";
import { startOf } from "../cascades/generations.ts";
import { medianOfPosts } from "../cascades/postSamples.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, nothingInScopes, onOrder, postsAndMedian, type Outcome } from "./measure.ts";

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
      formula: "Time to half of the re-shares from peer to peer, divided by the time to half of all. Below 1: peers were quicker.",
      unit: "",
      caveat: "Says who was earlier, not that peers made it faster.",
    },
    id: {
      name: "Kecepatan antarorang",
      question: "Apakah penyebaran dari orang ke orang lebih cepat daripada keseluruhan?",
      formula:
        "Waktu sampai separuh dibagikan ulang dari orang ke orang, dibagi waktu sampai separuh dari semuanya. Di bawah 1: lebih cepat.",
      unit: "",
      caveat: "Menunjukkan siapa lebih dulu, bukan bahwa hubungan antarorang membuatnya lebih cepat.",
    },
  },
  compute: (bench) => onOrder(bench, speedMultiplier, () => speeds(bench)),
  sample: { of: (bench) => medianOfPosts(bench, speedMultiplier.compute(bench).posts ?? new Float64Array(0)) },
  example: { network: "G8 with post", scope: "post", values: { p1: null } },
});

function speeds(bench: Workbench): Outcome {
  if (isCreditedByFile(bench)) return nothingInScopes(bench, speedMultiplier, "layer-missing");
  const { adoptions } = candidatesOf(bench);
  const { lateral } = bench.use(splitsOf);
  const counts = Float64Array.from(adoptions.counts);
  const halves = (item: number, weights: Float64Array): number => timeToHalf(adoptions.timeMs, weights, adoptions.offsets, item);
  const all = Float64Array.from({ length: adoptions.items }, (_, item) => halves(item, counts) - startOf(bench, item));
  const peers = Float64Array.from({ length: adoptions.items }, (_, item) => halves(item, lateral) - startOf(bench, item));
  // all at the moment of the post: 0 / 0, and nothing to compare
  const posts = peers.map((ms, item) => (all[item] > 0 ? ms / all[item] : NaN));
  return postsAndMedian(bench, "speedMultiplier", posts, (item) =>
    Number.isNaN(startOf(bench, item)) && !Number.isNaN(halves(item, lateral)) ? "no-post-time" : "too-few",
  );
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
