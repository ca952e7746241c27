/** A table as assistants and notes write it, "| rina | budi |" below "|---|---|": taken out of its bars, line for line. */
import type { OpenedFile, SourceFile } from "../format.ts";
import { firstLines, withLines } from "./rewrittenLines.ts";

const BAR = "|";
/** The line below the header. */
const RULE = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$/;
const LONGEST = 1 << 14;

/** The same file without bars at both ends and without the line below the header; undefined if it is no such table. */
export function maybeMarkdown(opened: OpenedFile): SourceFile | undefined {
  if (opened.delimiter !== undefined || !opened.text.includes("--")) return undefined;
  const [header = "", rule = ""] = firstLines(opened);
  if (!header.includes(BAR) || rule.length > LONGEST || !RULE.test(rule)) return undefined;
  return withLines(opened, (line) => (line.length <= LONGEST && RULE.test(line) ? "" : withoutBars(line)), BAR);
}

function withoutBars(line: string): string {
  const text = line.trim();
  return text.slice(text.startsWith(BAR) ? 1 : 0, text.endsWith(BAR) ? -1 : undefined);
}
