import type { ListedFile } from "./listedFiles.ts";

/** So many parts of an archive are listed; a few more are listed all the same. */
const SHOWN = 5;
const MOST_UNFOLDED = 9;

export interface Folded {
  /** What is listed, in its order. */
  readonly shown: readonly ListedFile[];
  /** Archives of which parts are hidden: by the last listed part, the archive. */
  readonly foldedAt: ReadonlyMap<number, ListedFile>;
}

/** Of archives with many parts those that ask or were not read come first, and the one at hand is always listed. */
export function foldedParts(files: readonly ListedFile[], current: number, unfolded: ReadonlySet<number>): Folded {
  const hidden = new Set<number>();
  const foldedAt = new Map<number, ListedFile>();
  for (const file of files) {
    const parts = file.container?.parts ?? [];
    if (parts.length <= MOST_UNFOLDED || unfolded.has(file.index)) continue;
    const urgency = (at: number) => (at === current ? 0 : files[at]?.state === "read" ? 2 : 1);
    const listed = new Set(parts.toSorted((a, b) => urgency(a) - urgency(b) || a - b).slice(0, SHOWN));
    for (const at of parts) if (!listed.has(at)) hidden.add(at);
    foldedAt.set(Math.max(...listed), file);
  }
  return { shown: files.filter(({ index }) => !hidden.has(index)), foldedAt };
}
