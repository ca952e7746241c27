/**
 * How often did each listener pass on what she had from each voice?
 *
 * Independent cascade (Kempe, Kleinberg, Tardos 2003): whoever newly passes it on has one try at each who hears her. The
 * chance of a try is learned from the log: by default what `cascades/passAlongs.ts` expects of each tie's next post, the same as
 * behind expected pass-alongs; or by Saito's EM (`cascades/saito.ts`). Times c, by which later posts correct it.
 *
 * Ties that nothing is known of stand at what ties of this log do. What was learned is who passed on after whom; people who
 * are alike also act alike. Cost: that of `cascades/fading.ts`, once per network and settings.
 */
import { chancesOfTies } from "../../cascades/passAlongs.ts";
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
  chances: (bench, { learner }) => ({ ofTies: bench.use(learner === "em" ? saitoProbabilities : chancesOfTies) }),
});
