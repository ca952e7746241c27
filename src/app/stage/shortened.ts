/** Names on the map: as long as a name can be read there, and never empty. */

const MOST_LETTERS = 32;
/** What nobody sees: spaces, control and format characters, and letters that only fill a place. */
const UNSEEN = /^[\s\p{C}\p{Z}\u115f\u1160\u3164\uffa0]*$/u;
const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The name, cut where it would run across the map; a name that nobody can see is shown by its letters' numbers. */
export function shortened(name: string): string {
  // the head alone is looked at: a name may be ten thousand letters long
  const head = name.slice(0, 8 * MOST_LETTERS);
  if (UNSEEN.test(head)) return `U+${(name.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  if (name.length <= MOST_LETTERS) return name;
  const first = Array.from(letters.segment(head), ({ segment }) => segment).slice(0, MOST_LETTERS);
  const cut = first.join("");
  return cut.length < name.length ? `${cut.trimEnd()}…` : name;
}
