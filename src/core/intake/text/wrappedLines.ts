/**
 * Lines that stand whole in quotes: a spreadsheet that separates columns by another sign has put each line into one cell, and
 * quoted it once more where it was saved. They are taken out of their quotes, line for line, and read as the table they were.
 */
import type { OpenedFile, SourceFile } from "../format.ts";
import { firstLines, withLines } from "./rewrittenLines.ts";

const DELIMITERS = [",", ";", "\t"];
/** One quoted cell, and nothing but empty cells behind it. */
const WRAPPED = /^"((?:[^"]|"")*)"[,;\t]*$/;
const LONGEST = 1 << 20;

/** The same file without those quotes; undefined if no line has them. */
export function maybeUnwrapped(opened: OpenedFile): SourceFile | undefined {
  if (opened.delimiter !== undefined || !opened.text.includes('"')) return undefined;
  const [header = "", ...rest] = firstLines(opened);
  const delimiter = DELIMITERS.find((sign) => unwrapped(header, { delimiter: sign, fields: 2 }).includes(sign));
  if (delimiter === undefined) return undefined;
  const shape = { delimiter, fields: unwrapped(header, { delimiter, fields: 2 }).split(delimiter).length };
  if (!rest.some((line) => unwrapped(line, shape) !== line)) return undefined;
  return withLines(opened, (line) => unwrapped(line, shape), delimiter);
}

interface Shape {
  readonly delimiter: string;
  /** Of the header: a line that says as much was a row. */
  readonly fields: number;
}

function unwrapped(line: string, { delimiter, fields }: Shape): string {
  const inner = line.length > LONGEST ? undefined : WRAPPED.exec(line)?.[1];
  return inner !== undefined && inner.split(delimiter).length >= fields ? inner.replaceAll('""', '"') : line;
}
