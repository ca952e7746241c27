/**
 * How many re-shares go back to this person through at least one broadcast? L3.
 *
 * `influence` minus `lateralInfluence`: the credit that passes at least one step from a broad voice to its audience.
 * The two add up to all influence, exactly. Cost: O(candidates).
 * Isolated people: 0. Repeats, shares of one's own posts and missing layers as in `lateralInfluence`.
 */
import { creditContributions, creditContributionsOverBand, creditOutcome } from "../cascades/credit.ts";
import { defineMeasure, onShares } from "./measure.ts";

export const verticalInfluence = defineMeasure({
  id: "verticalInfluence",
  scopes: ["person", "post", "community", "whole"],
  format: "decimal",
  source: "Goyal, Bonchi, Lakshmanan 2011; Gonçalves, Perra, Vespignani 2011",
  cost: "O(candidates)",
  words: {
    en: {
      name: "Vertical influence",
      question: "How many re-shares go back to this person through at least one broadcast?",
      formula: "Credit that passed through at least one broadcast: total influence minus lateral influence.",
      unit: "credited re-shares",
      caveat: "Depends on which accounts are marked as brands or media, and on how many relationships a person can keep up.",
      whole: {
        question: "How many re-shares go back to anybody in these files through at least one broadcast?",
        formula: "The vertical influence of everybody, added up: total influence minus lateral influence.",
      },
    },
    id: {
      name: "Pengaruh vertikal",
      question: "Berapa kali dibagikan ulang yang berawal dari orang ini, setidaknya sekali lewat siaran luas?",
      formula: "Kredit yang setidaknya sekali lewat siaran luas: pengaruh total dikurangi pengaruh lateral.",
      unit: "kali dibagikan ulang, dikreditkan",
      caveat: "Bergantung pada akun yang ditandai sebagai merek atau media, dan pada jumlah hubungan yang sanggup dijaga seseorang.",
      whole: {
        question: "Berapa kali dibagikan ulang yang berawal dari akun dalam berkas ini, setidaknya sekali lewat siaran luas?",
        formula: "Pengaruh vertikal semua akun, dijumlah: pengaruh total dikurangi pengaruh lateral.",
      },
    },
  },
  compute: (bench) => onShares(bench, verticalInfluence, () => creditOutcome(bench, "vertical", "verticalInfluence")),
  contributions: {
    of: (bench) => creditContributions(bench, "vertical"),
    overBand: (bench) => creditContributionsOverBand(bench, "vertical"),
  },
  example: { network: "G8 with post", scope: "person", values: { A: 0, B: 5, C: 0, D: 0, E: 0, F: 0, G: 0, H: 0 } },
});
