/**
 * How many separate circles do this account's contacts amount to? P8.
 *
 * Her ties, less the ties that her contacts have among one another, shared out: E = d − 2t / d with t ties among her d
 * contacts. Burt 1992, in Borgatti's form of 1997; every pair of people counts once. Cost: O(m^1.5).
 * Isolated people: nothing to say; one tie: 1. Without follows the share ties stand in, marked as a proxy.
 */
import { circlesOf } from "../network/pipes.ts";
import { eachTriangle, onePerPair } from "../network/triangles.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onPipes, withGaps } from "./measure.ts";

export const effectiveSize = defineMeasure({
  id: "effectiveSize",
  scopes: ["person"],
  format: "decimal",
  source: "Burt 1992; Borgatti 1997",
  cost: "O(m^1.5)",
  words: {
    en: {
      name: "Separate contacts",
      question: "How many contacts does this account have that do not overlap?",
      formula: "Number of contacts, less the mean number of ties each has to the others. Field's term: effective size.",
      unit: "people",
      caveat: "Grows with the number of contacts; compare accounts of similar size.",
    },
    id: {
      name: "Kontak terpisah",
      question: "Berapa banyak kontak akun ini yang tidak saling tumpang tindih?",
      formula: "Jumlah kontak dikurangi rata-rata ikatan tiap kontak ke kontak lainnya. Istilah bidang: effective size.",
      unit: "akun",
      caveat: "Bertambah seiring jumlah kontak; bandingkan akun yang ukurannya serupa.",
    },
  },
  compute: (bench) => onPipes(bench, effectiveSize, () => withGaps(bench.sharedPart(effectiveSizesOf), "isolated")),
  example: {
    network: "G8",
    scope: "person",
    values: { A: 5 / 3, B: 5 / 3, C: 7 / 3, D: 7 / 3, E: 3, F: 2, G: 1, H: null },
  },
});

/** d − 2t / d of everybody; NaN without ties. For `bench.sharedPart`. */
export function effectiveSizesOf(bench: Workbench): Float64Array {
  const circles = bench.shared(circlesOf);
  const among = new Float64Array(circles.offsets.length - 1);
  eachTriangle(
    onePerPair(circles),
    ({ a, b, c }) => {
      among[a]++;
      among[b]++;
      among[c]++;
    },
    bench.pulse,
  );
  return among.map((ties, row) => {
    const contacts = circles.offsets[row + 1] - circles.offsets[row];
    return contacts - (2 * ties) / contacts;
  });
}
