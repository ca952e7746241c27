/**
 * Did it leave its own circle early? V4.
 *
 * In how many communities the first 20 who passed it on are; for the whole the median over posts, of which it takes three.
 * `earlyCommunities.first50`: the same of the first 50; `.entropy`: of the first 20, in bits, 0 where all are in one
 * community, 1 where they are halved between two (Weng, Menczer, Ahn 2013: early spread over communities tells of later
 * popularity). Of several at one moment the smaller ids count as the earlier. Cost: O(s) after the communities. Nothing to
 * say with fewer than 20 who passed it on and without order. People without ties are in no community.
 */
import { candidatesOf } from "../cascades/candidates.ts";
import { communitiesOf } from "../network/communities.ts";
import { pipesOf } from "../network/pipes.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, medianOverPosts, onOrder, postsAndMedian, type Outcome } from "./measure.ts";

export const earlyCommunities = defineMeasure({
  id: "earlyCommunities",
  scopes: ["post", "whole"],
  format: "decimal",
  source: "Weng, Menczer, Ahn 2013",
  cost: "O(s) after the communities",
  words: {
    en: {
      name: "Communities reached early",
      question: "Did it leave its own circle early?",
      formula: "Number of communities among the first 20 who passed it on. Of the whole: the median over posts.",
      unit: "communities",
      caveat: "Depends on the communities found; look at their stability first.",
    },
    id: {
      name: "Komunitas yang cepat tercapai",
      question: "Apakah sejak awal keluar dari lingkarannya sendiri?",
      formula: "Jumlah komunitas di antara 20 orang pertama yang meneruskannya. Untuk keseluruhan: median dari semua kiriman.",
      unit: "komunitas",
      caveat: "Bergantung pada komunitas yang ditemukan; lihat dulu stabilitasnya.",
    },
  },
  compute: (bench) => onOrder(bench, earlyCommunities, () => reachedEarly(bench)),
  example: { network: "G8 with post", scope: "post", values: { p1: null } },
});

function reachedEarly(bench: Workbench): Outcome {
  const { adoptions } = candidatesOf(bench);
  const tallies = (first: number): (number[] | null)[] => Array.from({ length: adoptions.items }, (_, item) => tallyOf(bench, item, first));
  const firstTwenty = tallies(20);
  const columnOf = (items: (number[] | null)[], of: (people: number[]) => number): Float64Array =>
    Float64Array.from(items, (people) => (people === null ? NaN : of(people)));
  const outcome = postsAndMedian(
    bench,
    "earlyCommunities",
    columnOf(firstTwenty, (people) => people.length),
    () => "too-few",
  );
  const first50 = medianOverPosts(
    bench,
    columnOf(tallies(50), (people) => people.length),
  );
  return {
    ...outcome,
    whole: {
      ...outcome.whole,
      "earlyCommunities.first50": first50,
      "earlyCommunities.entropy": medianOverPosts(bench, columnOf(firstTwenty, entropyOf)),
    },
    reasons: Number.isNaN(first50) ? [...new Set([...(outcome.reasons ?? []), "too-few" as const])] : (outcome.reasons ?? []),
    remarks: bench.shared(pipesOf).layer === "follows" ? [] : ["proxy"],
  };
}

/** How many of the first so many adopters of an item are in each community that has any of them; null if there are not so many. */
function tallyOf(bench: Workbench, item: number, first: number): number[] | null {
  const { people } = bench.network;
  const { adoptions } = candidatesOf(bench);
  const { of, sizes } = bench.use(communitiesOf);
  const tally = new Map<number, number>();
  const counted: number[] = [];
  for (let i = adoptions.offsets[item]; i < adoptions.offsets[item + 1]; i++) if (adoptions.counts[i] === 1) counted.push(i);
  if (counted.length < first) return null;
  const lastMoment = adoptions.moment[counted[first - 1]];
  const sure = counted.filter((i) => adoptions.moment[i] < lastMoment);
  const tied = counted.filter((i) => adoptions.moment[i] === lastMoment);
  if (sure.length + tied.length > first) {
    const ids = new Map(tied.map((i) => [i, people.id(adoptions.person[i])]));
    tied.sort((a, b) => ((ids.get(a) ?? "") < (ids.get(b) ?? "") ? -1 : 1));
  }
  for (const i of [...sure, ...tied].slice(0, first)) {
    const community = of[adoptions.person[i]];
    if (sizes[community] > 1) tally.set(community, (tally.get(community) ?? 0) + 1);
  }
  return [...tally.values()];
}

/** Shannon's, in bits. */
function entropyOf(people: readonly number[]): number {
  const all = people.reduce((sum, count) => sum + count, 0);
  return people.reduce((sum, count) => sum - (count / all) * Math.log2(count / all), 0);
}
