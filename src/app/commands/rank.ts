/** How well words fit what was typed: letters in order, better the more they are words. No library is needed for 150 lines. */

const WHOLE = 6;
const START = 4;
const WORD = 3;
const INSIDE = 1.5;
const INITIALS = 2;
const SCATTERED = 0.5;
/** Letters further apart than this, in multiples of how many were typed, are a coincidence. */
const WIDEST = 3;

/**
 * 0: not at all; otherwise the more, the better. Every word that was typed must be found, in any order; capitals and
 * accents do not count.
 */
export function rankOf(typed: string, words: string): number {
  const sought = folded(typed).split(/\s+/).filter(Boolean);
  const text = folded(words);
  let sum = 0;
  for (const term of sought) {
    const found = rankOfTerm(term, text);
    if (found === 0) return 0;
    sum += found;
  }
  // of two that fit alike, the shorter one is meant
  return sum === 0 ? 0 : sum / sought.length + 1 / (10 + text.length);
}

function rankOfTerm(term: string, text: string): number {
  if (text === term) return WHOLE;
  if (text.startsWith(term)) return START;
  const at = text.indexOf(term);
  if (at >= 0) return startsWord(text, term) ? WORD : INSIDE;
  if (term.length < 2) return 0;
  if (initialsOf(text).includes(term)) return INITIALS;
  return isScattered(term, text) ? SCATTERED : 0;
}

function startsWord(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) if (!isLetter(text[at - 1])) return true;
  return false;
}

function initialsOf(text: string): string {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word.charAt(0)).join("");
}

/** The letters in order, not too far apart, the first of them at the start of a word. */
function isScattered(term: string, text: string): boolean {
  for (let start = text.indexOf(term.charAt(0)); start >= 0; start = text.indexOf(term.charAt(0), start + 1)) {
    if (isLetter(text[start - 1])) continue;
    let at = start;
    for (const letter of term.slice(1)) {
      at = text.indexOf(letter, at + 1);
      if (at < 0) return false;
    }
    if (at - start < WIDEST * term.length) return true;
  }
  return false;
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
