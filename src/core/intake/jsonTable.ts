/**
 * Flat records in JSON, in a list or line by line, as scrapers' data sets come: a table in other clothes. It is handed
 * on as one, with a column per key ("author.userName" for a key inside a key), so that the table's rules hold for it.
 */
import { streamOfText, lineOf } from "./containers/rowsOfText.ts";
import { pour } from "./decode.ts";
import type { OpenedFile, SourceFile } from "./format.ts";
import { isRecord, JsonSink, maybeText, MEMBER, type JsonRecord, type JsonValue } from "./json.ts";
import { outlineOf } from "./jsonOutline.ts";
import { silentPulse } from "../base/pulse.ts";

const MOST_COLUMNS = 400;
const MOST_DEPTH = 3;

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
  return {
    ...opened.file,
    delimiter: ",",
    open: () => streamOfText(() => textOf(opened, columns)),
    part: () => Promise.resolve(new Uint8Array(0)),
  };
}

/** Paths that lead to values: nothing hangs below them, and no list stands above them. */
function columnsOf(paths: readonly string[]): string[] {
  const isLeaf = (path: string) => !paths.some((other) => other.startsWith(`${path}.`));
  const isPlain = (path: string) => !path.split(".").includes(MEMBER) && path.split(".").length <= MOST_DEPTH;
  return paths.filter((path) => path !== MEMBER && isPlain(path) && isLeaf(path)).slice(0, MOST_COLUMNS);
}

async function* textOf(opened: OpenedFile, columns: readonly string[]): AsyncGenerator<string> {
  let lines = lineOf(columns);
  const keys = columns.map((column) => column.split("."));
  const take = (record: JsonRecord) => (lines += lineOf(keys.map((path) => cellAt(record, path))));
  const start = () =>
    new JsonSink(
      {
        wants: (parent, key) => parent === "" && (key === MEMBER || (key === "" && !/^\s*\[/.test(opened.text))),
        take: (_parent, _key, value) => void (isRecord(value) && take(value)),
      },
      true,
    );
  await pour(opened, start, silentPulse);
  yield lines;
}

function cellAt(record: JsonRecord, path: readonly string[]): string {
  let here: JsonValue | undefined = record;
  for (const key of path) here = isRecord(here) ? here.get(key) : undefined;
  return maybeText(here) ?? "";
}
