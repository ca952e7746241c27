/**
 * How many people hear this account? P1.
 *
 * The people who follow it: |audience(u)|, each counted once. Cost: O(n).
 * Isolated people: 0. Repeated follows and following oneself do not count. Without a follow layer: nothing to say.
 */
import { columnOf } from "../base/numbered.ts";
import type { Rows } from "../network/network.ts";
import { defineMeasure, onFollows } from "./measure.ts";

export const directAudience = defineMeasure({
  id: "directAudience",
  scopes: ["person"],
  format: "count",
  source: "Out-degree along influence",
  cost: "O(n)",
  words: {
    en: {
      name: "Direct audience",
      question: "How many people in these files follow this account?",
      formula: "Number of different followers in the files.",
      unit: "people",
      caveat: "Counts the followers that the files list; the count that the platform declares is kept apart.",
    },
    id: {
      name: "Audiens langsung",
      question: "Berapa akun dalam berkas ini yang mengikuti akun ini?",
      formula: "Jumlah pengikut berbeda dalam berkas.",
      unit: "akun",
      caveat: "Hanya menghitung pengikut yang tercatat dalam berkas; jumlah yang dinyatakan platform disimpan terpisah.",
    },
  },
  compute: (bench) => onFollows(bench, directAudience, () => ({ people: audienceSizes(bench.network.follows.audienceRows) })),
  example: { network: "G8", scope: "person", values: { A: 2, B: 3, C: 2, D: 1, E: 2, F: 1, G: 1, H: 0 } },
});

function audienceSizes({ offsets }: Rows): Float64Array {
  return columnOf(Float64Array, offsets.length - 1, (row) => offsets[row + 1] - offsets[row]);
}
