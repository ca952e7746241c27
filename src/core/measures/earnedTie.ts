/**
 * Was this tie earned? T3.
 *
 * 1 if the listener passed on at least two different unpaid posts of this person, first on at least two different days
 * (UTC), or at least one and the two answered each other; else 0. Cost: O(s log s). Posts of third people, had from this
 * person, do not count: it is her own words that are taken up.
 * Repeated shares of a post count once. Where times are not known, days cannot differ: only answers count (order unknown);
 * where nobody answered either, there is nothing to say.
 */
import { canBeEarned, earnedTiesOf } from "../cascades/earnedTies.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onShares, type Outcome, type Remark } from "./measure.ts";

export const earnedTie = defineMeasure({
  id: "earnedTie",
  scopes: ["tie"],
  format: "count",
  source: "Counting",
  cost: "O(s log s)",
  words: {
    en: {
      name: "Earned tie",
      question: "Has this person earned this listener?",
      formula: "1 if two unpaid posts were passed on, on two different days, or one and the two replied to each other; otherwise 0.",
      unit: "",
      caveat: "A line drawn for counting: just below it is not nothing.",
    },
    id: {
      name: "Ikatan yang diraih",
      question: "Apakah orang ini sudah meraih pendengar ini?",
      formula: "1 bila dua kiriman tak berbayar diteruskan pada dua hari berbeda, atau satu dan keduanya saling membalas; selain itu 0.",
      unit: "",
      caveat: "Garis batas untuk menghitung: sedikit di bawahnya bukan berarti tidak ada.",
    },
  },
  compute: (bench) => onShares(bench, earnedTie, () => earned(bench)),
  example: { network: "ten posts", scope: "tie", values: { "Ana>Budi": 1, "Ana>Citra": 1, "Budi>Ana": 0 } },
});

function earned(bench: Workbench): Outcome {
  const ties = bench.sharedPart(earnedTiesOf);
  return canBeEarned(bench.network) ? { ties, ...earnedRemarks(bench) } : { ties: ties.map(() => NaN), reasons: ["order-unknown"] };
}

/** What qualifies everything that is counted by days. */
export function earnedRemarks({ network }: Workbench): { remarks?: readonly Remark[] } {
  return network.shares.hasTimes ? {} : { remarks: ["order-unknown"] };
}
