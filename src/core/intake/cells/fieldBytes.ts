/** Questions about a piece of a byte buffer: one field of a table. */
import { HASH_START, hashStep } from "../../network/names.ts";
import { isUnseen } from "./handles.ts";

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

/** How spaces that are not plain ones and marks that nobody sees begin, in UTF-8. */
const UNSEEN_BEGINNINGS: ReadonlySet<number> = new Set([0xc2a0, 0xc2ad, 0xd89c, 0xe280, 0xe281, 0xe380, 0xefbb]);
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** Do only such spaces and marks stand there? Of names in plain letters no more than the first byte is looked at. */
export function isUnseenBetween(bytes: Uint8Array, from: number, to: number): boolean {
  return (
    bytes[from] >= 0x80 && UNSEEN_BEGINNINGS.has((bytes[from] << 8) | bytes[from + 1]) && isUnseen(DECODER.decode(bytes.subarray(from, to)))
  );
}

export function isAllSpace(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== 32 && bytes[at] !== 9) return false;
  return true;
}

const ZERO = 48;
const DASH = 45;
const COLON = 58;
const DOT = 46;
const LETTER_T = 84;
const SPACE = 32;
const LETTER_Z = 90;
/** "2026-03-05T03:07:29" */
const ISO_LENGTH = 19;
/** From 1990 to 2100, where a plain number of milliseconds is known for one as well. */
const EARLIEST_MS = 631_152_000_000;
const LATEST_MS = 4_102_444_800_000;

/**
 * The commonest way to write a time, "2026-03-05T03:07:29.000Z", with a space for the T and without fraction or zone, in
 * milliseconds since 1970; NaN for every other way and for days that do not exist. Without a zone it is taken for UTC.
 */
export function isoMs(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < ISO_LENGTH || to - from > ISO_LENGTH + 5 || !hasIsoSigns(bytes, from)) return NaN;
  const [year, month, day] = [digits(bytes, from, 4), digits(bytes, from + 5, 2), digits(bytes, from + 8, 2)];
  const [hour, minute, second] = [digits(bytes, from + 11, 2), digits(bytes, from + 14, 2), digits(bytes, from + 17, 2)];
  const end = hasZone(bytes, to) ? to - 1 : to;
  const fraction =
    end === from + ISO_LENGTH ? 0 : end === from + 23 && bytes[from + ISO_LENGTH] === DOT ? digits(bytes, from + 20, 3) : NaN;
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && hour < 24 && minute < 60 && second < 60)) return NaN;
  const ms = (((daysSince1970(year, month, day) * 24 + hour) * 60 + minute) * 60 + second) * 1000 + fraction;
  return ms >= EARLIEST_MS && ms < LATEST_MS ? ms : NaN;
}

/** Does a time that `isoMs` knows end with its zone? */
export function hasZone(bytes: Uint8Array, to: number): boolean {
  return bytes[to - 1] === LETTER_Z;
}

function hasIsoSigns(bytes: Uint8Array, from: number): boolean {
  const between = bytes[from + 10];
  const isDate = bytes[from + 4] === DASH && bytes[from + 7] === DASH && (between === LETTER_T || between === SPACE);
  return isDate && bytes[from + 13] === COLON && bytes[from + 16] === COLON;
}

/** The number that `count` digits make; NaN if any of them is none. */
function digits(bytes: Uint8Array, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at++) {
    const digit = bytes[at] - ZERO;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Counted from March on, so that the leap day is the last of its year. */
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}
