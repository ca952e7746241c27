/**
 * The parts of a damaged project file, found by the head that stands before each of them: a zip that was cut off has lost
 * the list at its end, and nothing else needs be lost with it.
 */
import type { ArchiveEntry } from "../intake/containers/archive.ts";
import { DEFLATED, STORED, unpacked, type PackedBytes } from "../intake/containers/packedBytes.ts";
import type { SourceFile } from "../intake/format.ts";
import { PART_NAME } from "./projectFile.ts";

const HEAD_BYTES = 30;
const LONGEST_NAME = 64;
const SIGNATURE = [0x50, 0x4b, 3, 4] as const;
const WINDOW_BYTES = 1 << 20;
/** Damaged files hold few true heads; whoever puts in more wants something else. */
const MOST_PARTS = 5000;

interface Found extends PackedBytes {
  readonly name: string;
  readonly size: number;
}

/** Parts that are whole as far as their heads say; the first of a name counts. */
export async function salvage(file: SourceFile): Promise<Map<string, ArchiveEntry>> {
  const parts = new Map<string, ArchiveEntry>();
  for (let at = await signatureFrom(file, 0); at >= 0 && parts.size < MOST_PARTS;) {
    const found = await partAt(file, at);
    if (found !== undefined && !parts.has(found.name)) {
      const { name, size } = found;
      parts.set(name, { name, size, open: () => unpacked(file, found) });
    }
    at = await signatureFrom(file, found === undefined ? at + 1 : found.end);
  }
  return parts;
}

async function partAt(file: SourceFile, at: number): Promise<Found | undefined> {
  const head = await file.part(at, Math.min(file.size, at + HEAD_BYTES + LONGEST_NAME));
  if (head.length < HEAD_BYTES) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  const [flags, method] = [view.getUint16(6, true), view.getUint16(8, true)];
  const [checksum, packed, size] = [view.getUint32(14, true), view.getUint32(18, true), view.getUint32(22, true)];
  const [nameLength, extraLength] = [view.getUint16(26, true), view.getUint16(28, true)];
  if (nameLength > LONGEST_NAME) return undefined;
  const name = String.fromCharCode(...head.subarray(HEAD_BYTES, HEAD_BYTES + nameLength));
  const start = at + HEAD_BYTES + nameLength + extraLength;
  const end = start + packed;
  const isKnown = (flags & 1) === 0 && (method === STORED || method === DEFLATED) && PART_NAME.test(name);
  return isKnown && end <= file.size ? { name, method, size, checksum, start, end } : undefined;
}

/** Where the next head begins, at `from` or after it; −1 if there is none. */
async function signatureFrom(file: SourceFile, from: number): Promise<number> {
  for (let start = from; start < file.size; start += WINDOW_BYTES) {
    const bytes = await file.part(start, Math.min(file.size, start + WINDOW_BYTES + SIGNATURE.length - 1));
    for (let at = bytes.indexOf(SIGNATURE[0]); at >= 0; at = bytes.indexOf(SIGNATURE[0], at + 1))
      if (SIGNATURE.every((byte, i) => bytes[at + i] === byte)) return start + at;
  }
  return -1;
}
