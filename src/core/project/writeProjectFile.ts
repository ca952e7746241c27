/** Writes a project file, part by part; what it consists of: `projectFile.ts`. */
import { ZipWriter } from "@zip.js/zip.js/lib/zip-core-writer.js";
import type {} from "../base/platform.d.ts";
import { crc32 } from "../base/checksum.ts";
import type { Pulse } from "../base/pulse.ts";
import { chunksOf, streamOf } from "../base/streams.ts";
import type { SourceFile } from "../intake/format.ts";
import { peopleOf } from "./people.ts";
import { filePart, MAGIC, MANIFEST, NETWORK, POSITIONS, PROJECT_VERSION, statePart, type Manifest, type PartHead } from "./projectFile.ts";

export interface ProjectContent {
  readonly seed: number;
  /** Plain data that survives JSON, by field. */
  readonly state: Readonly<Record<string, unknown>>;
  /** x, y per drawn person; null before the layout has settled. */
  readonly positions: Float32Array | null;
  readonly wire: ArrayBuffer;
  /** None where they are not to be handed over. */
  readonly files: readonly SourceFile[];
}

interface Part {
  readonly name: string;
  readonly file?: string;
  /** As often as needed: once for the checksum, once for the archive. */
  open(): ReadableStream<Uint8Array>;
}

/** So that the same work gives the same bytes; zips know no earlier day. */
const NO_DATE = new Date(1980, 0, 1);
const OPTIONS = {
  useWebWorkers: false,
  // sizes before the bytes, so that a part is found in a file without its end
  bufferedWrite: true,
  dataDescriptor: false,
  zip64: false,
  extendedTimestamp: false,
  lastModDate: NO_DATE,
} as const;

/**
 * @param write takes the bytes one after the other.
 * @returns names of the files that could not be read any more, and are not in it.
 */
export async function writeProjectFile(content: ProjectContent, write: (bytes: Uint8Array) => void, pulse: Pulse): Promise<string[]> {
  const total = 2 * (content.wire.byteLength + content.files.reduce((sum, { size }) => sum + size, 0));
  let done = 0;
  const tell = (bytes: number): void => pulse((done += bytes), Math.max(total, done));

  const parts: (Part & PartHead)[] = [];
  const missing: string[] = [];
  for (const part of partsOf(content)) {
    const weighed = await weigh(part, tell).catch((error: unknown) => {
      if (part.file === undefined) throw error;
      missing.push(part.file);
    });
    if (weighed !== undefined) parts.push({ ...part, ...weighed });
  }
  const heads = parts.map(({ open: _open, ...head }) => head);

  const pipe = new TransformStream<Uint8Array, Uint8Array>({ transform: (chunk, controller) => controller.enqueue(chunk) });
  const written = pour(pipe.readable, write);
  const zip = new ZipWriter(pipe.writable as never, OPTIONS);
  await zip.add(MANIFEST, streamOf(jsonOf(manifestOf(content, heads))) as never);
  for (const { name, open } of parts) await zip.add(name, watched(open(), tell) as never);
  await zip.close();
  await written;
  return missing;
}

async function weigh(part: Part, tell: (bytes: number) => void): Promise<Pick<PartHead, "bytes" | "checksum">> {
  let [bytes, checksum] = [0, 0];
  for await (const chunk of chunksOf(part.open())) {
    bytes += chunk.length;
    checksum = crc32(chunk, checksum);
    tell(chunk.length);
  }
  return { bytes, checksum };
}

function partsOf({ state, positions, wire, files }: ProjectContent): Part[] {
  return [
    ...Object.entries(state).map(([field, value]) => plainPart(statePart(field), jsonOf(value))),
    ...(positions === null ? [] : [plainPart(POSITIONS, new Uint8Array(positions.buffer, positions.byteOffset, positions.byteLength))]),
    plainPart(NETWORK, new Uint8Array(wire)),
    ...files.map((file, at) => ({ name: filePart(at + 1), file: file.name, open: () => file.open() })),
  ];
}

function plainPart(name: string, bytes: Uint8Array): Part {
  return { name, open: () => streamOf(bytes) };
}

function manifestOf({ seed, wire }: ProjectContent, parts: readonly PartHead[]): Manifest {
  return { magic: MAGIC, version: PROJECT_VERSION, seed, people: peopleOf(wire), parts };
}

function jsonOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function watched(stream: ReadableStream<Uint8Array>, tell: (bytes: number) => void): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await reader.read();
      if (next.done) return controller.close();
      tell(next.value.length);
      controller.enqueue(next.value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

async function pour(stream: ReadableStream<Uint8Array>, write: (bytes: Uint8Array) => void): Promise<void> {
  for await (const chunk of chunksOf(stream)) write(chunk);
}
