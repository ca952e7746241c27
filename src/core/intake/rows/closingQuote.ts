/** Looks on for the end of a quoted cell that is too large to be kept: is it closed at all? */
const QUOTE = 34;

export class ClosingQuote {
  /** The last byte so far is a quote that the next one may double. */
  #isOpen: boolean;

  /** @param bytes what came of the cell so far. */
  constructor(bytes: Uint8Array) {
    let quotes = 0;
    while (quotes < bytes.length && bytes[bytes.length - 1 - quotes] === QUOTE) quotes++;
    this.#isOpen = quotes % 2 === 1;
  }

  /** Is the cell closed in this piece, or right before it? */
  isIn(chunk: Uint8Array): boolean {
    if (chunk.length === 0) return false;
    if (this.#isOpen && chunk[0] !== QUOTE) return true;
    const from = this.#isOpen ? 1 : 0;
    this.#isOpen = false;
    for (let at = chunk.indexOf(QUOTE, from); at >= 0; at = chunk.indexOf(QUOTE, at + 2)) {
      this.#isOpen = at + 1 === chunk.length;
      if (!this.#isOpen && chunk[at + 1] !== QUOTE) return true;
    }
    return false;
  }

  /** Is it closed by the last byte of all? */
  get isAtEnd(): boolean {
    return this.#isOpen;
  }
}
