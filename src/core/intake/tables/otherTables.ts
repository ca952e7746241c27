/** Scanned tables about people and about posts. */
import type { Attribute } from "../../network/network.ts";
import type { PeopleRows, ReadFile } from "../format.ts";
import type { ScannedTable } from "./scannedTable.ts";
import { accountTypeOf } from "../cells/accountTypes.ts";
import { attributeOf, textAttributeOf, textsOf } from "./attributes.ts";
import { constantly, markDecisions, timesIn, wordsIn, type Values } from "./columnValues.ts";
import { maybeGivenMark } from "../cells/givenStyles.ts";
import { countMarkOf, maybeCount } from "../cells/numbers.ts";
import { DropCounter } from "../report/dropped.ts";
import type { Decision } from "../report/report.ts";
import { PAID_UNSAID, paidOf } from "../cells/paid.ts";
import { reportOfTable } from "./tableReport.ts";
import { ABSENT, EMPTY } from "../rows/rowColumns.ts";
import { areTotalWords, totalsAmongAccounts } from "./totals.ts";
import { withoutIdle } from "./idleNames.ts";
import type { NameTable } from "../../network/names.ts";

/** A table with one account a row; every other column is an attribute. */
export function assemblePeople(table: ScannedTable): ReadFile {
  const { columns, scanner } = table;
  const codes = scanner.codes[table.at(columns.actor)];
  const drops = new DropCounter();
  const line = (row: number) => scanner.lines.at(row) ?? 0;
  const totals = totalsAmongAccounts({ accounts: table.accounts, codes, columns: textColumns(table) });
  const kept = keptRows(codes, (row, code) => drops.add(code === ABSENT ? "ragged" : "no-account", line(row))).filter((row) => {
    if (totals.has(row)) drops.add("total", line(row));
    return !totals.has(row);
  });
  const { accounts, actors } = withoutTotals({ accounts: table.accounts, codes }, totals);
  const typeAt = table.at(columns.type);
  const types = typeAt < 0 ? constantly(0) : wordsIn(table, columns.type, 0, accountTypeOf);
  const declared = table.at(columns.declaredFollowers) < 0 ? undefined : declaredIn(table);
  const aliasAt = table.at(columns.alias);
  const about: PeopleRows = {
    isUnsure: columns.isActorUnsure,
    account: at(actors, kept),
    line: kept.map(line),
    columns: attributesIn(table, kept, [columns.actor, columns.declaredFollowers]),
    ...(typeAt < 0 ? {} : { type: Uint8Array.from(kept, types.at) }),
    ...(columns.paid < 0 ? {} : { paid: Uint8Array.from(kept, paidIn(table).at) }),
    ...(declared === undefined ? {} : { declaredFollowers: Float64Array.from(kept, declared.of) }),
    ...(aliasAt < 0
      ? {}
      : { alias: { header: columns.headers[columns.alias], table: table.tableAt(columns.alias), rows: at(scanner.codes[aliasAt], kept) } }),
  };
  const report = reportOfTable(table, "people", declared?.decisions ?? []);
  report.dropped = drops.list();
  return {
    report,
    accounts,
    rule: "handle",
    aboutPeople: about,
    isDirectionKnown: true,
    questions: [],
    problems: table.problems,
  };
}

