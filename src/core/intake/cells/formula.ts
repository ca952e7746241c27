/**
 * Texts that a spreadsheet would run. A cell that begins with = + - @, a tab or a line end, or one of their full-width
 * forms, is taken for a formula or can become one; with an apostrophe before it, it is a text. What we write is guarded,
 * what we read is freed, so that a name like "@rina" comes back as it was. A guarded text is guarded once more.
 */
const RUNS = /^[ \u00a0]*'*[ \u00a0]*[=+\-@\t\r\n＝＋－＠]/;
const NEGATIVE = /^-\d+(\.\d+)?$/;

export function guarded(text: string): string {
  return RUNS.test(text) && !NEGATIVE.test(text) ? `'${text}` : text;
}

/** Takes one guard off, if there is one. */
export function freed(text: string): string {
  return text.startsWith("'") && RUNS.test(text.slice(1)) && !NEGATIVE.test(text.slice(1)) ? text.slice(1) : text;
}

export const APOSTROPHE = 39;

/** The same for a field in UTF-8 from `from` to `to`: where its text begins. */
export function afterGuard(bytes: Uint8Array, from: number, to: number): number {
  if (bytes[from] !== APOSTROPHE) return from;
  const text = DECODER.decode(bytes.subarray(from, Math.min(to, from + MOST_LOOKED_AT)));
  return freed(text).length < text.length ? from + 1 : from;
}

const DECODER = new TextDecoder();
/** What makes a guard stands at the very beginning. */
const MOST_LOOKED_AT = 64;
