/**
 * Tables of posts, one post a row, as the tools of the trade export them. A tool is known by its headers; its description
 * says which column plays which part, and one reader does the rest.
 */
import { Problem } from "../../base/problem.ts";
import { partOf } from "../../base/pulse.ts";
import { defineFormat, type Format, type Head, type OpenedFile, type ReadFile, type ReadOptions } from "../format.ts";
import { looksRounded } from "../tables/accountColumns.ts";
import { countMarkOf, maybeCount } from "../cells/numbers.ts";
import { normalized } from "../cells/normalized.ts";
import { withGivenOrder } from "../cells/givenStyles.ts";
import { CommentNumbers, numberColumns } from "./commentNumbers.ts";
import { fileOfLog } from "./loggedFile.ts";
import { decisionOnNothing } from "../cells/nothingWords.ts";
import { PAID_UNSAID, paidOf } from "../cells/paid.ts";
import { PostLog, type Other, type PostRecord } from "./postLog.ts";
import { authorOfLink, namedInText, sharedInText } from "./postTexts.ts";
import type { Decision, Problem as ProblemFacts, Role } from "../report/report.ts";
import { sampleOf, type Sample } from "../tables/sampling.ts";
import { previewOf } from "../tables/tableReport.ts";
import { readTextTable, type TextTable } from "../tables/textTable.ts";
import { isTotalWord } from "../tables/totals.ts";
import { maybeTime, timeStyleOf, type TimeStyle } from "../cells/times.ts";

/** Headers are written without capitals, spaces and signs: "retweeteduser" for "Retweeted_User". The first one that the file has counts. */
export interface PostTableFormat {
  readonly id: string;
  readonly words: { readonly en: string; readonly id: string };
  /** Headers that this tool's tables have, all of them, and no other tool's. */
  readonly knownBy: readonly string[];
  readonly author: readonly string[];
  readonly authorId?: readonly string[];
  readonly authorName?: readonly string[];
  readonly followers?: readonly string[];
  readonly time: readonly string[];
  /** The time of day, where `time` holds no more than the day. */
  readonly clock?: readonly string[];
  readonly postId: readonly string[];
  readonly text?: readonly string[];
  readonly shares?: OtherColumns;
  readonly quotes?: OtherColumns;
  readonly repliesTo?: OtherColumns;
  /** Columns that name others; each that the file has counts. */
  readonly mentions?: { readonly columns: readonly string[]; readonly between: RegExp };
  /** Says of a post whether it is paid for. */
  readonly paid?: readonly string[];
  /** The account that every row answers, where the file says it once, above its header. */
  readonly allAnswer?: (head: Head) => string | undefined;
  /** Its first columns number the comments, so that "2-1" answers 2. */
  readonly isNumbered?: true;
  /** Text says what columns do not: mentions, and shares as "RT @name:". "too": it names others even where columns do. */
  readonly isTextRead: boolean | "too";
  /** Other tools' tables have these headers as well: theirs go first. */
  readonly isGeneral?: true;
  /** Numbers of a post that are worth keeping: likes, impressions. */
  readonly about?: readonly string[];
  /** The first letter of every id is no part of it ("x1425…"). */
  readonly idPrefix?: string;
  readonly sample: Format["sample"];
}

export interface OtherColumns {
  readonly author: readonly string[];
  readonly post?: readonly string[];
  /** The post is numbered inside of what this column names: "channel-12". */
  readonly postInside?: readonly string[];
  /** The row's text is that of the other post. */
  readonly isTextTheirs?: true;
  readonly time?: readonly string[];
  /** Addresses that say whose post it is, if they lead to that post. */
  readonly link?: readonly string[];
  /** Only rows of which this column says this. */
  readonly where?: { readonly column: string; readonly says: RegExp };
}

export function definePostTable(tool: PostTableFormat): Format {
  return defineFormat({
    id: tool.id,
    words: tool.words,
    sample: tool.sample,
    sniff: (head) => (isOf(tool, head) ? (tool.isGeneral === true ? 0.85 : 0.9) : 0),
    read: (opened, options) => read(tool, opened, options),
  });
}

/** Share of the pulse that the scanner takes; then posts are read row by row. */
const SCANNING_PART = 0.6;
/** Until the posts are read; then they are put together. */
const READING_PART = 0.93;
const PULSE_POSTS = 1 << 10;

const HEADERS = new WeakMap<Head, ReadonlySet<string>>();

/** The headers of a file, looked up once for all tools. */
function isOf(tool: PostTableFormat, head: Head): boolean {
  let headers = HEADERS.get(head);
  if (headers === undefined) {
    headers = new Set(isTextual(head) ? (sampleOf(head).header ?? []).map(normalized) : []);
    HEADERS.set(head, headers);
  }
  return tool.knownBy.every((header) => headers.has(header));
}

