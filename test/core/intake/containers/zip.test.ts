import { describe, expect, it } from "vitest";
import { accountedRows, reading, reportOf, sourceOf } from "../sources.ts";
import { rowsOf, workbookOf, zipOf } from "./packed.ts";

const FOLLOWS = "follower,followed\nrina,budi\nsiti,budi\n";
const SHARES = "sharer,author,time\nrina,budi,2026-03-05 03:00:00\n";

async function problemOf(bytes: Uint8Array, name = "exports.zip") {
  const read = await reading([sourceOf(name, bytes), sourceOf("good.csv", "follower,followed\nx,y\n")]);
  expect(read.network?.follows.count).toBe(1);
  expect(read.problems).toHaveLength(1);
  return read.problems[0];
}

describe("a zip", () => {
  it("is read as the files in it, by their own names", async () => {
    const read = await reading([sourceOf("exports.zip", await zipOf({ "a/follows.csv": FOLLOWS, "a/shares.csv": SHARES }))]);
    expect(read.problems).toEqual([]);
    expect(read.network?.people.count).toBe(3);
    expect(read.network?.follows.count).toBe(2);
    expect(read.network?.shares.count).toBe(1);
    expect(read.report.files.map(({ name }) => name)).toEqual(["exports.zip › a/follows.csv", "exports.zip › a/shares.csv"]);
  });

  it("counts what is no export, and says so once", async () => {
    const files = {
      "follows.csv": FOLLOWS,
      "photo.jpg": "\xff\xd8\xff",
      "__MACOSX/._follows.csv": "x",
      "readme.txt": "Dear all\nread this\n",
    };
    const read = await reading([sourceOf("exports.zip", await zipOf(files))]);
    expect(read.network?.follows.count).toBe(2);
    expect(read.problems).toEqual([
      { code: "left-out", severity: "warning", file: "exports.zip", count: 2, found: "readme.txt, photo.jpg" },
    ]);
  });

  it("passes over hidden files, and over none that Windows packed with its own slashes", async () => {
    const files = {
      ".\\a.csv": FOLLOWS,
      "..\\..\\b.csv": FOLLOWS,
      "x\\.hidden.csv": FOLLOWS,
      "__MACOSX\\c.csv": FOLLOWS,
      "/.d.csv": FOLLOWS,
    };
    const read = await reading([sourceOf("exports.zip", await zipOf(files))]);
    expect(read.report.files.map(({ name }) => name)).toEqual(["exports.zip › .\\a.csv", "exports.zip › ..\\..\\b.csv"]);
  });

  it("is opened inside a zip, as a workbook is, but no deeper", async () => {
    const book = await workbookOf({
      sheets: {
        F: rowsOf([
          ["follower", "followed"],
          ["a", "b"],
        ]),
      },
    });
    const inner = await zipOf({ "follows.csv": FOLLOWS, "deep.xlsx": book });
    const read = await reading([sourceOf("outer.zip", await zipOf({ "book.xlsx": book, "inner.zip": inner }))]);
    expect(read.report.files.map(({ name }) => name)).toEqual(["outer.zip › book.xlsx › F", "outer.zip › inner.zip › follows.csv"]);
    expect(read.problems).toEqual([{ code: "archive-nested", severity: "error", file: "outer.zip › inner.zip › deep.xlsx" }]);
  });

  it("keeps hostile names as text", async () => {
    const read = await reading([
      sourceOf("x.zip", await zipOf({ "../../etc/follows.csv": FOLLOWS, ["__proto__"]: FOLLOWS.replaceAll("budi", "tono") })),
    ]);
    expect(read.network?.follows.count ?? 0).toBeGreaterThan(0);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it.each([
    ["archive-locked", () => zipOf({ "follows.csv": FOLLOWS }, { password: "rahasia" })],
    ["archive-broken", async () => (await zipOf({ "follows.csv": FOLLOWS })).slice(0, 60)],
    ["archive-broken", async () => damaged(await zipOf({ "follows.csv": FOLLOWS.repeat(200) }))],
    ["archive-empty", () => zipOf({ "photo.jpg": "\xff\xd8\xff" })],
    ["archive-hostile", () => zipOf({ "bomb.csv": `follower,followed\n${"a,b\n".repeat(8 << 20)}` })],
  ])("that cannot be opened is refused: %s", async (code, make) => {
    expect((await problemOf(await make())).code).toBe(code);
  });

  it("with a size that lies is refused", async () => {
    const bytes = await zipOf({ "follows.csv": FOLLOWS.repeat(200) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 4; at++) {
      // the unpacked size in the entry's own head and in the list at the end
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect((await problemOf(bytes)).code).toMatch(/^archive-(?:broken|hostile)$/);
  });

  it.each([
    ["map.gephi", { Project_xml: "<x/>" }, "Gephi project (.gephi)"],
    ["text.docx", { "word/document.xml": "<x/>" }, "Word (.docx)"],
    ["slides.pptx", { "ppt/presentation.xml": "<x/>" }, "PowerPoint (.pptx)"],
    ["book.xlsb", { "xl/workbook.bin": "x" }, "Excel (.xlsb)"],
    ["sheet.ods", { mimetype: "application/vnd.oasis", "content.xml": "<x/>" }, "OpenDocument (.ods)"],
  ])("of another program is called by its name: %s", async (name, files, found) => {
    expect(await problemOf(await zipOf(files), name)).toMatchObject({ code: "format-unsupported", found });
  });

  it("accounts for every row of what is in it", async () => {
    const read = await reading([sourceOf("exports.zip", await zipOf({ "follows.csv": `${FOLLOWS}rina,rina\nrina,budi\n,x\n` }))]);
    const report = reportOf(read, "exports.zip › follows.csv");
    expect(report.rows).toBe(5);
    expect(accountedRows(report)).toBe(5);
  });
});

/** Turns over bits in the middle of the packed text. */
function damaged(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let at = 45; at < 60; at++) copy[at] = (copy[at] ?? 0) ^ 0x5a;
  return copy;
}
