/**
 * How much of this account's contacts is not said twice? P8.
 *
 * Effective size divided by the number of contacts: 1 where no two contacts know one another, 1 / d where all d do. Burt
 * 1992. Cost: O(m^1.5), shared with `effectiveSize`. Isolated people: nothing to say; one tie: 1. Without follows the
 * share ties stand in, marked as a proxy.
 */
import { circlesOf } from "../network/pipes.ts";
import { effectiveSizesOf } from "./effectiveSize.ts";
import { defineMeasure, onPipes, withGaps } from "./measure.ts";

export const efficiency = defineMeasure({
  id: "efficiency",
  scopes: ["person"],
  format: "percent",
  source: "Burt 1992; Borgatti 1997",
  cost: "O(m^1.5)",
  words: {
    en: {
      name: "Contacts that add something",
      question: "How much of this account's contacts leads to people of its own?",
      formula: "Separate contacts divided by all contacts. Field's term: efficiency.",
      unit: "",
      caveat: "Says where somebody stands, not whether anything is passed on there.",
    },
    id: {
      name: "Kontak yang menambah",
      question: "Seberapa besar kontak akun ini yang membawa ke orang lain?",
      formula: "Kontak terpisah dibagi semua kontak. Istilah bidang: efficiency.",
      unit: "",
      caveat: "Menunjukkan posisi akun, bukan apakah sesuatu diteruskan di sana.",
    },
  },
  compute: (bench) =>
    onPipes(bench, efficiency, () => {
      const { offsets } = bench.shared(circlesOf);
      const sizes = bench.sharedPart(effectiveSizesOf);
      return withGaps(
        sizes.map((size, row) => size / (offsets[row + 1] - offsets[row])),
        "isolated",
      );
    }),
  example: {
    network: "G8",
    scope: "person",
    values: { A: 5 / 9, B: 5 / 9, C: 7 / 9, D: 7 / 9, E: 1, F: 1, G: 1, H: null },
  },
});
