/**
 * How often did each listener pass on what she had from each voice?
 *
 * Independent cascade (Kempe, Kleinberg, Tardos 2003): whoever newly passes it on has one try at each who hears her. The
 * chance of a try is learned from the log: Bernoulli with partial credit, shrunk (`cascades/probabilities.ts`); or by Saito's
 * EM (`cascades/saito.ts`). Times c, by which later posts correct it.
 *
 * Ties that were never exposed stand at what ties of this log do, for the part of the log for which the listener was around:
 * followers who never do anything are not expected to pass on. What is learned is who passed on after whom; people who are
 * alike also act alike. Cost: that of the exposures, once per network and settings.
 */
import { lastingRates } from "../../cascades/fading.ts";
import { saitoProbabilities } from "../../cascades/saito.ts";
import { defineModel } from "../model.ts";

export const learned = defineModel({
  id: "learned",
  mechanism: "cascade",
  source: "Kempe, Kleinberg, Tardos 2003; Goyal, Bonchi, Lakshmanan 2010; Saito, Nakano, Kimura 2008",
  words: {
    en: {
      name: "As people here have passed things on",
      question: "How often did each listener pass on what she had from each voice?",
      formula:
        "Whoever passes it on has one try with each listener. The chance is learned from your log, and set right by posts that had no part in it. Field's term: independent cascade.",
      caveat: "People who are alike also act alike: it says who passed on after whom, not who persuaded whom.",
    },
    id: {
      name: "Seperti kebiasaan meneruskan di sini",
      question: "Seberapa sering tiap pendengar meneruskan apa yang ia dengar dari tiap suara?",
      formula:
        "Siapa pun yang meneruskan punya satu kesempatan pada setiap pendengarnya. Peluangnya dipelajari dari log Anda, lalu dikoreksi dengan kiriman yang tidak ikut dipelajari. Istilah bidang: independent cascade.",
      caveat: "Orang yang mirip juga bertindak mirip: ini menunjukkan siapa meneruskan setelah siapa, bukan siapa yang membujuk siapa.",
    },
  },
  chances: (bench, { learner }) => ({ ofTies: bench.use(learner === "em" ? saitoProbabilities : lastingRates) }),
});
