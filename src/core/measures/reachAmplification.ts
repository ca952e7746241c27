/**
 * How many times further than the author's own audience did it get? R2.
 *
 * `reach` divided by the author's own followers; for the whole by the different followers of all authors. Never below
 * 1. `reachAmplification.extra`: how many more people the whole could reach than follow its authors. Cost: as `reach`. Nothing to say where the author has no followers or there is no post; the log as one topic has
 * many authors, and is divided by all their different followers.
 */
import type { Sample } from "../cascades/contributions.ts";
import { reachedWithoutEach } from "../cascades/reachedOnce.ts";
import { reachedOf } from "../cascades/reached.ts";
import { candidatesOf } from "../cascades/candidates.ts";
import { defineMeasure, onFollowsAndShares, type Outcome, type Reason } from "./measure.ts";
import type { Workbench } from "../network/workbench.ts";

export const reachAmplification = defineMeasure({
  id: "reachAmplification",
  scopes: ["person", "post", "whole"],
  format: "ratio",
  source: "Counting",
  cost: "O(sum of the spreaders' audiences)",
  words: {
    en: {
      name: "Reach amplification",
      question: "How many times further than the author's own audience could it be seen?",
      formula: "People who could have seen it, divided by the author's own followers.",
      unit: "",
      caveat: "Counts who could have seen it, not who did.",
    },
    id: {
      name: "Penguatan jangkauan",
      question: "Bisa dilihat berapa kali lipat audiens penulisnya sendiri?",
      formula: "Orang yang bisa melihatnya, dibagi pengikut penulisnya sendiri.",
      unit: "",
      caveat: "Menghitung yang bisa melihat, bukan yang benar-benar melihat.",
    },
  },
  compute: (bench) => onFollowsAndShares(bench, reachAmplification, () => amplification(bench)),
  sample: { of: amplificationWithoutEach },
  example: { network: "G8 with post", scope: "post", values: { p1: 2 } },
});

function amplification(bench: Workbench): Outcome {
  const { follows, posts: rowsOfPosts } = bench.network;
  const { people, posts, whole, authorsAudience } = bench.sharedPart(reachedOf);
  const isTopic = candidatesOf(bench).adoptions.reading === "topic";
  const own = (author: number): number => (author < 0 ? 0 : follows.audience(author).length);
  const ofPerson = people.people.map((reached, person) => times(reached, own(person)));
  const ofPost = posts.people.map((reached, post) => times(reached, isTopic ? authorsAudience : own(rowsOfPosts.author[post])));
  const ofWhole = times(whole.people[0], authorsAudience);
  const reasons: Reason[] = [];
  if (people.people.some(Number.isNaN) || ofPost.length === 0) reasons.push("no-post");
  if (posts.people.some(Number.isNaN)) reasons.push("no-shares");
  const isUnheard = (value: number, i: number, reached: Float64Array): boolean => Number.isNaN(value) && !Number.isNaN(reached[i]);
  if (
    ofPerson.some((value, i) => isUnheard(value, i, people.people)) ||
    ofPost.some((value, i) => isUnheard(value, i, posts.people)) ||
    isUnheard(ofWhole, 0, whole.people)
  )
    reasons.push("no-audience");
  return {
    people: ofPerson,
    ...(ofPost.length > 0 && { posts: ofPost }),
    whole: { reachAmplification: ofWhole, "reachAmplification.extra": whole.people[0] - authorsAudience },
    reasons,
  };
}

function amplificationWithoutEach(bench: Workbench): Sample | null {
  const { reading } = candidatesOf(bench).adoptions;
  if (bench.network.follows.count === 0 || (reading !== "posts" && reading !== "unordered")) return null;
  const { reached, own, reachedWithout, ownWithout } = bench.sharedPart(reachedWithoutEach);
  return {
    unit: "posts",
    kind: "union",
    all: times(reached, own),
    least: 1,
    over: reachedWithout.map((left, post) => times(left, ownWithout[post])),
  };
}

function times(reached: number, audience: number): number {
  return audience > 0 ? reached / audience : NaN;
}
