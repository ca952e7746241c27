/** Tables that are no list of rows about two accounts: empty ones, matrices, adjacency lists, lists of names. */
import { Problem } from "../base/problem.ts";
import type { OpenedFile } from "./format.ts";
import { isHandleLike } from "./handles.ts";
import { kindOf } from "./kinds.ts";
import type { Sample } from "./sampling.ts";

/** @throws Problem if the file has another shape. */
export function refuseOtherShapes(opened: OpenedFile, sample: Sample): void {
  const { header, records } = sample;
  if (opened.raw.length === 0 || opened.text.trim() === "") throw new Problem({ code: "empty-file", severity: "error" });
  if (header === undefined && records.length === 0) throw new Problem({ code: "empty-file", severity: "error" });
  if (header !== undefined && records.length === 0 && opened.isWhole)
    throw new Problem({ code: "only-header", severity: "error", line: sample.headerLine, found: header.slice(0, 20).join(", ") });
  if (isMatrix(sample))
    throw new Problem({ code: "matrix", severity: "error", line: 1, found: (header ?? records[0]).slice(0, 4).join(", ") });
  if (header === undefined && isAdjacencyList(sample))
    throw new Problem({
      code: "adjacency-list",
      severity: "error",
      line: sample.lines[0] ?? 1,
      found: (records[0] ?? []).slice(0, 4).join(", "),
    });
  const width = header?.length ?? Math.max(...sample.widths);
  if (width === 1 && isSpacedAdjacencyList(sample))
    throw new Problem({
      code: "adjacency-list",
      severity: "error",
      line: sample.lines[0] ?? 1,
      found: records[0]?.[0]?.slice(0, 80) ?? "",
    });
  if (width === 1 && sample.widths.every((each) => each === 1))
    throw new Problem({
      code: "names-only",
      severity: "error",
      line: sample.lines[0] ?? 1,
      found: (records[0]?.[0] ?? header?.[0] ?? "").slice(0, 80),
    });
}

/** First row and first column bear the same names, and numbers or nothing lie between. */
function isMatrix({ header, records }: Sample): boolean {
  const first = header ?? records[0] ?? [];
  const below = header === undefined ? records.slice(1) : records;
  if (first.length < 3 || below.length < 2) return false;
  const names = new Set(first.slice(1));
  const sameNames = below.filter(([name = ""]) => names.has(name)).length;
  if (sameNames < below.length * 0.8) return false;
  return below.every((record) => record.slice(1).every((cell) => /^[-+\d.,eE ]*$/.test(cell)));
}

/** The same with spaces between ids. */
function isSpacedAdjacencyList({ records }: Sample): boolean {
  const words = records.map(([line = ""]) => line.split(/\s+/));
  const lengths = new Set(words.map(({ length }) => length));
  return lengths.size >= 3 && words.every((line) => line.every((word) => /^\d+$/.test(word)));
}

/** Rows of many lengths: the first name acts on all the others. Two lengths do where there is nothing but names. */
function isAdjacencyList({ widths, records }: Sample): boolean {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const most = Math.max(...counts.values());
  if (counts.size >= 3 && most < widths.length * 0.6) return true;
  const isName = (cell: string) => isHandleLike(cell) && kindOf(cell) === undefined;
  return counts.size === 2 && most < widths.length * 0.8 && records.every((record) => record.every(isName));
}
