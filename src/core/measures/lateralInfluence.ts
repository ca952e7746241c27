/**
 * How many re-shares go back to this person, from peer to peer all the way? L3.
 *
 * Credit as in `influence`, every step weighted by λ, how much of a voice is that of a peer: Λ(u) = Σ over v of
 * q(v,u) λ(u,v) (1 + Λ(v)). λ is 0 for brands and media, 1 between people who have turned to each other, else
 * min(1, D / audience) with D = 150 relationships (Gonçalves, Perra, Vespignani 2011). Carries its range over
 * D from 100 to 200 and over the attributions. Cost: O(candidates).
 * Isolated people: 0. Repeats and shares of one's own posts as in `influence`. Without a follow layer the distinct
 * sharers stand in for the audience (proxy).
 */
import { creditContributions, creditContributionsOverBand, creditOutcome } from "../cascades/credit.ts";
import { defineMeasure, onShares } from "./measure.ts";

export const lateralInfluence = defineMeasure({
  id: "lateralInfluence",
  scopes: ["person", "post", "community", "whole"],
  format: "decimal",
  source: "Goyal, Bonchi, Lakshmanan 2011; Gonçalves, Perra, Vespignani 2011",
  cost: "O(candidates)",
  words: {
    en: {
      name: "Lateral influence",
      question: "How many re-shares go back to this person from peer to peer?",
      formula: "Credit for re-shares along chains in which every step goes between peers, each step weighted by the peer weight.",
      unit: "credited re-shares",
      caveat: "Depends on which accounts are marked as brands or media, and on how many relationships a person can keep up.",
      whole: {
        question: "How many re-shares go back to anybody in these files from peer to peer?",
        formula:
          "The lateral influence of everybody, added up: a re-share counts for each person on its chain, each step weighted by the peer weight.",
      },
    },
    id: {
      name: "Pengaruh lateral",
      question: "Berapa kali dibagikan ulang yang berawal dari orang ini, dari orang ke orang?",
      formula:
        "Kredit atas setiap kali dibagikan ulang sepanjang rantai yang setiap langkahnya dari orang ke orang, tiap langkah dikalikan bobot kedekatan.",
      unit: "kali dibagikan ulang, dikreditkan",
      caveat: "Bergantung pada akun yang ditandai sebagai merek atau media, dan pada jumlah hubungan yang sanggup dijaga seseorang.",
      whole: {
        question: "Berapa kali dibagikan ulang yang berawal dari akun dalam berkas ini, dari orang ke orang?",
        formula:
          "Pengaruh lateral semua akun, dijumlah: sekali dibagikan ulang dihitung bagi setiap orang di rantainya, tiap langkah dikalikan bobot kedekatan.",
      },
    },
  },
  compute: (bench) => onShares(bench, lateralInfluence, () => creditOutcome(bench, "lateral", "lateralInfluence")),
  contributions: {
    of: (bench) => creditContributions(bench, "lateral"),
    overBand: (bench) => creditContributionsOverBand(bench, "lateral"),
  },
  example: { network: "G8 with post", scope: "person", values: { A: 2.924234, B: 0, C: 0.537883, D: 1.462117, E: 1, F: 0, G: 0, H: 0 } },
});
