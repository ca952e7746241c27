/** What the text of a post says: whom it shares and names, and which post it is. */
import type { NameTable } from "../../network/names.ts";

const HANDLE = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_.’'-]*[\p{L}\p{N}_])?`;
const SHARED = new RegExp(String.raw`^RT @(${HANDLE}):?\s+`, "u");
const NAMED = new RegExp(String.raw`(?<![\p{L}\p{N}_@.])@(${HANDLE})`, "gu");
/** Shorter texts are said by many. */
export const SHORTEST_TELLING_TEXT = 12;

/** Whom a text shares in the old way, "RT @name: …", with the text that is shared; undefined if it does not. */
export function sharedInText(text: string): { readonly author: string; readonly text: string } | undefined {
  const match = SHARED.exec(text);
  return match?.[1] === undefined ? undefined : { author: match[1], text: text.slice(match[0].length) };
}

/** Accounts that a text names with an @; addresses of mail are none. */
export function namedInText(text: string): string[] {
  return Array.from(text.matchAll(NAMED), ([, name = ""]) => name);
}

/** Whose post it is, where an address leads to it by its author's name (".../@name/video/12"); "" for any other address. */
export function authorOfLink(address: string, post: string): string {
  const [, name = "", number = ""] = /\/@([^/?#]+)\/[a-z]+\/(\d+)/.exec(address.slice(0, 2000)) ?? [];
  return number === post ? name : "";
}

/** Posts of one author by their text: the whole of it, or its beginning where it was cut with dots. */
export class TextShelf {
  readonly #whole = new Map<string, number>();
  readonly #sorted: readonly { post: number; text: string }[];

  /** @param texts of each of these posts: a row of `table`. */
  constructor(posts: readonly { readonly post: number; readonly text: number }[], table: NameTable) {
    const read = posts.map(({ post, text }) => ({ post, text: table.at(text) }));
    // of two posts with one text the first in the log counts
    for (const { post, text } of read) if (!this.#whole.has(text)) this.#whole.set(text, post);
    this.#sorted = read.toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  }

  find(text: string): number | undefined {
    const dots = text.endsWith("…") ? 1 : text.endsWith("...") ? 3 : 0;
    if (dots === 0) return this.#whole.get(text);
    const beginning = text.slice(0, -dots).trimEnd();
    let [from, to] = [0, this.#sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#sorted[middle].text < beginning) from = middle + 1;
      else to = middle;
    }
    const first = from < this.#sorted.length ? this.#sorted[from] : undefined;
    return first?.text.startsWith(beginning) === true ? first.post : undefined;
  }
}
