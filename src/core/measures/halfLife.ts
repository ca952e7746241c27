/**
 * How soon had half of all who passed it on done so?
 *
 * The time from the post to its ⌈N/2⌉-th adopter, N being all adopters but the author; no interpolation. For the whole the
 * median over posts with at least five adopters, of which it takes three; a log read as one topic counts from its first event. Cost: O(s) after
 * sorting by time. Nothing to say with fewer than five adopters, without times, or where the post's own time is unknown.
 */
import type { Adoptions } from "../cascades/adoptions.ts";
import { medianOf } from "../cascades/attribution.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import type { Sample } from "../cascades/contributions.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, nothingInScopes, onShares, type Outcome, type Reason } from "./measure.ts";

/** Fewer adopters than this say nothing about speed. */
const FEWEST_ADOPTERS = 5;
/** A median of fewer posts than this says nothing about the whole. */
const FEWEST_POSTS = 3;

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
      formula: "Time from the post to the adopter in the middle of all adopters.",
      unit: "",
      caveat: "Young posts are still spreading: their half-life can grow.",
    },
    id: {
      name: "Waktu paruh",
      question: "Seberapa cepat separuh dari semua yang meneruskannya sudah melakukannya?",
      formula: "Waktu dari kiriman sampai penerus yang berada di tengah semua penerus.",
      unit: "",
      caveat: "Kiriman baru masih menyebar: waktu paruhnya bisa bertambah.",
    },
  },
  compute: (bench) => onShares(bench, halfLife, () => halfLives(bench)),
  sample: { of: halfLifePerPost },
  example: { network: "G8 with post", scope: "post", values: { p1: 3 * 3_600_000 } },
});

function halfLives(bench: Workbench): Outcome {
  const { adoptions } = candidatesOf(bench);
  if (adoptions.reading === "unordered") return nothingInScopes(bench, halfLife, "order-unknown");
  if (adoptions.reading === "totals") return nothingInScopes(bench, halfLife, "no-post");
  const reasons = new Set<Reason>();
  const posts = Float64Array.from({ length: adoptions.items }, (_, item) => {
    const adopters = countedTimes(adoptions, item);
    const startMs = adoptions.reading === "topic" ? adoptions.timeMs[0] : bench.network.posts.timeMs[item];
    if (adopters.length >= FEWEST_ADOPTERS && !Number.isNaN(startMs)) return adopters[Math.ceil(adopters.length / 2) - 1] - startMs;
    reasons.add(adopters.length < FEWEST_ADOPTERS ? "too-few" : "no-post-time");
    return NaN;
  });
  const known = posts.filter((value) => !Number.isNaN(value));
  const isEnough = adoptions.reading === "topic" || known.length >= FEWEST_POSTS;
  if (!isEnough && (known.length > 0 || reasons.size === 0)) reasons.add("too-few");
  return { posts, whole: { halfLife: isEnough ? medianOf(known) : NaN }, reasons: [...reasons] };
}

/** Of the posts that have one. */
function halfLifePerPost(bench: Workbench): Sample | null {
  if (candidatesOf(bench).adoptions.reading !== "posts") return null;
  const posts = halfLives(bench).posts ?? new Float64Array(0);
  return { unit: "posts", kind: "median", over: posts.filter((value) => !Number.isNaN(value)) };
}

/** When the counted adopters of an item adopted, ascending. */
function countedTimes({ offsets, timeMs, counts }: Adoptions, item: number): Float64Array {
  const start = offsets[item];
  return timeMs.subarray(start, offsets[item + 1]).filter((_, i) => counts[start + i] === 1);
}
