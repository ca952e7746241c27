/**
 * How many people could have seen something of all this through this person alone? P3.
 *
 * Those who follow her and nobody else who posted or passed on anything that reached them: the whole without what she alone
 * adds (unique audience, greedy cover of one). Exact. Cost: twice the sum of the audiences of all spreaders.
 * Isolated people and those who spread nothing: 0. Where posts are not known, an author with all who ever re-shared her
 * counts as one post. Nothing to say without a follow layer.
 */
import { soleReachOf } from "../cascades/soleReach.ts";
import { defineMeasure, onFollowsAndShares } from "./measure.ts";

export const soleReach = defineMeasure({
  id: "soleReach",
  scopes: ["person"],
  format: "count",
  source: "Counting",
  cost: "O(sum of the spreaders' audiences)",
  words: {
    en: {
      name: "Reached by this person only",
      question: "How many people could have seen anything of this through this person alone?",
      formula: "Followers who follow nobody else that posted or passed on anything they could have seen.",
      unit: "people",
      caveat: "Counts who could have seen it inside these files; they may have met it elsewhere.",
    },
    id: {
      name: "Hanya terjangkau lewat orang ini",
      question: "Berapa orang yang hanya bisa melihat semua ini lewat orang ini?",
      formula: "Pengikut yang tidak mengikuti orang lain yang mengirim atau meneruskan apa pun yang bisa mereka lihat.",
      unit: "orang",
      caveat: "Menghitung siapa yang bisa melihat di dalam berkas ini; bisa jadi mereka menemukannya di tempat lain.",
    },
  },
  compute: (bench) => onFollowsAndShares(bench, soleReach, () => ({ people: bench.sharedPart(soleReachOf).ofWhole.slice() })),
  example: { network: "G8 with post", scope: "person", values: { A: 0, B: 0, C: 0, D: 0, E: 1, F: 1, G: 0, H: 0 } },
});
