/**
 * A zip archive, read where it lies: the list of its entries first, each entry's bytes only when they are asked for. No
 * entry may be larger than it says, unfold a thousandfold, lie over another one, or be locked.
 */
import { ZipReader, type Entry } from "@zip.js/zip.js/lib/zip-core-reader.js";
import type {} from "../../base/platform.d.ts";
import { Problem } from "../../base/problem.ts";
import { streamByPlace } from "../../base/streams.ts";
import type { SourceFile } from "../format.ts";
import { isUnfolding } from "../unfolding.ts";

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
  const reader = new ZipReader(randomAccessTo(file) as never, {
    useWebWorkers: false,
    checkOverlappingEntry: true,
    filenameValidation: "tolerant",
  });
  const entries: ArchiveEntry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.length >= MOST_ENTRIES) throw new Problem({ code: "archive-hostile", severity: "error", count: entries.length });
      if (!entry.directory) entries.push(entryOf(entry));
    }
  } catch (error) {
    throw asProblem(error, "");
  }
  return entries;
}

function entryOf(entry: Entry): ArchiveEntry {
  const name = entry.filename;
  const size = entry.uncompressedSize;
  return { name, size, open: () => inflated(entry) };
}

function inflated(entry: Entry): ReadableStream<Uint8Array> {
  const { filename: name, uncompressedSize: size, compressedSize } = entry;
  let written = 0;
  const watch = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      written += chunk.length;
      if (written > size || written > MOST_ENTRY_BYTES || isUnfolding(written, compressedSize))
        throw new Problem({ code: "archive-hostile", severity: "error", found: name.slice(0, 80), count: written });
      controller.enqueue(chunk);
    },
  });
  const source = watch.readable.getReader();
  let failed: Promise<never> | undefined;
  return new ReadableStream<Uint8Array>({
    start() {
      if (entry.directory || entry.encrypted) return;
      const whole = entry.getData(watch.writable as never, { useWebWorkers: false, checkSignature: true });
      // It may fail before it has written anything, and then nothing would ever come to be read.
      failed = whole.then(() => new Promise<never>(() => {}));
      failed.catch(() => {});
    },
    async pull(controller) {
      if (failed === undefined) throw new Problem({ code: "archive-locked", severity: "error", found: name.slice(0, 80) });
      const next = await Promise.race([source.read(), failed]).catch((error: unknown) => {
        throw asProblem(error, name);
      });
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: (reason) => source.cancel(reason),
  });
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
  if (/overlap/i.test(error.message)) return new Problem({ code: "archive-hostile", severity: "error", found });
  return new Problem({ code: "archive-broken", severity: "error", found });
}
