import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { Problem } from "../../../src/core/base/problem.ts";
import { silentPulse } from "../../../src/core/base/pulse.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { packNetwork } from "../../../src/core/network/wire.ts";
import { isProjectHead, MAGIC, MOST_STATE_BYTES, PROJECT_VERSION } from "../../../src/core/project/projectFile.ts";
import { joinedBytes, readProjectFile, type ReadProjectFile } from "../../../src/core/project/readProjectFile.ts";
import { writeProjectFile, type ProjectContent } from "../../../src/core/project/writeProjectFile.ts";
import { reading, sourceOf } from "../intake/sources.ts";
import { zipOf } from "../intake/containers/packed.ts";

const FOLLOWS = `follower,followed\n${Array.from({ length: 60 }, (_, i) => `a${i},a${(i * 7) % 60}`).join("\n")}`;
const HOSTILE_NAME = `../<img src=x onerror=alert(1)>\u202Egnp.csv`;

function content(): ProjectContent {
  const follows = Array.from({ length: 60 }, (_, i) => [`a${i}`, `a${(i * 7 + 1) % 60}`] as const);
  return {
    seed: 1,
    state: {
      filters: { sets: [{ id: 1, name: "Ours ‰", rows: [1, 2, 3] }], lastId: 1 },
      table: { sortBy: null },
      appearance: { sizeBy: "reach", colourBy: "community" },
      ["constructor"]: { toString: "é" },
    },
    positions: Float32Array.from({ length: 120 }, (_, i) => Math.sin(i) * 900),
    wire: packNetwork(drawNetwork({ follows })),
    files: [sourceOf("follows.csv", FOLLOWS, 100), sourceOf(HOSTILE_NAME, "a,b\nc,d\n")],
  };
}

async function written(parts: ProjectContent): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  await writeProjectFile(parts, (bytes) => void pieces.push(bytes), silentPulse);
  return joinedBytes(pieces);
}

const read = (bytes: Uint8Array) => readProjectFile(sourceOf("a.tular", bytes), silentPulse);

/** What was read, or the code of the problem. Anything else that is thrown is a fault. */
async function outcome(bytes: Uint8Array): Promise<ReadProjectFile | string> {
  try {
    return await read(bytes);
  } catch (error) {
    if (error instanceof Problem) return error.facts.code;
    throw error;
  }
}

let whole: ProjectContent;
let file: Uint8Array;
beforeAll(async () => {
  whole = content();
  file = await written(whole);
});

const textOf = (pieces: readonly Uint8Array[]) => new TextDecoder().decode(joinedBytes(pieces));

/** Whatever was not said to be lost is exactly as it was. */
function expectTrue(found: ReadProjectFile): void {
  const isLost = (kind: string, name?: string) =>
    found.lost.some(
      (part) => part.kind === kind && (name === undefined || ("field" in part ? part.field : "name" in part ? part.name : "") === name),
    );
  for (const [field, value] of Object.entries(whole.state)) {
    if (isLost("state", field)) expect(Object.hasOwn(found.state, field)).toBe(false);
    else if (!isLost("manifest") || Object.hasOwn(found.state, field)) expect(found.state[field]).toEqual(value);
  }
  if (isLost("network")) expect(found.wire).toBeNull();
  else expect(new Uint8Array(found.wire ?? new ArrayBuffer(0))).toEqual(new Uint8Array(whole.wire));
  if (found.positions !== null) expect(found.positions).toEqual(whole.positions);
  else expect(isLost("positions") || isLost("manifest")).toBe(true);
  const known = new Map([
    ["follows.csv", FOLLOWS],
    [HOSTILE_NAME, "a,b\nc,d\n"],
    ["files/1", FOLLOWS],
    ["files/2", "a,b\nc,d\n"],
  ]);
  for (const { name, pieces } of found.files) expect(textOf(pieces)).toBe(known.get(name));
  if (!isLost("manifest")) expect(found.files.length + found.lost.filter(({ kind }) => kind === "file").length).toBe(2);
}

