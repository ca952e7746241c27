/**
 * Flat records in JSON, in a list or line by line, as scrapers' data sets come: a table in other clothes. It is handed
 * on as one, with a column per key ("author.userName" for a key inside a key), so that the table's rules hold for it.
 */
import { cellOfNames, cellOfRecords } from "../text/cellsOfLists.ts";
import { streamOfText, lineOf } from "../text/rowsOfText.ts";
import { Problem } from "../../base/problem.ts";
import { filling, NotUtf8 } from "../text/decode.ts";
import type { OpenedFile, SourceFile } from "../format.ts";
import { isList, isRecord, JsonSink, maybeText, MEMBER, type JsonHandler, type JsonRecord, type JsonValue, type TellCut } from "./json.ts";
import { outlineOf } from "./jsonOutline.ts";
import { silentPulse } from "../../base/pulse.ts";

const MOST_COLUMNS = 400;
const MOST_DEPTH = 3;
/** Of a list in a cell. */
const MOST_MEMBERS = 100;

/** The same file as a table; undefined if it holds no flat records. */
export function maybeTableInJson(opened: OpenedFile): SourceFile | undefined {
  const outline = outlineOf(opened);
  if (outline === undefined) return undefined;
  const isList = /^\s*\[/.test(opened.text);
  if (!isList && !outline.isMany) return undefined;
  const prefix = isList ? `${MEMBER}.` : "";
  const paths = [...outline.paths].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  const columns = columnsOf(paths);
  if (columns.length < 2) return undefined;
  let cutLine: number | undefined;
  const tellCut = (line: number) => void (cutLine = line);
  return {
    ...opened.file,
    delimiter: ",",
    hasHeader: true,
    open: () => streamOfText(() => textOf(opened, columns, tellCut)),
    cutAt: () => cutLine,
    part: () => Promise.resolve(new Uint8Array(0)),
  };
}

/** Paths that lead to values: nothing hangs below them, and no list stands above them. */
function columnsOf(paths: readonly string[]): string[] {
  const isLeaf = (path: string) => !paths.some((other) => other.startsWith(`${path}.`) && !other.startsWith(`${path}.${MEMBER}`));
  const isPlain = (path: string) => !path.split(".").includes(MEMBER) && path.split(".").length <= MOST_DEPTH;
  return paths.filter((path) => path !== MEMBER && isPlain(path) && isLeaf(path)).slice(0, MOST_COLUMNS);
}

/** Records that stand one a line keep their lines: the table has empty ones where the file has. */
async function* textOf(opened: OpenedFile, columns: readonly string[], tellCut: TellCut): AsyncGenerator<string> {
  let lines = lineOf(columns);
  let nextLine = 1;
  const keys = columns.map((column) => [column, column.split(".")] as const);
  const isList = /^\s*\[/.test(opened.text);
  const handler: JsonHandler = {
    wants: (parent, key) => parent === "" && (key === MEMBER || (key === "" && !isList)),
    // What is no record is a row that says nothing.
    take: (_parent, _key, value, line) => {
      if (!isList) for (; nextLine < line; nextLine++) lines += "\n";
      nextLine++;
      lines += isRecord(value) ? lineOf(withoutEnd(keys.map(([column, path]) => cellAt(value, column, path)))) : ",\n";
    },
  };
  try {
    for await (const _ of filling(opened, new JsonSink(handler, tellCut), opened.encoding, silentPulse)) {
      yield lines;
      lines = "";
    }
  } catch (error) {
    // JSON is UTF-8 by its own rules: there is no other reading to fall back on.
    throw error instanceof NotUtf8 ? new Problem({ code: "json-broken", severity: "error", expected: "UTF-8" }) : error;
  }
  yield lines;
}

/** Empty cells at the end of a row need not be written. */
function withoutEnd(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 1 && cells[length - 1] === "") length--;
  return length === 1 && cells[0] === "" ? ["", ""] : cells.slice(0, length);
}

/** A key may hold dots itself, as where others have flattened the records before. */
function cellAt(record: JsonRecord, column: string, path: readonly string[]): string {
  const whole = record.get(column);
  if (whole !== undefined) return textOfValue(whole);
  let here: JsonValue | undefined = record;
  for (const key of path) here = isRecord(here) ? here.get(key) : undefined;
  return here === undefined ? "" : textOfValue(here);
}

/** A list of names as names between commas, a list of records as tools write it into a cell. */
function textOfValue(value: JsonValue): string {
  if (!isList(value)) return maybeText(value) ?? "";
  const members = value.slice(0, MOST_MEMBERS);
  if (!members.some(isRecord)) return cellOfNames(members.flatMap((one) => maybeText(one) ?? []));
  return cellOfRecords(members.filter(isRecord).map(flatRecord));
}

function flatRecord(record: JsonRecord): (readonly [key: string, text: string])[] {
  return Array.from(record).flatMap(([key, value]) => {
    const text = maybeText(value);
    return text === undefined ? [] : [[key, text] as const];
  });
}
