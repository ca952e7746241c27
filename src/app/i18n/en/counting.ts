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

export const these = (value: number): string => (value === 1 ? "this one person" : `these ${word(value)} people`);
