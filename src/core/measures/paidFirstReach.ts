/**
 * How much of the reach was bought? E1.
 *
 * Of all who could have seen it, the share whose first contact with it was paid for: an act of somebody who was paid to pass it
 * on, or the post itself. The rest was earned first. Several first contacts at one moment count alike; who shared a
 * post several times counts as her first share does. Cost: the sum of the audiences of all spreaders. Nothing to say where
 * nothing is marked as paid, where nobody could have seen it, and without a follow layer.
 */
import { candidatesOf } from "../cascades/candidates.ts";
import { sumsOfPosts, sumsOfWhole, type OfContact } from "../cascades/firstContacts.ts";
import { isAnythingPaid, paidSpreaders } from "../cascades/paidActs.ts";
import { reachedOf, spreadersOfPosts } from "../cascades/reached.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, nothingInScopes, onFollowsAndShares, type Outcome, type Reason } from "./measure.ts";

export const paidFirstReach = defineMeasure({
  id: "paidFirstReach",
  scopes: ["post", "whole"],
  format: "percent",
  source: "Counting",
  cost: "O(sum of the spreaders' audiences)",
  words: {
    en: {
      name: "Bought first",
      question: "How much of the reach came first from something that was paid for?",
      formula: "People whose first contact was paid for, divided by all who could have seen it. The rest was earned first.",
      unit: "",
      caveat: "Only as good as the marks for what was paid. Says who came first, not what people would have done without it.",
    },
    id: {
      name: "Lebih dulu dibeli",
      question: "Seberapa besar jangkauan yang pertama kali datang dari sesuatu yang berbayar?",
      formula: "Orang yang kontak pertamanya berbayar, dibagi semua yang bisa melihatnya. Sisanya lebih dulu diperoleh.",
      unit: "",
      caveat: "Bergantung pada tanda berbayar dalam berkas. Menunjukkan siapa lebih dulu, bukan apa yang terjadi tanpanya.",
    },
  },
  compute: (bench) => onFollowsAndShares(bench, paidFirstReach, () => boughtFirst(bench)),
  example: { network: "G8 paid", scope: "post", values: { p1: 1 / 6 } },
});

function boughtFirst(bench: Workbench): Outcome {
  if (!bench.sharedPart(isAnythingPaid)) return nothingInScopes(bench, paidFirstReach, "nothing-paid");
  if (bench.sharedPart(spreadersOfPosts).count === 0) return nothingInScopes(bench, paidFirstReach, "no-post");
  const isPaid = bench.sharedPart(paidSpreaders);
  const bought: OfContact = (_, place) => isPaid[place];
  const reached = bench.sharedPart(reachedOf);
  const posts = sumsOfPosts(bench, bought).map((people, item) => people / reached.posts.people[item]);
  const reasons = new Set<Reason>();
  posts.forEach((value, item) => {
    if (Number.isNaN(value)) reasons.add(Number.isNaN(reached.posts.people[item]) ? "no-shares" : "no-audience");
  });
  const all = sumsOfWhole(bench, [bought])[0] / reached.whole.people[0];
  if (Number.isNaN(all)) reasons.add("no-audience");
  return {
    posts,
    whole: { paidFirstReach: all },
    reasons: [...reasons],
    remarks: candidatesOf(bench).isOrdered ? [] : ["order-unknown"],
  };
}
