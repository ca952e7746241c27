/**
 * How many people would hear of it if every follower passed it on once? P2.
 *
 * Followers and their followers, each person once, without the account itself: |(audience(u) ∪ audiences of those) \ {u}|.
 * Exact, by stamping. Cost: O(Σ followers × followed), 180 million steps on a million ties.
 * Isolated people and people without followers: 0. Without a follow layer: nothing to say.
 */
import type { Pulse } from "../base/pulse.ts";
import type { Rows } from "../network/network.ts";
import { defineMeasure, onFollows } from "./measure.ts";

export const twoStepAudience = defineMeasure({
  id: "twoStepAudience",
  scopes: ["person"],
  format: "count",
  source: "Two-step neighbourhood along influence",
  cost: "O(Σ followers × followed)",
  words: {
    en: {
      name: "Two-step audience",
      question: "How many people follow this account, or follow somebody who does?",
      formula: "Number of different followers and followers of followers, without the account itself.",
      unit: "people",
      caveat: "Says who could be reached in two steps, not who passes anything on.",
    },
    id: {
      name: "Audiens dua langkah",
      question: "Berapa akun yang mengikuti akun ini, atau mengikuti salah satu pengikutnya?",
      formula: "Jumlah pengikut berbeda beserta pengikut dari pengikut, tanpa akun itu sendiri.",
      unit: "akun",
      caveat: "Menunjukkan siapa yang bisa dijangkau dalam dua langkah, bukan siapa yang meneruskan.",
    },
  },
  compute: (bench) => onFollows(bench, twoStepAudience, () => ({ people: twoSteps(bench.network.follows.audienceRows, bench.pulse) })),
  example: { network: "G8", scope: "person", values: { A: 3, B: 4, C: 4, D: 3, E: 4, F: 1, G: 1, H: 0 } },
});

const PULSE_EVERY = 1 << 10;

function twoSteps({ offsets, items }: Rows, pulse: Pulse): Float64Array {
  const count = offsets.length - 1;
  const result = new Float64Array(count);
  const seenBy = new Uint32Array(count);
  for (let person = 0; person < count; person++) {
    if (person % PULSE_EVERY === 0) pulse(person, count);
    const stamp = person + 1;
    seenBy[person] = stamp;
    let reached = 0;
    for (let i = offsets[person]; i < offsets[person + 1]; i++) {
      const follower = items[i];
      if (seenBy[follower] !== stamp) {
        seenBy[follower] = stamp;
        reached++;
      }
      for (let j = offsets[follower]; j < offsets[follower + 1]; j++) {
        if (seenBy[items[j]] === stamp) continue;
        seenBy[items[j]] = stamp;
        reached++;
      }
    }
    result[person] = reached;
  }
  return result;
}
