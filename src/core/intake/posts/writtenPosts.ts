/**
 * A table of posts with what they say, from whatever tool: its text tells whom a post names and whom it shares, where no
 * column does. In a table without a column of ids posts go by their line.
 */
import type { ReadFile } from "../format.ts";
import type { ScannedTable } from "../tables/scannedTable.ts";
import type { Columns } from "../tables/columns.ts";
import { timesIn, wordsIn } from "../tables/columnValues.ts";
import { CommentNumbers, numberColumns } from "./commentNumbers.ts";
import { fileOfLog } from "./loggedFile.ts";
import { normalized } from "../cells/normalized.ts";
import { countMarkOf, maybeCount } from "../cells/numbers.ts";
import { PAID_UNSAID, paidOf } from "../cells/paid.ts";
import { commentColumns, commentsIn, namesIn, namingColumns } from "./listsOfPosts.ts";
import { PostLog, type PostRecord } from "./postLog.ts";
import { namedInText, sharedInText } from "./postTexts.ts";
import type { Decision } from "../report/report.ts";
import { ABSENT, EMPTY } from "../rows/rowColumns.ts";
import { partOf } from "../../base/pulse.ts";
import { previewOf, reportOfTable } from "../tables/tableReport.ts";
import { areTotalWords } from "../tables/totals.ts";

const PULSE_POSTS = 1 << 10;
const NOBODY: readonly never[] = [];
/** Which part of the work reading the rows is; the rest puts them together. */
const READING_PART = 0.8;

/** One account a row, its words, and when it said them or which post that is. */
export function areWritten({ actor, other, isAnswering, time, post, roles }: Columns): boolean {
  return actor >= 0 && (other < 0 || isAnswering) && roles.includes("text") && (time >= 0 || post >= 0);
}

/** The column that says which post is answered; −1 if none does: others name whose post is shared or quoted. */
function answeredIn({ original, headers }: Columns): number {
  return /parent|reply|induk/.test(normalized(headers[original] ?? "")) ? original : -1;
}

/** Where the author is not said, the log knows whose post it is. Reddit writes before an id what it is of. */
function answering(author: string, post: string): Pick<PostRecord, "repliesTo"> {
  if (author === "" && post === "") return {};
  return { repliesTo: { author, ...(post === "" ? {} : { post: post.replace(/^t\d_/, "") }) } };
}

export function assembleWritten(table: ScannedTable): ReadFile {
  const { columns, scanner, opened, encoding, sample, pulse } = table;
  const positionOf = (role: (typeof columns.roles)[number]) => columns.roles.indexOf(role);
  const cell = (position: number, row: number): string => {
    const place = table.at(position);
    const code = place < 0 ? EMPTY : scanner.codes[place][row];
    return code === EMPTY || code === ABSENT ? "" : table.tableAt(position).at(code);
  };
  const [text, name, followers] = [positionOf("text"), positionOf("name"), columns.declaredFollowers];
  const answered = answeredIn(columns);
  const [numbers, numbered] = [new CommentNumbers(), columns.other < 0 && answered < 0 ? numberColumns(sample) : []];
  const isHeld = (position: number) => columns.roles[position] === "attribute";
  const naming = namingColumns(sample).filter(isHeld);
  const commented = commentColumns(sample).filter(isHeld);
  const spoken = new Set([
    columns.actor,
    columns.other,
    columns.post,
    answered,
    columns.time,
    columns.clock,
    columns.paid,
    text,
    name,
    followers,
    ...numbered,
    ...commented,
  ]);
  const about = columns.roles.flatMap((role, at) => (role === "unused" || spoken.has(at) || table.at(at) < 0 ? [] : [at]));
  const times = timesIn(table, columns.time);
  const paid = wordsIn(table, columns.paid, PAID_UNSAID, paidOf);
  const log = new PostLog(about.map((at) => columns.headers[at] ?? ""));
  const actors = scanner.codes[table.at(columns.actor)];
  const mark = countMarkOf([]);
  const reading = partOf(pulse, 0, READING_PART);
  let [fromText, comments] = [0, 0];
  for (let row = 0; row < scanner.rows; row++) {
    if (row % PULSE_POSTS === 0) reading(row, scanner.rows);
    const line = scanner.lines.at(row) ?? 0;
    const id = columns.post < 0 ? `${opened.name} #${line}` : cell(columns.post, row);
    if (actors[row] === ABSENT || id === "") {
      log.drop("ragged", line);
      continue;
    }
    const said = cell(text, row);
    const isSilent = said === "" && Number.isNaN(times.at(row)) && !times.isBad(row);
    if (isSilent && areTotalWords([cell(columns.actor, row), cell(columns.post, row)])) {
      log.drop("total", line);
      continue;
    }
    const shares = sharedInText(said);
    const mentions = shares === undefined ? namedInText(said) : [];
    fromText += mentions.length + (shares === undefined ? 0 : 1);
    const author = cell(columns.actor, row);
    const named = naming.length === 0 ? NOBODY : naming.flatMap((at) => namesIn(cell(at, row)));
    const below = commented.length === 0 ? NOBODY : commented.flatMap((at) => commentsIn(cell(at, row)));
    comments += below.length;
    const above =
      numbered.length === 0
        ? undefined
        : numbers.answered(
            numbered.map((at) => cell(at, row)),
            { author, post: id },
          );
    log.add({
      line,
      author,
      authorName: cell(name, row),
      followers: maybeCount(cell(followers, row), mark),
      id,
      timeMs: times.at(row),
      isTimeBad: times.isBad(row),
      text: said,
      ...(shares === undefined ? {} : { shares }),
      ...(above === undefined ? answering(cell(columns.other, row), cell(answered, row)) : { repliesTo: above }),
      mentions: named.length === 0 || shares !== undefined ? mentions : [...named, ...mentions],
      comments: below,
      paid: paid.at(row),
      about: about.map((at) => cell(at, row)),
    });
  }
  const told = reportOfTable(table, "posts", times.decisions);
  const decisions: Decision[] = told.decisions.filter(({ code }) => code !== "gzip" && code !== "encoding");
  if (fromText > 0) decisions.push({ code: "read-from-text", values: { rows: fromText } });
  const headersOf = (positions: readonly number[]) => positions.map((at) => columns.headers[at]).join(", ");
  if (naming.length > 0) decisions.push({ code: "lists-name", values: { columns: headersOf(naming) } });
  if (comments > 0) decisions.push({ code: "lists-comment", values: { columns: headersOf(commented), rows: comments } });
  if (numbers.answers > 0) decisions.push({ code: "answers-numbered", values: { rows: numbers.answers } });
  const file = fileOfLog(log, {
    opened,
    encoding,
    format: told.format,
    columns: told.columns,
    preview: previewOf(sample),
    decisions,
    pulse: partOf(pulse, READING_PART, 1),
  });
  return { ...file, problems: table.problems };
}
