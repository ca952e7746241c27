/**
 * Who would be reached if everybody listened to all whom they follow alike?
 *
 * Weighted cascade (Kempe, Kleinberg, Tardos 2003): one try each, with chance 1 / (how many the listener hears). It needs
 * no log and learns nothing from one: good for saying who reaches more than whom, not for how many. On a power law of
 * 100,000 people fifty first voices "reach" a third; real cascades mostly stop after one step. Cost: O(n).
 */
import { columnOf } from "../../base/numbered.ts";
import { pipesOf } from "../../network/pipes.ts";
import type { Workbench } from "../../network/workbench.ts";
import { defineModel } from "../model.ts";

export const weightedCascade = defineModel({
  id: "weightedCascade",
  mechanism: "cascade",
  source: "Kempe, Kleinberg, Tardos 2003",
  words: {
    en: {
      name: "By who follows whom alone",
      question: "Who would reach more people than whom, if everybody listened to all they follow alike?",
      formula: "Whoever passes it on has one try with each listener; the chance is one over the number of people the listener follows.",
      caveat: "Only for comparing: the files hold no shares that would say how often people pass things on.",
    },
    id: {
      name: "Hanya dari siapa mengikuti siapa",
      question: "Siapa menjangkau lebih banyak daripada siapa, jika semua orang menyimak semua yang mereka ikuti dengan sama?",
      formula:
        "Siapa pun yang meneruskan punya satu kesempatan pada setiap pendengar; peluangnya satu dibagi jumlah akun yang diikuti pendengar itu.",
      caveat: "Hanya untuk membandingkan: berkas tidak memuat data berbagi yang menunjukkan seberapa sering orang meneruskan.",
    },
  },
  chances: (bench) => ({ ofListeners: bench.shared(evenAttention) }),
});

/** One over how many each person hears; 0 for those who hear nobody. For `bench.shared`. */
export function evenAttention(network: Workbench["network"]): Float64Array {
  const { offsets } = pipesOf(network).sourceRows;
  return columnOf(Float64Array, network.people.count, (row) => {
    const heard = offsets[row + 1] - offsets[row];
    return heard === 0 ? 0 : 1 / heard;
  });
}
