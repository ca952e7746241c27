/**
 * How deep does this account sit among those who follow each other? P6.
 *
 * As `coreDepth`, on mutual follows only: the largest k so that the account belongs to a group whose members all have at
 * least k mutual ties inside it. Cost: O(n + m). Nobody in the mutual core: 0. Repeated follows count once. Nothing to say
 * without a follow layer.
 */
import { alive } from "../base/pulse.ts";
import { coreDepths } from "../network/cores.ts";
import { inBoth } from "../network/ties.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onFollows } from "./measure.ts";

export const mutualCoreDepth = defineMeasure({
  id: "mutualCoreDepth",
  scopes: ["person"],
  format: "count",
  source: "Batagelj and Zaveršnik 2003",
  cost: "O(n + m)",
  words: {
    en: {
      name: "Mutual core depth",
      question: "How deep does this account sit among those who follow each other?",
      formula: "The largest k so that the account is in a group where everyone has k mutual ties inside. Field's term: k-core.",
      unit: "",
      caveat: "Many accounts share one value: read it as a tier, not as a place.",
    },
    id: {
      name: "Kedalaman inti timbal balik",
      question: "Seberapa dalam akun ini berada di antara yang saling mengikuti?",
      formula:
        "Nilai k terbesar sehingga akun berada dalam kelompok yang tiap anggotanya punya k ikatan timbal balik. Istilah bidang: k-core.",
      unit: "",
      caveat: "Banyak akun bernilai sama: baca sebagai lapisan, bukan peringkat.",
    },
  },
  compute: (bench) => onFollows(bench, mutualCoreDepth, () => ({ people: Float64Array.from(coreDepths(mutualOf(bench), bench.pulse)) })),
  example: { network: "G8", scope: "person", values: { A: 1, B: 0, C: 1, D: 0, E: 1, F: 1, G: 1, H: 0 } },
});

function mutualOf({ network: { follows }, pulse }: Workbench): ReturnType<typeof inBoth> {
  return inBoth(follows.audienceRows, follows.sourceRows, alive(pulse));
}
