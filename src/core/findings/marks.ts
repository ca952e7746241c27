/**
 * A sentence that crosses threads says who is meant and not what she is called: the screen puts in the name under which
 * she is shown just then. A row stands between two characters that no file may use for anything.
 */
import { atBeginning } from "../network/calling.ts";
import { shortened } from "./names.ts";

const OPEN = "\uE000";
const CLOSE = "\uE001";
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`, "gu");

export function markOf(row: number): string {
  return `${OPEN}${row}${CLOSE}`;
}

/**
 * A name that the text begins with is written as at the beginning of a sentence; one that ends with a full stop ("Jr.") ends
 * the sentence with it.
 * @param between what becomes of the text around the names.
 */
export function named(text: string, nameOf: (row: number) => string, between = (rest: string) => rest): string {
  // split at the rows, which stand at every second place
  return text
    .split(MARK)
    .map((part, at, { 0: before }) => {
      if (at % 2 === 0) return between(part);
      const name = shortened(nameOf(Number(part)));
      return at === 1 && before === "" ? atBeginning(name) : name;
    })
    .reduce((said, part, at) => said + (at % 2 === 0 && at > 0 && said.endsWith(".") && STOP.test(part) ? part.slice(1) : part), "");
}

/** A full stop, and no dots that leave something out. */
const STOP = /^\.(?!\.)/u;
