/** Text line by line, whatever ends a line: LF, CRLF, or the CR of old. */
import { Problem } from "../../base/problem.ts";

const MOST_LETTERS = 8 << 20;
const LF = 10;
const CR = 13;

export interface LineHandler {
  /** @param line 1-based. */
  line(text: string, line: number): void;
  finish?(): void;
}

/** Takes the bytes of a text and tells a handler its lines. */
export class LineSink {
  readonly #handler: LineHandler;
  readonly #decoder = new TextDecoder();
  #rest = "";
  #line = 1;

  constructor(handler: LineHandler) {
    this.#handler = handler;
  }

  /** @throws Problem "line-too-long" */
  push(chunk: Uint8Array): void {
    this.#take(this.#decoder.decode(chunk, { stream: true }), false);
  }

  finish(): void {
    this.#take(this.#decoder.decode(), true);
    if (this.#rest !== "") this.#handler.line(this.#rest, this.#line);
    this.#handler.finish?.();
  }

  #take(more: string, isLast: boolean): void {
    // What was searched before holds no line end, but for a CR at its very end that may have an LF behind it.
    let from = Math.max(0, this.#rest.length - 1);
    const text = this.#rest + more;
    let start = 0;
    for (; from < text.length; from++) {
      const code = text.charCodeAt(from);
      if (code !== LF && code !== CR) continue;
      if (code === CR && from + 1 === text.length && !isLast) break;
      this.#handler.line(text.slice(start, from), this.#line++);
      if (code === CR && text.charCodeAt(from + 1) === LF) from++;
      start = from + 1;
    }
    this.#rest = text.slice(start);
    if (this.#rest.length > MOST_LETTERS) throw new Problem({ code: "line-too-long", severity: "error", line: this.#line });
  }
}

/** The words of a line between white space (or commas): quoted ones whole, in single or double quotes, without them. */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  for (const [, double, single, plain] of line.matchAll(WORD)) words.push(double?.replace(/\\(["\\])/g, "$1") ?? single ?? plain ?? "");
  return words;
}

const WORD = /"((?:[^"\\]|\\.)*)"(?=[\s,]|$)|'([^']*)'(?=[\s,]|$)|([^\s,]+)/g;