describe("a project file", () => {
  it("gives back what was put into it, under the names that it had", async () => {
    const found = await read(file);
    expect(found.lost).toEqual([]);
    expectTrue(found);
    expect(found.files.map(({ name }) => name)).toEqual(["follows.csv", HOSTILE_NAME]);
    expect(found).toMatchObject({ version: PROJECT_VERSION, seed: 1, people: { count: 60 } });
  });

  it("is the same, byte for byte, for the same work", async () => {
    expect(await written(content())).toEqual(file);
  });

  it("is recognised by its first bytes, and by nothing else", async () => {
    expect(isProjectHead(file)).toBe(true);
    expect(isProjectHead(await zipOf({ "follows.csv": FOLLOWS }))).toBe(false);
    for (const start of [0, 1, 20, 35]) expect(isProjectHead(file.subarray(0, start))).toBe(false);
  });

  it("leaves out files that cannot be read any more, and says which", async () => {
    const gone = {
      ...sourceOf("gone.csv", "a,b"),
      open: () => new ReadableStream<Uint8Array>({ pull: () => Promise.reject(new Error("gone")) }),
    };
    const pieces: Uint8Array[] = [];
    const missing = await writeProjectFile({ ...whole, files: [gone, ...whole.files] }, (bytes) => void pieces.push(bytes), silentPulse);
    expect(missing).toEqual(["gone.csv"]);
    expect((await read(joinedBytes(pieces))).files.map(({ name }) => name)).toEqual(["follows.csv", HOSTILE_NAME]);
  });

  it("tells how far it is, and can be stopped", async () => {
    const told: number[] = [];
    await writeProjectFile(
      whole,
      () => {},
      (done, total) => void told.push(done / total),
    );
    expect(told.at(-1)).toBeCloseTo(1, 1);
    expect(told.every((part, i) => part <= 1 && part >= (told[i - 1] ?? 0))).toBe(true);
    const stop = () => {
      throw new DOMException("stopped", "AbortError");
    };
    await expect(writeProjectFile(whole, () => {}, stop)).rejects.toThrow("stopped");
    await expect(readProjectFile(sourceOf("a.tular", file), stop)).rejects.toThrow("stopped");
  });

  it("is no export among others", async () => {
    const { problems, network } = await reading([sourceOf("a.tular", file), sourceOf("follows.csv", FOLLOWS)]);
    expect(problems.map(({ code, file: name }) => [code, name])).toEqual([["project-inside", "a.tular"]]);
    expect(network?.people.count).toBe(60);
  });
});

describe("a damaged project file", () => {
  it("gives back what lies before the place where it was cut, wherever that is", async () => {
    const kinds = new Set<string>();
    for (let end = 0; end < file.length; end += 1 + Math.floor(file.length / 120)) {
      const found = await outcome(file.subarray(0, end));
      kinds.add(typeof found === "string" ? found : found.lost.map(({ kind }) => kind).join());
      if (typeof found !== "string") expectTrue(found);
    }
    expect([...kinds]).toEqual(expect.arrayContaining(["project-broken", "file,file", "file", ""]));
  });

  it("never gives back anything else than what was in it, whatever bytes are changed", async () => {
    const place = fc.nat(file.length - 1);
    const changes = fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(changes, async (flips) => {
        const bytes = file.slice();
        for (const [at, by] of flips) bytes[at] ^= by;
        const found = await outcome(bytes);
        if (typeof found !== "string") expectTrue(found);
        else expect(["project-broken", "project-newer", "archive-hostile"]).toContain(found);
      }),
      { numRuns: 80 },
    );
  });

  it("never breaks down, whatever piece is taken out, doubled or filled with nothing", async () => {
    const piece = fc.record({
      at: fc.nat(file.length - 1),
      length: fc.integer({ min: 1, max: 900 }),
      how: fc.constantFrom("out", "twice", "nothing"),
    });
    await fc.assert(
      fc.asyncProperty(piece, async ({ at, length, how }) => {
        const [before, hit, after] = [file.subarray(0, at), file.subarray(at, at + length), file.subarray(at + length)];
        const middle = how === "out" ? [] : how === "twice" ? [hit, hit] : [new Uint8Array(hit.length)];
        const found = await outcome(joinedBytes([before, ...middle, after]));
        if (typeof found !== "string") expectTrue(found);
      }),
      { numRuns: 60 },
    );
  });
});

/** A project as somebody may have put it together by hand. */
async function forged(change: { manifest?: unknown; parts?: Record<string, string | Uint8Array>; level?: number }): Promise<Uint8Array> {
  const parts = { network: new Uint8Array(whole.wire), ...change.parts };
  return zipOf({ "tular.json": JSON.stringify(change.manifest ?? { magic: "?" }), ...parts }, { level: change.level ?? 5 });
}
const manifest = (changes: object) => ({ magic: MAGIC, version: 1, seed: 1, people: { count: 1, names: 1 }, parts: [], ...changes });

