/**
 * Who would be reached if people pass on what enough of those they follow pass on?
 *
 * Linear threshold (Kempe, Kleinberg, Tardos 2003; Granovetter 1978): every listener weighs all whom she hears alike, the
 * weights adding up to 1, and passes it on once those who did weigh more than she asks for, which is drawn evenly between
 * 0 and 1. The same as drawing for each listener at most one voice that she goes by. Relative, like weighted cascade.
 * Cost: O(n).
 */
import { defineModel } from "../model.ts";
import { evenAttention } from "./weightedCascade.ts";

export const linearThreshold = defineModel({
  id: "linearThreshold",
  mechanism: "threshold",
  source: "Granovetter 1978; Kempe, Kleinberg, Tardos 2003",
  words: {
    en: {
      name: "When enough of one's circle do",
      question: "Who would reach more people than whom, if people pass on what a large enough part of those they follow pass on?",
      formula:
        "Each listener gives all she follows the same weight, and passes it on once the part of them who did exceeds what she asks for, drawn evenly from 0 to 100%. Field's term: linear threshold.",
      caveat: "Only for comparing: how much people ask for is drawn, not learned.",
    },
    id: {
      name: "Jika cukup banyak dari lingkarannya",
      question:
        "Siapa menjangkau lebih banyak daripada siapa, jika orang meneruskan apa yang diteruskan cukup banyak akun yang mereka ikuti?",
      formula:
        "Setiap pendengar memberi bobot sama pada semua yang ia ikuti, dan meneruskan begitu porsi yang sudah meneruskan melebihi ambangnya, yang diundi merata dari 0 sampai 100%. Istilah bidang: linear threshold.",
      caveat: "Hanya untuk membandingkan: ambang itu diundi, bukan dipelajari.",
    },
  },
  chances: (bench) => ({ ofListeners: bench.shared(evenAttention) }),
});
