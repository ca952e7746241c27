/**
 * How many people could have seen it first from a broadcast? R5.
 *
 * The rest of `reach` beside `peerReach`: everybody who could have seen it counts with 1 − λ of her first contact. Cost,
 * range and gaps as there.
 */
import { reachedByBroadcast } from "../cascades/peerReach.ts";
import { defineMeasure, onFollowsAndShares } from "./measure.ts";
import { splitOutcome } from "./peerReach.ts";

export const broadcastReach = defineMeasure({
  id: "broadcastReach",
  scopes: ["person", "post", "whole"],
  format: "decimal",
  source: "Counting; Gonçalves, Perra, Vespignani 2011",
  cost: "O(sum of the spreaders' audiences)",
  words: {
    en: {
      name: "Reach by broadcast",
      question: "How many people could have seen it first from a brand, a medium or a very large account?",
      formula: "Everybody who could have seen it, less those who could have seen it first from a peer.",
      unit: "people",
      caveat: "Who could have seen it, not who did. Depends on which accounts are marked as brands or media.",
    },
    id: {
      name: "Jangkauan lewat siaran",
      question: "Berapa orang bisa melihatnya pertama kali dari merek, media, atau akun yang sangat besar?",
      formula: "Semua yang bisa melihatnya, dikurangi yang bisa melihatnya pertama kali dari sesamanya.",
      unit: "orang",
      caveat: "Yang bisa melihat, bukan yang benar-benar melihat. Bergantung pada akun yang ditandai sebagai merek atau media.",
    },
  },
  compute: (bench) => onFollowsAndShares(bench, broadcastReach, () => splitOutcome(bench, "broadcastReach", bench.use(reachedByBroadcast))),
  example: { network: "G8 with post", scope: "post", values: { p1: 3 } },
});
