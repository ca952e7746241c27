/**
 * A zip archive, read where it lies: the list of its entries first, each entry's bytes only when they are asked for. No
 * entry may be larger than it says, unfold a thousandfold, lie over another one, or be locked.
 */
import { ZipReader, type Entry } from "@zip.js/zip.js/lib/zip-core-reader.js";
import type {} from "../../base/platform.d.ts";
import { Problem } from "../../base/problem.ts";
import { streamByPlace } from "../../base/streams.ts";
import type { SourceFile } from "../format.ts";
import { isUnfolding } from "../text/unfolding.ts";
import { DEFLATED, STORED, unpacked, type PackedBytes } from "./packedBytes.ts";

const MOST_ENTRIES = 50_000;
/** More than any export that a browser could hold as a network. */
const MOST_ENTRY_BYTES = 4 * 2 ** 30;

export interface ArchiveEntry {
  readonly name: string;
  /** Bytes when unpacked, as the archive says. */
  readonly size: number;
  /** The unpacked bytes. The stream fails with a Problem where the archive is broken or hostile. */
  open(): ReadableStream<Uint8Array>;
}

/** The files in an archive, in its own order; folders are left out. @throws Problem */
export async function entriesOf(file: SourceFile): Promise<ArchiveEntry[]> {
  // Names are only shown and never written to a disk: any name will do.
  const reader = new ZipReader(randomAccessTo(file) as never, { useWebWorkers: false, filenameValidation: "tolerant" });
  const entries: Entry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.length >= MOST_ENTRIES) throw new Problem({ code: "archive-hostile", severity: "error", count: entries.length });
      entries.push(entry);
    }
  } catch (error) {
    throw asProblem(error, "");
  }
  const overlapping = overlappingAmong(entries);
  return entries
    .filter(({ directory }) => !directory)
    .map((entry) => ({
      name: entry.filename,
      size: entry.uncompressedSize,
      open: () => inflated(file, entry, overlapping.has(entry)),
    }));
}

const HEAD_BYTES = 30;
const SIGNATURE = 0x04034b50;

/** Entries that begin before the one before them can have ended, and those that they lie over. */
function overlappingAmong(entries: readonly Entry[]): ReadonlySet<Entry> {
  const found = new Set<Entry>();
  let [end, last]: [number, Entry | undefined] = [0, undefined];
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (last !== undefined && entry.offset < end) found.add(entry).add(last);
    const own = entry.offset + HEAD_BYTES + entry.rawFilename.length + entry.compressedSize;
    if (own > end) [end, last] = [own, entry];
  }
  return found;
}

/** zip.js knows where entries lie; small ones by the thousand are unpacked in a quarter of its time without its streams. */
function inflated(file: SourceFile, entry: Entry, isOverlapping: boolean): ReadableStream<Uint8Array> {
  const { filename: name, uncompressedSize: size, compressedSize } = entry;
  const hostile = (written: number) =>
    new Problem({ code: "archive-hostile", severity: "error", found: name.slice(0, 80), count: written });
  const watch = (written: number) => {
    if (written > size || written > MOST_ENTRY_BYTES || isUnfolding(written, compressedSize)) throw hostile(written);
  };
  let source: ReadableStreamDefaultReader<Uint8Array> | undefined;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        if (entry.encrypted) throw new Problem({ code: "archive-locked", severity: "error", found: name.slice(0, 80) });
        if (isOverlapping) throw hostile(0);
        source ??= unpacked(file, await bytesOf(file, entry), watch).getReader();
        const next = await source.read();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      } catch (error) {
        throw asProblem(error, name);
      }
    },
    cancel: (reason) => source?.cancel(reason),
  });
}

/** Where the bytes of an entry lie: its own head, which may be longer than the list says, stands before them. */
async function bytesOf(
  file: SourceFile,
  { offset, compressedSize, compressionMethod: method, crc32: checksum = 0 }: Entry,
): Promise<PackedBytes> {
  const head = await file.part(offset, Math.min(file.size, offset + HEAD_BYTES));
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  if (head.length < HEAD_BYTES || view.getUint32(0, true) !== SIGNATURE) throw new Error("head of the entry not found");
  if (method !== STORED && method !== DEFLATED) throw new Error(`compression method ${method}`);
  const start = offset + HEAD_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + compressedSize > file.size) throw new Error("the archive ends before the entry does");
  return { method, checksum, start, end: start + compressedSize };
}

/** What zip.js asks of a file: pieces of it by place. */
function randomAccessTo(file: SourceFile) {
  const part = (from: number, length: number) => file.part(from, Math.min(file.size, from + length));
  return {
    size: file.size,
    init: () => Promise.resolve(),
    readUint8Array: part,
    createReadable: ({ offset = 0, size = file.size }: { offset?: number; size?: number }) =>
      streamByPlace((from, to) => part(from, to - from), offset, offset + size),
  };
}

/** zip.js says in a sentence what is wrong; the user is told in one of three. */
function asProblem(error: unknown, name: string): unknown {
  if (error instanceof Problem || !(error instanceof Error) || error.name === "AbortError") return error;
  const found = [name, error.message]
    .filter((text) => text !== "")
    .join(": ")
    .slice(0, 120);
  if (/encrypt|password/i.test(error.message)) return new Problem({ code: "archive-locked", severity: "error", found });
  return new Problem({ code: "archive-broken", severity: "error", found });
}
