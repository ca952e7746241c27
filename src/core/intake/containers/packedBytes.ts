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
 * Fails at its end if these are not the bytes that the checksum was made of.
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
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await reader.read();
      if (!next.done) {
        written += next.value.length;
        watch(written);
        found = crc32(next.value, found);
        controller.enqueue(next.value);
      } else if (found === checksum) controller.close();
      else throw new Error(`checksum ${checksum} was expected, found ${found}`);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
