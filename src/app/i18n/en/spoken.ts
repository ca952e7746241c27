/** Sentences for those who listen to the window: what has just changed on the map and in the tables. */
import { count, people } from "./counting.ts";

export const spoken = {
  /** "3rd", "21st" */
  place: (place: number) => `${count(place)}${ending(place)}`,
  by: (place: string, measure: string) => `${place} by ${measure}`,
  community: (name: string) => `community ${name}`,
  nobody: "Nobody is selected any more.",
  selected: (value: number) => `${people(value)} selected.`,
  finding: (sentence: string, lit: number, all: number) => `${sentence} ${count(lit)} of ${people(all)} are lit.`,
  filtered: (value: number, all: number) => `${count(value)} of ${people(all)}.`,
  unfiltered: (all: number) => `No filter: all ${people(all)}.`,
  sorted: (name: string, isDescending: boolean) => `Sorted by ${name}, ${isDescending ? "highest first" : "lowest first"}.`,
  undone: (step: string) => `Undone: ${step}`,
  redone: (step: string) => `Done again: ${step}`,
  opened: (all: number) => `The map is open: ${people(all)}.`,
};

function ending(place: number): string {
  const tens = place % 100;
  if (tens >= 11 && tens <= 13) return "th";
  return ["th", "st", "nd", "rd"][place % 10] ?? "th";
}
