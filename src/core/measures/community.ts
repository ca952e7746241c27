/**
 * Which group of people does this account belong to? P10.
 *
 * Groups with more ties inside than chance would have it: directed modularity (Leicht and Newman 2008), searched by
 * Leiden (Traag, Waltman and van Eck 2019) from the settings' seed, 20 times up to 10,000 ties, 10 times up to 300,000, at least
 * three times beyond; the best is kept, and improved once more. Above 100,000 ties people first move as in Louvain
 * (`network/communitySearch.ts`). Cost: about O(m) a search.
 * A person's value is the number of her community, 0 the largest; a community's value is its number of people. Whole:
 * communities of two people or more, with the fewest and the most that a search found; `community.modularity`;
 * `community.stability`, the mean pairwise adjusted Rand index of the searches; `community.searches`. How sure each person's is, tells
 * `membership`. Isolated people are communities of one at the end. Without follows the share ties stand in,
 * marked as a proxy; repeated ties count once.
 */
import { communitiesOf } from "../network/communities.ts";
import { defineMeasure, onPipes } from "./measure.ts";

export const community = defineMeasure({
  id: "community",
  scopes: ["person", "community", "whole"],
  format: "label",
  source: "Traag, Waltman and van Eck 2019; Leicht and Newman 2008",
  cost: "about O(m) a search",
  words: {
    en: {
      name: "Community",
      question: "Which accounts are tied to one another more than to the rest?",
      formula:
        "The division that keeps the most ties inside communities, compared with what chance alone would keep there; the best of several searches. The range: the fewest and the most communities that one of them found. Field's term: directed modularity, by Leiden.",
      unit: "",
      caveat:
        "Several divisions can be about as good; the stability says how far they agree. Small groups may be merged in large networks.",
      whole: {
        name: "Communities",
        unit: "communities",
      },
    },
    id: {
      name: "Komunitas",
      question: "Akun mana yang lebih terikat satu sama lain daripada dengan yang lain?",
      formula:
        "Pembagian yang paling banyak menahan ikatan di dalam komunitas, dibandingkan dengan yang terjadi secara kebetulan; yang terbaik dari beberapa pencarian. Rentang: jumlah komunitas paling sedikit dan paling banyak yang ditemukan satu pencarian. Istilah bidang: modularitas berarah, dengan Leiden.",
      unit: "",
      caveat:
        "Beberapa pembagian bisa hampir sama baiknya; stabilitas menunjukkan sejauh mana mereka sepakat. Kelompok kecil bisa tergabung dalam jaringan besar.",
      whole: {
        unit: "komunitas",
      },
    },
  },
  compute: (bench) =>
    onPipes(bench, community, () => {
      const { of, sizes, modularity, stability, counts, searches } = bench.use(communitiesOf);
      return {
        people: Float64Array.from(of),
        communities: Float64Array.from(sizes),
        whole: {
          community: sizes.filter((size) => size > 1).length,
          "community.modularity": modularity,
          "community.stability": stability,
          "community.searches": searches,
        },
        ranges: { community: counts },
      };
    }),
  example: { network: "G8", scope: "person", values: { A: 0, B: 0, C: 0, D: 0, E: 0, F: 1, G: 1, H: 2 } },
});
