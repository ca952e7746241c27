/** Containers that mean harm, or that others pack in their own way: what no packer would write, written byte by byte. */
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { reading, sourceOf } from "../sources.ts";
import { rawZipOf, rowsOf, workbookOf, zipOf } from "./packed.ts";

const FOLLOWS = "follower,followed\nrina,budi\nsiti,budi\n";

const readZip = (bytes: Uint8Array, answers: Parameters<typeof reading>[1] = "suggested") => reading([sourceOf("x.zip", bytes)], answers);
const namesIn = async (bytes: Uint8Array) => (await readZip(bytes)).report.files.map(({ name }) => name);

describe("an archive", () => {
  it("whose entries lie over one another is refused", async () => {
    const read = await readZip(
      rawZipOf([
        { name: "a.csv", text: FOLLOWS },
        { name: "b.csv", text: FOLLOWS, over: 0 },
      ]),
    );
    expect(read.problems.map(({ code }) => code)).toContain("archive-hostile");
    expect(read.report.files.length).toBeLessThan(2);
  });

  it("of a hundred thousand entries is refused before any of them is opened", async () => {
    const many = Array.from({ length: 50_100 }, (_, i) => ({ name: `${i}.csv`, text: "", ...(i > 0 && { over: 0 }) }));
    const read = await readZip(rawZipOf(many));
    expect(read.problems).toMatchObject([{ code: "archive-hostile", file: "x.zip", count: 50_000 }]);
  });

  it("keeps NUL and letters that run from right to left in names as letters", async () => {
    const names = ["a\0.csv", "\u{202e}vsc.exe.csv", "\u{0627}\u{0644}.csv"];
    expect(await namesIn(rawZipOf(names.map((name) => ({ name, text: FOLLOWS }))))).toEqual(names.map((name) => `x.zip › ${name}`));
  });

  it("in Zip64 is read like any other", async () => {
    const read = await readZip(await zipOf({ "follows.csv": FOLLOWS }, { zip64: true }));
    expect(read.network?.follows.count).toBe(2);
  });

  it("with two files of one name gives each a name, and an answer of its own", async () => {
    const pairs = (a: string) => `${a} x\n${a} y\nx ${a}\n`;
    const bytes = rawZipOf([
      { name: "in/pairs.txt", text: pairs("a") },
      { name: "in/pairs.txt", text: pairs("b") },
      { name: "in/pairs.txt", text: pairs("c") },
    ]);
    const names = ["x.zip › in/pairs.txt", "x.zip › in/pairs (2).txt", "x.zip › in/pairs (3).txt"];
    expect(await namesIn(bytes)).toEqual(names);
    const { questions } = await readZip(bytes, {});
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    const ofLayers = questions.filter(({ about }) => about === "layer");
    expect(ofLayers.map(({ file }) => file)).toEqual(names);
    const one = await readZip(bytes, {
      [ofLayers[1]?.id ?? ""]: "follows",
      [ofLayers[0]?.id ?? ""]: "shares",
      [ofLayers[2]?.id ?? ""]: "shares",
    });
    expect(one.report.files.map(({ layer }) => layer)).toEqual(["shares", "follows", "shares"]);
  });

  it("of small files unpacks each of them once", async () => {
    const packed = await zipOf(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.csv`, `follower,followed\nu${i},v\n`])));
    let asked = 0;
    const source = sourceOf("x.zip", packed);
    const read = await reading([{ ...source, part: (from, to) => ((asked += to - from), source.part(from, to)) }]);
    expect(read.network?.follows.count).toBe(20);
    // the list at the end, and each entry with its own head
    expect(asked).toBeLessThan(packed.length * 3);
  });
});

describe("a workbook", () => {
  it("with macros is read without them", async () => {
    const plain = await workbookOf({
      sheets: {
        S: rowsOf([
          ["follower", "followed"],
          ["rina", "budi"],
        ]),
      },
    });
    const { ZipReader, Uint8ArrayReader, Uint8ArrayWriter } = await import("@zip.js/zip.js");
    const files: Record<string, Uint8Array> = { "xl/vbaProject.bin": new TextEncoder().encode("Sub Auto_Open()\nEnd Sub") };
    for (const entry of await new ZipReader(new Uint8ArrayReader(plain)).getEntries())
      if (!entry.directory) files[entry.filename] = await entry.getData(new Uint8ArrayWriter());
    const read = await reading([sourceOf("macros.xlsm", await zipOf(files))]);
    expect(read.network?.follows.count).toBe(1);
    expect(read.problems).toEqual([]);
  });
});

describe("a Parquet file", () => {
  const columns = (rows: number) => [
    { name: "follower", data: Array.from({ length: rows }, (_, i) => `a${i}`), type: "STRING" as const },
    { name: "followed", data: Array.from({ length: rows }, (_, i) => `b${i % 7}`), type: "STRING" as const },
  ];

  it("in one large group of rows is read to its last row", async () => {
    const rows = 60_000;
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData: columns(rows), rowGroupSize: rows }));
    const read = await reading([sourceOf("t.parquet", bytes)]);
    expect(read.problems).toEqual([]);
    expect(read.network?.follows.count).toBe(rows);
    expect(read.report.files[0]?.rows).toBe(rows);
  });

  it.each([60, 1])("that says %d columns and has two is refused, and its rows are not made up", async (said) => {
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData: columns(3) }));
    // the description: the root's name, and how many columns hang on it, as a zigzag number of field 5
    const at = Buffer.from(bytes).indexOf(Uint8Array.of(...new TextEncoder().encode("root"), 0x15, 4));
    expect(at).toBeGreaterThan(0);
    bytes[at + 5] = said * 2;
    const read = await reading([sourceOf("t.parquet", bytes), sourceOf("good.csv", "follower,followed\nx,y\n")]);
    expect(read.problems.map(({ code }) => code)).toEqual(["parquet-broken"]);
    expect(read.network?.follows.count).toBe(1);
  });
});
