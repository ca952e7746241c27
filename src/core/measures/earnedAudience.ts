/**
 * How many people has this person earned as listeners? T3.
 *
 * The number of earned ties that lead from her: see `earnedTie`. For the whole: all earned ties, and `.share`, what part of
 * the ties that carried an unpaid post they are. Cost: O(s log s).
 * Nothing to say without times and without a reply or mention. Isolated people: 0. Whoever passes on without following counts too: she is earned, if not gathered.
 */
import { carriedTiesOf } from "../cascades/carriedTies.ts";
import { summed } from "../cascades/credit.ts";
import { canBeEarned, earnedTiesOf } from "../cascades/earnedTies.ts";
import { shareTiesOf } from "../cascades/shareTies.ts";
import type { Workbench } from "../network/workbench.ts";
import { earnedRemarks } from "./earnedTie.ts";
import { defineMeasure, onShares, type Outcome } from "./measure.ts";

export const earnedAudience = defineMeasure({
  id: "earnedAudience",
  scopes: ["person", "whole"],
  format: "count",
  source: "Counting",
  cost: "O(s log s)",
  words: {
    en: {
      name: "Earned audience",
      question: "How many people come back to this person's posts without being paid?",
      formula: "Number of people who passed on two unpaid posts on two different days, or one and exchanged replies.",
      unit: "people",
      caveat: "Grows with the length of the log: compare people over the same period.",
      whole: {
        name: "Earned ties",
        question: "How many ties have been earned?",
        formula: "Number of ties along which two unpaid posts were passed on, on two different days, or one and the two exchanged replies.",
        unit: "ties",
      },
    },
    id: {
      name: "Audiens yang diraih",
      question: "Berapa orang yang kembali ke kiriman orang ini tanpa dibayar?",
      formula: "Jumlah orang yang meneruskan dua kiriman tak berbayar pada dua hari berbeda, atau satu dan saling membalas.",
      unit: "orang",
      caveat: "Membesar seiring panjang catatan: bandingkan orang dalam periode yang sama.",
      whole: {
        name: "Ikatan yang diraih",
        question: "Berapa ikatan yang sudah diraih?",
        formula: "Jumlah ikatan yang dilewati dua kiriman tak berbayar pada dua hari berbeda, atau satu dan keduanya saling membalas.",
        unit: "ikatan",
      },
    },
  },
  compute: (bench) => onShares(bench, earnedAudience, () => earned(bench)),
  example: { network: "ten posts", scope: "person", values: { Ana: 2, Budi: 0, Citra: 0, Dewi: 0 } },
});

function earned(bench: Workbench): Outcome {
  if (!canBeEarned(bench.network))
    return {
      people: new Float64Array(bench.network.people.count).fill(NaN),
      whole: { earnedAudience: NaN, "earnedAudience.share": NaN },
      reasons: ["order-unknown"],
    };
  const isEarned = bench.sharedPart(earnedTiesOf);
  const people = summed(isEarned, carriedTiesOf(bench).heard, bench.network.people.count);
  const all = people.reduce((sum, count) => sum + count, 0);
  const carrying = bench.use(shareTiesOf).unpaid.reduce((count, posts) => count + (posts > 0 ? 1 : 0), 0);
  return {
    people,
    whole: { earnedAudience: all, "earnedAudience.share": all / carrying },
    ...(carrying === 0 && { reasons: ["no-shares"] }),
    ...earnedRemarks(bench),
  };
}
