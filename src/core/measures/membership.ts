/**
 * How surely does this account belong to its community? P10.
 *
 * The part of her community's other members with whom she was together in the other searches, on average over these
 * (`network/membership.ts`). Below 0.8 somebody stands between groups. A community's value is the mean of its members'. Whole: the part
 * of all people with ties who are not between groups; `membership.between`, how many are. Cost: O(n) a search, after the communities.
 * Isolated people: nothing to say. From a million ties on there are only two other searches: there it says less than in small networks.
 * Without follows the share ties stand in, marked as a proxy.
 */
import { communitiesOf } from "../network/communities.ts";
import { SURE } from "../network/membership.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onPipes, withGaps, type Outcome } from "./measure.ts";

export const membership = defineMeasure({
  id: "membership",
  scopes: ["person", "community", "whole"],
  format: "percent",
  source: "Traag, Waltman and van Eck 2019",
  cost: "O(n) a search",
  words: {
    en: {
      name: "Certainty of community",
      question: "How surely does this account belong to its community?",
      formula:
        "Communities are searched several times: the share of the other members of its community that the account was together with in the other searches. Below 80% it stands between groups.",
      unit: "",
      caveat: "Says how far searches agree, not what the account thinks. With a million ties and more there are only three searches.",
      whole: {
        name: "Sure of their community",
        question: "How many people surely belong to their community?",
        formula:
          "People who were together with at least 80% of the others of their community in the other searches, on average, divided by all people with ties. The rest stand between groups.",
      },
    },
    id: {
      name: "Kepastian komunitas",
      question: "Seberapa pasti akun ini termasuk dalam komunitasnya?",
      formula:
        "Komunitas dicari beberapa kali: porsi anggota lain di komunitasnya yang tetap bersamanya dalam pencarian lainnya. Di bawah 80% akun ini berada di antara kelompok.",
      unit: "",
      caveat:
        "Menunjukkan sejauh mana pencarian sepakat, bukan apa yang dipikirkan akun itu. Mulai satu juta ikatan hanya ada tiga pencarian.",
      whole: {
        name: "Pasti komunitasnya",
        question: "Berapa bagian akun yang pasti termasuk dalam komunitasnya?",
        formula:
          "Akun yang rata-rata tetap bersama setidaknya 80% anggota lain komunitasnya dalam pencarian lainnya, dibagi semua akun yang punya ikatan. Sisanya berada di antara kelompok.",
      },
    },
  },
  compute: (bench) => onPipes(bench, membership, () => sureness(bench)),
  example: { network: "G8", scope: "person", values: { A: 1, B: 1, C: 1, D: 1, E: 1, F: 1, G: 1, H: null } },
});

function sureness(bench: Workbench): Outcome {
  const { of, sizes, membership: sure } = bench.use(communitiesOf);
  const sums = new Float64Array(sizes.length);
  let between = 0;
  let tied = 0;
  sure.forEach((value, row) => {
    sums[of[row]] += value;
    if (Number.isNaN(value)) return;
    tied++;
    if (value < SURE) between++;
  });
  return {
    ...withGaps(sure, "isolated"),
    communities: sums.map((sum, community) => sum / sizes[community]),
    whole: { membership: 1 - between / tied, "membership.between": between },
  };
}
