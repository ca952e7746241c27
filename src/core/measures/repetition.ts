/**
 * How much of the contact went to people who could already have seen it? R3.
 *
 * 1 − different people reached / contacts in all, where somebody who follows three spreaders of a post is met three times. 0:
 * nobody could meet a post twice. Below 1. For a person and for the whole both are added up post by post: whoever could see
 * two posts met nothing twice. `repetition.contacts`: how often somebody who could meet a post could, on average. Cost: as
 * `reach`. Nothing to say where nobody could be met, without a post, and without a follow layer.
 */
import { reachedOf, type Reached } from "../cascades/reached.ts";
import { defineMeasure, onFollowsAndShares, type Outcome, type Reason } from "./measure.ts";
import type { Workbench } from "../network/workbench.ts";

export const repetition = defineMeasure({
  id: "repetition",
  scopes: ["person", "post", "whole"],
  format: "percent",
  source: "Counting",
  cost: "O(sum of the spreaders' audiences)",
  words: {
    en: {
      name: "Repetition",
      question: "How much of the contact with a post went to people who could already have seen it?",
      formula: "1 minus the different people who could have seen it, divided by the followers of all spreaders added up; post by post.",
      unit: "",
      caveat: "Repetition is no waste where people need to hear a thing from several peers.",
    },
    id: {
      name: "Pengulangan",
      question: "Seberapa besar kontak dengan kiriman yang jatuh pada orang yang sebelumnya sudah bisa melihatnya?",
      formula: "1 dikurangi orang berbeda yang bisa melihatnya, dibagi jumlah pengikut semua penyebar; kiriman demi kiriman.",
      unit: "",
      caveat: "Pengulangan bukan pemborosan bila orang perlu mendengarnya dari beberapa orang.",
    },
  },
  compute: (bench) => onFollowsAndShares(bench, repetition, () => repeated(bench)),
  example: { network: "G8 with post", scope: "post", values: { p1: 5 / 11 } },
});

function repeated(bench: Workbench): Outcome {
  const reached = bench.sharedPart(reachedOf);
  const people = repeatedContacts(reached.people);
  const posts = repeatedContacts(reached.posts);
  const whole = repeatedContacts(reached.whole);
  const contacts = reached.whole.contacts[0] / reached.whole.each[0];
  const reasons: Reason[] = [];
  if (reached.people.people.some(Number.isNaN) || posts.length === 0) reasons.push("no-post");
  if (reached.posts.people.some(Number.isNaN)) reasons.push("no-shares");
  if ([reached.people, reached.posts, reached.whole].some(({ contacts }) => contacts.includes(0))) reasons.push("no-audience");
  return { people, ...(posts.length > 0 && { posts }), whole: { repetition: whole[0], "repetition.contacts": contacts }, reasons };
}

function repeatedContacts({ each, contacts }: Reached): Float64Array {
  // no contact at all is 0 / 0: nothing to say
  return each.map((reached, i) => 1 - reached / contacts[i]);
}
