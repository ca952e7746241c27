/** Names on the map: as long as a name can be read there, and never empty. */

const MOST_LETTERS = 32;
/** What nobody sees: spaces, control and format characters, and letters that only fill a place. */
const UNSEEN = /^[\s\p{C}\p{Z}\u115f\u1160\u3164\uffa0]*$/u;
const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A single letter may be hung with thousands of marks. */
const MOST_UNITS = 16 * MOST_LETTERS;

/** The name, cut where it would run across the map; a name that nobody can see is shown by its first letter's number. */
export function shortened(name: string): string {
  if (UNSEEN.test(name.slice(0, MOST_UNITS))) return `U+${(name.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  if (name.length <= MOST_LETTERS) return name;
  let cut = "";
  let count = 0;
  for (const { segment } of letters.segment(name)) {
    if (count++ === MOST_LETTERS || cut.length + segment.length > MOST_UNITS) return `${cut.trimEnd() || name.slice(0, MOST_LETTERS)}…`;
    cut += segment;
  }
  return name;
}
