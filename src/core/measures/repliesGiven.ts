/**
 * How often does the one who hears turn to the one who is heard? T1.
 *
 * Replies and mentions by who hears to who is heard; those the other way stand at the tie the other way. Cost: O(s).
 * Repeated rows count once (totals add up); nobody talks to herself. Without a log: nothing to say.
 */
import { talksOf } from "../cascades/talks.ts";
import { defineMeasure, onLog } from "./measure.ts";

export const repliesGiven = defineMeasure({
  id: "repliesGiven",
  scopes: ["tie"],
  format: "count",
  source: "Counting",
  cost: "O(s)",
  words: {
    en: {
      name: "Replies sent",
      question: "How often did the listener reply to this person, or mention this person?",
      formula: "Replies and mentions by the one who hears to the one who is heard.",
      unit: "replies",
      caveat: "Counts words sent, whether or not there was an answer.",
    },
    id: {
      name: "Balasan terkirim",
      question: "Seberapa sering pendengarnya membalas atau menyebut orang ini?",
      formula: "Balasan dan penyebutan oleh yang mendengar kepada yang didengar.",
      unit: "balasan",
      caveat: "Menghitung yang dikirim, dijawab ataupun tidak.",
    },
  },
  compute: (bench) => onLog(bench, repliesGiven, () => ({ ties: bench.sharedPart(talksOf).given })),
  example: { network: "ten posts", scope: "tie", values: { "Ana>Budi": 2, "Budi>Ana": 1, "Ana>Citra": 0 } },
});
