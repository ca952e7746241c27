/**
 * Do this account's ties stay in one community, or do they lead into many? P11.
 *
 * 1 − Σ over communities of (ties into it / all ties)², every neighbour counted once. 0: all in one; towards 1: evenly
 * over many. Guimerà and Amaral 2005. Cost: O(m) after the communities.
 * Isolated people: nothing to say. Without follows the share ties stand in, marked as a proxy.
 */
import { columnOf } from "../base/numbered.ts";
import type { Rows } from "../network/network.ts";
import { communitiesOf } from "../network/communities.ts";
import { circlesOf } from "../network/pipes.ts";
import { defineMeasure, onPipes, withGaps } from "./measure.ts";

export const participation = defineMeasure({
  id: "participation",
  scopes: ["person"],
  format: "decimal",
  source: "Guimerà and Amaral 2005",
  cost: "O(m) after the communities",
  words: {
    en: {
      name: "Ties across communities",
      question: "Do this account's ties lead into many communities?",
      formula: "1 minus the sum of the squared shares of its ties in each community. Field's term: participation coefficient.",
      unit: "",
      caveat: "Depends on the communities found; look at their stability first.",
    },
    id: {
      name: "Ikatan lintas komunitas",
      question: "Apakah ikatan akun ini menjangkau banyak komunitas?",
      formula: "1 dikurangi jumlah kuadrat porsi ikatannya di tiap komunitas. Istilah bidang: koefisien partisipasi.",
      unit: "",
      caveat: "Bergantung pada komunitas yang ditemukan; lihat dulu stabilitasnya.",
    },
  },
  compute: (bench) =>
    onPipes(bench, participation, () => withGaps(participations(bench.shared(circlesOf), bench.use(communitiesOf).of), "isolated")),
  example: {
    network: "G8",
    scope: "person",
    values: { A: 0, B: 0, C: 0, D: 0, E: 4 / 9, F: 1 / 2, G: 0, H: null },
  },
});

/** @param of community per person. */
export function participations({ offsets, items }: Rows, of: Uint32Array): Float64Array {
  const tiesInto = new Float64Array(of.length);
  return columnOf(Float64Array, of.length, (row) => {
    const ties = offsets[row + 1] - offsets[row];
    if (ties === 0) return NaN;
    // (x + 1)² − x² = 2x + 1: the squares grow with every tie
    let squares = 0;
    for (let i = offsets[row]; i < offsets[row + 1]; i++) squares += 2 * tiesInto[of[items[i]]]++ + 1;
    for (let i = offsets[row]; i < offsets[row + 1]; i++) tiesInto[of[items[i]]] = 0;
    return 1 - squares / ties ** 2;
  });
}
