/** Who is on the map, who is not and why, and who is chosen there. */
import { count, people } from "./counting.ts";

const accounts = (value: number) => (value === 1 ? "1 account" : `${count(value)} accounts`);
const LAYERS = { follows: "follow ties", shares: "ties" };

export const drawn = {
  /** After a name, in brackets. */
  outside: "outside the filter",
  withoutTies: (value: number, layer: "follows" | "shares") => `${accounts(value)} without ${LAYERS[layer]}: not on the map`,
  lessTied: (value: number) => `${accounts(value)} with fewer ties: not on the map`,
  chosen: (value: number) => `${people(value)} chosen`,
  chosenShare: (value: number, share: string, measure: string) => `${people(value)} chosen: together ${share} of the ${measure}`,
  clear: "Clear the choice",
  whyHidden: "{name} is hidden on this map.",
  whyNoTies: "{name} has no ties in these files, so the map does not show this account.",
  whyNoFollows: "{name} has no follow ties, and the map shows only these.",
  whyLessTied: "{name} has fewer ties than those whom the map has room for.",
  show: "Show again",
  outOfSight: {
    one: "{name} is outside the part of the map in view.",
    several: (unseen: number, all: number) =>
      unseen === all
        ? `None of these ${people(all)} is in the part of the map in view.`
        : `${count(unseen)} of these ${people(all)} ${unseen === 1 ? "is" : "are"} outside the part of the map in view.`,
    show: (all: number): string => (all === 1 ? "Show on map" : "Show all of them"),
  },
  noTies: {
    title: "No ties, no map",
    detail: (value: number) =>
      `These files name ${accounts(value)}, and no two of them are tied. The table and the numbers work all the same.`,
  },
  hiddenHere: "Everybody who would stand here is hidden.",
  /** Sentences under the headline. */
  fitOfChosen: (value: number, all: number) =>
    value === 0
      ? `None of the ${people(all)} chosen fits the filters.`
      : `${count(value)} of the ${people(all)} chosen ${value === 1 ? "fits" : "fit"} the filters: the map and the table are of ${value === 1 ? "this one" : "these"}.`,
  noneFit: {
    title: "Nobody who is chosen fits the filters.",
    why: "The choice and the filters hold together: only who is in both is listed.",
  },
  hiddenPeople: (value: number) => `${people(value)} hidden.`,
  nobodyLeft: {
    title: "Everybody is hidden",
    detail: (value: number) => `You hid all ${people(value)} of this map.`,
  },
};
