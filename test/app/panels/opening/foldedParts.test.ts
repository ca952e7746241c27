import { describe, expect, it } from "vitest";
import { foldedParts } from "../../../../src/app/panels/opening/foldedParts.ts";
import type { FileState, ListedFile } from "../../../../src/app/panels/opening/listedFiles.ts";

function archiveOf(parts: number, stateOf: (part: number) => FileState = () => "read"): ListedFile[] {
  const row = (index: number, more: Partial<ListedFile>): ListedFile => ({
    index,
    dropped: 0,
    name: `${index}`,
    title: `${index}`,
    bytes: 0,
    state: "read",
    report: undefined,
    problems: [],
    questions: [],
    openQuestions: 0,
    open: [],
    isPart: index > 0,
    files: 1,
    ...more,
  });
  const numbers = Array.from({ length: parts }, (_, part) => part + 1);
  return [
    row(0, { container: { kind: "archive", read: parts, parts: numbers } }),
    ...numbers.map((part) => row(part, { state: stateOf(part) })),
  ];
}

const shown = (...args: Parameters<typeof foldedParts>) => foldedParts(...args).shown.map(({ index }) => index);

describe("the parts of an archive in the list", () => {
  it("are all there while they are few", () => {
    expect(shown(archiveOf(9), 1, new Set())).toHaveLength(10);
  });

  it("are the first ones where they are many, with the one at hand, until all are asked for", () => {
    const files = archiveOf(1000);
    expect(shown(files, 400, new Set())).toEqual([0, 1, 2, 3, 4, 400]);
    expect([...foldedParts(files, 400, new Set()).foldedAt.keys()]).toEqual([400]);
    expect(shown(files, 400, new Set([0]))).toHaveLength(1001);
  });

  it("are first those that ask or were not read", () => {
    const files = archiveOf(30, (part) => (part === 20 ? "question" : part > 27 ? "notRead" : "read"));
    expect(shown(files, 2, new Set())).toEqual([0, 2, 20, 28, 29, 30]);
  });
});
