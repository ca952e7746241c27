/**
 * How soon could twice as many people have seen it as follow its author? S4.
 *
 * The first time at which the people who could have seen it are at least twice the author's own audience; in a topic, twice
 * the followers of all its authors together, from its first event. For the whole the time by which half of all posts had
 * doubled, of which it takes three; `timeToDouble.share`: how many of them ever did. Cost: the sum of the audiences of all
 * spreaders. A post that never doubled says so; nothing to say without the post's time, without followers of the author,
 * and without a follow layer.
 */
import { columnOf } from "../base/numbered.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { FEWEST_FOR_MEDIAN } from "../cascades/postSamples.ts";
import { startOf } from "../cascades/generations.ts";
import { ownAudience, reachedAtMs } from "../cascades/growth.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onFollows, onOrder, type Outcome, type Reason } from "./measure.ts";

export const timeToDouble = defineMeasure({
  id: "timeToDouble",
  scopes: ["post", "whole"],
  format: "duration",
  source: "Counting",
  cost: "O(sum of the spreaders' audiences)",
  words: {
    en: {
      name: "Time to double",
      question: "How soon could twice as many people have seen it as follow its author?",
      formula:
        "Time from the post until the people who could have seen it are twice the author's own followers. Of the whole: the time by which half of all posts had doubled.",
      unit: "",
      caveat: "Counts who could have seen it, not who did. Many posts never double.",
    },
    id: {
      name: "Waktu berlipat dua",
      question: "Seberapa cepat yang bisa melihatnya menjadi dua kali pengikut penulisnya?",
      formula:
        "Waktu dari kiriman sampai orang yang bisa melihatnya dua kali jumlah pengikut penulisnya sendiri. Untuk keseluruhan: waktu saat separuh dari semua kiriman sudah berlipat dua.",
      unit: "",
      caveat: "Menghitung yang bisa melihat, bukan yang benar-benar melihat. Banyak kiriman tak pernah berlipat dua.",
    },
  },
  compute: (bench) => onFollows(bench, timeToDouble, () => onOrder(bench, timeToDouble, () => timesToDouble(bench))),
  example: { network: "G8 with post", scope: "post", values: { p1: 6 * 3_600_000 } },
});

function timesToDouble(bench: Workbench): Outcome {
  const { adoptions } = candidatesOf(bench);
  const reasons = new Set<Reason>();
  // a post that may double but never did takes longer than any that did
  const times = columnOf(Float64Array, adoptions.items, (item) => {
    const own = ownAudience(bench, item);
    const startMs = startOf(bench, item);
    if (own > 0 && !Number.isNaN(startMs)) {
      const atMs = reachedAtMs(bench, item, 2 * own);
      if (!Number.isNaN(atMs)) return atMs - startMs;
      reasons.add("never");
      return Infinity;
    }
    reasons.add(own > 0 ? "no-post-time" : "no-audience");
    return NaN;
  });
  const able = times.filter((value) => !Number.isNaN(value)).sort();
  const isEnough = able.length >= FEWEST_FOR_MEDIAN || (adoptions.reading === "topic" && able.length > 0);
  if (!isEnough && (able.length > 0 || reasons.size === 0)) reasons.add("too-few");
  const half = isEnough ? able[Math.ceil(able.length / 2) - 1] : NaN;
  return {
    posts: times.map(finite),
    whole: {
      timeToDouble: finite(half),
      "timeToDouble.share": isEnough ? able.filter((value) => value < Infinity).length / able.length : NaN,
    },
    reasons: [...reasons],
  };
}

const finite = (value: number): number => (value === Infinity ? NaN : value);
