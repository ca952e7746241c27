/** Comments that a column numbers, so that "2-1" is the first answer to comment 2: ExportComments.com's way, and of lists made by hand. */
import { normalized } from "../cells/normalized.ts";
import type { Sample } from "../tables/sampling.ts";
import type { Other } from "./postLog.ts";

const NUMBERING = /^(?:#|no|nr|num|number|commentnumber|nomor|nomorkomentar|nourut|urutan|index)?$/;
/** A tool that indents its answers numbers them in a column of their own. */
const MOST_COLUMNS = 2;
const ANSWER = /^(\d+(?:[-.]\d+)*)([-.])(\d+)$/;

/** The first columns, if they number comments and some of those answer others; each answer stands behind what it answers, and behind the one before it. */
export function numberColumns({ header = [], records }: Sample): readonly number[] {
  const named = header.slice(0, MOST_COLUMNS).findIndex((text) => !NUMBERING.test(normalized(text)));
  const positions = Array.from({ length: named < 0 ? Math.min(header.length, MOST_COLUMNS) : named }, (_, position) => position);
  const seen = new Set<string>();
  let answers = 0;
  for (const record of records) {
    const number = numberIn(positions.map((position) => record[position] ?? ""));
    const [, above, sign = "", last] = ANSWER.exec(number) ?? [];
    if (above !== undefined && (!seen.has(above) || (last !== "1" && !seen.has(`${above}${sign}${Number(last) - 1}`)))) return [];
    if (above === undefined && !/^\d*$/.test(number)) return [];
    if (above !== undefined) answers++;
    seen.add(number);
  }
  return answers > 0 ? positions : [];
}

export class CommentNumbers {
  readonly #comments = new Map<string, Other>();
  #answers = 0;

  /** How many of the comments so far answer another one. */
  get answers(): number {
    return this.#answers;
  }

  /** Takes in a comment with what these columns say of it. Whom it answers: nothing where it answers no comment. */
  answered(cells: readonly string[], comment: Other): Other | undefined {
    const number = numberIn(cells);
    if (number === "") return undefined;
    this.#comments.set(number, comment);
    const above = this.#comments.get(ANSWER.exec(number)?.[1] ?? "");
    if (above !== undefined) this.#answers++;
    return above;
  }
}

function numberIn(cells: readonly string[]): string {
  return cells.findLast((cell) => cell !== "") ?? "";
}
