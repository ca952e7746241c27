/** How sure numbers and places are. How a doubt was made is said in `core/doubt/words.ts`. */
import { DOUBT_WORDS } from "../../../core/doubt/words.ts";
import { count } from "./counting.ts";

export const doubt = {
  place: "Place",
  /** "2nd to 6th" */
  places: DOUBT_WORDS.en.place,
  /** The ends of a scale of places; it may end before the last of them. */
  firstPlace: "1st, top",
  lastPlace: (end: number, all: number) =>
    end < all ? `${DOUBT_WORDS.en.place(end, end)} of ${count(all)}` : `${DOUBT_WORDS.en.place(end, end)}, last`,
  placeBy: (measure: string) => `Place by ${measure}`,
  /** Where nothing can be drawn anew. */
  placeCounted: "Place as counted",
  counted: "As counted: how much of this place is chance, these files cannot tell.",
  /** Beside a place in a cell: how many more have the same number. */
  alike: (others: number) => `with ${count(others)} more`,
  placeOf: (all: number, measure: string) => `of ${count(all)} with any ${measure}`,
  /** Nobody has a place by credit who has none. */
  noPlace: "no place",
  beyond: (told: number) => `after the first ${count(told)}`,
  group: (others: number) =>
    others === 1
      ? "Cannot be told apart in order from one other person."
      : `Cannot be told apart in order from ${count(others)} other people.`,
  spokenPlace: (place: string, others: number) =>
    others === 0 ? place : `${place}, one of ${count(others + 1)} who cannot be told apart in order`,
  spokenRange: (value: string, kind: "drawn" | "ways", low: string, high: string) =>
    kind === "drawn" ? `${value}, 95% range ${low} to ${high}` : `${value}, ${low} to ${high} over several ways of counting`,
  /** Beside a value without a range. */
  spokenNoRange: (value: string) => `${value}, too few posts for a range`,
  foot: {
    drawn: "A band is the 95% range of the value, on a square-root axis. Overlapping bands mean that the order is unknown.",
    ways: "A band goes from the least to the greatest of several ways of counting. How much is chance cannot be said from these files.",
  },
  range: (low: string, high: string) => `${low} to ${high}`,
  heading: "Where the range comes from",
  headingNone: "How sure it is",
  ofPost: "A post happened once. How much of its number is chance cannot be told from one post.",
  more: "More about it",
  pending: "How sure it is, is being worked out.",
  amongTen: (share: string) => `Among the first ten in ${share} of the draws.`,
  value: (low: string, high: string) => `95% range of the value: ${low} to ${high}.`,
  sampled: (low: string, high: string) => `95% range: ${low} to ${high}`,
  gaps: {
    heading: "If something were missing",
    ask: "What if one tie in ten were missing?",
    asking: "Taking ties and people away at random",
    label: "Pairs of people that keep their order",
    what: { follows: "follows", shares: "shares", people: "people" },
    without: (part: string, what: string) => `Without ${part} of ${what}`,
    axis: (from: string) => `The axis goes from ${from}, what chance keeps, to 100%.`,
    limit: "These gaps lie at random. Real gaps are often whole lists, and may do more.",
    failed: "This could not be worked out.",
  },
  columns: {
    placeLow: (name: string) => `${name}: best place`,
    placeHigh: (name: string) => `${name}: last place`,
    /** Numbered from the best; within one nobody can tell the order. */
    group: (name: string) => `${name}: tied group`,
    valueLow: (name: string) => `${name}: low end of 95% range`,
    valueHigh: (name: string) => `${name}: high end of 95% range`,
  },
};
