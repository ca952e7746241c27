/**
 * What did it cost for each person who could have seen it? E4.
 *
 * What the files say it cost, divided by the people who could have seen it: posts, what was done with them, and for the whole also
 * people who took part in what has no cost of its own, each once (`cascades/costs.ts`); `costPerReached.perExtraShare`: the same divided by the unpaid re-shares
 * that descend from what was paid for. In the currency of the files. Cost of counting: as `reach`. Nothing to say where no
 * cost is said, nobody could have seen it or nothing descended; never infinite. Nothing to say without a follow layer.
 */
import { ignitedOf } from "../cascades/bought.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { costsOf } from "../cascades/costs.ts";
import { reachedOf } from "../cascades/reached.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onFollowsAndShares, type Outcome, type Reason } from "./measure.ts";

export const costPerReached = defineMeasure({
  id: "costPerReached",
  scopes: ["post", "whole"],
  format: "decimal",
  source: "Counting",
  cost: "O(sum of the spreaders' audiences)",
  words: {
    en: {
      name: "Cost per person",
      question: "What did it cost for each person who could have seen it?",
      formula: "Cost by the files, divided by the different people who could have seen it.",
      unit: "for each person",
      caveat: "In the currency of the files, and only of costs that they say. Counts who could have seen it, not who did.",
    },
    id: {
      name: "Biaya per orang",
      question: "Berapa biayanya untuk tiap orang yang bisa melihatnya?",
      formula: "Biaya menurut berkas, dibagi orang berbeda yang bisa melihatnya.",
      unit: "per orang",
      caveat: "Dalam mata uang berkas, dan hanya biaya yang tercatat. Menghitung yang bisa melihat, bukan yang benar-benar melihat.",
    },
  },
  compute: (bench) => onFollowsAndShares(bench, costPerReached, () => costs(bench)),
  example: { network: "G8 paid", scope: "whole", values: { costPerReached: null, "costPerReached.perExtraShare": null } },
});

function costs(bench: Workbench): Outcome {
  const { posts: ofPosts, whole: all } = bench.sharedPart(costsOf);
  const reached = bench.sharedPart(reachedOf);
  const { adoptions, isOrdered } = candidatesOf(bench);
  const isOfPosts = adoptions.reading === "posts" || adoptions.reading === "unordered";
  const knowsChains = isOrdered && adoptions.items > 0;
  const descended = knowsChains ? bench.use(ignitedOf).descended.reduce((sum, shares) => sum + shares, 0) : 0;
  const posts = isOfPosts ? reached.posts.people.map((people, post) => per(ofPosts[post], people)) : undefined;
  const whole = per(all, reached.whole.people[0]);
  const extra = per(all, descended);
  const reasons = new Set<Reason>();
  if (posts === undefined) reasons.add("no-post");
  if (Number.isNaN(all) || posts?.some((_, post) => Number.isNaN(ofPosts[post]))) reasons.add("no-cost");
  if (Number.isNaN(whole) || posts?.some(Number.isNaN)) reasons.add(reached.whole.people[0] > 0 ? "no-cost" : "no-audience");
  if (posts?.some((value, post) => Number.isNaN(value) && ofPosts[post] >= 0)) reasons.add("no-audience");
  if (Number.isNaN(extra)) reasons.add(isOrdered ? "nothing-paid" : "order-unknown");
  return {
    ...(posts !== undefined && { posts }),
    whole: { costPerReached: whole, "costPerReached.perExtraShare": extra },
    reasons: [...reasons],
  };
}

function per(cost: number, count: number): number {
  return count > 0 ? cost / count : NaN;
}
