/** A person's page. */
import { count, people } from "./counting.ts";

export const person = {
  place: (place: string) => `Place ${place}`,
  placeOf: (all: string, measure: string) => `of ${all} by ${measure}`,
  tied: (others: number) => (others === 1 ? "Shared with one other person." : `Shared with ${count(others)} others.`),
  noRange: "This place has no range: close numbers may well change places.",
  asLargeVoice: (value: string) =>
    `Nothing by this account counts as person to person: it is a large voice here, and its ${value} credited re-shares are vertical.`,
  notPassedOn: "Nothing by this person has moved from person to person yet.",
  /** In place of her community's name, where that is her own. */
  ownCircle: (all: number) => `own circle of ${people(all)}`,
  followers: (value: number) => `${count(value)} declared followers`,
  headline: (name: string, value: number) => `${name} is heard by ${people(value)} directly`,
  arrows: "Arrows point from the person who is heard to the person who hears.",
  passedOnBy: "Who passes them on",
  passesOn: "Whom they pass on",
  nobodyPasses: "Nobody else has shared a post by this account.",
  passesNobody: "This account has shared nobody else’s post.",
  relationship: { mutual: "Mutual", follows: "Follows", followed: "Followed", none: "No tie" },
  shared: (value: string) => `${value} shared`,
  talks: {
    none: "no replies",
    both: (value: number) => `${count(value)} back and forth`,
    one: (value: number) => `${count(value)} unanswered`,
  },
  allTies: (value: number) => `Select all ${count(value)}`,
};
