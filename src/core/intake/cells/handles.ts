const HANDLE = /^@?[\p{L}\p{N}._-]+$/u;
const UNSEEN = /^[\s\p{Cf}\p{Cc}]*$/u;
const LETTER_WITH_MORE = /\p{L}[\p{L}\p{N}._-]/u;

/** Could this be the handle of an account? One word with a letter in it. */
export function isHandleLike(text: string): boolean {
  return HANDLE.test(text) && LETTER_WITH_MORE.test(text);
}

/** Is there nothing to see of it: no letter at all, or only spaces and marks like a zero-width space? */
export function isUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

/** Without what nobody sees before and behind it. */
export function withoutMarks(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isUnseen(text[from])) from++;
  while (from < to && isUnseen(text[to - 1])) to--;
  return text.slice(from, to);
}
