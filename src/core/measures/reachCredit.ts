/**
 * How many people got to know of others' posts through this person?
 *
 * Whoever follows k of the people who posted or passed on a post gives each of them 1/k: the fair (Shapley) parts of its
 * reach, which sum to it. The person's credit is her parts in the posts of others. Cost: the sum of the audiences of all
 * spreaders. Isolated people and those who passed nothing on: 0. Where posts are not known, an author with all
 * who ever re-shared her counts as one post. Nothing to say without a follow layer.
 */
import { fairReach, spreadersOfPeople } from "../cascades/reached.ts";
import { defineMeasure, onFollowsAndShares } from "./measure.ts";
import type { Workbench } from "../network/workbench.ts";

export const reachCredit = defineMeasure({
  id: "reachCredit",
  scopes: ["person"],
  format: "decimal",
  source: "Shapley 1953, closed form for coverage",
  cost: "O(sum of the spreaders' audiences)",
  words: {
    en: {
      name: "Reach credit",
      question: "How many people could have seen others' posts through this person?",
      formula: "Each reached person is divided evenly among the spreaders she follows. Field's term: Shapley value of coverage.",
      unit: "people, added up over posts",
      caveat: "Summed over posts, so one reached person can count for several posts.",
    },
    id: {
      name: "Kredit jangkauan",
      question: "Berapa orang bisa melihat kiriman orang lain lewat orang ini?",
      formula: "Setiap orang terjangkau dibagi rata di antara penyebar yang ia ikuti. Istilah bidang: nilai Shapley cakupan.",
      unit: "orang, dijumlah dari semua kiriman",
      caveat: "Dijumlahkan atas semua kiriman, jadi satu orang bisa terhitung untuk beberapa kiriman.",
    },
  },
  compute: (bench) => onFollowsAndShares(bench, reachCredit, () => ({ people: bench.sharedPart(creditForPostsOfOthers) })),
  example: {
    network: "G8 with post",
    scope: "person",
    values: { A: 5 / 6, B: 0, C: 1, D: 1 / 2, E: 4 / 3, F: 1, G: 0, H: 0 },
  },
});

function creditForPostsOfOthers(bench: Workbench): Float64Array {
  const spreaders = spreadersOfPeople(bench);
  const parts = fairReach(bench, spreaders);
  const credit = new Float64Array(bench.network.people.count);
  for (let item = 0; item < spreaders.count; item++)
    for (let m = spreaders.offsets[item]; m < spreaders.offsets[item + 1]; m++)
      if (spreaders.member[m] !== spreaders.author[item]) credit[spreaders.member[m]] += parts[m];
  return credit;
}
