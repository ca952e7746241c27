import { deflateRawSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { crc32 } from "../../../../src/core/base/checksum.ts";
import { chunksOf } from "../../../../src/core/base/streams.ts";
import { DEFLATED, STORED, unpacked } from "../../../../src/core/intake/containers/packedBytes.ts";
import { sourceOf } from "../sources.ts";

const source = vi.hoisted(() => ({ letGo: vi.fn<(reason: unknown) => void>(), isSlow: false }));

/** What lies packed, as a stream that says when it is let go of; a slow one gives one piece and then keeps whoever reads it waiting. */
vi.mock(import("../../../../src/core/base/streams.ts"), async (real) => {
  const streams = await real();
  return {
    ...streams,
    streamByPlace(...by: Parameters<typeof streams.streamByPlace>) {
      const reader = streams.streamByPlace(...by).getReader();
      let given = 0;
      return new ReadableStream<Uint8Array>({
        async pull(controller) {
          const next = await reader.read();
          given++;
          if (source.isSlow && given > 1) await new Promise(() => {});
          else if (next.done) controller.close();
          else controller.enqueue(next.value);
        },
        cancel: source.letGo,
      });
    },
  };
});

const BYTES = Uint8Array.from({ length: 3 << 20 }, (_, i) => (i * 2_654_435_761) >>> 24);

async function reading(method: number, checksum: number, watch?: (written: number) => void): Promise<number> {
  const packed = method === STORED ? BYTES : new Uint8Array(deflateRawSync(BYTES, { level: 0 }));
  const stream = unpacked(sourceOf("a.zip", packed), { method, checksum, start: 0, end: packed.length }, watch);
  let length = 0;
  for await (const chunk of chunksOf(stream)) length += chunk.length;
  return length;
}

describe.each([
  ["stored", STORED],
  ["deflated", DEFLATED],
])("what lies packed, %s", (_, method) => {
  const right = crc32(BYTES);

  it("is read to its end", async () => {
    source.isSlow = false;
    expect(await reading(method, right)).toBe(BYTES.length);
  });

  it("is let go of when its watcher refuses, with what the watcher said", async () => {
    source.letGo.mockClear();
    source.isSlow = true;
    const tooLarge = new Error("too large");
    const refuse = (written: number) => {
      if (written > 1000) throw tooLarge;
    };
    await expect(reading(method, right, refuse)).rejects.toBe(tooLarge);
    await vi.waitFor(() => expect(source.letGo).toHaveBeenCalledOnce());
  });

  it("is refused at its end where the checksum is of other bytes", async () => {
    source.isSlow = false;
    await expect(reading(method, right ^ 1)).rejects.toThrow("checksum");
  });
});
