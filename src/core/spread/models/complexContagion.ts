/**
 * Who would be reached if one voice were never enough?
 *
 * Complex contagion (Centola and Macy 2007): a listener passes it on once at least two of those whom she hears have, and the
 * try of at least one of them works; the chances of tries are those of `learned` where there is a log, else one over
 * how many she hears. Two friends can then do what neither can alone, so that people do not add less and less to one
 * another: no bound on the best plan is known, and no certificate is given. Relative. Cost: that of the chances.
 */
import { lastingRates } from "../../cascades/fading.ts";
import { saitoProbabilities } from "../../cascades/saito.ts";
import { defineModel } from "../model.ts";
import { evenAttention } from "./weightedCascade.ts";

export const complexContagion = defineModel({
  id: "complexContagion",
  mechanism: "reinforced",
  source: "Centola and Macy 2007",
  words: {
    en: {
      name: "Only from two voices on",
      question: "Who would reach more people than whom, if nobody passes on what they have from one voice alone?",
      formula:
        "A listener needs at least two of those she follows to have passed it on; then each of them has one try. Field's term: complex contagion.",
      caveat: "Only for comparing, and no plan can be shown to be close to the best possible one here.",
    },
    id: {
      name: "Baru setelah dua suara",
      question: "Siapa menjangkau lebih banyak daripada siapa, jika tak seorang pun meneruskan apa yang ia dengar dari satu suara saja?",
      formula:
        "Sedikitnya dua dari yang diikuti pendengar harus sudah meneruskan; lalu masing-masing punya satu kesempatan. Istilah bidang: complex contagion.",
      caveat: "Hanya untuk membandingkan, dan tidak ada rencana yang bisa ditunjukkan mendekati yang terbaik di sini.",
    },
  },
  chances: (bench, { learner }) =>
    learner === null
      ? { ofListeners: bench.shared(evenAttention) }
      : { ofTies: bench.use(learner === "em" ? saitoProbabilities : lastingRates) },
});
