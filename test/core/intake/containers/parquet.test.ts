import { parquetMetadata } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { refuseWildPages } from "../../../../src/core/intake/containers/parquetPages.ts";
import { readSources } from "../../../../src/core/intake/readSources.ts";
import { processorMs, reading, sourceOf } from "../sources.ts";

const bytesOf = (columnData: Parameters<typeof parquetWriteBuffer>[0]["columnData"]) => new Uint8Array(parquetWriteBuffer({ columnData }));

describe("a Parquet file", () => {
  it("is read as a table; ids beyond 2^53, times and gaps stay what they are", async () => {
    const bytes = bytesOf([
      { name: "sharer", data: ["rina", "siti", null, "rina"], type: "STRING" },
      { name: "author", data: ["budi", "budi", "budi", "tono"], type: "STRING" },
      { name: "tweet_id", data: [9007199254740993n, 9007199254740993n, 1n, 9007199254740995n], type: "INT64" },
      { name: "created_at", data: [1, 2, 3, 4].map((day) => new Date(Date.UTC(2026, 2, day, 10))), type: "TIMESTAMP" },
    ]);
    const read = await reading([sourceOf("shares.parquet", bytes)]);
    expect(read.problems).toEqual([]);
    const { network } = read;
    expect(network?.shares.count).toBe(3);
    expect(Array.from({ length: network?.posts.count ?? 0 }, (_, row) => network?.posts.id(row))).toEqual([
      "9007199254740993",
      "9007199254740995",
    ]);
    expect(new Date(network?.shares.timeMs[0] ?? 0).toISOString()).toBe("2026-03-01T10:00:00.000Z");
    expect(read.report.files[0]?.dropped).toMatchObject([{ reason: "no-account", count: 1 }]);
  });

  it("is unpacked range by range, and tells how far it is", async () => {
    const count = 300_000;
    const at = (row: number) => `akun_${row % 5000}`;
    const column = (of: (row: number) => string) => Array.from({ length: count }, (_, row) => of(row));
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: "follower", data: column(at) },
          { name: "followed", data: column((row) => at(row + 1 + Math.floor(row / 5000))) },
        ],
        rowGroupSize: count,
      }),
    );
    const told: number[] = [];
    const pulse = (done: number, total: number) => void told.push(done / total);
    const read = await readSources([sourceOf("follows.parquet", bytes)], { answers: "suggested", pulse });
    expect(read.network?.follows.count).toBe(count);
    // the last row of the second range
    const row = (id: string) => read.network?.people.indexOf(id) ?? -1;
    expect(read.network?.follows.sources(row(at(count - 1)))).toContain(row(at(count + 59)));
    expect(new Set(told.filter((part) => part > 0.1 && part < 0.7)).size).toBeGreaterThan(10);
  });

  it("is never silent while it makes thousands of texts, in pages or of what a column looks up, and can be stopped there", async () => {
    const count = 24_000;
    const column = (name: string, of: (row: number) => string) => ({ name, data: Array.from({ length: count }, (_, row) => of(row)) });
    const bytes = bytesOf([
      column("user", (row) => `akun_${row % 16_000}`),
      column("retweeted_user", (row) => `akun_${(row * 7) % 500}`),
      column("text", (row) => `a word about coffee ${row}`),
    ]);
    const decode = TextDecoder.prototype.decode;
    let made = 0;
    TextDecoder.prototype.decode = function counted(this: TextDecoder, ...bytes: Parameters<typeof decode>) {
      made++;
      return decode.apply(this, bytes);
    };
    onTestFinished(() => void (TextDecoder.prototype.decode = decode));
    const told = { pulses: 0, stopAt: Infinity, before: 0, longest: 0 };
    const pulse = () => {
      told.longest = Math.max(told.longest, made - told.before);
      told.before = made;
      if (++told.pulses >= told.stopAt) throw new DOMException("stopped", "AbortError");
    };
    const read = () => readSources([sourceOf("shares.parquet", bytes)], { answers: "suggested", pulse });
    expect((await read()).report.files[0]?.rows).toBe(count);
    expect(told.longest).toBeLessThan(10_000);
    const all = told.pulses;
    for (const part of [0.2, 0.5]) {
      Object.assign(told, { pulses: 0, stopAt: Math.floor(all * part) });
      await expect(read()).rejects.toThrow("stopped");
    }
  });

  it("is never silent while it makes thousands of times, nor for longer than a page with gaps takes", async () => {
    const count = 24_000;
    const column = <T>(of: (row: number) => T) => Array.from({ length: count }, (_, row) => of(row));
    const bytesWith = (pageSize: number) =>
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            { name: "user", data: column((row) => `akun_${row % 50}`), type: "STRING" },
            { name: "retweeted_user", data: column((row) => `akun_${row % 7}`), type: "STRING" },
            { name: "created_at", data: column((row) => new Date(Date.UTC(2026, 2, 1) + row * 1000)), type: "TIMESTAMP" },
            { name: "likes", data: column((row) => (row % 10 === 0 ? null : row * 7)), type: "INT32" },
          ],
          pageSize,
        }),
      );
    const made = vi.spyOn(DEFAULT_PARSERS, "timestampFromMilliseconds");
    onTestFinished(() => made.mockRestore());
    const told = async (pageSize: number) => {
      made.mockClear();
      let [pulses, before, longest] = [0, 0, 0];
      const pulse = () => {
        longest = Math.max(longest, made.mock.calls.length - before);
        before = made.mock.calls.length;
        pulses++;
      };
      const read = await readSources([sourceOf("shares.parquet", bytesWith(pageSize))], { answers: "suggested", pulse });
      expect(read.report.files[0]?.rows).toBe(count);
      return { pulses, longest };
    };
    const [few, many] = [await told(1 << 20), await told(1 << 13)];
    expect([few.longest, many.longest].filter((values) => values > 0 && values < 10_000)).toHaveLength(2);
    // 96 kB of likes in 12 pages, and 192 kB of times in 24
    expect(many.pulses - few.pulses).toBeGreaterThan(30);
  });

  it("is refused if a column has fewer rows than its group says", async () => {
    const bytes = bytesOf([
      { name: "follower", data: ["a", "b", "c"], type: "STRING", nullable: false },
      { name: "followed", data: ["c", "c", "a"], type: "STRING", nullable: false },
    ]);
    const metadata = parquetMetadata(bytes.buffer);
    expect(metadata.num_rows).toBe(3n);
    const tail = bytes.length - 8 - new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
    // numbers of eight bytes that are 3, as Thrift writes them: values of each column, rows of the group, rows of all
    const more = bytes.map((byte, at) => (at > tail && byte === 6 && bytes[at - 1] === 0x16 ? 10 : byte));
    expect(parquetMetadata(more.buffer).num_rows).toBe(5n);
    const read = await reading([sourceOf("x.parquet", more)]);
    expect(read.problems).toMatchObject([{ code: "parquet-broken", found: "3", expected: "5" }]);
  });

  it.each([
    ["cut off", (bytes: Uint8Array) => bytes.slice(0, bytes.length - 10)],
    ["with a wild footer", (bytes: Uint8Array) => with32(bytes, bytes.length - 8, 0xfffffff0)],
    ["with a footer of nothing", (bytes: Uint8Array) => with32(bytes, bytes.length - 8, 0)],
    [
      "with a damaged footer",
      (bytes: Uint8Array) => bytes.map((byte, at) => (at > bytes.length - 60 && at < bytes.length - 8 ? byte ^ 0x55 : byte)),
    ],
    // Nobody would wait for a column that the schema does not know, and its fault would be caught by nobody.
    [
      "with broken pages of a column that its schema does not name",
      (bytes: Uint8Array) => renamed(bytes, "followed", "fallowed").map((byte, at) => (at >= 4 && at < 60 ? byte ^ 0x55 : byte)),
    ],
  ])("%s is refused", async (_, damage) => {
    const whole = bytesOf([
      { name: "follower", data: ["a", "b"], type: "STRING" },
      { name: "followed", data: ["c", "c"], type: "STRING" },
    ]);
    const read = await reading([sourceOf("x.parquet", damage(whole)), sourceOf("good.csv", "follower,followed\nx,y\n")]);
    expect(read.network?.follows.count).toBe(1);
    expect(read.problems).toMatchObject([{ code: "parquet-broken", file: "x.parquet" }]);
  });
});

