/**
 * From a file to UTF-8 bytes: unpacks gzip, finds the encoding (byte order mark; NUL in every second byte means UTF-16;
 * bytes that are no UTF-8 mean Windows-1252), strips the mark. UTF-8, by far the commonest, is handed through untouched.
 */
import type {} from "../../base/platform.d.ts";
import { Problem } from "../../base/problem.ts";
import type { Pulse } from "../../base/pulse.ts";
import type { Encoding, OpenedFile, SourceFile } from "../format.ts";
import { isUnfolding } from "./unfolding.ts";

const HEAD_BYTES = 1 << 16;
const CHUNK_BYTES = 1 << 18;

/** What takes the bytes of a file, piece by piece. */
export interface Sink {
  push(chunk: Uint8Array): void;
  finish(): void;
}

/** Opens a file: its beginning, unpacked and decoded. @throws Problem "cut-gzip" */
export async function openFile(file: SourceFile, pulse?: Pulse): Promise<OpenedFile> {
  const packed = await readHead(rawChunks(file, false, file.isMade === true ? pulse : undefined), HEAD_BYTES);
  const gzip = isGzip(packed);
  const raw = gzip ? await readHead(rawChunks(file, true), HEAD_BYTES) : packed;
  const { encoding, markLength } = encodingOf(raw, raw.length >= HEAD_BYTES);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(raw.subarray(markLength), { stream: true });
  const bytes = encoding === "utf-8" ? raw.subarray(markLength) : new TextEncoder().encode(text);
  const known = {
    ...(file.delimiter !== undefined && { delimiter: file.delimiter }),
    ...(file.hasHeader && { hasHeader: file.hasHeader }),
  };
  return { name: file.name, file, gzip, encoding, markLength, raw, bytes, text, isWhole: raw.length < HEAD_BYTES, ...known };
}

/**
 * Pours the whole file, as UTF-8, into a sink made by `start`. If a file that began as UTF-8 turns out to be none,
 * a second sink is filled from the start, read as Windows-1252.
 */
export async function pour<S extends Sink>(opened: OpenedFile, start: () => S, pulse: Pulse): Promise<{ sink: S; encoding: Encoding }> {
  try {
    return { sink: await fill(opened, start(), opened.encoding, pulse), encoding: opened.encoding };
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    return { sink: await fill(opened, start(), "windows-1252", pulse), encoding: "windows-1252" };
  }
}

/** Pours a file that is no text into a sink, byte by byte as it lies there. */
export async function pourBytes<S extends Sink>({ file, gzip }: OpenedFile, sink: S, pulse: Pulse): Promise<S> {
  for await (const chunk of rawChunks(file, gzip, pulse)) sink.push(chunk);
  sink.finish();
  return sink;
}

/** Thrown when a file that began as UTF-8 goes on as something else. */
export class NotUtf8 extends Error {}

async function fill<S extends Sink>(opened: OpenedFile, sink: S, encoding: Encoding, pulse: Pulse): Promise<S> {
  for await (const _ of filling(opened, sink, encoding, pulse)) continue;
  return sink;
}

/** Fills a sink piece by piece, for whoever has something to hand on after each. */
export async function* filling(opened: OpenedFile, sink: Sink, encoding: Encoding, pulse: Pulse): AsyncGenerator<void> {
  const watch = new Utf8Watch();
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  let toSkip = opened.markLength;
  for await (const chunk of rawChunks(opened.file, opened.gzip, pulse)) {
    const skipped = Math.min(toSkip, chunk.length);
    toSkip -= skipped;
    const body = skipped > 0 ? chunk.subarray(skipped) : chunk;
    if (encoding === "utf-8") {
      watch.check(body);
      sink.push(body);
    } else sink.push(encoder.encode(decoder.decode(body, { stream: true })));
    yield;
  }
  if (encoding !== "utf-8") sink.push(encoder.encode(decoder.decode()));
  sink.finish();
}

