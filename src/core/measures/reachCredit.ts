/**
 * How many people got to know of others' posts through this person? R4.
 *
 * Whoever follows k of the people who posted or passed on a post gives each of them 1/k: the fair (Shapley) parts of its
 * reach, which sum to it. The person's credit is her parts in the posts of others. Cost: the sum of the audiences of all
 * spreaders. Isolated people and those who passed nothing on: 0. Where posts are not known, an author with all
 * who ever re-shared her counts as one post. Nothing to say without a follow layer.
 */
import { candidatesOf } from "../cascades/candidates.ts";
import { gathered, type Contributions } from "../cascades/contributions.ts";
import { summed } from "../cascades/credit.ts";
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
  contributions: { of: (bench) => bench.sharedPart(partsInOthersPosts) },
  example: {
    network: "G8 with post",
    scope: "person",
    values: { A: 5 / 6, B: 0, C: 1, D: 1 / 2, E: 4 / 3, F: 1, G: 0, H: 0 },
  },
});

/** The parts of everybody in the posts of others; where posts are not known, an author with all who re-shared her is one. */
function partsInOthersPosts(bench: Workbench): Contributions {
  const spreaders = spreadersOfPeople(bench);
  const value = fairReach(bench, spreaders);
  const { reading } = candidatesOf(bench).adoptions;
  const unit = reading === "posts" || reading === "unordered" ? "posts" : "authors";
  const unitOf = new Uint32Array(value.length);
  let units = 0;
  for (let item = 0; item < spreaders.count; item++) {
    const start = spreaders.offsets[item];
    const end = spreaders.offsets[item + 1];
    // whoever was never re-shared is no author
    unitOf.fill(unit === "authors" && end - start < 2 ? 0 : units++, start, end);
    for (let m = start; m < end; m++) if (spreaders.member[m] === spreaders.author[item]) value[m] = 0;
  }
  return gathered({ unit, units, unitOf, person: spreaders.member, value }, bench.network.people.count);
}

function creditForPostsOfOthers(bench: Workbench): Float64Array {
  const { person, value } = bench.sharedPart(partsInOthersPosts);
  return summed(value, person, bench.network.people.count);
}
