/**
 * How deep inside the network does this account sit?
 *
 * The largest k for which the account belongs to a group whose members all have at least k ties inside it. Batagelj and
 * Zaveršnik 2003, by buckets; that it tells spreaders from hubs: Kitsak and others 2010. Cost: O(n + m).
 * Every pair of people counts once, in whatever direction they are tied. Isolated people: 0. Without follows the share
 * ties stand in, marked as a proxy.
 */
import type { Rows } from "../network/network.ts";
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
  compute: (bench) => onPipes(bench, coreDepth, () => ({ people: Float64Array.from(depths(bench.shared(circlesOf))) })),
  example: { network: "G8", scope: "person", values: { A: 2, B: 2, C: 2, D: 2, E: 2, F: 1, G: 1, H: 0 } },
});

/** Peels people off from the least tied on; what is left of someone's ties when her turn comes is her depth. */
function depths({ offsets, items }: Rows): Uint32Array {
  const count = offsets.length - 1;
  const depth = new Uint32Array(count);
  let most = 0;
  for (let person = 0; person < count; person++) {
    depth[person] = offsets[person + 1] - offsets[person];
    if (depth[person] > most) most = depth[person];
  }
  // people in the order of their ties left; starts[k]: where those with k begin
  const starts = new Uint32Array(most + 2);
  for (let person = 0; person < count; person++) starts[depth[person] + 1]++;
  for (let ties = 0; ties <= most; ties++) starts[ties + 1] += starts[ties];
  const order = new Uint32Array(count);
  const place = new Uint32Array(count);
  const next = starts.slice();
  for (let person = 0; person < count; person++) {
    place[person] = next[depth[person]]++;
    order[place[person]] = person;
  }
  for (let i = 0; i < count; i++) {
    const person = order[i];
    for (let at = offsets[person]; at < offsets[person + 1]; at++) {
      const other = items[at];
      if (depth[other] <= depth[person]) continue;
      // the other changes places with the first of her bucket and moves one bucket down
      const first = starts[depth[other]]++;
      const displaced = order[first];
      order[place[other]] = displaced;
      place[displaced] = place[other];
      order[first] = other;
      place[other] = first;
      depth[other]--;
    }
  }
  return depth;
}
