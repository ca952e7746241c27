/**
 * How fast was it at its fastest? S5.
 *
 * The most re-shares in any hour, repeats by one person included, and an entry that stands for several as often as it says; of a post, and for the whole of all posts together (all
 * re-shares of a topic). Cost: O(s log s). Nothing to say for a post that nobody passed on, without times, and where the
 * posts' own times are not known. Shares before the post's own time and of one's own post do not count.
 */
import { picked } from "../network/columns.ts";
import { rowsWhere } from "../base/numbered.ts";
import { orderOf } from "../base/order.ts";
import { resharesInOrder } from "../cascades/adoptions.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { startOf } from "../cascades/generations.ts";
import { isAdoption } from "../cascades/readings.ts";
import type { Network } from "../network/network.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onOrder, type Outcome, type Reason } from "./measure.ts";

const HOUR_MS = 3_600_000;

export const peakRate = defineMeasure({
  id: "peakRate",
  scopes: ["post", "whole"],
  format: "count",
  source: "Counting",
  cost: "O(s log s)",
  words: {
    en: {
      name: "Peak rate",
      question: "How fast was it at its fastest?",
      formula: "The most re-shares within any one hour.",
      unit: "re-shares in an hour",
      caveat: "Grows with size: compare posts of similar size only.",
    },
    id: {
      name: "Laju puncak",
      question: "Secepat apa penyebarannya pada saat tercepat?",
      formula: "Jumlah terbanyak dibagikan ulang dalam satu jam mana pun.",
      unit: "kali dibagikan ulang dalam satu jam",
      caveat: "Membesar seiring ukuran: bandingkan hanya kiriman yang ukurannya serupa.",
    },
  },
  compute: (bench) => onOrder(bench, peakRate, () => peaks(bench)),
  example: { network: "G8 with post", scope: "post", values: { p1: 1 } },
});

function peaks(bench: Workbench): Outcome {
  const { network } = bench;
  const { adoptions } = candidatesOf(bench);
  const isTopic = adoptions.reading === "topic";
  const entries = isTopic ? timedReshares(network) : bench.shared(resharesInOrder);
  const posts = new Float64Array(adoptions.items).fill(NaN);
  const reasons = new Set<Reason>();
  const isMeant = new Uint8Array(entries.length);
  for (let item = 0, next = 0; item < adoptions.items; item++) {
    const start = next;
    while (next < entries.length && (isTopic || network.shares.post[entries[next]] === item)) next++;
    if (start === next) reasons.add("no-shares");
    else if (Number.isNaN(startOf(bench, item))) reasons.add("no-post-time");
    else {
      posts[item] = mostInAnHour(network, entries.subarray(start, next));
      isMeant.fill(1, start, next);
    }
  }
  const meant = entries.filter((_, i) => isMeant[i] === 1);
  if (meant.length === 0 && reasons.size === 0) reasons.add("no-shares");
  const whole = meant.length === 0 ? NaN : mostInAnHour(network, inOrderOfTime(network, meant));
  return { posts, whole: { peakRate: whole }, reasons: [...reasons] };
}

function timedReshares(network: Network): Uint32Array {
  const timed = rowsWhere(network.shares.kind.length, (entry) => isAdoption(network, entry) && !Number.isNaN(network.shares.timeMs[entry]));
  return inOrderOfTime(network, timed);
}

/** @param entries of the log, in order of time. An hour holds its beginning and not its end. */
function mostInAnHour({ shares }: Network, entries: Uint32Array): number {
  let most = 0;
  let now = 0;
  let first = 0;
  for (const entry of entries) {
    now += shares.weight[entry];
    for (; shares.timeMs[entries[first]] <= shares.timeMs[entry] - HOUR_MS; first++) now -= shares.weight[entries[first]];
    most = Math.max(most, now);
  }
  return most;
}

function inOrderOfTime({ shares }: Network, entries: Uint32Array): Uint32Array {
  return orderOf(picked(shares.timeMs, entries)).map((at) => entries[at]);
}
