/**
 * Does it take several voices until people pass something on? T5.
 *
 * The k-exposure curve: of all who heard an item from k others, the part that passed it on after exactly k, for k of 1 to 5
 * and more; `reinforcement` itself is the part after two or more. Compare it with `reinforcement.1`. Romero, Meeder,
 * Kleinberg 2011. Ranges are Wilson's intervals (95 %). Cost: the audiences of all adopters.
 * Who hears is everybody on the pipes who was around; fewer than five who came so far: too few. Authors and repeats do not
 * count, isolated people hear nothing. In a log of one topic whoever was around has shared it, so there it would always come out near one: nothing to say. How often somebody had heard it when she passed it on is uncertain for about a
 * fifth of adoptions (Berry et al. 2017). Without posts and times: nothing to say. Without follows who shares whom stands in (proxy).
 */
import { wilsonInterval } from "../base/beta.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { contactsOf } from "../cascades/contacts.ts";
import { FEWEST_EXPOSURES } from "../cascades/probabilities.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, nothingInScopes, onShares, type Outcome } from "./measure.ts";

/** Contacts are told apart up to here. */
const MOST = 5;

export const reinforcement = defineMeasure({
  id: "reinforcement",
  scopes: ["whole"],
  format: "percent",
  source: "Romero, Meeder, Kleinberg 2011",
  cost: "O(s audience)",
  words: {
    en: {
      name: "Passed on after two or more voices",
      question: "Does it take several voices until people pass something on?",
      formula:
        "Of all who were active while they heard something from two or more others, the part that then passed it on; beside it the same after exactly one to five. The range holds the chance in 95 of 100 cases (Wilson).",
      unit: "",
      caveat: "Could have heard is not the same as heard, and friends are alike: more voices may only mean more interest.",
    },
    id: {
      name: "Diteruskan setelah dua suara atau lebih",
      question: "Apakah perlu beberapa suara sampai orang meneruskan sesuatu?",
      formula:
        "Dari semua yang aktif saat mendengar sesuatu dari dua orang atau lebih, bagian yang lalu meneruskannya; di sampingnya hal yang sama setelah tepat satu sampai lima. Rentangnya memuat peluang itu dalam 95 dari 100 kasus (Wilson).",
      unit: "",
      caveat: "Bisa mendengar belum tentu mendengar, dan teman itu mirip: lebih banyak suara mungkin hanya berarti lebih berminat.",
    },
  },
  compute: (bench) => onShares(bench, reinforcement, () => curve(bench)),
  // twenty times one voice was heard, eight times it was passed on
  example: { network: "ten posts", scope: "whole", values: { "reinforcement.1": 0.4, "reinforcement.2": null, reinforcement: null } },
});

function curve(bench: Workbench): Outcome {
  const { adoptions, isOrdered, pipes } = candidatesOf(bench);
  if (!isOrdered) return nothingInScopes(bench, reinforcement, "order-unknown");
  if (adoptions.items === 0 || adoptions.reading === "topic") return nothingInScopes(bench, reinforcement, "no-post");
  const { reached, passed } = contactsOf(bench, MOST);
  const whole: Record<string, number> = {};
  const ranges: Record<string, readonly [number, number]> = {};
  const tell = (key: string, s: number, n: number): void => {
    const isKnown = n >= FEWEST_EXPOSURES;
    whole[key] = isKnown ? s / n : NaN;
    ranges[key] = isKnown ? wilsonInterval(s, n) : [NaN, NaN];
  };
  tell(
    "reinforcement",
    passed.slice(2).reduce((sum, count) => sum + count, 0),
    reached[2],
  );
  for (let k = 1; k <= MOST; k++) tell(`reinforcement.${k}`, passed[k], reached[k]);
  const isThin = Object.values(whole).some(Number.isNaN);
  return { whole, ranges, ...(isThin && { reasons: ["too-few"] }), ...(pipes === "shares" && { remarks: ["proxy"] }) };
}
