/**
 * How many people could have seen it first from a peer? R5.
 *
 * Everybody who could have seen it counts with λ, how much of a peer's voice her first contact had; several first contacts
 * at one moment count alike. λ as in `lateralInfluence`. With `broadcastReach` it sums to `reach`, for posts, people and
 * the whole, which carries its range over D from 100 to 200. Cost: the sum of the audiences of all spreaders, and
 * sorting them by time; about 1 s of processor time for 100,000 shares before 10 million followers.
 * Nothing to say for people without a post of their own, and without a follow layer. Where the order is not known only the
 * author is known to come first.
 */
import { candidatesOf } from "../cascades/candidates.ts";
import { reachedByPeers, type ReachSplit } from "../cascades/peerReach.ts";
import { voicesOf } from "../cascades/peers.ts";
import type { Workbench } from "../network/workbench.ts";
import { defineMeasure, onFollowsAndShares, type Outcome, type Reason, type Remark } from "./measure.ts";

export const peerReach = defineMeasure({
  id: "peerReach",
  scopes: ["person", "post", "whole"],
  format: "decimal",
  source: "Counting; Gonçalves, Perra, Vespignani 2011",
  cost: "O(sum of the spreaders' audiences)",
  words: {
    en: {
      name: "Reach through peers",
      question: "How many people could have seen it first from a peer?",
      formula: "Everybody who could have seen it, counted by how much of a peer's voice the first person was from whom they could.",
      unit: "people",
      caveat: "Who could have seen it, not who did. Depends on which accounts are marked as brands or media.",
    },
    id: {
      name: "Jangkauan lewat sesama",
      question: "Berapa orang bisa melihatnya pertama kali dari sesamanya?",
      formula: "Semua yang bisa melihatnya, masing-masing dihitung menurut seberapa dekat suara pertama yang bisa sampai kepadanya.",
      unit: "orang",
      caveat: "Yang bisa melihat, bukan yang benar-benar melihat. Bergantung pada akun yang ditandai sebagai merek atau media.",
    },
  },
  compute: (bench) => onFollowsAndShares(bench, peerReach, () => splitOutcome(bench, "peerReach", bench.use(reachedByPeers))),
  example: { network: "G8 with post", scope: "post", values: { p1: 3 } },
});

/** A part of the reach as a measure tells it. */
export function splitOutcome(bench: Workbench, id: string, split: ReachSplit): Outcome {
  const { people, posts, whole, range } = split;
  const reasons: Reason[] = [];
  if (people.some(Number.isNaN) || posts.length === 0) reasons.push("no-post");
  if (posts.some(Number.isNaN)) reasons.push("no-shares");
  const isOrdered = candidatesOf(bench).adoptions.reading === "posts" || candidatesOf(bench).adoptions.reading === "topic";
  const remarks: Remark[] = [...bench.use(voicesOf).remarks, ...(isOrdered ? [] : (["order-unknown"] as const))];
  return { people, ...(posts.length > 0 && { posts }), whole: { [id]: whole }, ranges: { [id]: range }, reasons, remarks };
}
