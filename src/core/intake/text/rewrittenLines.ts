/** A file of text in which every line is written anew: its lines keep their numbers. */
import type { Pulse } from "../../base/pulse.ts";
import { streamOfText } from "./rowsOfText.ts";
import { pour } from "./decode.ts";
import type { OpenedFile, SourceFile } from "../format.ts";
import { LineSink } from "./lines.ts";

const PIECE_LETTERS = 1 << 16;

/** The lines of the beginning that say something, without one that the beginning cuts off. */
export function firstLines({ text, isWhole }: OpenedFile): string[] {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  return isWhole ? lines : lines.slice(0, -1);
}

/** @param delimiter what stands between its cells, where that is known. */
export function withLines(opened: OpenedFile, rewrite: (line: string) => string, delimiter?: string): SourceFile {
  return {
    ...opened.file,
    ...(delimiter !== undefined && { delimiter }),
    isMade: true,
    open: (pulse = () => {}) => streamOfText(() => textOf(opened, rewrite, pulse)),
    part: () => Promise.resolve(new Uint8Array(0)),
  };
}

async function* textOf(opened: OpenedFile, rewrite: (line: string) => string, pulse: Pulse): AsyncGenerator<string> {
  let pieces: string[] = [];
  const start = () => {
    pieces = [""];
    return new LineSink({
      line(text) {
        pieces[pieces.length - 1] += `${rewrite(text)}\n`;
        if (pieces[pieces.length - 1].length > PIECE_LETTERS) pieces.push("");
      },
    });
  };
  await pour(opened, start, pulse);
  yield* pieces;
}
