/** Text token by token, for the formats whose lines mean nothing (GML, DOT). */
import { Problem } from "../../base/problem.ts";

const MOST_TOKEN_LETTERS = 1 << 20;
const LF = 10;

export interface TokenHandler {
  /** @param kind place of the alternative in the pattern that matched, from 1. @param line 1-based */
  token(kind: number, text: string, line: number): void;
  finish(line: number): void;
}

/** Takes the bytes of a text and tells a handler its tokens. */
export class TokenSink {
  readonly #handler: TokenHandler;
  readonly #pattern: RegExp;
  readonly #expected: string;
  readonly #decoder = new TextDecoder();
  #rest = "";
  #line = 1;

  /**
   * @param pattern sticky; one group per kind of token; what matches and lies in no group is passed over. It must not match
   *   a token that has only begun.
   * @param expected the format's name, for what is said of a text that no token fits.
   */
  constructor(handler: TokenHandler, pattern: RegExp, expected: string) {
    this.#handler = handler;
    this.#pattern = pattern;
    this.#expected = expected;
  }

  /** @throws Problem "graph-broken" */
  push(chunk: Uint8Array): void {
    this.#take(this.#decoder.decode(chunk, { stream: true }), false);
  }

  finish(): void {
    // White space at the end closes the last token.
    this.#take(`${this.#decoder.decode()}\n`, true);
    this.#handler.finish(this.#line - 1);
  }

  #take(more: string, isLast: boolean): void {
    const text = this.#rest + more;
    const pattern = this.#pattern;
    let at = 0;
    while (at < text.length) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      const kind = match?.findIndex((group, i) => i > 0 && group !== undefined) ?? -1;
      // A token that reaches the end of what is here may go on.
      const isOpen = match === null || (kind > 0 && pattern.lastIndex === text.length);
      if (isOpen && !isLast && text.length - at < MOST_TOKEN_LETTERS) break;
      if (match === null) throw this.#broken(text.slice(at, at + 60));
      if (kind > 0) this.#handler.token(kind, match[kind], this.#line);
      for (let letter = at; letter < pattern.lastIndex; letter++) if (text.charCodeAt(letter) === LF) this.#line++;
      at = pattern.lastIndex;
    }
    this.#rest = text.slice(at);
  }

  #broken(found: string): Problem {
    return new Problem({ code: "graph-broken", severity: "error", line: this.#line, found, expected: this.#expected });
  }
}
