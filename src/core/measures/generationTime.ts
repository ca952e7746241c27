/**
 * How long is one step, and did each generation bring about the next? S6.
 *
 * The mean time from the one whom somebody had it from to her own re-share, over all who had it from somebody; expected
 * over all ways to draw parents, exactly. Beside it the early reproduction N(g + 1) / N(g) of the first generations,
 * `generationTime.reproduction0` to `.reproduction2`: how many people of the next generation come on each of this one. It
 * is no R: over a spread that has ended the mean number of children is always (N − 1) / N. For the whole all
 * posts together. Cost: O(candidates). Nothing to say without times, or where nobody had it from anybody.
 */
import { COUNTED_GENERATIONS, generationsOf } from "../cascades/generations.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { ratioOfPosts } from "../cascades/postSamples.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onOrder, type Outcome, type Reason } from "./measure.ts";

const FROM_LATER = 1 / (1 + Math.exp(-1));

export const generationTime = defineMeasure({
  id: "generationTime",
  scopes: ["post", "whole"],
  format: "duration",
  source: "Svensson 2007; Wallinga and Lipsitch 2007",
  cost: "O(candidates)",
  words: {
    en: {
      name: "Time of one step",
      question: "How long does one step from person to person take?",
      formula: "Mean time between a re-share and the one it was had from. Field's term: generation time.",
      unit: "",
      caveat: "Of steps that did happen; slow ones of young posts are still missing.",
    },
    id: {
      name: "Waktu satu langkah",
      question: "Berapa lama satu langkah dari orang ke orang?",
      formula: "Rata-rata waktu antara sekali dibagikan ulang dan yang menjadi sumbernya. Istilah bidang: generation time.",
      unit: "",
      caveat: "Dari langkah yang memang terjadi; langkah lambat pada kiriman baru belum tampak.",
    },
  },
  compute: (bench) => onOrder(bench, generationTime, () => generationTimes(bench)),
  sample: {
    of(bench) {
      const { steps, stepsMs } = bench.use(generationsOf);
      return ratioOfPosts(bench, stepsMs, steps);
    },
  },
  // A and F take an hour; C, D and E one, two and two hours from the later of two, and an hour more from the earlier
  example: { network: "G8 with post", scope: "post", values: { p1: (3_600_000 * (1 + 1 + 1 + 2 + 2 + 3 * (1 - FROM_LATER))) / 5 } },
});

function generationTimes(bench: Workbench): Outcome {
  const { adoptions, offsets } = candidatesOf(bench);
  const { people, steps, stepsMs } = bench.use(generationsOf);
  const posts = stepsMs.map((ms, item) => ms / steps[item]);
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const inGeneration = (g: number): number => sum(people.filter((_, k) => k % COUNTED_GENERATIONS === g));
  const reproduction = (g: number): number => inGeneration(g + 1) / inGeneration(g);
  const reasons = new Set<Reason>();
  posts.forEach((value, item) => {
    if (!Number.isNaN(value)) return;
    const [start, end] = [adoptions.offsets[item], adoptions.offsets[item + 1]];
    if (!adoptions.counts.subarray(start, end).includes(1)) reasons.add("no-shares");
    else reasons.add(offsets[start] === offsets[end] ? "unexplained" : "no-post-time");
  });
  const whole = {
    generationTime: sum(stepsMs) / sum(steps),
    "generationTime.reproduction0": reproduction(0),
    "generationTime.reproduction1": reproduction(1),
    "generationTime.reproduction2": reproduction(2),
  };
  if (Object.values(whole).some(Number.isNaN) && reasons.size === 0) reasons.add("too-few");
  // what is known of some posts tells more than that others are unexplained
  if (Number.isNaN(whole.generationTime) && reasons.has("no-post-time")) reasons.delete("unexplained");
  return { posts, whole, reasons: [...reasons] };
}
