/** Names on the map: as long as a name can be read there, and never empty. */
import { visible } from "../../core/network/calling.ts";

const MOST_LETTERS = 32;
const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A single letter may be hung with thousands of marks. */
const MOST_UNITS = 16 * MOST_LETTERS;

/** The name, cut where it would run across the map; a name that nobody can see is shown by its first letter's number. */
export function shortened(name: string): string {
  const shown = visible(name);
  if (shown.length <= MOST_LETTERS) return shown;
  let cut = "";
  let count = 0;
  for (const { segment } of letters.segment(shown)) {
    if (count++ === MOST_LETTERS || cut.length + segment.length > MOST_UNITS) return `${cut.trimEnd() || shown.slice(0, MOST_LETTERS)}…`;
    cut += segment;
  }
  return shown;
}
