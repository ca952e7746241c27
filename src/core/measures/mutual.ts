/**
 * Do the two follow each other? P4.
 *
 * 1 where each follows the other, 0 where one does not. Cost: O(ties log audience). A mutual follow is not trust: one study
 * found that those who are not followed back pass on more (Shi, Rui, Whinston 2014).
 * Repeated ties count once. Without a follow layer: nothing to say.
 */
import { columnOf } from "../base/numbered.ts";
import { carriedTiesOf } from "../cascades/carriedTies.ts";
import { hasItem } from "../network/ties.ts";
import { defineMeasure, onFollows } from "./measure.ts";

export const mutual = defineMeasure({
  id: "mutual",
  scopes: ["tie"],
  format: "count",
  source: "Shi, Rui, Whinston 2014",
  cost: "O(m)",
  words: {
    en: {
      name: "Mutual follow",
      question: "Do the two follow each other?",
      formula: "1 if each follows the other, otherwise 0.",
      unit: "",
      caveat: "Following back is often a courtesy, and no sign of trust.",
    },
    id: {
      name: "Saling mengikuti",
      question: "Apakah keduanya saling mengikuti?",
      formula: "1 bila masing-masing mengikuti yang lain, selain itu 0.",
      unit: "",
      caveat: "Mengikuti balik sering sekadar sopan santun, bukan tanda kepercayaan.",
    },
  },
  compute: (bench) =>
    onFollows(bench, mutual, () => {
      const { heard, hears } = carriedTiesOf(bench);
      const rows = bench.network.follows.audienceRows;
      const isMutual = (one: number, other: number) => hasItem(rows, one, other) && hasItem(rows, other, one);
      return { ties: columnOf(Float64Array, heard.length, (tie) => (isMutual(heard[tie], hears[tie]) ? 1 : 0)) };
    }),
  example: { network: "G8", scope: "tie", values: { "A>C": 1, "C>A": 1, "C>E": 1, "F>G": 1, "G>F": 1, "B>A": 0, "E>F": 0, "D>E": 0 } },
});
