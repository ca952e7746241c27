/** Tables that are no list of rows about two accounts: empty ones, lists of names. */
import { Problem } from "../base/problem.ts";
import type { OpenedFile } from "./format.ts";
import type { Sample } from "./sampling.ts";

/** @throws Problem if the file has another shape. */
export function refuseOtherShapes(opened: OpenedFile, sample: Sample): void {
  const { header, records } = sample;
  if (opened.raw.length === 0 || opened.text.trim() === "") throw new Problem({ code: "empty-file", severity: "error" });
  if (header === undefined && records.length === 0) throw new Problem({ code: "empty-file", severity: "error" });
  if (header !== undefined && records.length === 0 && opened.isWhole)
    throw new Problem({ code: "only-header", severity: "error", line: sample.headerLine, found: header.slice(0, 20).join(", ") });
  const width = header?.length ?? Math.max(...sample.widths);
  if (width === 1 && sample.widths.every((each) => each === 1))
    throw new Problem({
      code: "names-only",
      severity: "error",
      line: sample.lines[0] ?? 1,
      found: (records[0]?.[0] ?? header?.[0] ?? "").slice(0, 80),
    });
}
