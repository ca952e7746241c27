/**
 * Words by which a program writes that nothing is there: Python's None, a database's NULL, a number that is none. Each may be an
 * account as well, so a word counts only if it also stands in a column that holds no names: times, numbers, addresses, or itself alone.
 */
import type { Decision } from "../report/report.ts";

const WORDS: ReadonlySet<string> = new Set([
  "None",
  "NULL",
  "null",
  "Null",
  "NaN",
  "nan",
  "N/A",
  "n/a",
  "#N/A",
  "<NA>",
  "NaT",
  "undefined",
  "\\N",
]);

/** Reddit's word in the place of accounts that are gone: nobody can be called so. */
const GONE = "[deleted]";

const NO_NAME = /^[-+\d.,:/TZ\s]+$|^https?:|\s|^(?:true|false)$/i;

/** @param records the first rows of a table. @returns the words that say nothing in it. */
export function nothingWordsIn(records: readonly (readonly string[])[]): string[] {
  const found = new Set<string>();
  const width = Math.max(0, ...records.map((record) => record.length));
  for (let column = 0; column < width; column++) {
    const values = new Set(records.map((record) => record[column] ?? "").filter((cell) => cell !== ""));
    const words = [...values].filter((value) => WORDS.has(value));
    const others = [...values].filter((value) => !WORDS.has(value));
    if (words.length > 0 && others.filter((value) => NO_NAME.test(value)).length >= others.length * 0.8)
      words.forEach((word) => found.add(word));
    if (values.has(GONE)) found.add(GONE);
  }
  return [...found];
}

/** The same for a scanner; nothing if there are none, so that it has nothing to compare. */
export function bytesOfNothing(words: readonly string[]): { nothing?: Uint8Array[] } {
  return words.length === 0 ? {} : { nothing: words.map((word) => new TextEncoder().encode(word)) };
}

/** What is said on screen of it. */
export function decisionOnNothing(words: readonly string[]): Decision[] {
  return words.length === 0 ? [] : [{ code: "nothing-said", values: { words: words.join(", ") } }];
}