describe("a project file that somebody made by hand", () => {
  it("is refused with the reason if a newer Tular wrote it, whatever else stands in it", async () => {
    const newer = await forged({ manifest: { magic: MAGIC, version: 7, everything: "else" } });
    await expect(read(newer)).rejects.toMatchObject({ facts: { code: "project-newer", found: "7", expected: `${PROJECT_VERSION}` } });
  });

  it("loses the part whose checksum is wrong, and no other", async () => {
    const { parts, ...rest } = JSON.parse(await manifestText()) as { parts: { name: string; checksum: number }[] };
    const wrong = parts.map((part) => (part.name === "state/filters.json" ? { ...part, checksum: part.checksum ^ 1 } : part));
    const found = await read(await repacked({ "tular.json": JSON.stringify({ ...rest, parts: wrong }) }));
    expect(found.lost).toEqual([{ kind: "state", field: "filters" }]);
    expectTrue(found);
  });

  it("loses a part that is no JSON, or is nested without end", async () => {
    const deep = "[".repeat(200_000) + "]".repeat(200_000);
    const found = await read(
      await forged({ parts: { "state/filters.json": deep, "state/table.json": "{", "state/place.json": `"[[[[[\\""` } }),
    );
    expect(found.lost).toEqual([{ kind: "manifest" }, { kind: "state", field: "filters" }, { kind: "state", field: "table" }]);
    expect(found.state).toEqual({ place: '[[[[["' });
  });

  it("leads nowhere and pollutes nothing by the names of its parts", async () => {
    const parts = {
      "../../etc/passwd": "x",
      "state/__proto__.json": '{"polluted":1}',
      "files/0001.exe": "x",
      __proto__: "x",
      "state/../x.json": "1",
    };
    const found = await read(await forged({ parts }));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(Object.keys(found.state)).toEqual([]);
    expect(found.files).toEqual([]);
  });

  it.each([
    ["a part with a way out", { parts: [{ name: "../x", bytes: 1, checksum: 1 }] }],
    ["a size below nothing", { parts: [{ name: "network", bytes: -1, checksum: 1 }] }],
    ["a name that is none", { parts: [{ name: "files/1", bytes: 1, checksum: 1, file: {} }] }],
    ["a name without end", { parts: [{ name: "files/1", bytes: 1, checksum: 1, file: "x".repeat(5000) }] }],
    ["a list that is none", { parts: "many" }],
    ["parts without number", { parts: Array.from({ length: 5000 }, (_, i) => ({ name: `files/${i}`, bytes: 1, checksum: 1 })) }],
    ["no people", { people: null }],
    ["a version that is none", { version: 0.5 }],
  ])("is not believed when its manifest has %s", async (_, changes) => {
    const found = await read(await forged({ manifest: manifest(changes) }));
    expect(found.lost).toEqual([{ kind: "manifest" }]);
    expect(found.wire).not.toBeNull();
  });

  it("is not opened if it unfolds to far more than it holds", async () => {
    const zeros = new Uint8Array(12 << 20);
    await expect(read(await forged({ parts: { "files/1": zeros, "files/2": zeros } }))).rejects.toMatchObject({
      facts: { code: "archive-hostile" },
    });
  });

  it("loses a state that is larger than any, without reading it to its end", async () => {
    const parts = { "state/filters.json": new Uint8Array(MOST_STATE_BYTES + 1).fill(0x20) };
    expect((await read(await forged({ parts, level: 0 }))).lost).toContainEqual({ kind: "state", field: "filters" });
  });
});

async function entriesIn(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const { entriesOf } = await import("../../../src/core/intake/containers/archive.ts");
  const { chunksOf } = await import("../../../src/core/base/streams.ts");
  const all = new Map<string, Uint8Array>();
  for (const entry of await entriesOf(sourceOf("a.tular", bytes))) {
    const pieces: Uint8Array[] = [];
    for await (const piece of chunksOf(entry.open())) pieces.push(piece);
    all.set(entry.name, joinedBytes(pieces));
  }
  return all;
}

async function manifestText(): Promise<string> {
  return new TextDecoder().decode((await entriesIn(file)).get("tular.json"));
}

/** The same project, some parts of it exchanged, packed by another program. */
async function repacked(parts: Record<string, string | Uint8Array>): Promise<Uint8Array> {
  return zipOf({ ...Object.fromEntries(await entriesIn(file)), ...parts });
}
