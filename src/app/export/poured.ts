import type { Pace } from "./pace.ts";

/** Characters to a piece of a file. */
const PIECE = 1 << 18;

/** Texts one after the other as pieces of a file, in short turns; no text grows longer than a piece. */
export async function poured(texts: Iterable<string>, count: number, pace: Pace): Promise<Blob[]> {
  const pieces: Blob[] = [];
  let text = "";
  let done = 0;
  for (const next of texts) {
    text += next;
    done++;
    if (text.length > PIECE) {
      pieces.push(new Blob([text]));
      text = "";
    }
    if (pace.isDue()) await pace.rest(done, count);
  }
  await pace.rest(1, 1);
  return [...pieces, new Blob([text])];
}
