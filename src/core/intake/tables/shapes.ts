/** Tables that are no list of rows about two accounts: empty ones, lists of names. */
import { Problem, type ProblemFacts } from "../../base/problem.ts";
import type { OpenedFile } from "../format.ts";
import type { Sample } from "./sampling.ts";

/** @throws Problem if there is nothing in the file. */
export function refuseEmpty(opened: OpenedFile, { header, records, headerLine }: Sample): void {
  if (opened.raw.length === 0 || opened.text.trim() === "") throw new Problem({ code: "empty-file", severity: "error" });
  if (header === undefined && records.length === 0) throw new Problem({ code: "empty-file", severity: "error" });
  if (header !== undefined && records.length === 0 && opened.isWhole)
    throw new Problem({ code: "only-header", severity: "error", line: headerLine, found: header.slice(0, 20).join(", ") });
}

/** One name a row, and nothing else. */
export function areNames({ header, widths }: Sample): boolean {
  return (header?.length ?? Math.max(...widths)) === 1 && widths.every((width) => width === 1);
}

export function namesOnly({ header, records, lines }: Sample): ProblemFacts {
  return { code: "names-only", severity: "error", line: lines[0] ?? 1, found: (records[0]?.[0] ?? header?.[0] ?? "").slice(0, 80) };
}
