/** What a graph file says about its people, as the columns of the network. */
import { silentPulse, type Pulse } from "../../base/pulse.ts";
import type { Attribute } from "../../network/network.ts";
import type { NameTable } from "../../network/names.ts";
import { UNKNOWN } from "../../network/network.ts";
import { accountTypeOf } from "../cells/accountTypes.ts";
import { attributeOf, textAttributeOf, textsOf } from "../tables/attributes.ts";
import type { PeopleRows } from "../format.ts";
import { isName, nameColumns } from "./graphNames.ts";
import type { GraphRows, NodeColumn } from "./graphRows.ts";
import { countMarkOf, maybeCount } from "../cells/numbers.ts";
import { PAID_UNSAID, paidOf } from "../cells/paid.ts";
import type { ShownTable } from "../report/report.ts";
import { ABSENT, EMPTY } from "../rows/rowColumns.ts";
import { meaningOf, type Sense } from "../cells/synonyms.ts";

/** Share of nodes that need a second name, for it to be one by which other files may know them. */
const ALIAS_SHARE = 0.9;

export interface GraphPeople {
  readonly about: PeopleRows;
  readonly shown: ShownTable;
}

export const PREVIEW_ROWS = 6;
const PREVIEW_LETTERS = 80;

/** @param name the column that gave people their names; it need not be said twice. */
export function peopleOf(graph: GraphRows, name: NodeColumn | undefined, pulse = silentPulse): GraphPeople {
  const columns = [...graph.columns.values()].filter((column) => column !== name && !isEmpty(column) && !isDrawing(column, graph));
  const count = graph.nodes.length;
  const codes = new Map(
    columns.map((column) => {
      pulse(0, 1);
      return [column, codesOf(column, count)];
    }),
  );
  const said = <T>(sense: Sense, read: (column: NodeColumn, at: Uint32Array) => T): T | undefined => {
    const column = columns.find((each) => roleOf(each.title) === sense);
    return column === undefined ? undefined : read(column, codes.get(column) ?? codesOf(column, count));
  };
  const type = said("type", (column, at) => perNode(column, at, UNKNOWN, accountTypeOf));
  const paid = said("paid", (column, at) => perNode(column, at, PAID_UNSAID, paidOf));
  const declared = said("declaredFollowers", declaredIn);
  const alias = name === undefined ? nameColumns(graph).find(({ table }) => table.count >= count * ALIAS_SHARE) : undefined;
  const about: PeopleRows = {
    isUnsure: false,
    account: graph.nodes.toArray(),
    line: graph.nodeLines,
    columns: columns.map((column) => attributeIn(column, codes.get(column) ?? codesOf(column, count), pulse)),
    ...(type === undefined ? {} : { type: Uint8Array.from(type) }),
    ...(paid === undefined ? {} : { paid: Uint8Array.from(paid) }),
    ...(declared === undefined ? {} : { declaredFollowers: declared }),
    ...(alias === undefined ? {} : { alias: { header: alias.title, table: alias.table, rows: alias.codes.toArray(count) } }),
  };
  return { about, shown: shownPeople(graph, columns, name) };
}

/** The account first; then every column but those that only draw. */
function shownPeople({ accounts, nodes }: GraphRows, columns: readonly NodeColumn[], name: NodeColumn | undefined): ShownTable {
  return {
    columns: [{ header: name?.title ?? "id", role: "actor" }, ...columns.map(({ title }) => ({ header: title, role: roleOf(title) }))],
    preview: Array.from({ length: Math.min(PREVIEW_ROWS, nodes.length) }, (_, node) => [
      textAt(accounts, nodes.at(node)),
      ...columns.map(({ table, codes }) => textAt(table, codes.at(node)).slice(0, PREVIEW_LETTERS)),
    ]),
  };
}

/** A text by its row of a table; "" where there is none. */
export function textAt(table: NameTable, row: number): string {
  return row === EMPTY || row === ABSENT ? "" : table.at(row);
}

function roleOf(title: string): "name" | "type" | "paid" | "declaredFollowers" | "attribute" {
  if (isName(title)) return "name";
  const sense = meaningOf(title)?.sense;
  return sense === "type" || sense === "paid" || sense === "declaredFollowers" ? sense : "attribute";
}

function attributeIn({ title, table }: NodeColumn, codes: Uint32Array, pulse: Pulse): Attribute {
  return roleOf(title) === "name" ? textAttributeOf(title, table, codes, pulse) : attributeOf(title, table, codes, pulse);
}

function isEmpty({ table, fallback }: NodeColumn): boolean {
  return table.count === 0 && fallback === undefined;
}

/** Where a tool writes places, sizes and colours among the columns, they say nothing about the people. */
function isDrawing({ title }: NodeColumn, { columns }: GraphRows): boolean {
  if (!/^(?:[rgbxyz]|size|alpha|fixed)$/.test(title)) return false;
  return ["r", "g", "b", "x", "y"].filter((each) => columns.has(each)).length >= 2;
}

/** One code per node; the column's default where a node says nothing. */
function codesOf({ table, codes, fallback }: NodeColumn, count: number): Uint32Array {
  return codes.toArray(count, fallback === undefined ? EMPTY : table.add(fallback));
}

/** Every distinct text is read once. */
function perNode({ table }: NodeColumn, codes: Uint32Array, unsaid: number, read: (text: string) => number): number[] {
  const values = textsOf(table).map(read);
  return Array.from(codes, (code) => (code === EMPTY ? unsaid : values[code]));
}

/** Follower counts that the platform declares. */
function declaredIn(column: NodeColumn, codes: Uint32Array): Float64Array {
  const mark = countMarkOf(textsOf(column.table));
  return Float64Array.from(
    perNode(column, codes, NaN, (text) => {
      const value = maybeCount(text, mark);
      return value >= 0 ? value : NaN;
    }),
  );
}
