/** Questions about a piece of a byte buffer: one field of a table. */
import { HASH_START, hashStep } from "../network/names.ts";

export function hashBetween(bytes: Uint8Array, from: number, to: number): number {
  let hash = HASH_START;
  for (let at = from; at < to; at++) hash = hashStep(hash, bytes[at]);
  return hash;
}

/** The plain whole number of up to 15 digits that stands there; −1 if none does. */
export function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to === from || to - from > 15) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = bytes[at] - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** NA, as R writes what is missing. */
export function isNa(bytes: Uint8Array, from: number, to: number): boolean {
  return to - from === 2 && bytes[from] === 78 && bytes[from + 1] === 65;
}

export function isAllSpace(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== 32 && bytes[at] !== 9) return false;
  return true;
}
