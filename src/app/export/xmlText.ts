/** What XML cannot hold at all, however it is written: control characters, halves of characters, non-characters. */
const IMPOSSIBLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
const WRITTEN: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Any text as text between tags or in quotes: nothing in it is markup any more. */
export function escaped(text: string): string {
  return text.replace(IMPOSSIBLE, "\ufffd").replace(/[&<>"']/g, (letter) => WRITTEN[letter] ?? letter);
}

/** The same where ends of lines and tabs would become spaces: in a tag's attributes. */
export function attribute(text: string): string {
  return escaped(text).replace(/[\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
