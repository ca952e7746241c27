/**
 * Delimited text: any table of ties, interactions, people or posts, with or without a header, and plain edge lists.
 * The sample says what the columns are; the scanner then reads the whole file once and keeps only what is needed.
 */
import { Problem } from "../../base/problem.ts";
import { partOf } from "../../base/pulse.ts";
import { bytesOfNothing } from "../cells/nothingWords.ts";
import { NameTable } from "../../network/names.ts";
import { looksRounded } from "../tables/accountColumns.ts";
import { columnsByHeader, type Columns } from "../tables/columns.ts";
import { pour } from "../text/decode.ts";
import { defineFormat, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { hintOfName } from "../fileName.ts";
import { DropCounter } from "../report/dropped.ts";
import { withGivenRoles } from "../tables/givenRoles.ts";
import { columnsByContent } from "../tables/headerless.ts";
import { layerOf, type LayerChoice } from "../tables/layer.ts";
import { countMarkOf, maybeCount } from "../cells/numbers.ts";
import type { Decision, Problem as ProblemFacts } from "../report/report.ts";
import { Refusal } from "../report/refusal.ts";
import { ABSENT, type WantedColumn } from "../rows/rowColumns.ts";
import { RowScanner } from "../rows/rows.ts";
import { sampleOf, type Sample } from "../tables/sampling.ts";
import { areNames, namesOnly, refuseEmpty } from "../tables/shapes.ts";
import { shortened, type ScannedTable } from "../tables/scannedTable.ts";
import { periodsAmong } from "../tables/periods.ts";
import { reportOfRows } from "../tables/tableReport.ts";
import { assembleTies } from "../tables/tieTable.ts";
import { assemblePeople, assemblePosts } from "../tables/otherTables.ts";
import { areWritten, assembleWritten } from "../posts/writtenPosts.ts";

export const delimited = defineFormat({
  id: "delimited",
  words: { en: "Table", id: "Tabel" },
  sniff: () => 0.1,
  read,
  sample: { name: "follows.csv", text: "follower,followed\na,b\nc,b\n" },
});

/** Share of the pulse that the scanner takes. */
const SCANNING_PART = 0.95;

async function read(opened: OpenedFile, options: ReadOptions): Promise<ReadFile> {
  const sample = sampleOf(opened);
  refuseEmpty(opened, sample);
  const seen = sample.header === undefined ? columnsByContent(sample, hintOfName(opened.name)) : columnsByHeader(sample, sample.header);
  const found = withGivenRoles(seen, opened.name, options.answers);
  return readAs(found, opened, options, found !== seen);
}

/** @param isGiven the user has said what the columns are. */
async function readAs(found: Columns, opened: OpenedFile, options: ReadOptions, isGiven: boolean): Promise<ReadFile> {
  const sample = sampleOf(opened);
  const { columns, problems } = withoutRounded(found, sample);
  if (areNames(sample) && !isGiven) throw await refusalOf(opened, options, unknown(columns), namesOnly(sample));
  if (columns.actor < 0 || (columns.other < 0 && sample.header === undefined && !isGiven))
    throw await refusalOf(opened, options, columns, accountsMissing(sample, columns));
  const isWritten = areWritten(columns);
  const usual = layerOf(opened.name, found, sample, options.answers);
  const choice = isWritten ? { ...usual, layer: "posts" as const } : usual;
  if (choice.layer === "shares" || choice.layer === "posts") problems.push(...timesUnread(columns, sample));
  if (choice.layer === "shares") problems.push(...countsUnread(columns, sample), ...countsAcross(columns));
  const accounts = new NameTable();
  const posts = new NameTable();
  const isAlone = options.together.length < 2;
  const wanted = wantedColumns({ columns, sample, choice, accounts, posts, isAlone });
  const { sink: scanner, encoding } = await pour(
    opened,
    () => new RowScanner(sample.dialect, wanted, sample.skip, { bytes: opened.file.size }),
    partOf(options.pulse, 0, SCANNING_PART),
  );
  const places = new Map(wanted.map(({ position }, i) => [position, i]));
  const table: ScannedTable = {
    opened,
    encoding,
    sample,
    columns,
    choice,
    answers: options.answers,
    scanner,
    accounts,
    posts,
    at: (position) => places.get(position) ?? -1,
    tableAt: (position) => wanted[places.get(position) ?? -1].table,
    problems,
    pulse: partOf(options.pulse, SCANNING_PART, 1),
  };
  if (isWritten) return assembleWritten(table);
  if (choice.layer === "people") return assemblePeople(table);
  if (choice.layer === "posts") return assemblePosts(table);
  const others = isGiven || areSaid(table) ? undefined : maybeWithoutOthers(found, sample);
  if (others === undefined) return assembleTies(table);
  const read = await readAs(others, opened, { ...options, pulse: partOf(options.pulse, SCANNING_PART, 1) }, false);
  const decision: Decision = { code: "nobody-named", values: { column: columns.headers[columns.other] } };
  return { ...read, report: { ...read.report, decisions: [...read.report.decisions, decision] } };
}

/** Does any row name another account? */
function areSaid({ scanner, at, columns }: ScannedTable): boolean {
  return scanner.codes[at(columns.other)].some((code) => code < ABSENT);
}

/** The columns, as if nobody had thought of the one for the other account; undefined if then nothing says who the table is about. */
function maybeWithoutOthers({ headers, other }: Columns, sample: Sample): Columns | undefined {
  if (sample.header === undefined) return undefined;
  const columns = columnsByHeader(
    sample,
    headers.map((header, position) => (position === other ? "" : header)),
  );
  const roles = columns.roles.map((role, position) => (position === other ? "unused" : role));
  return columns.actor < 0 ? undefined : { ...columns, headers, roles };
}

/** Which columns hold the accounts the user may know: the table is shown, every row of it set aside. */
async function refusalOf(opened: OpenedFile, { pulse }: ReadOptions, columns: Columns, facts: ProblemFacts): Promise<Refusal> {
  const sample = sampleOf(opened);
  const { sink, encoding } = await pour(opened, () => new RowScanner(sample.dialect, [], sample.skip), pulse);
  const drops = new DropCounter();
  for (const line of sink.lines) drops.add("no-account", line);
  return new Refusal(facts, { ...reportOfRows({ opened, encoding, sample, columns, rows: sink.rows }), dropped: drops.list() });
}

/** None of the columns is taken for anything yet. */
function unknown(columns: Columns): Columns {
  return { ...columns, roles: columns.roles.map(() => "unused" as const) };
}

function accountsMissing(sample: Sample, columns: Columns): ProblemFacts {
  const periods = periodsAmong(sample.header ?? sample.records[0] ?? []);
  if (periods.length > 0)
    return { code: "periods-across", severity: "error", line: sample.headerLine || 1, found: shortened(periods), count: periods.length };
  return {
    code: "accounts-missing",
    severity: "error",
    line: sample.headerLine || 1,
    found: shortened(sample.header ?? sample.records[0] ?? []),
    count: columns.headers.length,
  };
}

/** A column whose header promises times, none of which can be read: without them there is no order. */
function timesUnread({ unreadTime, headers }: Columns, sample: Sample): ProblemFacts[] {
  const [first] = saidIn(sample, unreadTime);
  return first === undefined ? [] : [{ code: "times-unread", severity: "warning", column: headers[unreadTime], ...first }];
}

/** A column whose header promises how many times, and that says it in no numbers: then each row is one. */
function countsUnread({ unreadWeight, headers }: Columns, sample: Sample): ProblemFacts[] {
  const said = saidIn(sample, unreadWeight);
  const mark = countMarkOf(said.map(({ found }) => found));
  const unread = said.filter(({ found }) => Number.isNaN(maybeCount(found, mark)));
  if (unread.length === 0) return [];
  return [
    {
      code: "counts-unread",
      severity: "warning",
      column: headers[unreadWeight],
      ...unread[0],
      count: unread.length,
      of: said.length,
    },
  ];
}

/** Months with a column each beside two accounts, where nothing else says how many times: their counts are not read. */
function countsAcross({ headers, weight }: Columns): ProblemFacts[] {
  const periods = weight < 0 ? periodsAmong(headers) : [];
  return periods.length === 0 ? [] : [{ code: "periods-across", severity: "warning", found: shortened(periods), count: periods.length }];
}

/** What the first rows say in a column, and where. */
function saidIn({ records, lines }: Sample, position: number): { found: string; line: number }[] {
  return records
    .map((record, row) => ({ found: (record[position] ?? "").slice(0, 80), line: lines[row] }))
    .filter(({ found }) => found !== "");
}

/** Ids that a spreadsheet has rounded are of no use: not as accounts, not as posts. */
function withoutRounded(columns: Columns, sample: Sample): { columns: Columns; problems: ProblemFacts[] } {
  const values = (position: number) =>
    position < 0 ? [] : sample.records.map((record) => record[position] ?? "").filter((value) => value !== "");
  const isRounded = (position: number) => looksRounded(values(position));
  for (const position of [columns.actor, columns.other]) {
    if (!isRounded(position)) continue;
    throw new Problem({
      code: "ids-rounded",
      severity: "error",
      column: columns.headers[position],
      found: values(position)[0],
      line: sample.lines[0],
    });
  }
  const rounded = columns.headers
    .map((_, position) => position)
    .filter((position) => columns.roles[position] !== "weight" && isRounded(position));
  const problems = rounded.map((position) => ({
    code: "ids-rounded" as const,
    severity: "warning" as const,
    column: columns.headers[position] ?? "",
    found: values(position)[0] ?? "",
  }));
  const kept = (position: number) => (rounded.includes(position) ? -1 : position);
  return { columns: { ...columns, post: kept(columns.post), original: kept(columns.original), alias: kept(columns.alias) }, problems };
}

interface Plan {
  readonly columns: Columns;
  readonly sample: Sample;
  readonly choice: LayerChoice;
  readonly accounts: NameTable;
  readonly posts: NameTable;
  /** No other file is read with it. */
  readonly isAlone: boolean;
}

/** Only what the layer needs is kept of the file. */
function wantedColumns({ columns, sample, choice, accounts, posts, isAlone }: Plan): WantedColumn[] {
  const isTable = choice.layer === "people" || choice.layer === "posts";
  const nothing = bytesOfNothing(sample.nothing);
  const wanted = new Map<number, WantedColumn>();
  const want = (position: number, table: NameTable, as: "text" | "number" | "time" = "text") => {
    if (position < 0 || wanted.has(position)) return;
    const naIsMissing = isTable || sample.quoted[position] === true;
    wanted.set(position, { position, table, numeric: as !== "text", isTime: as === "time", naIsMissing, ...nothing });
  };
  want(columns.actor, accounts);
  want(columns.other, accounts);
  if (!isAlone && !isTable) {
    const ids = new NameTable();
    want(columns.actorId, ids);
    want(columns.otherId, ids);
  }
  if (choice.layer === "shares") {
    want(columns.original >= 0 ? columns.original : columns.post, posts);
    want(columns.weight, new NameTable(), "number");
    want(columns.paid, new NameTable());
    want(columns.via, new NameTable());
    want(columns.cost, new NameTable());
  }
  if (choice.layer === "follows") want(columns.since, new NameTable(), "time");
  if (choice.layer === "posts") want(columns.post, posts);
  if (choice.layer === "shares" || choice.layer === "posts") {
    want(columns.time, new NameTable(), "time");
    want(columns.clock, new NameTable());
  }
  if (!isTable) {
    want(columns.kind, new NameTable());
    want(columns.directedness, new NameTable());
  } else {
    columns.roles.forEach((role, position) => {
      if (role !== "unused" && role !== "time") want(position, new NameTable());
    });
  }
  return [...wanted.values()];
}
