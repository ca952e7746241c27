/** Bytes that lie packed in a zip, unpacked as a stream that is held against their checksum. */
import type {} from "../../base/platform.d.ts";
import { crc32 } from "../../base/checksum.ts";
import { streamByPlace } from "../../base/streams.ts";
import type { SourceFile } from "../format.ts";

export const STORED = 0;
export const DEFLATED = 8;

export interface PackedBytes {
  /** STORED or DEFLATED. */
  readonly method: number;
  readonly checksum: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Fails at its end if these are not the bytes that the checksum was made of; however it fails, what it reads from is let go of.
 * @param watch told how many bytes there are so far; may throw.
 */
export function unpacked(
  file: SourceFile,
  { method, checksum, start, end }: PackedBytes,
  watch: (written: number) => void = () => {},
): ReadableStream<Uint8Array> {
  const packed = streamByPlace((from, to) => file.part(from, to), start, end);
  const reader = (method === STORED ? packed : packed.pipeThrough<Uint8Array>(new DecompressionStream("deflate-raw"))).getReader();
  let [written, found] = [0, 0];
  async function next(): Promise<Uint8Array | undefined> {
    const { done, value } = await reader.read();
    if (done && found !== checksum) throw new Error(`checksum ${checksum} was expected, found ${found}`);
    if (done) return undefined;
    written += value.length;
    watch(written);
    found = crc32(value, found);
    return value;
  }
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const chunk = await next();
        if (chunk === undefined) controller.close();
        else controller.enqueue(chunk);
      } catch (error) {
        // a stream that fails lets go of nothing by itself
        await reader.cancel(error).catch(() => {});
        throw error;
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
