/** Finding people by a piece of their name. */
import type { Network } from "./network.ts";

/** How well `text` answers `wanted` (both folded): 0 not at all, then contains, starts a word, starts, is. */
export function matchOf(text: string, wanted: string): number {
  const at = text.indexOf(wanted);
  if (at < 0) return 0;
  if (text.length === wanted.length) return 4;
  if (at === 0) return 3;
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? 1 : 2;
}

const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/^@/, "");

/**
 * People whose id or a text column that names them contains `text`; better matches first, among equals those with the
 * larger audience.
 * @returns at most `most` rows.
 */
export function findPeople(network: Network, text: string, most: number): Uint32Array {
  const wanted = folded(text.trim());
  if (wanted === "") return new Uint32Array(0);
  const { people, follows } = network;
  const names = people.attributes.filter((attribute) => attribute.kind === "text" && isNaming(attribute.name));
  const hits: { row: number; match: number; audience: number }[] = [];
  for (let row = 0; row < people.count; row++) {
    let match = matchOf(folded(people.id(row)), wanted);
    for (const attribute of names)
      if (attribute.kind === "text") match = Math.max(match, matchOf(folded(attribute.words[attribute.codes[row]] ?? ""), wanted));
    if (match > 0) hits.push({ row, match, audience: follows.audienceRows.offsets[row + 1] - follows.audienceRows.offsets[row] });
  }
  hits.sort((a, b) => b.match - a.match || b.audience - a.audience || a.row - b.row);
  return Uint32Array.from(hits.slice(0, most), (hit) => hit.row);
}

/** Is this a column that says what people are called? */
export function isNaming(header: string): boolean {
  return /name|nama|label|handle|nombre|nome|nom$/i.test(header);
}
