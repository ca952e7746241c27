/**
 * How much does this tie carry? T1.
 *
 * The number of different posts of one person that the other shared or quoted, without those that were paid for; where
 * posts are not known, how often. Cost: O(s log s), mostly sorting. A tie that carried only paid shares, only talk, or only
 * posts of third people stands at 0. Repeated shares of one post count once; shares of one's own posts never.
 */
import { carriedTiesOf } from "../cascades/carriedTies.ts";
import { shareTiesOf } from "../cascades/shareTies.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onShares } from "./measure.ts";

export const tieStrength = defineMeasure({
  id: "tieStrength",
  scopes: ["tie"],
  format: "count",
  source: "Counting",
  cost: "O(s)",
  words: {
    en: {
      name: "Tie strength",
      question: "How many posts of this person did the other pass on?",
      formula: "Number of different unpaid posts shared or quoted; where posts are not known, the number of times.",
      unit: "posts",
      caveat: "Says how much was passed on, not how close the two are.",
    },
    id: {
      name: "Kekuatan ikatan",
      question: "Berapa kiriman orang ini yang diteruskan oleh yang lain?",
      formula: "Jumlah kiriman berbeda yang tak berbayar, yang dibagikan atau dikutip; bila kiriman tidak diketahui, berapa kali.",
      unit: "kiriman",
      caveat: "Menunjukkan seberapa banyak yang diteruskan, bukan seberapa dekat keduanya.",
    },
  },
  compute: (bench) => onShares(bench, tieStrength, () => ({ ties: unpaidPosts(bench) })),
  example: { network: "G8 with post", scope: "tie", values: { "B>A": 1, "B>C": 1, "B>D": 1, "B>E": 1, "B>F": 1 } },
});

/** Both lists of ties lie in the same order, and every share tie is among the carried ones. */
function unpaidPosts(bench: Workbench): Float64Array {
  const ties = carriedTiesOf(bench);
  const shared = bench.use(shareTiesOf);
  const column = new Float64Array(ties.count);
  for (let tie = 0, at = 0; at < shared.count; tie++)
    if (ties.heard[tie] === shared.heard[at] && ties.hears[tie] === shared.hears[at]) column[tie] = shared.unpaid[at++];
  return column;
}
