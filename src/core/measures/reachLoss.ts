/**
 * How many people fewer could have seen an average post of others, had this person not passed it on? P3.
 *
 * Over all posts of others: those who follow her and nobody else who had the post, divided by everybody reached. A fact of the
 * log with one spreader left out, and the least that would be lost: whoever had it from her might not have passed it on
 * either. Cost: twice the sum of the audiences of all spreaders.
 * Isolated people and those who passed nothing on: 0. Nothing to say where all that reached anybody is her own, or without
 * a follow layer. Where posts are not known, an author with all who ever re-shared her counts as one post.
 */
import { soleReachOf } from "../cascades/soleReach.ts";
import { defineMeasure, onFollowsAndShares, withGaps } from "./measure.ts";

export const reachLoss = defineMeasure({
  id: "reachLoss",
  scopes: ["person"],
  format: "percent",
  source: "Counting, one person left out",
  cost: "O(sum of the spreaders' audiences)",
  words: {
    en: {
      name: "Reach lost without this person",
      question: "How much fewer people could have seen the posts of others, had this person passed nothing on?",
      formula:
        "Over the posts of others: people who follow this person and nobody else who had the post, divided by everybody who could have seen it.",
      unit: "",
      caveat: "The least that would be lost: that others had it from this person is left aside.",
    },
    id: {
      name: "Jangkauan yang hilang tanpa orang ini",
      question: "Berapa banyak orang lebih sedikit yang bisa melihat kiriman orang lain bila orang ini tidak meneruskan apa pun?",
      formula:
        "Atas kiriman orang lain: orang yang mengikuti orang ini dan tidak mengikuti penyebar lain kiriman itu, dibagi semua yang bisa melihatnya.",
      unit: "",
      caveat: "Paling sedikit yang hilang: penyebar lain yang mendapatkannya dari orang ini tidak ikut dihitung.",
    },
  },
  compute: (bench) =>
    onFollowsAndShares(bench, reachLoss, () => {
      const { ofOthers, reachedByAuthor, reachedInAll } = bench.sharedPart(soleReachOf);
      return withGaps(
        ofOthers.map((lost, person) => (reachedInAll > reachedByAuthor[person] ? lost / (reachedInAll - reachedByAuthor[person]) : NaN)),
        "no-shares",
      );
    }),
  example: { network: "G8 with post", scope: "person", values: { A: 0, B: null, C: 0, D: 0, E: 1 / 6, F: 1 / 6, G: 0, H: 0 } },
});
