/**
 * Lists that a tool has laid out in columns: "mentions/0", "mentions/1", "taggedUsers/0/username", as scrapers' data sets come in
 * tables. Each list is put into one column again, as it stands where the same records are read as JSON; rows keep their lines.
 */
import type { Pulse } from "../../base/pulse.ts";
import type { OpenedFile, SourceFile } from "../format.ts";
import { cellOfNames, cellOfRecords } from "../text/cellsOfLists.ts";
import { lineOf, streamOfText } from "../text/rowsOfText.ts";
import { maybeSampleOf } from "./sampling.ts";
import { readTextTable, type TextTable } from "./textTable.ts";

/** "mentions/0", "mentions.0", "mentions[0]", and "/username" behind it. */
const MEMBER = /^(.*?\p{L}.*?)(?:([/.])(\d{1,4})|\[(\d{1,4})\])(?:[/.](.+))?$/u;
const ROWS_IN_PIECE = 1 << 8;

/** One column of the table that is made. */
interface Joined {
  readonly header: string;
  /** Places of the members in the file, in their order, with the key of each; "" for a member that is no record. None of a plain column. */
  readonly members: readonly (readonly { readonly key: string; readonly place: number }[])[];
  /** Place of a plain column, or of the first of a list. */
  readonly place: number;
}

/** The same table with a column for each list; undefined if no list is laid out in it. */
export function maybeJoinedLists(opened: OpenedFile): SourceFile | undefined {
  if (!/[/.[]0/.test(opened.text)) return undefined;
  const { header, headerLine } = maybeSampleOf(opened) ?? {};
  const columns = header === undefined ? [] : columnsOf(header);
  if (!columns.some(({ members }) => members.length > 0)) return undefined;
  return {
    ...opened.file,
    delimiter: ",",
    isMade: true,
    open: (pulse = () => {}) => streamOfText(() => textOf(opened, columns, headerLine ?? 1, pulse)),
    part: () => Promise.resolve(new Uint8Array(0)),
  };
}

interface List {
  readonly members: { readonly key: string; readonly place: number }[][];
  /** A slash stands before the number: a dot may as well stand in a version, or before the second column of one name. */
  isSlashed: boolean;
}

function columnsOf(header: readonly string[]): Joined[] {
  const lists = new Map<string, List>();
  const parts = header.map((text) => partsOf(text));
  parts.forEach(({ name, index, key, isSlashed }, place) => {
    if (name === undefined) return;
    const list = lists.get(name) ?? { members: [], isSlashed: false };
    lists.set(name, list);
    (list.members[index] ??= []).push({ key, place });
    list.isSlashed ||= isSlashed;
  });
  const said = new Set<string>();
  return parts.flatMap(({ name = "" }, place) => {
    const { members = [], isSlashed = false } = lists.get(name) ?? {};
    if (members[0] === undefined || (members[1] === undefined && !isSlashed)) return [{ header: header[place], members: [], place }];
    if (said.has(name)) return [];
    said.add(name);
    return [{ header: name, members: Object.values(members), place }];
  });
}

function partsOf(header: string): { name: string | undefined; index: number; key: string; isSlashed: boolean } {
  const [, name, sign, number, numberInBrackets, key = ""] = MEMBER.exec(header) ?? [];
  return { name, index: Number(number ?? numberInBrackets ?? 0), key, isSlashed: sign === "/" };
}

async function* textOf(opened: OpenedFile, columns: readonly Joined[], headerLine: number, pulse: Pulse): AsyncGenerator<string> {
  const { table } = await readTextTable(opened, pulse);
  let text = "\n".repeat(headerLine - 1) + lineOf(columns.map(({ header }) => header));
  let next = headerLine + 1;
  for (let row = 0; row < table.rows; row++) {
    for (; next < table.line(row); next++) text += "\n";
    text += lineOf(columns.map((column) => cellOf(table, column, row)));
    next++;
    if (row % ROWS_IN_PIECE !== ROWS_IN_PIECE - 1) continue;
    yield text;
    text = "";
  }
  yield text;
}

/** Of a record only what is not nested in it: as JSON is read. */
function cellOf(table: TextTable, { members, place }: Joined, row: number): string {
  if (members.length === 0) return table.at(place, row);
  const said = members.map((member) =>
    member.flatMap((one) => {
      const text = table.at(one.place, row);
      return text === "" || /[/.[]/.test(one.key) ? [] : [[one.key, text] as const];
    }),
  );
  const records = said.filter((entries) => entries.length > 0);
  if (records.length === 0) return "";
  return records[0][0][0] === "" ? cellOfNames(records.map(([[, text]]) => text)) : cellOfRecords(records);
}
