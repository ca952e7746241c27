/**
 * Do the two talk with each other? T1.
 *
 * Replies and mentions both ways: the smaller of the two directions, so that a monologue is no conversation. Cost: O(s).
 * Shares, quotes and likes are no talk. Repeated rows count once (totals add up); nobody talks to herself.
 * Without a log: nothing to say. A log without replies and mentions: nought.
 */
import { talksOf } from "../cascades/talks.ts";
import { defineMeasure, onLog } from "./measure.ts";

export const conversation = defineMeasure({
  id: "conversation",
  scopes: ["tie"],
  format: "count",
  source: "Counting",
  cost: "O(s)",
  words: {
    en: {
      name: "Replies back and forth",
      question: "Do the two talk with each other?",
      formula: "Replies and mentions by one to the other and back, whichever are fewer.",
      unit: "exchanges",
      caveat: "Counts that they talked, not in which tone.",
    },
    id: {
      name: "Saling membalas",
      question: "Apakah keduanya bercakap-cakap?",
      formula: "Balasan dan penyebutan dari yang satu ke yang lain dan sebaliknya, diambil yang lebih sedikit.",
      unit: "percakapan",
      caveat: "Menghitung bahwa mereka bercakap, bukan nadanya.",
    },
  },
  compute: (bench) =>
    onLog(bench, conversation, () => {
      const { given, returned } = bench.sharedPart(talksOf);
      return { ties: given.map((there, tie) => Math.min(there, returned[tie])) };
    }),
  example: { network: "ten posts", scope: "tie", values: { "Ana>Budi": 1, "Budi>Ana": 1, "Ana>Citra": 0 } },
});
