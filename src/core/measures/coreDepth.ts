/**
 * How deep inside the network does this account sit? P6.
 *
 * The largest k for which the account belongs to a group whose members all have at least k ties inside it. Batagelj and
 * Zaveršnik 2003, by buckets; that it tells spreaders from hubs: Kitsak and others 2010. Cost: O(n + m).
 * Every pair of people counts once, in whatever direction they are tied. Isolated people: 0. Without follows the share
 * ties stand in, marked as a proxy.
 */
import { coreDepths } from "../network/cores.ts";
import { circlesOf } from "../network/pipes.ts";
import { defineMeasure, onPipes } from "./measure.ts";

export const coreDepth = defineMeasure({
  id: "coreDepth",
  scopes: ["person"],
  format: "count",
  source: "Batagelj and Zaveršnik 2003; Kitsak and others 2010",
  cost: "O(n + m)",
  words: {
    en: {
      name: "Core depth",
      question: "How deep in the dense core of the network does this account sit?",
      formula: "The largest k so that the account is in a group where everyone has k ties inside the group. Field's term: k-core.",
      unit: "",
      caveat: "Many accounts share one value: read it as a tier, not as a place.",
    },
    id: {
      name: "Kedalaman inti",
      question: "Seberapa dalam akun ini berada di inti jaringan yang padat?",
      formula:
        "Nilai k terbesar sehingga akun berada dalam kelompok yang tiap anggotanya punya k ikatan di dalamnya. Istilah bidang: k-core.",
      unit: "",
      caveat: "Banyak akun bernilai sama: baca sebagai lapisan, bukan peringkat.",
    },
  },
  compute: (bench) => onPipes(bench, coreDepth, () => ({ people: Float64Array.from(coreDepths(bench.shared(circlesOf), bench.pulse)) })),
  example: { network: "G8", scope: "person", values: { A: 2, B: 2, C: 2, D: 2, E: 2, F: 1, G: 1, H: 0 } },
});
