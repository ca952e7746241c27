/**
 * How many followers are followed back? P4.
 *
 * Person: |audience(u) ∩ sources(u)| / |audience(u)|. Whole: ties whose reverse exists / ties; `reciprocity.corrected`
 * takes out what a random network of the same density has, (r − ā) / (1 − ā) with ā = ties / (n (n − 1)).
 * Garlaschelli and Loffredo 2004. n are the people whom the follow layer is about: whoever has no tie in it and is known from
 * the log alone is none of them, since nobody knows whom she follows. Cost: O(m + s).
 * Where everybody follows everybody a random network has nothing to take out: too few people to say.
 * People without followers, isolated ones among them: nothing to say. Without a follow layer: nothing to say.
 */
import { columnOf } from "../base/numbered.ts";
import type { Network } from "../network/network.ts";
import { inBoth } from "../network/ties.ts";
import { defineMeasure, onFollows, withGaps, type Outcome } from "./measure.ts";

export const reciprocity = defineMeasure({
  id: "reciprocity",
  scopes: ["person", "whole"],
  format: "percent",
  source: "Garlaschelli and Loffredo 2004",
  cost: "O(m)",
  words: {
    en: {
      name: "Followed back",
      question: "How many of the followers does this account follow back?",
      formula: "Followers who are followed back, divided by all followers. Field's term: dyadic reciprocity.",
      unit: "",
      caveat: "A mutual tie is not a sign of trust by itself.",
      whole: {
        question: "How many of the follow ties are returned?",
        formula: "Follow ties whose other direction is there as well, divided by all follow ties. Field's term: dyadic reciprocity.",
      },
    },
    id: {
      name: "Diikuti balik",
      question: "Berapa bagian pengikut yang diikuti balik oleh akun ini?",
      formula: "Pengikut yang diikuti balik dibagi seluruh pengikut. Istilah bidang: resiprositas.",
      unit: "",
      caveat: "Saling mengikuti belum berarti saling percaya.",
      whole: {
        question: "Berapa bagian ikatan mengikuti yang berbalas?",
        formula: "Ikatan mengikuti yang juga ada ke arah sebaliknya, dibagi semua ikatan mengikuti. Istilah bidang: resiprositas.",
      },
    },
  },
  compute: (bench) => onFollows(bench, reciprocity, () => followedBack(bench.network)),
  example: {
    network: "G8",
    scope: "person",
    values: { A: 1 / 2, B: 0, C: 1, D: 0, E: 1 / 2, F: 1, G: 1, H: null },
  },
});

function followedBack(network: Network): Outcome {
  const { follows, people } = network;
  const mutual = inBoth(follows.audienceRows, follows.sourceRows);
  const { offsets } = follows.audienceRows;
  const tiesIn = (rows: Uint32Array, person: number): number => rows[person + 1] - rows[person];
  const share = columnOf(Float64Array, people.count, (row) => tiesIn(mutual.offsets, row) / tiesIn(offsets, row));
  const rate = mutual.items.length / follows.count;
  const asked = people.count - strangersOfTheLog(network);
  const density = follows.count / (asked * (asked - 1));
  const corrected = density === 1 ? NaN : (rate - density) / (1 - density);
  const { reasons = [], ...outcome } = withGaps(share, "no-audience");
  return {
    ...outcome,
    whole: { reciprocity: rate, "reciprocity.corrected": corrected },
    reasons: Number.isNaN(corrected) ? [...reasons, "too-few"] : reasons,
  };
}

/** How many people have no follow tie and are known from the log alone. */
function strangersOfTheLog({ follows, people, shares, posts }: Network): number {
  const isInLog = new Uint8Array(people.count);
  for (const person of shares.sharer) isInLog[person] = 1;
  for (const person of shares.author) isInLog[person] = 1;
  for (const person of posts.author) if (person >= 0) isInLog[person] = 1;
  return isInLog.filter((inLog, row) => inLog === 1 && follows.audience(row).length + follows.sources(row).length === 0).length;
}
