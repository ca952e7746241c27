/**
 * Gives the memory behind a column back at once. What nobody refers to any more is given back too, but later, and a
 * large file may not have the room until then. Platforms that cannot do it (Node 20) collect it later.
 */
import type {} from "./platform.d.ts";

export function letGo({ buffer }: ArrayBufferView): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer?.(0);
}
