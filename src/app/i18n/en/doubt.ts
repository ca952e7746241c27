/** How sure numbers and places are. How a doubt was made is said in `core/doubt/words.ts`. */
import { DOUBT_WORDS } from "../../../core/doubt/words.ts";
import { formatsOf } from "../formats.ts";

const { count } = formatsOf("en");

export const doubt = {
  place: "Place",
  /** "2nd to 6th" */
  places: DOUBT_WORDS.en.place,
  placeBy: (measure: string) => `Place by ${measure}`,
  /** Beside a place in a cell: how many more have the same number. */
  alike: (others: number) => `with ${count(others)} more`,
  placeOf: (all: number, measure: string) => `of ${count(all)} by ${measure}`,
  axis: "Places",
  group: (others: number) =>
    others === 1 ? "One other person cannot be told apart in order." : `${count(others)} others cannot be told apart in order.`,
  range: (low: string, high: string) => `${low} to ${high}`,
  spokenRange: (value: string, low: string, high: string) => `${value}, 95% range ${low} to ${high}`,
  spokenPlace: (place: string, others: number) =>
    others === 0 ? place : `${place}, one of ${count(others + 1)} who cannot be told apart in order`,
  noRange: "too few posts for a range",
  foot: "A band is the 95% range of the value, on a square-root axis. Overlapping bands mean that the order is unknown.",
  asking: "How sure this place is is being worked out.",
  noPlaceRange: "Close numbers may well change places.",
  heading: "Where the range comes from",
  headingNone: "How sure it is",
  amongTen: (share: string) => `Among the first ten in ${share} of the draws.`,
  value: (low: string, high: string) => `95% range of the value: ${low} to ${high}.`,
  thin: "Too few to give one number: read the range.",
  gaps: {
    heading: "If something were missing",
    ask: "What if one follow in ten were missing?",
    askShares: "What if one share in ten were missing?",
    asking: "Taking ties and people away at random",
    label: "Pairs of people that keep their order",
    what: { follows: "Follows", shares: "Shares", people: "People" },
    without: (part: string) => `without ${part}`,
    limit: "Gaps that lie at random. Real gaps are often whole lists, and may do more.",
    failed: "This could not be worked out.",
  },
  columns: {
    placeLow: (name: string) => `${name}: best place`,
    placeHigh: (name: string) => `${name}: last place`,
    valueLow: (name: string) => `${name}: low end of 95% range`,
    valueHigh: (name: string) => `${name}: high end of 95% range`,
  },
};
