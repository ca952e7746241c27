/**
 * How much of the spread can these files explain? D1.
 *
 * Adopters who follow at least one earlier adopter of the same post, divided by all adopters but the author. Where only
 * totals are known, the re-shares by followers of their author. On Twitter about 71 % of what people learnt came
 * through the network at all (Myers, Zhu, Leskovec 2012). Cost: O(follow ties of all adopters).
 * Beside it stands what was set aside, as shares of all re-shares in the log: those before the post's own time, those of
 * one's own post, and those without the post or time that most have.
 * Nothing to say without a follow layer and for posts that nobody passed on. Repeats count once.
 */
import { candidatesOf } from "../cascades/candidates.ts";
import type { Sample } from "../cascades/contributions.ts";
import { summed } from "../cascades/credit.ts";
import { isCreditedByFile, splitsOf } from "../cascades/lateral.ts";
import { shareTiesOf } from "../cascades/shareTies.ts";
import { hasItem } from "../network/ties.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onFollowsAndShares, type Outcome } from "./measure.ts";

export const explainedShares = defineMeasure({
  id: "explainedShares",
  scopes: ["post", "whole"],
  format: "percent",
  source: "Myers, Zhu, Leskovec 2012",
  cost: "O(follow ties of all adopters)",
  words: {
    en: {
      name: "Explained re-shares",
      question: "How much of the spread can these files explain?",
      formula: "Re-shares by people who follow someone who had it earlier, divided by all re-shares.",
      unit: "",
      caveat: "The rest came another way: search, trends, recommendations, other platforms, or follows missing in the files.",
    },
    id: {
      name: "Kali dibagikan yang terjelaskan",
      question: "Seberapa besar penyebaran yang dapat dijelaskan oleh berkas ini?",
      formula: "Kali dibagikan ulang oleh orang yang mengikuti seseorang yang lebih dulu, dibagi semua kali dibagikan ulang.",
      unit: "",
      caveat: "Sisanya datang lewat jalan lain: pencarian, tren, rekomendasi, platform lain, atau ikatan yang tak ada dalam berkas.",
    },
  },
  compute: (bench) => onFollowsAndShares(bench, explainedShares, () => (isCreditedByFile(bench) ? ofTotals(bench) : ofAdoptions(bench))),
  sample: { of: explainedPerPost },
  example: { network: "G8 with post", scope: "whole", values: { explainedShares: 1, "explainedShares.beforePost": 0 } },
});

function ofAdoptions(bench: Workbench): Outcome {
  const { adoptions, explainedInAll, countedInAll, isOrdered } = candidatesOf(bench);
  const { ofAll, beforePost, ofOwnPost, incomplete } = adoptions.setAside;
  const splits = bench.use(splitsOf);
  const explained = summed(splits.explained, splits.item, adoptions.items);
  const posts = summed(splits.adoptions, splits.item, adoptions.items).map((all, item) => explained[item] / all);
  return {
    posts,
    whole: {
      explainedShares: explainedInAll / countedInAll,
      "explainedShares.beforePost": beforePost / ofAll,
      "explainedShares.ofOwnPost": ofOwnPost / ofAll,
      "explainedShares.incomplete": incomplete / ofAll,
    },
    reasons: posts.some(Number.isNaN) ? ["no-shares"] : [],
    remarks: isOrdered ? [] : ["order-unknown"],
  };
}

function explainedPerPost(bench: Workbench): Sample | null {
  const { adoptions } = candidatesOf(bench);
  if (bench.network.follows.count === 0 || (adoptions.reading !== "posts" && adoptions.reading !== "unordered")) return null;
  const splits = bench.use(splitsOf);
  return {
    unit: "posts",
    kind: "ratio",
    over: summed(splits.explained, splits.item, adoptions.items),
    under: summed(splits.adoptions, splits.item, adoptions.items),
  };
}

function ofTotals(bench: Workbench): Outcome {
  const { heard, hears, carried } = bench.use(shareTiesOf);
  const { audienceRows } = bench.network.follows;
  let all = 0;
  let byFollowers = 0;
  carried.forEach((times, tie) => {
    all += times;
    if (hasItem(audienceRows, heard[tie], hears[tie])) byFollowers += times;
  });
  return { whole: { explainedShares: byFollowers / all }, reasons: ["no-post"], remarks: ["direct-only"] };
}
