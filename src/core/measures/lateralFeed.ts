/**
 * How much of what people hear comes from peers? L5.
 *
 * The mean, over everybody who follows anybody, of the mean λ of those whom she follows (`cascades/peers.ts`): structure
 * alone, no log needed. Gonçalves, Perra, Vespignani 2011. The range goes over the band of the peer rule. Cost: O(m).
 * Whoever follows nobody, isolated people among them, has no feed and does not count. Repeated ties count once. Without a
 * follow layer: nothing to say.
 */
import { alive, paced } from "../base/pulse.ts";
import { bandOfPeers, peerRuleOf, peerWeight, voicesOf, type PeerRule } from "../cascades/peers.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onFollows, type Outcome } from "./measure.ts";

export const lateralFeed = defineMeasure({
  id: "lateralFeed",
  scopes: ["whole"],
  format: "percent",
  source: "Gonçalves, Perra, Vespignani 2011",
  cost: "O(m)",
  words: {
    en: {
      name: "Peers in the feed",
      question: "How much of what people hear comes from peers?",
      formula: "Mean peer weight of the accounts that a person follows, then the mean over all who follow anybody.",
      unit: "",
      caveat: "Counts whom people follow, not what a platform shows them.",
    },
    id: {
      name: "Sesama di linimasa",
      question: "Seberapa besar yang didengar orang berasal dari sesamanya?",
      formula: "Rata-rata bobot kedekatan akun yang diikuti seseorang, lalu rata-rata atas semua yang mengikuti seseorang.",
      unit: "",
      caveat: "Menghitung siapa yang diikuti, bukan apa yang ditampilkan platform.",
    },
  },
  compute: (bench) => onFollows(bench, lateralFeed, () => shareOfPeers(bench)),
  example: { network: "G8", scope: "whole", values: { lateralFeed: 7 / 9 } },
});

function shareOfPeers(bench: Workbench): Outcome {
  const voices = bench.use(voicesOf);
  const here = meanOfFeeds(bench, bench.use(peerRuleOf));
  const others = bandOfPeers(bench).map((rule) => meanOfFeeds(bench, rule));
  const range = [Math.min(here, ...others), Math.max(here, ...others)] as const;
  return { whole: { lateralFeed: here }, ranges: { lateralFeed: range }, remarks: voices.remarks };
}

function meanOfFeeds(bench: Workbench, rule: PeerRule): number {
  const voices = bench.use(voicesOf);
  const { offsets, items } = bench.network.follows.sourceRows;
  const tell = paced(alive(bench.pulse), items.length);
  let feeds = 0;
  let sum = 0;
  for (let hears = 0; hears + 1 < offsets.length; hears++) {
    tell(offsets[hears]);
    const sources = offsets[hears + 1] - offsets[hears];
    if (sources === 0) continue;
    let lateral = 0;
    for (let i = offsets[hears]; i < offsets[hears + 1]; i++) lateral += peerWeight(voices, items[i], hears, rule);
    sum += lateral / sources;
    feeds++;
  }
  return sum / feeds;
}
