/** Bytes in pieces. */
import type {} from "./platform.d.ts";

/** The pieces of a stream, which is let go of however the reading ends. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

const CHUNK_BYTES = 1 << 18;

/** Bytes from one place to another, asked for piece by piece. */
export function streamByPlace(
  part: (from: number, to: number) => Uint8Array | Promise<Uint8Array>,
  start: number,
  end: number,
): ReadableStream<Uint8Array> {
  let at = start;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (at >= end) return controller.close();
      const to = Math.min(end, at + CHUNK_BYTES);
      controller.enqueue(await part(at, to));
      at = to;
    },
  });
}

export function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return streamByPlace((from, to) => bytes.subarray(from, to), 0, bytes.length);
}
