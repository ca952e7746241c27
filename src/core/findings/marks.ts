/**
 * A sentence that crosses threads says who is meant and not what she is called: the screen puts in the name under which
 * she is shown just then. A row stands between two characters that no file may use for anything.
 */
import { shortened } from "./names.ts";

const OPEN = "\uE000";
const CLOSE = "\uE001";
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`, "gu");

export function markOf(row: number): string {
  return `${OPEN}${row}${CLOSE}`;
}

/** @param between what becomes of the text around the names. */
export function named(text: string, nameOf: (row: number) => string, between = (rest: string) => rest): string {
  // split at the rows, which stand at every second place
  return text
    .split(MARK)
    .map((part, at) => (at % 2 === 0 ? between(part) : shortened(nameOf(Number(part)))))
    .join("");
}
