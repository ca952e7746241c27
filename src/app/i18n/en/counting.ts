/** How English counts. */
import { formatsOf } from "../formats.ts";

export const { count, bytes } = formatsOf("en");

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Up to twelve as a word, as inside a sentence. */
export const word = (value: number): string => WORDS[value] ?? count(value);

/** The same at the beginning of one. */
export const firstWord = (value: number): string => word(value).replace(/^[a-z]/, (letter) => letter.toUpperCase());

export const some = (value: number, one: string, many: string): string => `${count(value)} ${value === 1 ? one : many}`;

export const people = (value: number): string => some(value, "person", "people");

export const steps = (value: number): string => some(value, "step", "steps");

const ONE: Readonly<Record<string, string>> = {
  people: "person",
  accounts: "account",
  communities: "community",
  ties: "tie",
  steps: "step",
  signals: "signal",
  posts: "post",
  replies: "reply",
  exchanges: "exchange",
  "credited re-shares": "credited re-share",
  "credited re-shares per post": "credited re-share per post",
  "people per post": "person per post",
  "people, added up over posts": "person, added up over posts",
  "re-shares in an hour": "re-share in an hour",
  "re-shares for each paid act": "re-share for each paid act",
  "standard deviations": "standard deviation",
};

/** A measure's unit as it stands behind a written number: one of it is no several. */
export const unitBehind = (value: string, unit: string): string => (value === "1" ? (ONE[unit] ?? unit) : unit);

export const these = (value: number): string => (value === 1 ? "this one person" : `these ${word(value)} people`);
