import { deflateRawSync } from "node:zlib";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { crc32 } from "../../../../src/core/base/checksum.ts";
import { chunksOf } from "../../../../src/core/base/streams.ts";
import { DEFLATED, STORED, unpacked } from "../../../../src/core/intake/containers/packedBytes.ts";
import { sourceOf } from "../sources.ts";

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
    expect(await reading(method, right)).toBe(BYTES.length);
  });

  it("is let go of when its watcher refuses, with what the watcher said", async () => {
    const letGo = vi.spyOn(ReadableStreamDefaultReader.prototype, "cancel");
    onTestFinished(() => letGo.mockRestore());
    const tooLarge = new Error("too large");
    const refuse = (written: number) => {
      if (written > 1000) throw tooLarge;
    };
    await expect(reading(method, right, refuse)).rejects.toBe(tooLarge);
    // the source is cancelled, or what unpacks it, which hands that on
    expect(letGo).toHaveBeenCalledWith(tooLarge);
  });

  it("is refused at its end where the checksum is of other bytes", async () => {
    await expect(reading(method, right ^ 1)).rejects.toThrow("checksum");
  });
});
