import { describe, expect, it } from "vitest";
import { droppedFiles } from "../../../../src/app/panels/door/droppedFiles.ts";

/** A file or a folder as a drop hands it out; null: the system does not hand it out. */
type Tree = { readonly [name: string]: string | Tree | null };

/** Browsers hand out the children of a folder in batches, and say with an empty one that there are no more. */
const BATCH = 100;

function entriesOf(tree: Tree, above = ""): FileSystemEntry[] {
  return Object.entries(tree).map(([name, inside]) => {
    const fullPath = `${above}/${name}`;
    const fail = (_take: unknown, refuse: (error: Error) => void) => refuse(new DOMException("", "NotReadableError"));
    if (inside === null) return { name, fullPath, isFile: true, isDirectory: false, file: fail };
    if (typeof inside === "string")
      return { name, fullPath, isFile: true, isDirectory: false, file: (take: (file: File) => void) => take(new File([inside], name)) };
    const children = entriesOf(inside, fullPath);
    const createReader = () => {
      let at = 0;
      return { readEntries: (take: (entries: FileSystemEntry[]) => void) => take(children.slice(at, (at += BATCH))) };
    };
    return { name, fullPath, isFile: false, isDirectory: true, createReader };
  }) as unknown as FileSystemEntry[];
}

const drop = (tree: Tree) =>
  droppedFiles({
    items: entriesOf(tree).map((entry) => ({ kind: "file", webkitGetAsEntry: () => entry })),
    files: [],
  } as unknown as DataTransfer);

const many = (files: number, ending = "csv") => Object.fromEntries(Array.from({ length: files }, (_, at) => [`${at}.${ending}`, ""]));

describe("a folder that is dropped", () => {
  it("is walked through, files before folders and in order, without what systems leave there", async () => {
    const tree = {
      "my folder": {
        "b.csv": "b",
        "1.csv": "1",
        "10.csv": "10",
        "2.csv": "2",
        a: { "c.csv": "c", ".DS_Store": "x", "e.csv": "e", deep: { "d.csv": "d", "Thumbs.db": "x" } },
        __MACOSX: { "a.csv": "x" },
        ".git": { "a.csv": "x" },
        "~$book.xlsx": "x",
      },
      "beside.csv": "y",
    };
    const { files, ...left } = await drop(tree);
    expect(files.map(({ name }) => name)).toEqual([
      "beside.csv",
      "my folder/1.csv",
      "my folder/2.csv",
      "my folder/10.csv",
      "my folder/b.csv",
      "my folder/a/c.csv",
      "my folder/a/e.csv",
      "my folder/a/deep/d.csv",
    ]);
    expect(await Promise.all(files.map((file) => file.text()))).toEqual(["y", "1", "2", "10", "b", "c", "e", "d"]);
    expect(left).toEqual({ isCut: false, media: 0, locked: 0 });
  });

  it("is taken whole, however many batches it comes in", async () => {
    const { files } = await drop({ folder: { ...many(260), below: many(101) } });
    expect(files).toHaveLength(361);
  });

  it("gives a thousand files at most, and says that there were more", async () => {
    const { files, isCut } = await drop({ folder: { ...many(990), below: many(11) } });
    expect([files.length, isCut]).toEqual([1000, true]);
    expect(await drop({ folder: many(1000) })).toMatchObject({ isCut: false });
  });

  it("counts pictures and does not let them take the room of what is read", async () => {
    const { files, ...left } = await drop({ archive: { a_media: many(1200, "jpg"), data: { "follower.js": "x" } } });
    expect(files.map(({ name }) => name)).toEqual(["archive/data/follower.js"]);
    expect(left).toEqual({ isCut: false, media: 1200, locked: 0 });
  });

  it("says what the system did not hand out", async () => {
    const { files, locked } = await drop({ folder: { "a.csv": null, "b.csv": "b" } });
    expect([files.length, locked]).toEqual([1, 1]);
  });
});
