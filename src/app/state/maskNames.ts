/**
 * Takes people's names out of texts that were written elsewhere: posts, what the user wrote, names of steps. A name is
 * found as whole words, whatever its case; one of up to three letters only in its own spelling, a number of a few digits
 * and a single letter only behind an @. Names that are nothing but signs are found wherever they stand. Signs at either
 * end of a name go with it ("Jr.", a flower), but for the full stop that closes the sentence too.
 */

/** Everybody who goes under another name. */
export interface Masked {
  /** Rows. */
  readonly people: Iterable<number>;
  /** What the files call her. */
  spellingsOf(row: number): readonly string[];
  shownOf(row: number): string;
}

const WORD = /[\p{L}\p{N}\p{M}_]+/gu;
const ENDS = /^[^\p{L}\p{N}\p{M}_]+|[^\p{L}\p{N}\p{M}_]+$/gu;
/** Here a full stop after a name closes its sentence too. */
const SENTENCE_ENDS = /^["'”’)]*(?:$|\s+\p{Lu})/u;
/** Longer names are looked for by so many of their words. */
const MOST_WORDS = 8;
const SHORT = 3;
const FEW_DIGITS = 5;

export function openMask({ people, spellingsOf, shownOf }: Masked): (text: string) => string {
  const rowOf = new Map<string, number>();
  const exact = new Set<string>();
  const signs = new Map<string, number>();
  const around = new Map<string, { before: string; after: string }>();
  let mostWords = 1;
  for (const row of people) {
    for (const spelling of spellingsOf(row)) {
      const bare = spelling.replace(ENDS, "");
      if (bare === "") {
        if (spelling.trim() !== "") signs.set(spelling.trim(), row);
        continue;
      }
      exact.add(bare);
      const [before = "", after = ""] = spelling.trim().split(bare);
      if (before !== "" || after !== "") around.set(fold(bare), { before, after });
      if (!rowOf.has(fold(bare))) rowOf.set(fold(bare), row);
      mostWords = Math.max(mostWords, Math.min(MOST_WORDS, bare.match(WORD)?.length ?? 1));
    }
  }

  /** The row of the name that stands between these places; undefined where none does. */
  function rowAt(text: string, from: number, to: number): number | undefined {
    const written = text.slice(from, to);
    const row = rowOf.get(fold(written));
    if (row === undefined || text[from - 1] === "@") return row;
    if (/^\p{N}+$/u.test(written)) return written.length > FEW_DIGITS ? row : undefined;
    if (written.length === 1) return undefined;
    return written.length > SHORT || exact.has(written) ? row : undefined;
  }

  /** The name that stands between these places, with the signs at its ends. */
  function withSigns(text: string, from: number, to: number): { begin: number; end: number } {
    const { before, after } = around.get(fold(text.slice(from, to))) ?? { before: "", after: "" };
    const begin = before !== "" && text.slice(0, from).endsWith(before) ? from - before.length : from;
    if (after === "" || !text.startsWith(after, to)) return { begin, end: to };
    const end = to + after.length;
    return { begin, end: after.endsWith(".") && SENTENCE_ENDS.test(text.slice(end)) ? end - 1 : end };
  }

  return (text) => {
    const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ from: index, to: index + word.length }));
    let masked = "";
    let done = 0;
    for (let first = 0; first < words.length; first++) {
      const from = words[first]?.from ?? 0;
      for (let last = Math.min(words.length, first + mostWords) - 1; last >= first; last--) {
        const to = words[last]?.to ?? 0;
        const row = rowAt(text, from, to);
        if (row === undefined) continue;
        const { begin, end } = withSigns(text, text[from - 1] === "@" ? from - 1 : from, to);
        masked += text.slice(done, Math.max(done, begin)) + shownOf(row);
        done = end;
        first = last;
        break;
      }
    }
    masked += text.slice(done);
    for (const [sign, row] of signs) if (masked.includes(sign)) masked = masked.replaceAll(sign, () => shownOf(row));
    return masked;
  };
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
