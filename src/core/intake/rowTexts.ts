/** Rows of a file as they stand in it, by the lines a report names: for whoever wants to see what was set aside. */
import { silentPulse } from "../base/pulse.ts";
import { openFile, pour } from "./text/decode.ts";
import { isClaimed } from "./detect.ts";
import type { OpenedFile, SourceFile } from "./format.ts";
import { outlineOf } from "./json/jsonOutline.ts";
import { maybeTableInJson } from "./json/jsonTable.ts";
import { LineSink } from "./text/lines.ts";
import { unpackAll } from "./unpack.ts";

/** Letters of a row that are kept. */
const MOST_LETTERS = 5000;

/**
 * @param dropped the file that the user dropped.
 * @param name the file itself, or the part of it that the report is about.
 * @param lines 1-based.
 * @returns a text per line, "" where the file has no lines of its own to show, as JSON.
 */
export async function rowTexts(dropped: SourceFile, name: string, lines: readonly number[]): Promise<string[]> {
  const { files } = await unpackAll([dropped], (error) => {
    throw error;
  });
  const file = files.find((one) => one.name === name);
  const opened = file === undefined ? undefined : await opening(file);
  if (opened === undefined) return lines.map(() => "");
  const madeLines = opened.hasHeader === true ? 1 : 0;
  const found = new Map(lines.map((line) => [line, ""]));
  // a quoted cell may go on in the next line; markup and records have quotes of their own
  const hasCells = !/^\s*[<{]/.test(opened.text);
  let open = 0;
  const take = (text: string, lineHere: number): void => {
    const line = lineHere - madeLines;
    const wanted = found.has(line) ? line : open;
    if (wanted > 0) {
      const row = wanted === line ? text : `${found.get(wanted)}\n${text}`;
      found.set(wanted, row.slice(0, MOST_LETTERS));
      open = hasCells && row.length < MOST_LETTERS && hasOpenQuote(row) ? wanted : 0;
    }
  };
  await pour(opened, () => new LineSink({ line: take }), silentPulse);
  return lines.map((line) => found.get(line) ?? "");
}

/** JSON Lines have lines of their own. Of other JSON a report counts the rows of a table that was made of it, or entries. */
async function opening(file: SourceFile): Promise<OpenedFile | undefined> {
  const opened = await openFile(file);
  if (!/^\s*(?:[[{]|window\.)/.test(opened.text)) return opened;
  if (opened.text.trimStart().startsWith("{") && outlineOf(opened)?.isMany === true) return opened;
  const table = isClaimed(opened) ? undefined : maybeTableInJson(opened);
  return table === undefined ? undefined : openFile(table);
}

function hasOpenQuote(row: string): boolean {
  let quotes = 0;
  for (const letter of row) if (letter === '"') quotes++;
  return quotes % 2 === 1;
}
