/**
 * Lines that stand whole in quotes: a spreadsheet that separates columns by another sign has put each line into one cell, and
 * quoted it once more where it was saved. They are taken out of their quotes, line for line, and read as the table they were.
 */
import type { Pulse } from "../base/pulse.ts";
import { streamOfText } from "./containers/rowsOfText.ts";
import { pour } from "./decode.ts";
import type { OpenedFile, SourceFile } from "./format.ts";
import { LineSink } from "./lines.ts";

const DELIMITERS = [",", ";", "\t"];
/** One quoted cell, and nothing but empty cells behind it. */
const WRAPPED = /^"((?:[^"]|"")*)"[,;\t]*$/;
const LONGEST = 1 << 20;
const PIECE_LETTERS = 1 << 16;

/** The same file without those quotes; undefined if no line has them. */
export function maybeUnwrapped(opened: OpenedFile): SourceFile | undefined {
  if (opened.delimiter !== undefined || !opened.text.includes('"')) return undefined;
  const lines = opened.text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  if (!opened.isWhole) lines.pop();
  const [header = "", ...rest] = lines;
  const delimiter = DELIMITERS.find((sign) => unwrapped(header, { delimiter: sign, fields: 2 }).includes(sign));
  if (delimiter === undefined) return undefined;
  const shape = { delimiter, fields: unwrapped(header, { delimiter, fields: 2 }).split(delimiter).length };
  if (!rest.some((line) => unwrapped(line, shape) !== line)) return undefined;
  return {
    ...opened.file,
    delimiter,
    isMade: true,
    open: (pulse = () => {}) => streamOfText(() => textOf(opened, shape, pulse)),
    part: () => Promise.resolve(new Uint8Array(0)),
  };
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

async function* textOf(opened: OpenedFile, shape: Shape, pulse: Pulse): AsyncGenerator<string> {
  let pieces: string[] = [];
  const start = () => {
    pieces = [""];
    return new LineSink({
      line(text) {
        pieces[pieces.length - 1] += `${unwrapped(text, shape)}\n`;
        if (pieces[pieces.length - 1].length > PIECE_LETTERS) pieces.push("");
      },
    });
  };
  await pour(opened, start, pulse);
  yield* pieces;
}
