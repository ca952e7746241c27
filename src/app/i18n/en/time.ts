/** When things happened, under the map, and what a table says of columns that do not fit. */
import type { Kind } from "../../../core/network/network.ts";
import { count, people, some } from "./counting.ts";

export const time = {
  heading: "Time",
  days: (value: number) => some(value, "day", "days"),
  hours: (value: number) => some(value, "hour", "hours"),
  none: {
    title: "These files carry no times.",
    why: "Without them nobody can say what came first, how fast it spread, or play it.",
    wayOut: "Add a share export with times",
  },
  noShares: "There is no share export among these files, so nothing happened at a time.",
  counting: "Counting what happened when.",
  show: "Columns",
  views: { movement: "How it moved", kinds: "What was done" },
  movement: { lateral: "person to person", vertical: "from a large voice", unexplained: "unexplained" },
  kinds: { share: "shares", quote: "quotes", reply: "replies", mention: "mentions", like: "likes" } satisfies Record<Kind, string>,
  cumulative: (value: number) => `line: shared so far, ${people(value)}`,
  chart: (from: string, to: string, all: string, width: string) =>
    `${all} shares and other actions from ${from} to ${to}, one column for each ${width}`,
  column: (from: string, what: string) => `${from}: ${what}`,
  brushHint: "Drag across the columns to show only who acted then.",
  exact: "Set a time",
  within: (from: string, to: string) => `Within ${from} – ${to}`,
  whole: (from: string, to: string) => `${from} – ${to}`,
  of: {
    everybody: "of everybody",
    chosen: (value: number) => `of ${people(value)} selected`,
    post: "of the selected post",
    fit: (value: number) => `of ${people(value)} who ${value === 1 ? "fits" : "fit"} the filters`,
  },
  faint: "faint: everybody",
  untimed: (value: number) => `${some(value, "action", "actions")} without a known time ${value === 1 ? "is" : "are"} not in it.`,
  play: "Play",
  pause: "Pause",
  again: "Play again",
  back: "One step back",
  forward: "One step on",
  end: "End the play",
  speed: "Speed",
  speeds: { 1: "×1", 2: "×2", 4: "×4" } as Record<number, string>,
  playhead: "Moment",
  at: (moment: string, value: number, all: number) => `By ${moment}: ${count(value)} of ${people(all)} had shared`,
  headline: (value: number, all: number) => `${count(value)} of ${people(all)} had shared by then`,
  caption: (moment: string) => `${moment}. Lit: whoever had shared or quoted something by then.`,
  /** Columns of a table that do not fit beside one another. */
  moreColumns: (value: number) => `+${some(value, "column", "columns")}`,
  moreColumnsHint: "These do not fit beside the others. Choose one to show it first.",
  /** Beneath the headline, while a filter or a selection is on. */
  shownOf: (value: number, all: number) =>
    value === 0 ? "Nobody fits these filters." : `${count(value)} of ${people(all)} ${value === 1 ? "fits" : "fit"} the filters.`,
  numbersOfAll: (all: number) => `These numbers are of all ${people(all)}; filters change who is shown, not what is counted.`,
};
