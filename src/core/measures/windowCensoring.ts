/**
 * How many posts may still be spreading where the log ends? D2.
 *
 * The share of posts younger, at the last moment of the log, than most posts' spread lasts: the 95th percentile of the time
 * from a post to its last re-share. What is said of those posts is a lower bound. A post's own value is 1 if it is one of
 * them, else 0. Cost: O(s). It takes five posts that were passed on and have a time; nothing to say without posts or times.
 */
import { quantileOf } from "../base/quantiles.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { ratioOfPosts } from "../cascades/postSamples.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, nothingInScopes, onOrder, type Outcome } from "./measure.ts";

const FEWEST_POSTS = 5;

export const windowCensoring = defineMeasure({
  id: "windowCensoring",
  scopes: ["post", "whole"],
  format: "percent",
  source: "Counting",
  cost: "O(s)",
  words: {
    en: {
      name: "Still spreading",
      question: "How many posts may still be spreading where the log ends?",
      formula: "Posts younger than the time in which 95% of posts got their last re-share, divided by all posts.",
      unit: "",
      caveat: "What is said of young posts (reach, re-shares, half-life) is the least that it will be.",
    },
    id: {
      name: "Masih menyebar",
      question: "Berapa kiriman yang mungkin masih menyebar saat data berakhir?",
      formula: "Kiriman yang lebih muda dari waktu saat 95% kiriman terakhir kali dibagikan ulang, dibagi semua kiriman.",
      unit: "",
      caveat: "Angka tentang kiriman muda (jangkauan, dibagikan ulang, waktu paruh) adalah batas bawahnya.",
    },
  },
  compute: (bench) => onOrder(bench, windowCensoring, () => young(bench)),
  sample: {
    of(bench) {
      const { posts = new Float64Array(0) } = windowCensoring.compute(bench);
      return ratioOfPosts(
        bench,
        posts,
        posts.map((value) => (Number.isNaN(value) ? 0 : 1)),
      );
    },
  },
  example: { network: "G8 with post", scope: "whole", values: { windowCensoring: null } },
});

function young(bench: Workbench): Outcome {
  const { adoptions } = candidatesOf(bench);
  const { posts, shares } = bench.network;
  if (adoptions.reading === "topic") return nothingInScopes(bench, windowCensoring, "no-post");
  const lives: number[] = [];
  let endMs = -Infinity;
  for (const atMs of shares.timeMs) if (atMs > endMs) endMs = atMs;
  for (const atMs of posts.timeMs) if (atMs > endMs) endMs = atMs;
  for (let post = 0; post < adoptions.items; post++) {
    const last = adoptions.offsets[post + 1] - 1;
    if (last < adoptions.offsets[post] || adoptions.counts[last] === 0 || Number.isNaN(posts.timeMs[post])) continue;
    lives.push(adoptions.timeMs[last] - posts.timeMs[post]);
  }
  if (lives.length < FEWEST_POSTS) {
    const isTimed = posts.timeMs.some((atMs) => !Number.isNaN(atMs));
    return nothingInScopes(bench, windowCensoring, isTimed ? "too-few" : "no-post-time");
  }
  const usualMs = quantileOf(
    lives.sort((a, b) => a - b),
    0.95,
  );
  const isYoung = posts.timeMs.map((atMs) => (Number.isNaN(atMs) ? NaN : endMs - atMs < usualMs ? 1 : 0));
  const known = isYoung.filter((value) => !Number.isNaN(value));
  return {
    posts: isYoung,
    whole: { windowCensoring: known.reduce((sum, value) => sum + value, 0) / known.length },
    reasons: known.length < isYoung.length ? ["no-post-time"] : [],
  };
}