/** A table with one post a row, its author and its time. */
export function assemblePosts(table: ScannedTable): ReadFile {
  const { columns, scanner } = table;
  const posts = scanner.codes[table.at(columns.post)];
  const codes = scanner.codes[table.at(columns.actor)];
  const times = timesIn(table, columns.time);
  const drops = new DropCounter();
  const line = (row: number) => scanner.lines.at(row) ?? 0;
  const totals = new Set<number>();
  const kept = keptRows(posts, (row) => drops.add("ragged", line(row))).filter((row) => {
    const isSilent = columns.time >= 0 && Number.isNaN(times.at(row)) && !times.isBad(row);
    const isTotal = isSilent && areTotalWords([codes[row] < ABSENT ? table.accounts.at(codes[row]) : "", table.posts.at(posts[row])]);
    if (isTotal) totals.add(row);
    if (isTotal || times.isBad(row)) drops.add(isTotal ? "total" : "bad-time", line(row));
    return !isTotal && !times.isBad(row);
  });
  const { accounts, actors: authors } = withoutTotals({ accounts: table.accounts, codes }, totals);
  const report = reportOfTable(table, "posts", times.decisions);
  report.dropped = drops.list();
  const author = (row: number) => (authors[row] === EMPTY || authors[row] === ABSENT ? -1 : authors[row]);
  return {
    report,
    accounts,
    rule: "handle",
    posts: table.posts,
    aboutPosts: {
      post: at(posts, kept),
      author: Int32Array.from(kept, author),
      timeMs: Float64Array.from(kept, times.at),
      ...(columns.paid < 0 ? {} : { paid: Uint8Array.from(kept, paidIn(table).at) }),
      line: kept.map(line),
      columns: attributesIn(table, kept, [columns.actor, columns.post, columns.time, columns.clock]),
    },
    isDirectionKnown: true,
    questions: [],
    problems: table.problems,
  };
}

/** Accounts and their rows without those that only totals name. */
function withoutTotals({ accounts, codes }: { accounts: NameTable; codes: Uint32Array }, totals: ReadonlySet<number>) {
  const idle = Array.from(totals, (row) => codes[row]);
  return withoutIdle({ accounts, actors: codes, others: codes }, idle, (row) => !totals.has(row));
}

/** What every column but that of the accounts says, row by row. */
function textColumns(table: ScannedTable): ((row: number) => string)[] {
  const { columns, scanner } = table;
  return columns.headers.flatMap((_, position) => {
    const place = table.at(position);
    if (position === columns.actor || place < 0) return [];
    const [codes, texts] = [scanner.codes[place], table.tableAt(position)];
    return [(row: number) => (codes[row] < ABSENT ? texts.at(codes[row]) : "")];
  });
}

function paidIn(table: ScannedTable): Values {
  return wordsIn(table, table.columns.paid, PAID_UNSAID, paidOf);
}

/** Rows whose key column says something. */
function keptRows(codes: Uint32Array, drop: (row: number, code: number) => void): Uint32Array {
  const kept: number[] = [];
  codes.forEach((code, row) => {
    if (code === EMPTY || code === ABSENT) drop(row, code);
    else kept.push(row);
  });
  return Uint32Array.from(kept);
}

function at(column: Uint32Array, rows: Uint32Array): Uint32Array {
  return rows.map((row) => column[row]);
}

function attributesIn(table: ScannedTable, rows: Uint32Array, except: readonly number[]): Attribute[] {
  const { columns } = table;
  return columns.headers.flatMap((header, position) => {
    const place = table.at(position);
    // a column without a word in it is none, however many a header names
    if (place < 0 || except.includes(position) || table.tableAt(position).count === 0) return [];
    const make = columns.roles[position] === "name" ? textAttributeOf : attributeOf;
    return [make(header, table.tableAt(position), at(table.scanner.codes[place], rows))];
  });
}

/** Follower counts that the platform declares. */
function declaredIn(table: ScannedTable): { of: (row: number) => number; decisions: Decision[] } {
  const position = table.columns.declaredFollowers;
  const texts = textsOf(table.tableAt(position));
  const given = maybeGivenMark(table.opened.name, table.answers);
  const mark = given ?? countMarkOf(texts);
  const codes = table.scanner.codes[table.at(position)];
  const read = texts.map((text) => {
    const value = maybeCount(text, mark);
    return value >= 0 ? value : NaN;
  });
  const of = (row: number) => (codes[row] === EMPTY || codes[row] === ABSENT ? NaN : read[codes[row]]);
  return { of, decisions: markDecisions(table.columns.headers[position], texts, mark, given !== undefined) };
}
