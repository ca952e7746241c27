/** What reading a file takes in memory beside the network that comes of it. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { arraysOf } from "../../../src/core/network/open.ts";
import { packNetwork, unpackNetwork } from "../../../src/core/network/wire.ts";
import type { SourceFile } from "../../../src/core/intake/format.ts";
import { LineNumbers } from "../../../src/core/intake/report/lineNumbers.ts";
import { readSources } from "../../../src/core/intake/readSources.ts";
import { reading, sourceOf } from "./sources.ts";

setFlagsFromString("--expose_gc");
// what nobody holds is given back at once, however busy the computer is
setFlagsFromString("--no-concurrent-array-buffer-sweeping");
const collect = runInNewContext("gc") as () => void;
const heldBytes = (): number => {
  collect();
  return process.memoryUsage().arrayBuffers;
};

/** A file that is made while it is read, so that it takes no memory itself. */
function madeSource(name: string, rows: number, head: string, rowOf: (row: number) => string): SourceFile {
  const encode = (text: string) => new TextEncoder().encode(text);
  const BLOCK = 4000;
  const block = (at: number) => encode(Array.from({ length: Math.min(BLOCK, rows - at) }, (_, i) => rowOf(at + i)).join(""));
  let size = encode(head).length;
  for (let at = 0; at < rows; at += BLOCK) size += block(at).length;
  const open = () => {
    let at = -1;
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= rows) return controller.close();
        controller.enqueue(at < 0 ? encode(head) : block(at));
        at = at < 0 ? 0 : at + BLOCK;
      },
    });
  };
  return { name, size, open, part: (from, to) => Promise.resolve(encode(head).slice(from, to)) };
}

/** Somebody among so many, mixed well enough for few pairs to come again. */
function person(seed: number, people: number): string {
  let mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return `akun_${((mixed ^ (mixed >>> 15)) >>> 0) % people}`;
}

async function beyondTheNetwork(source: SourceFile): Promise<number> {
  const before = heldBytes();
  let most = 0;
  let next = 0;
  const pulse = (done: number, total: number) => {
    // a look collects the garbage first, which takes its time
    if (done / total < next) return;
    next = done / total + 0.03;
    most = Math.max(most, heldBytes() - before);
  };
  const { network } = await readSources([source], { answers: "suggested", pulse });
  expect(network).toBeDefined();
  const bytes = network === undefined ? 0 : packNetwork(network).byteLength;
  return (most - bytes) / source.size;
}

describe("what reading takes beside the network", () => {
  it("is less than half of a list of follows", async () => {
    const row = (i: number) => `${person(2 * i, 20_000)},${person(2 * i + 1, 20_000)}\n`;
    expect(await beyondTheNetwork(madeSource("follows.csv", 600_000, "follower,followed\n", row))).toBeLessThan(0.5);
  });

  it("is less than half of a log of shares", async () => {
    const row = (i: number) =>
      `${person(2 * i, 20_000)},${person(2 * i + 1, 20_000)},18970005991${Math.floor(i / 40)},2026-03-0${1 + (i % 9)}T04:53:20.000Z,${1 + (i % 4)}\n`;
    const head = "retweeter,retweeted_user,post_id,created_at,count\n";
    expect(await beyondTheNetwork(madeSource("shares.csv", 320_000, head, row))).toBeLessThan(0.5);
  });

  it("does not grow with headers that no row has a cell for", async () => {
    const wide = ["username", "id_str", ...Array.from({ length: 254 }, (_, column) => `c${column}`)].join(",");
    const before = heldBytes();
    let most = 0;
    const source = madeSource("people.csv", 60_000, `${wide}\n`, (row) => `u${row},${row}\n`);
    const pulse = (done: number, total: number) => void (done > total / 2 && (most = Math.max(most, heldBytes() - before)));
    await readSources([source, sourceOf("f.csv", "follower,followed\nu1,u2\n")], { answers: "suggested", pulse });
    expect(most).toBeLessThan(24 << 20);
  });

  it("nor does a network keep columns without a word", async () => {
    const table = `username,party,empty\na,x,\nb,y,\n`;
    const read = await reading([sourceOf("people.csv", table), sourceOf("f.csv", "follower,followed\na,b\n")]);
    expect(read.network === undefined ? [] : arraysOf(read.network).attributes.map(({ name }) => name)).toEqual(["party"]);
  });
});

describe("a network that is packed and used up", () => {
  it("is the same on the other side, and its columns are let go", async () => {
    const table = "sharer,author,time\na,b,2026-03-05 03:00:00\nc,b,2026-03-05 04:00:00\n@A,c,2026-03-05 05:00:00\n";
    const once = (await reading([sourceOf("s.csv", table), sourceOf("f.csv", "follower,followed\na,b\nb,c\n")])).network;
    const again = (await reading([sourceOf("s.csv", table), sourceOf("f.csv", "follower,followed\na,b\nb,c\n")])).network;
    if (once === undefined || again === undefined) throw new Error("a network was expected");
    const wire = packNetwork(once, true);
    expect(new Uint8Array(wire)).toEqual(new Uint8Array(packNetwork(again)));
    expect(unpackNetwork(wire).follows.count).toBe(2);
    if ("transfer" in ArrayBuffer.prototype) expect(arraysOf(once).shares.timeMs.length).toBe(0);
  });
});

describe("reading again after a network was used up", () => {
  it("finds nothing that the first reading let go", async () => {
    // Node 20 cannot let go at once; this does it for the test as browsers do
    const { prototype } = ArrayBuffer as unknown as { prototype: { transfer?: (this: ArrayBuffer) => ArrayBuffer } };
    const before = prototype.transfer;
    prototype.transfer = function transfer() {
      return structuredClone(this, { transfer: [this] });
    };
    try {
      for (const [name, table] of Object.entries({ ...FILES, ...FILES })) {
        const once = async () => (await reading([sourceOf(name, table)])).network;
        const [used, kept] = [await once(), await once()];
        if (used === undefined || kept === undefined) throw new Error("a network was expected");
        expect(new Uint8Array(packNetwork(used, true))).toEqual(new Uint8Array(packNetwork(kept)));
        expect((await once())?.people.count).toBe(kept.people.count);
      }
    } finally {
      if (before === undefined) delete prototype.transfer;
      else prototype.transfer = before;
    }
  });
});

const FILES = {
  "follows.csv": "follower,followed\na,b\nb,c\n",
  "shares.csv": "sharer,author,time\na,b,2026-03-05 03:00:00\nc,b,2026-03-05 04:00:00\n",
  "net.gml": "graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ]",
};

describe("LineNumbers", () => {
  it("gives back each line, with jumps and without", () => {
    const told = [1, 2, 3, 7, 8, 8, 9, 4, 5, 100];
    const lines = new LineNumbers();
    for (const line of told) lines.push(line);
    expect([...lines]).toEqual(told);
    expect(lines.length).toBe(told.length);
    expect([-1, told.length].map((row) => lines.at(row))).toEqual([undefined, undefined]);
    expect([...new LineNumbers()]).toEqual([]);
  });
});