/** Markup, JSON and remarks are no table; asking them for headers would only cost time. */
function isTextual({ text }: Head): boolean {
  return /^\s*[^<{[#\s]/.test(text);
}

async function read(asDescribed: PostTableFormat, opened: OpenedFile, { pulse, answers }: ReadOptions): Promise<ReadFile> {
  const sample = sampleOf(opened);
  const { table, encoding } = await readTextTable(opened, partOf(pulse, 0, SCANNING_PART));
  const { tool, problems } = withoutRounded(asDescribed, sample);
  const header = table.headers;
  const log = new PostLog(tool.about?.filter((name) => table.has([name])).map((name) => table.headerOf(name)) ?? []);
  if (!table.has(tool.author))
    throw new Problem({
      code: "accounts-missing",
      severity: "error",
      line: sample.headerLine,
      found: header.join(", ").slice(0, 200),
      expected: tool.author[0],
    });
  const times = timesOf(tool, table, (style) => withGivenOrder(style, opened.name, answers));
  const answered = tool.allAnswer?.(opened);
  const [numbers, numbered] = [new CommentNumbers(), tool.isNumbered === true ? numberColumns(sample) : []];
  let readFromText = 0;
  const reading = partOf(pulse, SCANNING_PART, READING_PART);
  for (let row = 0; row < table.rows; row++) {
    if (row % PULSE_POSTS === 0) reading(row, table.rows);
    if (isTotal(tool, table, row)) {
      log.drop("total", table.line(row));
      continue;
    }
    const { record, fromText } = recordOf(tool, table, row, times.at);
    readFromText += fromText;
    const { author, id } = record;
    const above =
      numbered.length === 0
        ? undefined
        : numbers.answered(
            numbered.map((place) => table.at(place, row)),
            { author, post: id },
          );
    const repliesTo = above ?? (answered === undefined ? undefined : { author: answered });
    log.add(repliesTo === undefined ? record : { ...record, repliesTo });
  }
  const decisions: Decision[] = [...decisionOnNothing(sample.nothing), ...times.decisions];
  if (readFromText > 0) decisions.push({ code: "read-from-text", values: { rows: readFromText } });
  if (numbers.answers > 0) decisions.push({ code: "answers-numbered", values: { rows: numbers.answers } });
  const file = fileOfLog(log, {
    opened,
    encoding,
    format: tool.id,
    columns: header.map((text) => ({ header: text, role: roleOf(tool, normalized(text)) })),
    preview: previewOf(sample),
    decisions,
    pulse: partOf(pulse, READING_PART, 1),
  });
  return { ...file, problems };
}

/** Ids that a spreadsheet has rounded name several posts alike: such columns are left out, and the next one that names the post counts. */
function withoutRounded(tool: PostTableFormat, sample: Sample): { tool: PostTableFormat; problems: ProblemFacts[] } {
  const problems: ProblemFacts[] = [];
  const headers = (sample.header ?? []).map(normalized);
  const isSound = (name: string) => {
    const at = headers.indexOf(name);
    const ids = sample.records.map((record) => record[at] ?? "").filter((id) => id !== "");
    if (!looksRounded(ids)) return true;
    // one word on the file is enough
    if (problems.length === 0)
      problems.push({ code: "ids-rounded", severity: "warning", column: sample.header?.[at] ?? name, found: ids[0] });
    return false;
  };
  const other = (columns: OtherColumns | undefined) => columns && { ...columns, post: columns.post?.filter(isSound) ?? [] };
  const [shares, quotes, repliesTo] = [other(tool.shares), other(tool.quotes), other(tool.repliesTo)];
  const sound: PostTableFormat = {
    ...tool,
    postId: tool.postId.filter(isSound),
    authorId: tool.authorId?.filter(isSound) ?? [],
    ...(shares && { shares }),
    ...(quotes && { quotes }),
    ...(repliesTo && { repliesTo }),
  };
  return { tool: sound, problems };
}

interface Times {
  readonly at: (text: string) => number;
  readonly decisions: Decision[];
}

function timesOf(tool: PostTableFormat, table: TextTable, given: (style: TimeStyle) => TimeStyle): Times {
  const column = tool.time.find((name) => table.has([name])) ?? "";
  const style = given(timeStyleOf(table.texts([column])));
  const decisions: Decision[] = [];
  const header = table.headerOf(column);
  if (style.isOrderUsed) decisions.push({ code: style.isDayFirst ? "day-first" : "month-first", values: { column: header } });
  if (style.isZoneAssumed) decisions.push({ code: "time-zone", values: { column: header, zone: "UTC" } });
  return { at: (text) => maybeTime(text, style.isDayFirst), decisions };
}

function recordOf(
  tool: PostTableFormat,
  table: TextTable,
  row: number,
  timeOf: (text: string) => number,
): { record: PostRecord; fromText: number } {
  const id = (names: readonly string[] | undefined) => idOf(table.cell(names, row), tool.idPrefix);
  const other = (columns: OtherColumns | undefined): Other | undefined => {
    if (columns === undefined || columns.where?.says.test(table.cell([columns.where.column], row)) === false) return undefined;
    const inside = table.cell(columns.postInside, row);
    const number = id(columns.post);
    const post = inside === "" || number === "" ? number : `${inside}-${number}`;
    const author = table.cell(columns.author, row) || authorOfLink(table.cell(columns.link, row), post);
    if (author === "" && (post === "" || columns.author.length > 0)) return undefined;
    const timeMs = timeOf(table.cell(columns.time, row));
    return { author, ...(post === "" ? {} : { post }), ...(Number.isNaN(timeMs) ? {} : { timeMs }) };
  };
  const day = table.cell(tool.time, row);
  const clock = day === "" || /\d:\d\d/.test(day) ? "" : table.cell(tool.clock, row);
  const time = clock === "" ? day : `${day} ${clock}`;
  const timeMs = timeOf(time);
  const text = table.cell(tool.text, row);
  const told = sharedInText(text);
  const said = other(tool.shares);
  const theirs = tool.shares?.isTextTheirs === true ? text : told?.text;
  const shares =
    said === undefined ? (tool.isTextRead === false ? undefined : told) : { ...said, ...(theirs === undefined ? {} : { text: theirs }) };
  const named = mentionsIn(tool, table, row);
  const isTextAsked = tool.isTextRead === "too" || (tool.isTextRead && named === undefined);
  const inText = isTextAsked && shares === undefined ? namedInText(text) : [];
  const quotes = other(tool.quotes);
  const repliesTo = other(tool.repliesTo);
  const ownId = id(tool.postId);
  const followers = maybeCount(table.cell(tool.followers, row), countMarkOf([]));
  const about = tool.about?.filter((name) => table.has([name])).map((name) => table.cell([name], row));
  const record: PostRecord = {
    line: table.line(row),
    author: table.cell(tool.author, row),
    authorId: id(tool.authorId),
    authorName: table.cell(tool.authorName, row),
    followers,
    // a row that only says who shared a post has that post's id
    id: said?.post === ownId ? "" : ownId,
    timeMs,
    isTimeBad: time !== "" && Number.isNaN(timeMs),
    text,
    ...(shares === undefined ? {} : { shares }),
    ...(quotes === undefined ? {} : { quotes }),
    ...(repliesTo === undefined ? {} : { repliesTo }),
    mentions: [...(named ?? []), ...inText],
    ...(tool.paid === undefined ? {} : { paid: paidIn(tool.paid, table, row) }),
    ...(about === undefined ? {} : { about }),
  };
  return { record, fromText: inText.length + (said === undefined && shares !== undefined ? 1 : 0) };
}

/** A row that begins with a word for a total and says neither when nor what. */
function isTotal(tool: PostTableFormat, table: TextTable, row: number): boolean {
  return table.cell(tool.time, row) === "" && table.cell(tool.text, row) === "" && isTotalWord(table.first(row));
}

/** Some tools write quotes around ids, so that spreadsheets leave them alone. */
function idOf(quoted: string, prefix: string | undefined): string {
  const text = /^"(.*)"$/.exec(quoted)?.[1] ?? quoted;
  return prefix !== undefined && text.startsWith(prefix) && /^\d{6,}$/.test(text.slice(prefix.length)) ? text.slice(prefix.length) : text;
}

/** Undefined where the tool has no such column. */
function mentionsIn(tool: PostTableFormat, table: TextTable, row: number): string[] | undefined {
  const { mentions } = tool;
  if (mentions === undefined || !table.has(mentions.columns)) return undefined;
  return mentions.columns.flatMap((column) => {
    const cell = table.cell([column], row);
    if (/^\s*[{[]/.test(cell)) return namesInObjects(cell);
    return cell
      .split(mentions.between)
      .map((name) => name.trim())
      .filter((name) => name !== "");
  });
}

/** One column that says so is enough. */
function paidIn(columns: readonly string[], table: TextTable, row: number): number {
  const said = columns.map((column) => paidOf(table.cell([column], row)));
  return said.find((paid) => paid === 1) ?? said.find((paid) => paid === 0) ?? PAID_UNSAID;
}

/** Names in a cell that holds objects, as JSON or as Python writes them. */
function namesInObjects(cell: string): string[] {
  const unescaped = (name: string) => name.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Array.from(cell.matchAll(/["'](?:screen_name|username)["']\s*:\s*(["'])(.*?)\1/g), ([, , name = ""]) => unescaped(name));
}

function roleOf(tool: PostTableFormat, header: string): Role {
  const others = [tool.shares, tool.quotes, tool.repliesTo].flatMap((one) => one ?? []);
  const roles: readonly (readonly [readonly string[] | undefined, Role])[] = [
    [tool.author, "actor"],
    [others.flatMap(({ author, link = [] }) => [...author, ...link]), "other"],
    [tool.mentions?.columns, "other"],
    [tool.postId, "post"],
    [others.flatMap(({ post }) => post ?? []), "original"],
    [tool.time, "time"],
    [tool.text, "text"],
    [tool.paid, "paid"],
    [tool.authorName, "name"],
    [tool.followers, "declaredFollowers"],
    [tool.authorId, "attribute"],
    [tool.about, "attribute"],
  ];
  return roles.find(([headers]) => headers?.includes(header) === true)?.[1] ?? "unused";
}
