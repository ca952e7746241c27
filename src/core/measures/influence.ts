/**
 * How many re-shares go back to this person? L3.
 *
 * Every re-share is credited along the chain it came by: to whom it was had from, to whom that one had it from, and so
 * on: I(u) = Σ over v of q(v,u) (1 + I(v)), where q divides the credit of v among the earlier adopters whom v hears
 * (Goyal, Bonchi, Lakshmanan 2011). For a post, a community and the whole: the sum over all people in it, so that a
 * re-share counts once for everybody on its chain.
 * Cost: O(candidates), at most the follow ties of all adopters. Isolated people: 0. Repeated shares of a post count
 * once; shares of one's own posts never. Without posts the file credits the author (direct only); without times
 * only the first step counts.
 */
import { creditContributions, creditContributionsOverBand, creditOutcome } from "../cascades/credit.ts";
import { defineMeasure, onShares } from "./measure.ts";

export const influence = defineMeasure({
  id: "influence",
  scopes: ["person", "post", "community", "whole"],
  format: "decimal",
  source: "Goyal, Bonchi, Lakshmanan 2011",
  cost: "O(candidates)",
  words: {
    en: {
      name: "Total influence",
      question: "How many re-shares go back to this person, directly or along a chain?",
      formula: "Sum of the credit for every re-share that came through the person. Field's term: credit distribution.",
      unit: "credited re-shares",
      caveat: "Says who passed it on after whom, not who caused it. A re-share counts for everybody on its chain.",
      whole: {
        question: "How many re-shares go back to anybody in these files, directly or along a chain?",
        formula:
          "The credit of everybody, added up: a re-share counts once for each person on its chain. Field's term: credit distribution.",
      },
    },
    id: {
      name: "Pengaruh total",
      question: "Berapa kali dibagikan ulang yang berawal dari orang ini, langsung atau berantai?",
      formula: "Jumlah kredit dari setiap kali dibagikan ulang yang melewati orang ini. Istilah bidang: distribusi kredit.",
      unit: "kali dibagikan ulang, dikreditkan",
      caveat: "Menunjukkan siapa meneruskan setelah siapa, bukan sebab-akibat. Sekali dibagikan dihitung bagi semua orang di rantainya.",
      whole: {
        question: "Berapa kali dibagikan ulang yang berawal dari akun dalam berkas ini, langsung atau berantai?",
        formula:
          "Kredit semua akun, dijumlah: sekali dibagikan ulang dihitung satu kali bagi setiap orang di rantainya. Istilah bidang: distribusi kredit.",
      },
    },
  },
  compute: (bench) => onShares(bench, influence, () => creditOutcome(bench, "total", "influence")),
  contributions: {
    of: (bench) => creditContributions(bench, "total"),
    overBand: (bench) => creditContributionsOverBand(bench, "total"),
  },
  example: { network: "G8 with post", scope: "person", values: { A: 2.924234, B: 5, C: 0.537883, D: 1.462117, E: 1, F: 0, G: 0, H: 0 } },
});