/** The bytes of a file in pieces of a size that lets `pulse` be heard. `pulse` counts bytes of the file as it lies there. */
async function* rawChunks(file: SourceFile, gzip: boolean, pulse?: Pulse): AsyncGenerator<Uint8Array> {
  let read = 0;
  let written = 0;
  let sourceError: unknown;
  const source = (file.isMade === true ? file.open(pulse) : file.open()).getReader();
  // what is packed is counted before it is unpacked
  const counted = () =>
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        try {
          const next = await source.read();
          if (next.done) controller.close();
          else {
            read += next.value.length;
            controller.enqueue(next.value);
          }
        } catch (error) {
          sourceError = error;
          controller.error(error);
        }
      },
      cancel: (reason) => source.cancel(reason),
    });
  const reader = gzip ? counted().pipeThrough<Uint8Array>(new DecompressionStream("gzip")).getReader() : source;
  try {
    for (;;) {
      const next = await reader.read().catch((error: unknown) => {
        if (!gzip || sourceError !== undefined) throw error;
        throw new Problem({ code: "cut-gzip", severity: "error" });
      });
      if (next.done) return;
      written += next.value.length;
      if (!gzip) read = written;
      if (gzip && isUnfolding(written, read)) throw new Problem({ code: "archive-hostile", severity: "error", count: written });
      for (let at = 0; at < next.value.length; at += CHUNK_BYTES) {
        if (file.isMade !== true) pulse?.(Math.min(read, file.size), file.size);
        yield next.value.subarray(at, at + CHUNK_BYTES);
      }
    }
  } finally {
    // A reader that failed is closed already; one that was left early lets the file go.
    await reader.cancel().catch(() => {});
  }
}

async function readHead(chunks: AsyncGenerator<Uint8Array>, length: number): Promise<Uint8Array> {
  const head = new Uint8Array(length);
  let filled = 0;
  for await (const chunk of chunks) {
    const part = chunk.subarray(0, length - filled);
    head.set(part, filled);
    filled += part.length;
    if (filled === length) break;
  }
  return head.subarray(0, filled);
}

function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

function encodingOf(raw: Uint8Array, isCut: boolean): { encoding: Encoding; markLength: number } {
  if (raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf) return { encoding: "utf-8", markLength: 3 };
  if (raw[0] === 0xff && raw[1] === 0xfe) return { encoding: "utf-16le", markLength: 2 };
  if (raw[0] === 0xfe && raw[1] === 0xff) return { encoding: "utf-16be", markLength: 2 };
  const nuls = [0, 0];
  for (let at = 0; at < raw.length; at++) if (raw[at] === 0) nuls[at & 1]++;
  const half = raw.length / 2;
  if (nuls[1] > half * 0.4 && nuls[0] < half * 0.1) return { encoding: "utf-16le", markLength: 0 };
  if (nuls[0] > half * 0.4 && nuls[1] < half * 0.1) return { encoding: "utf-16be", markLength: 0 };
  const watch = new Utf8Watch();
  try {
    watch.check(raw);
    if (!isCut) watch.end();
  } catch {
    return { encoding: "windows-1252", markLength: 0 };
  }
  return { encoding: "utf-8", markLength: 0 };
}

/** Four bytes at a time, but for a few at both ends. */
function isAscii(bytes: Uint8Array): boolean {
  const { buffer, byteOffset, length } = bytes;
  const from = -byteOffset & 3;
  const count = Math.max(0, length - from) >>> 2;
  const words = new Uint32Array(buffer, count > 0 ? byteOffset + from : 0, count);
  let all = 0;
  for (let at = 0; at < count; at++) all |= words[at];
  for (let at = 0; at < Math.min(from, length); at++) all |= bytes[at];
  for (let at = from + 4 * count; at < length; at++) all |= bytes[at];
  return (all & 0x80808080) === 0;
}

/**
 * Watches whether bytes are UTF-8. A few damaged characters among many good ones are just damage; more damaged than
 * good ones mean another encoding.
 */
class Utf8Watch {
  #good = 0;
  #damaged = 0;
  #decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  check(chunk: Uint8Array): void {
    if (!isAscii(chunk)) this.#count(this.#decoder.decode(chunk, { stream: true }));
  }

  end(): void {
    this.#count(this.#decoder.decode());
  }

  #count(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 0xfffd) this.#damaged++;
      else if (unit >= 0x80) this.#good++;
    }
    if (this.#damaged > this.#good) throw new NotUtf8();
  }
}