describe("a Parquet file that says wild numbers of its pages", () => {
  it("is refused in no time, whichever byte of it is changed", async () => {
    const whole = bytesOf([
      { name: "follower", data: ["a", null, "c", "d"], type: "STRING" },
      { name: "followed", data: ["b", "b", null, "a"], type: "STRING" },
    ]);
    const before = processorMs();
    for (let at = 4; at < 160; at++) {
      for (const value of [0xff, 0x7f, 0xfe]) {
        const damaged = whole.slice();
        damaged.fill(value, at, at + 4);
        const read = await reading([sourceOf("x.parquet", damaged)]);
        expect(read.network !== undefined || read.problems.some(({ severity }) => severity === "error")).toBe(true);
      }
    }
    expect(processorMs() - before).toBeLessThan(20_000);
  });
});

describe("a row group of a Parquet file", () => {
  it("is refused before it is unpacked if it is larger than can be held", async () => {
    const bytes = bytesOf([
      { name: "follower", data: Array.from({ length: 5000 }, () => "somebody"), type: "STRING" },
      { name: "followed", data: Array.from({ length: 5000 }, (_, row) => `account ${row}`), type: "STRING" },
    ]);
    const file = { byteLength: bytes.length, slice: (from: number, to?: number) => bytes.slice(from, to).buffer };
    const { row_groups: groups } = parquetMetadata(bytes.buffer);
    await refuseWildPages(file, groups[0]);
    await expect(refuseWildPages(file, groups[0], 10_000)).rejects.toMatchObject({ facts: { code: "parquet-group-large" } });
  });
});

/** The first time that a name stands in the file, which is in its schema. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = bytes.slice();
  copy.set(new TextEncoder().encode(to), Buffer.from(bytes).indexOf(from));
  return copy;
}

function with32(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}
