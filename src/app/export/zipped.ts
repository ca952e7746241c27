/** Files packed into one zip, all dated alike: a file that is handed over does not say when it was made. */
import { ZipWriter } from "@zip.js/zip.js/lib/zip-core-writer.js";
import type { Pace } from "./pace.ts";

export interface Packed {
  readonly name: string;
  readonly content: Blob | string;
  /** Packing it again would save nothing. */
  readonly isPacked?: boolean;
}

const LEVEL = 6;
/** The first day that a zip can tell of. */
const NO_DAY = new Date(1980, 0, 1);

export async function zipped(files: Iterable<Packed>, type: string, pace?: Pace): Promise<Blob> {
  const blobs = Array.from(files, ({ name, content, isPacked }) => ({
    name,
    blob: new Blob([content]),
    level: isPacked === true ? 0 : LEVEL,
  }));
  const total = blobs.reduce((sum, { blob }) => sum + blob.size, 0);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const sink = new WritableStream<Uint8Array>({ write: (piece) => void pieces.push(Uint8Array.from(piece)) });
  // no workers: the page's policy lets it start its own only. Sizes in front of the bytes: some readers want them there
  const writer = new ZipWriter(sink, {
    useWebWorkers: false,
    extendedTimestamp: false,
    lastModDate: NO_DAY,
    dataDescriptor: false,
    zip64: false,
  });
  let done = 0;
  for (const { name, blob, level } of blobs) {
    await writer.add(name, { readable: blob.stream(), size: blob.size }, { level });
    done += blob.size;
    await pace?.rest(done, total);
  }
  await writer.close();
  return new Blob(pieces, { type });
}
