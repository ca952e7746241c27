/**
 * How much of the reach would stand without the money? E2.
 *
 * Take away whatever was paid for and everybody whose chain of whom-from-whom runs through it: the people whom the
 * others could reach, divided by all. Who had it from nobody in the files stands by herself. Where credit is divided:
 * the mean over all ways to draw parents, or over 10 to 200 draws. The whole carries its range over the attributions.
 * Cost: the sum of the audiences of all spreaders, and of those whose fate is open once per draw; 0.7 s of processor
 * time for 100,000 shares. Nothing to say where nothing is marked as paid, without order, where nobody could have seen
 * it, and without a follow layer.
 */
import { survivingOfPosts, survivingOfWhole } from "../cascades/bought.ts";
import { possibleAttributions } from "../cascades/attribution.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { isAnythingPaid } from "../cascades/paidActs.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, nothingInScopes, onFollows, onOrder, type Outcome, type Reason } from "./measure.ts";

const LATER = 1 / (1 + Math.exp(-1));

export const survivingReach = defineMeasure({
  id: "survivingReach",
  scopes: ["post", "whole"],
  format: "percent",
  source: "Counting on credit of Goyal, Bonchi, Lakshmanan 2011",
  cost: "O(sum of the spreaders' audiences), once per draw for those whose fate is open",
  words: {
    en: {
      name: "Stands without the money",
      question: "How much of the reach would stand without what was paid for?",
      formula: "People who could be reached without paid acts and all that followed from them, divided by all who could have seen it.",
      unit: "",
      caveat: "Hangs on whom credit is given; read it with its range. Without the money some might have come another way.",
    },
    id: {
      name: "Bertahan tanpa bayaran",
      question: "Seberapa besar jangkauan yang tetap ada tanpa yang berbayar?",
      formula: "Orang yang bisa terjangkau tanpa tindakan berbayar dan semua lanjutannya, dibagi semua yang bisa melihatnya.",
      unit: "",
      caveat: "Bergantung pada siapa yang diberi kredit; baca bersama rentangnya. Tanpa bayaran, sebagian mungkin datang lewat jalan lain.",
    },
  },
  compute: (bench) => onFollows(bench, survivingReach, () => onOrder(bench, survivingReach, () => surviving(bench))),
  // B stands; C and D each stand if they had it from B: together they reach A, C, D, E; C alone or D alone too
  example: { network: "G8 paid", scope: "post", values: { p1: (3 + (1 - LATER ** 2)) / 6 } },
});

function surviving(bench: Workbench): Outcome {
  if (!bench.sharedPart(isAnythingPaid)) return nothingInScopes(bench, survivingReach, "nothing-paid");
  const posts = survivingOfPosts(bench);
  const whole = survivingOfWhole(bench);
  const others = possibleAttributions(candidatesOf(bench)).map((attribution) => bench.under({ attribution }).use(survivingOfWhole));
  const { adoptions } = candidatesOf(bench);
  const reasons = new Set<Reason>();
  posts.forEach((value, item) => {
    if (!Number.isNaN(value)) return;
    reasons.add(adoptions.offsets[item] === adoptions.offsets[item + 1] ? "no-shares" : "no-audience");
  });
  if (Number.isNaN(whole)) reasons.add("no-audience");
  return {
    posts,
    whole: { survivingReach: whole },
    ranges: { survivingReach: [Math.min(whole, ...others), Math.max(whole, ...others)] },
    reasons: [...reasons],
  };
}
