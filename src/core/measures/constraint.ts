/**
 * Do this account's contacts know one another anyway, or does it connect them? P8.
 *
 * Burt's constraint, every pair of people counted once and alike: with d ties of her own, C = Σ over her contacts j of
 * (1/d + Σ over common contacts q of 1/d · 1/d(q))². Low: a bridge. High: a closed circle. Burt 1992.
 * Exact for everybody, by listing triangles once. Cost: O(m^1.5).
 * Isolated people: nothing to say; one tie: 1. Without follows the share ties stand in, marked as a proxy.
 */
import { columnOf } from "../base/numbered.ts";
import type { Pulse } from "../base/pulse.ts";
import type { Rows } from "../network/network.ts";
import { circlesOf } from "../network/pipes.ts";
import { eachTriangle, onePerPair } from "../network/triangles.ts";
import { defineMeasure, onPipes, withGaps } from "./measure.ts";

export const constraint = defineMeasure({
  id: "constraint",
  scopes: ["person"],
  format: "decimal",
  source: "Burt 1992",
  cost: "O(m^1.5)",
  words: {
    en: {
      name: "Closed circle",
      question: "Do this account's contacts know one another anyway?",
      formula: "How much of the account's ties lead back to the same people. Low: a bridge. Field's term: constraint.",
      unit: "",
      caveat: "Says where somebody stands, not whether anything is passed on there.",
    },
    id: {
      name: "Lingkar tertutup",
      question: "Apakah kontak akun ini memang sudah saling terhubung?",
      formula: "Seberapa banyak ikatan akun yang kembali ke akun yang sama. Rendah: jembatan. Istilah bidang: constraint.",
      unit: "",
      caveat: "Menunjukkan posisi akun, bukan apakah sesuatu diteruskan di sana.",
    },
  },
  compute: (bench) => onPipes(bench, constraint, () => withGaps(constraints(bench.shared(circlesOf), bench.pulse), "isolated")),
  example: {
    network: "G8",
    scope: "person",
    values: { A: 19 / 27, B: 19 / 27, C: 0.50617284, D: 0.50617284, E: 1 / 3, F: 1 / 2, G: 1, H: null },
  },
});

function constraints(circles: Rows, pulse: Pulse): Float64Array {
  const count = circles.offsets.length - 1;
  const pairs = onePerPair(circles);
  const share = columnOf(Float64Array, count, (row) => 1 / (circles.offsets[row + 1] - circles.offsets[row]));
  // per pair: Σ over common contacts q of 1/d(q)
  const throughOthers = new Float64Array(pairs.items.length);
  eachTriangle(
    pairs,
    (triangle) => {
      throughOthers[triangle.ab] += share[triangle.c];
      throughOthers[triangle.ac] += share[triangle.b];
      throughOthers[triangle.bc] += share[triangle.a];
    },
    pulse,
  );
  const result = new Float64Array(count);
  for (let a = 0; a < count; a++) {
    for (let i = pairs.offsets[a]; i < pairs.offsets[a + 1]; i++) {
      const squared = (1 + throughOthers[i]) ** 2;
      result[a] += squared;
      result[pairs.items[i]] += squared;
    }
  }
  return result.map((sum, row) => (Number.isFinite(share[row]) ? sum * share[row] * share[row] : NaN));
}
