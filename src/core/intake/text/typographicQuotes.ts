/**
 * Cells in the quotes of typesetters: a word processor turns "rina","budi" into “rina”,“budi”, or „rina“;„budi“. Where most cells
 * of most lines stand in such quotes they are read as quotes; in a few cells, as of a text that cites somebody, they are letters.
 */
import type { OpenedFile, SourceFile } from "../format.ts";
import { firstLines, withLines } from "./rewrittenLines.ts";

const QUOTES = "“”„‟«»‹›‘’‚‛";
const DELIMITERS = ["\t", ";", ",", "|"];
const LOOKED_AT = 50;
/** A longer line is not looked at. */
const LONGEST = 4096;

/** The same file with straight quotes around its cells; undefined if they do not stand in other ones. */
export function maybeRequoted(opened: OpenedFile): SourceFile | undefined {
  if (opened.delimiter !== undefined || !new RegExp(`[${QUOTES}]`).test(opened.text)) return undefined;
  const lines = firstLines(opened)
    .slice(0, LOOKED_AT)
    .filter(({ length }) => length <= LONGEST);
  const [header = "", ...rest] = lines;
  const rows = rest.length > 0 ? rest : [header];
  const delimiter = DELIMITERS.find((sign) => new RegExp(`[${QUOTES}]${escaped(sign)}[${QUOTES}]`).test(rows.join("\n"))) ?? ",";
  const cell = new RegExp(`(^|${escaped(delimiter)})[${QUOTES}].*?[${QUOTES}](?=${escaped(delimiter)}|\\s*$)`, "gu");
  /** How many cells of a line stand in quotes, and how many do not. */
  const countsIn = (line: string) => {
    const others = line.replace(cell, "").split(delimiter);
    return { quoted: line.match(cell)?.length ?? 0, plain: others.filter((text) => text.trim() !== "").length };
  };
  const areQuoted = (line: string) => countsIn(line).quoted > countsIn(line).plain;
  const isHeader = countsIn(header).plain === 0 && countsIn(header).quoted > 1;
  if (!isHeader && rows.filter(areQuoted).length < rows.length * 0.8) return undefined;
  const opening = new RegExp(`(^|${escaped(delimiter)})[${QUOTES}]`, "gu");
  const closing = new RegExp(`[${QUOTES}](?=${escaped(delimiter)}|\\s*$)`, "gu");
  return withLines(opened, (line) => line.replaceAll('"', '""').replace(opening, '$1"').replace(closing, '"'));
}

function escaped(sign: string): string {
  return sign === "|" ? "\\|" : sign;
}
