const HANDLE = /^@?[\p{L}\p{N}._-]+$/u;
const LETTER_WITH_MORE = /\p{L}[\p{L}\p{N}._-]/u;

/** Could this be the handle of an account? One word with a letter in it. */
export function isHandleLike(text: string): boolean {
  return HANDLE.test(text) && LETTER_WITH_MORE.test(text);
}
