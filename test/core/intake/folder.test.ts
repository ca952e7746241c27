import { describe, expect, it } from "vitest";
import { rowTexts } from "../../../src/core/intake/rowTexts.ts";
import { zipOf } from "./containers/packed.ts";
import { reading, sourceOf } from "./sources.ts";

const FOLLOWS = "follower,followed\nrina,budi\nsiti,budi\n";
const SHARES = "sharer,author,time\nrina,budi,2026-03-05 03:00:00\n";

/** As the screen hands over a folder: each file has the way to it as its name. */
const FOLDER = {
  "client/follows.csv": FOLLOWS,
  "client/wave 2/follows.csv": SHARES,
  "client/notes.txt": "Dear all\nread this\n",
  "client/plan.html": "<html>",
};
const sourcesOf = (files: Record<string, string | Uint8Array>) => Object.entries(files).map(([name, content]) => sourceOf(name, content));

describe("a folder", () => {
  it("is read as an archive is: its exports by their ways, the rest counted once", async () => {
    const read = await reading(sourcesOf(FOLDER));
    expect(read.report.files.map(({ name, inside }) => [name, inside])).toEqual([
      ["client › follows.csv", "client"],
      ["client › wave 2/follows.csv", "client"],
    ]);
    expect(read.network?.follows.count).toBe(2);
    expect(read.network?.shares.count).toBe(1);
    expect(read.problems).toEqual([{ code: "left-out", severity: "warning", file: "client", count: 2, found: "notes.txt, plan.html" }]);
  });

  it("opens what is packed in it", async () => {
    const read = await reading(sourcesOf({ "client/a.zip": await zipOf({ "follows.csv": FOLLOWS }), "x.csv": SHARES }));
    expect(read.report.files.map(({ name, inside }) => [name, inside])).toEqual([
      ["client › a.zip › follows.csv", "client"],
      ["x.csv", undefined],
    ]);
  });

  it("tells of a broken file in it by name", async () => {
    const read = await reading(sourcesOf({ ...FOLDER, "client/late.csv": 'follower,followed\na,b\nc,"d\n' + "e,f\n".repeat(3_000_000) }));
    expect(read.network?.follows.count).toBe(2);
    expect(read.problems.map(({ code, file }) => [code, file])).toEqual([
      ["unclosed-quote", "client › late.csv"],
      ["left-out", "client"],
    ]);
  });

  it("without anything to read says so", async () => {
    expect((await reading(sourcesOf({ "client/a.html": "<html>", "client/b.pdf": "%PDF-" }))).problems).toEqual([
      { code: "archive-empty", severity: "error", file: "client", count: 2, found: "a.html, b.pdf" },
    ]);
  });

  it("shows rows of its files as they stand there", async () => {
    const [first] = sourcesOf(FOLDER);
    expect(first && (await rowTexts(first, "client › follows.csv", [2]))).toEqual(["rina,budi"]);
  });
});
