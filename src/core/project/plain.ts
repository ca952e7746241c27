/** Plain data out of bytes that anybody may have written. */
import type {} from "../base/platform.d.ts";
import { MOST_DEPTH } from "./projectFile.ts";

/** Undefined where the bytes are no JSON, or are nested deeper than anything Tular writes. */
export function parsePlain(pieces: readonly Uint8Array[] | undefined): unknown {
  if (pieces === undefined) return undefined;
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const text = pieces.map((piece) => decoder.decode(piece, { stream: true })).join("") + decoder.decode();
    return isShallow(text) ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Counted before it is parsed: a tower of brackets would overflow whoever walks it. */
function isShallow(text: string): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (isText) {
      if (letter === "\\") at++;
      else if (letter === '"') isText = false;
    } else if (letter === '"') isText = true;
    else if (letter === "[" || letter === "{") {
      if (++depth > MOST_DEPTH) return false;
    } else if (letter === "]" || letter === "}") depth--;
  }
  return true;
}
