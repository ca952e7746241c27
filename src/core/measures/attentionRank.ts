/**
 * Where does attention gather, if everybody passes theirs on to those they follow? P7.
 *
 * PageRank with d = 0.85: attention goes from follower to followed, against influence. x(u) = (1 − d)/n +
 * d (Σ over those who hear u of x(v) / |sources(v)| + attention of those who follow nobody / n). Brin and Page 1998.
 * Cost: O(n + m) a round, until a round changes less than 1e-10 in all: some 30 rounds, at most 146.
 * Adds up to 1. People who follow nobody spread their attention evenly; isolated people get what everybody gets.
 * Without follows the share ties stand in, marked as a proxy.
 */
import { attentionOf } from "../network/attention.ts";
import { defineMeasure, onPipes } from "./measure.ts";

export const attentionRank = defineMeasure({
  id: "attentionRank",
  scopes: ["person"],
  format: "percent",
  source: "Brin and Page 1998",
  cost: "O(n + m) a round",
  words: {
    en: {
      name: "Share of attention",
      question: "Who is followed by those who are themselves followed?",
      formula:
        "Everybody hands 85% of their attention on to those they follow, over and over; the rest, and all of those who follow nobody, goes to everybody alike. Field's term: PageRank.",
      unit: "",
      caveat: "Says who is looked at, not who is passed on; close to the number of followers in most networks.",
    },
    id: {
      name: "Porsi perhatian",
      question: "Siapa yang diikuti oleh akun yang juga banyak diikuti?",
      formula:
        "Setiap akun meneruskan 85% perhatiannya kepada yang ia ikuti, berulang-ulang; sisanya, dan seluruh perhatian yang tidak mengikuti siapa pun, dibagi rata kepada semua. Istilah bidang: PageRank.",
      unit: "",
      caveat: "Menunjukkan siapa yang dilihat, bukan siapa yang diteruskan; umumnya mirip dengan jumlah pengikut.",
    },
  },
  compute: (bench) => onPipes(bench, attentionRank, () => ({ people: bench.shared(attentionOf) })),
  example: {
    network: "G8",
    scope: "person",
    values: {
      A: 0.13366292,
      B: 0.19046967,
      C: 0.16120027,
      D: 0.10439352,
      E: 0.14299119,
      F: 0.12634238,
      G: 0.09731778,
      H: 0.04362227,
    },
  },
});
