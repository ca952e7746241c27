/**
 * Who would be reached if every listener passed on with the same chance?
 *
 * Independent cascade with one chance for all ties, as the user says it. Relative: nobody knows that chance. Cost: O(n).
 */
import { defineModel } from "../model.ts";

export const uniform = defineModel({
  id: "uniform",
  mechanism: "cascade",
  source: "Kempe, Kleinberg, Tardos 2003",
  words: {
    en: {
      name: "The same chance for everybody",
      question: "Who would be reached if every listener passed on with the same chance?",
      formula: "Whoever passes it on has one try with each listener, and every try has the chance that you set.",
      caveat: "Only for comparing: the chance is a guess.",
    },
    id: {
      name: "Peluang sama untuk semua",
      question: "Siapa yang terjangkau jika setiap pendengar meneruskan dengan peluang yang sama?",
      formula:
        "Siapa pun yang meneruskan punya satu kesempatan pada setiap pendengar, dan setiap kesempatan berpeluang seperti yang Anda tetapkan.",
      caveat: "Hanya untuk membandingkan: peluang itu perkiraan.",
    },
  },
  chances: ({ network }, { probability }) => ({ ofListeners: new Float64Array(network.people.count).fill(probability ?? 0) }),
});
