/**
 * How many people could have seen it? R1.
 *
 * Everybody who follows the author or someone who passed it on, each person once, without the author herself. For a
 * person and for the whole: all her posts, or all posts, together; still each person once. Exact, by stamps. Cost: the sum
 * of the audiences of all spreaders. Nothing to say for people without a post of their own; where posts are not known,
 * a person reaches her followers and those of all who ever re-shared her, and the log as one topic reaches whoever
 * follows somebody in it. Nothing to say without a follow layer.
 */
import type { Sample } from "../cascades/contributions.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { reachedWithoutEach } from "../cascades/reachedOnce.ts";
import { reachedOf } from "../cascades/reached.ts";
import { defineMeasure, onFollowsAndShares, type Outcome, type Reason } from "./measure.ts";
import type { Workbench } from "../network/workbench.ts";

export const reach = defineMeasure({
  id: "reach",
  scopes: ["person", "post", "whole"],
  format: "count",
  source: "Counting",
  cost: "O(sum of the spreaders' audiences)",
  words: {
    en: {
      name: "Could have seen",
      question: "How many different people could have seen it?",
      formula: "Different followers of the author and of everybody who passed it on, without the author.",
      unit: "people",
      caveat: "An upper bound: feeds show only part of what is posted.",
    },
    id: {
      name: "Bisa melihat",
      question: "Berapa orang berbeda yang bisa melihatnya?",
      formula: "Pengikut berbeda dari penulis dan dari semua yang meneruskannya, tanpa penulisnya sendiri.",
      unit: "orang",
      caveat: "Batas atas: linimasa hanya menampilkan sebagian kiriman.",
    },
  },
  compute: (bench) => onFollowsAndShares(bench, reach, () => reachByScope(bench)),
  sample: { of: reachedWithoutEachPost },
  example: { network: "G8 with post", scope: "post", values: { p1: 6 } },
});

function reachByScope(bench: Workbench): Outcome {
  const { people, posts, whole } = bench.sharedPart(reachedOf);
  const reasons: Reason[] = [];
  if (people.people.some(Number.isNaN) || posts.people.length === 0) reasons.push("no-post");
  if (posts.people.some(Number.isNaN)) reasons.push("no-shares");
  return { people: people.people, ...(posts.people.length > 0 && { posts: posts.people }), whole: { reach: whole.people[0] }, reasons };
}

function reachedWithoutEachPost(bench: Workbench): Sample | null {
  const { reading } = candidatesOf(bench).adoptions;
  if (bench.network.follows.count === 0 || (reading !== "posts" && reading !== "unordered")) return null;
  const { reached, reachedWithout } = bench.sharedPart(reachedWithoutEach);
  return { unit: "posts", kind: "union", all: reached, over: reachedWithout };
}
