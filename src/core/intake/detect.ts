/** Which format a file is in. What Tular cannot read is called by its name, so that the user knows what to export instead. */
import { Problem } from "../base/problem.ts";
import { FORMATS } from "./catalogue.ts";
import type { Format, Head } from "./format.ts";

/** First bytes as letters; "?" stands for any byte. */
const PICTURES: readonly (readonly [name: string, magic: string])[] = [
  ["PNG", "\x89PNG"],
  ["JPEG", "\xff\xd8\xff"],
  ["GIF", "GIF8"],
  ["WebP", "RIFF????WEBP"],
  ["BMP", "BM????\0\0\0\0"],
  ["TIFF", "II*\0"],
  ["TIFF", "MM\0*"],
  ["HEIC", "????ftyp"],
  ["ICO", "\0\0\x01\0"],
];

const OTHERS: readonly (readonly [name: string, magic: string])[] = [
  ["PDF", "%PDF-"],
  ["Excel 97 (.xls)", "\xd0\xcf\x11\xe0"],
  ["RData", "RDX"],
  ["SQLite", "SQLite format 3"],
  ["7-Zip", "7z\xbc\xaf\x27\x1c"],
  ["RAR", "Rar!"],
  ["bzip2", "BZh"],
  ["XZ", "\xfd7zXZ"],
  ["Zstandard", "\x28\xb5\x2f\xfd"],
  ["Photoshop", "8BPS"],
];

/** "[12/03/24, 14.03.11] " of an iPhone, "12/03/24, 14:03 - " of Android, in whatever order the day is written. */
const CHAT_TIME = String.raw`[\u200e\u200f]?\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[ \u202f]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f\u00a0]?[AaPp]\.?[Mm]\.?)?(?:\]| -) `;

const TEXTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["HTML", /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|meta|style|table|div|center)\b/i],
  ["Excel 2003 (XML)", /^\s*<\?xml[^>]*>\s*(?:<\?mso-application progid="Excel|<(?:ss:)?Workbook\b)/i],
  ["SVG", /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b/i],
  ["XML", /^\s*<\?xml\b/i],
  ["Pajek without *Vertices", /^\s*\*(?:arcs|edges)\b/i],
  ["Tulip", /^\s*\(tlp\s/],
  ["WhatsApp (.txt)", new RegExp(String.raw`^\s*(?=${CHAT_TIME})(?:[^]*[\r\n])?${CHAT_TIME}[^:\r\n]{1,80}: `)],
  ["JSON", /^\s*[[{]\s*(?:["{[\]}]|-?\d+\s*[,\]])/],
  ["PostScript", /^%!PS/],
  ["RTF", /^\{\\rtf/],
];

/** The format that knows the file best. @throws Problem */
export function recognise(head: Head): Format {
  if (head.raw.length === 0) throw new Problem({ code: "empty-file", severity: "error" });
  const picture = nameOf(PICTURES, head);
  if (picture !== undefined) throw new Problem({ code: "picture-file", severity: "error", found: picture });
  const other = nameOf(OTHERS, head);
  if (other !== undefined) throw new Problem({ code: "format-unsupported", severity: "error", found: other });
  const binary = FORMATS.find((format) => format.isBinary === true && format.sniff(head) > SURE);
  if (binary !== undefined) return binary;
  if (isBinary(head)) throw new Problem({ code: "binary-file", severity: "error", found: hexOf(head) });
  const best = bestOf(head);
  if (best.score > SURE) return best.format;
  const text = TEXTS.find(([, pattern]) => pattern.test(head.text.slice(0, 8192)))?.[0];
  // what many tools call an export to Excel
  const found = text === "HTML" && /\.xls[bmx]?$/i.test(head.name) ? "HTML (.xls)" : text;
  if (found !== undefined) throw new Problem({ code: "format-unsupported", severity: "error", found });
  return best.format;
}

/** Does a format know this file for its own? */
export function isClaimed(head: Head): boolean {
  return bestOf(head).score > SURE;
}

const SURE = 0.5;

function bestOf(head: Head): { format: Format; score: number } {
  const [best] = FORMATS.map((format) => ({ format, score: format.sniff(head) })).sort((a, b) => b.score - a.score);
  return best;
}

function nameOf(table: typeof PICTURES, { raw }: Head): string | undefined {
  return table.find(
    ([, magic]) => raw.length >= magic.length && [...magic].every((letter, i) => letter === "?" || letter.charCodeAt(0) === raw[i]),
  )?.[0];
}

/** Bytes that no text has, beyond a stray one. */
function isBinary({ bytes }: Head): boolean {
  let strange = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if ((byte < 32 && (byte < 9 || byte > 13) && byte !== 27) || byte === 127) strange++;
  }
  return strange > bytes.length * 0.03;
}

function hexOf({ raw }: Head): string {
  return Array.from(raw.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
