/** What is said of a file that cannot be used, or only in part: what is wrong, what was expected, what to do. */
import type { ProblemCode, ProblemFacts } from "../../../core/base/problem.ts";
import { bytes as size, count } from "./counting.ts";

/** A problem in three parts, for the person who has to do something about it. */
export interface ProblemWords {
  /** Where it is not a file that could not be read, or that is to be checked. */
  title?: string;
  what: string;
  expected: string;
  doNext: string;
}

/** What to do with a kind of file that cannot be read, by what it was recognised as. */
const INSTEAD: readonly (readonly [kind: RegExp, doNext: string])[] = [
  [/^Gephi/, "Open it in Gephi and choose File, Export, Graph file, GEXF. Then drop that file."],
  [/^Excel|^OpenDocument/, "Open it in the spreadsheet program, choose File, Save as, Excel workbook (.xlsx), and drop that file."],
  [/^RData/, 'Write the table in R with write.csv(ties, "ties.csv", row.names = FALSE), and drop that file.'],
  [
    /^HTML \(/,
    "It is called .xls and is a web page with a table in it. Open it in Excel, LibreOffice or Google Sheets, save it there as .xlsx or .csv, and drop that file.",
  ],
  [
    /^HTML/,
    "If it is a platform’s download of your data, ask for it again as JSON. Otherwise look for an export on that page, as CSV, JSON or Excel, and drop that.",
  ],
  [/^SQLite/, "Export the table from the database as CSV, and drop that file."],
  [/^PDF|^Word|^PowerPoint|^RTF|^PostScript/, "Copy the table out of it into a spreadsheet, or ask for the table as CSV."],
  [
    /^WhatsApp/,
    "A chat says who wrote and not to whom: WhatsApp leaves out which message was answered. Write down in a spreadsheet who answered or forwarded whom, in two columns, and drop that. A group on Telegram exports its replies: choose JSON there.",
  ],
  [/^7-Zip|^RAR|^bzip2|^XZ|^Zstandard/, "Unpack it on this computer, then drop what is in it, or pack it again as .zip."],
];

function unsupported(found: string): ProblemWords {
  return {
    what: found === "" ? "Tular does not read this kind of file." : `Tular does not read this kind of file: ${found}.`,
    expected: "A table (CSV, TSV) or a network file (GEXF, GraphML and others) was expected.",
    doNext:
      INSTEAD.find(([kind]) => kind.test(found))?.[1] ??
      "Save it as CSV. In Excel: File, Save as, CSV UTF-8. In Gephi: File, Export, Graph file, GEXF.",
  };
}

/** What a platform hands out of an account, in a file or a part without its ties. */
function otherPart(found: string, expected: string): ProblemWords {
  return {
    what: `This part of the download does not say who follows whom: ${found}.`,
    expected: `Expected: ${expected}.`,
    doNext: "Drop the whole download, or those parts of it. If they are not in it, ask the platform for all of your data, as JSON.",
  };
}

const PAGES = /\.html?(?:,|$)/i;

export const problems: Record<ProblemCode, (facts: ProblemFacts) => ProblemWords> = {
  "empty-file": () => ({
    what: "The file is empty.",
    expected: "Rows with two accounts each were expected.",
    doNext: "Export it again and check its size before you drop it.",
  }),
  "only-header": () => ({
    what: "The file has a header and no rows.",
    expected: "Rows with two accounts each were expected.",
    doNext: "Check the period or the filter of the export; it returned nothing.",
  }),
  "binary-file": () => ({
    what: "This is not a table or a network, whatever its name says.",
    expected: "A text file was expected: CSV, TSV or GEXF.",
    doNext: "Open it in the program that made it and export the data as CSV.",
  }),
  "picture-file": () => ({
    what: "This is a picture, whatever its name says.",
    expected: "A text file was expected: CSV, TSV or GEXF.",
    doNext: "Export the data behind the picture as CSV.",
  }),
  "cut-gzip": () => ({
    what: "The compressed file ends in the middle.",
    expected: "A complete .gz file was expected.",
    doNext: "Download it again; the first download broke off.",
  }),
  "format-unsupported": ({ found = "", expected = "" }) => (expected === "" ? unsupported(found) : otherPart(found, expected)),
  "archive-broken": () => ({
    what: "The zip archive is damaged or cut off.",
    expected: "A complete .zip or .xlsx file was expected.",
    doNext: "Download or save it again; if it was sent in parts, put them together first.",
  }),
  "archive-locked": () => ({
    what: "The archive is locked with a password.",
    expected: "An archive without a password was expected.",
    doNext: "Unpack it on this computer with its password, then drop the files in it.",
  }),
  "archive-hostile": () => ({
    what: "The archive unfolds to far more than it says, or its parts lie over one another. It was not opened.",
    expected: "An ordinary archive of exports was expected.",
    doNext: "Do not use it unless you know who made it; then unpack it yourself and drop the files in it.",
  }),
  "archive-nested": () => ({
    what: "There is an archive in an archive in this archive.",
    expected: "Files, or one archive of files, were expected.",
    doNext: "Unpack the outer archive and drop what is in it.",
  }),
  "archive-empty": ({ found = "" }) => ({
    what: "Nothing in it is an export that Tular reads.",
    expected: "Tables, networks or data downloads were expected.",
    doNext: PAGES.test(found)
      ? "It holds web pages, made for the eye. Ask the platform for the same download as JSON, and drop that."
      : "Look into it and drop the file that holds the follows or the shares.",
  }),
  "left-out": (facts) => ({
    what: `Left out: ${count(facts.count ?? 0)} other ${facts.count === 1 ? "part" : "parts"} of it, without follows, shares or people.`,
    expected: "Tables of accounts were expected.",
    doNext: "Nothing needs to be done, unless one of them should have been read.",
  }),
  "workbook-broken": () => ({
    what: "The workbook cannot be read.",
    expected: "A complete .xlsx file was expected.",
    doNext: "Open it in the spreadsheet program and save it again, or save the sheet as CSV UTF-8.",
  }),
  "parquet-broken": () => ({
    what: "The Parquet file is damaged or cut off.",
    expected: "A complete Parquet file was expected.",
    doNext: "Export it again, or export the table as CSV.",
  }),
  "parquet-group-large": ({ count = 0 }) => ({
    what: `One row group of this Parquet file unpacks to ${size(count)}, more than can be read at once.`,
    expected: "Row groups of at most 1 GB were expected; warehouses usually write 128 MB.",
    doNext: "Write it again with smaller row groups (row_group_size in pyarrow, ROW_GROUP_SIZE in DuckDB), or with fewer columns.",
  }),
  "repository-broken": () => ({
    what: "The repository file is damaged or cut off.",
    expected: "A complete .car file, as Bluesky exports it, was expected.",
    doNext: "Export it again in Bluesky: Settings, Account, Export my data.",
  }),
  "accounts-missing": ({ file = "", expected }) => ({
    title: `The accounts in ${file} were not recognised.`,
    what: "No two columns of accounts were found.",
    expected: "One column for who acts and one for whom were expected, such as follower and followed, or user and retweeted user.",
    doNext:
      expected === undefined
        ? "Choose the columns of accounts yourself, above them in the table. Or export again with both."
        : "Export again with both account columns, or name the columns source and target.",
  }),
  "ids-rounded": (facts) => ({
    what: `A spreadsheet has rounded the ids${facts.column === undefined ? "" : ` in “${facts.column}”`}: the last digits are zeros.`,
    expected: "Ids with all their digits were expected; the lost digits cannot be brought back.",
    doNext: "Use a column of handles, or export again and do not open the file in a spreadsheet before you drop it.",
  }),
  "times-unread": (facts) => ({
    what: `No time in the column “${facts.column ?? ""}” can be read, so nothing can be said about order and speed.`,
    expected: "Dates with or without a time were expected, such as 2026-03-05 14:05, 05/03/2026 14.05 or 5 March 2026.",
    doNext: "Write the column as dates in the spreadsheet, export again and drop the file once more.",
  }),
  "counts-unread": (facts) => ({
    what: `In “${facts.column ?? ""}” ${count(facts.count ?? 0)} of the first ${count(facts.of ?? 0)} values are no numbers, such as “${facts.found ?? ""}”: each row counts once.`,
    expected: "How many times was expected, such as 3 or 1,200.",
    doNext: "If it says how many times, write it in numbers and drop the file once more.",
  }),
  "periods-across": ({ found = "", severity }) => ({
    what:
      severity === "error"
        ? `Every period has a column of its own (${found}): such a table says how much, and not whom it was done to.`
        : `Every period has a column of its own (${found}). What those columns count was not read: each row counts once.`,
    expected: "One row per pair of accounts and period was expected: who, whom, when, how many times.",
    doNext:
      severity === "error"
        ? "Drop the list that this table was counted from, with two accounts in each row. In a pivot table, put the other account in the columns instead of the period."
        : "Turn the columns into rows: in Excel choose Data, From Table, select them, then Unpivot Columns. Or keep one column with the total, called count.",
  }),
  "names-only": () => ({
    what: "This is a list of names, and says nothing about who is tied to whom.",
    expected: "Rows with two accounts each were expected.",
    doNext: "Add the follower or share export of these accounts. To show them alone, choose “Account” above the names.",
  }),
  "unclosed-quote": () => ({
    what: "A quotation mark is opened here and never closed.",
    expected: "A table row was expected.",
    doNext: "Close or remove the mark in that line, then drop the file again.",
  }),
  "cell-too-long": (facts) => ({
    what: `A cell in quotation marks begins here and is larger than ${size(facts.count ?? 0)}.`,
    expected: "A table row was expected.",
    doNext: "If a mark was never meant to open a cell, remove it. Otherwise leave that column out of the export.",
  }),
  "line-too-long": () => ({
    what: "One line is too long to be a row of a table.",
    expected: "Lines of at most a few million characters were expected.",
    doNext: "Check that the export has line breaks, and that no quotation mark is left open.",
  }),
  "too-many-columns": (facts) => ({
    what: `The table has too many columns${facts.count === undefined ? "" : ` (${count(facts.count)})`}.`,
    expected: "At most a few thousand columns were expected.",
    doNext: "Check the delimiter, or keep only the columns of accounts, posts and times.",
  }),
  "too-large": () => ({
    what: "The file holds more than this browser can keep in memory.",
    expected: "A smaller file was expected.",
    doNext: "Split it by period, or drop only the account, post and time columns.",
  }),
  "xml-broken": () => ({
    what: "The network file is broken: its XML cannot be read.",
    expected: "A complete GEXF or GraphML file was expected.",
    doNext: "Export it again. In Gephi: File, Export, Graph file, GEXF.",
  }),
  "xml-hostile": () => ({
    what: "The network file holds definitions that unfold without end. It was not opened.",
    expected: "A GEXF or GraphML file without definitions of its own was expected.",
    doNext: "Do not use this file unless you know who made it.",
  }),
  "json-broken": () => ({
    what: "The JSON file is broken or cut off.",
    expected: "A complete JSON file was expected.",
    doNext: "Export it again, and drop the file as it was saved.",
  }),
  "json-hostile": () => ({
    what: "The JSON file is nested or long beyond any honest export. It was not opened.",
    expected: "A JSON file of a network or of posts was expected.",
    doNext: "Do not use this file unless you know who made it.",
  }),
  "graph-broken": () => ({
    what: "The network file is broken: it stops making sense here.",
    expected: "A file that keeps to the rules of its format was expected.",
    doNext: "Export it again. From Gephi, GEXF is the safest: File, Export, Graph file, GEXF.",
  }),
  "nothing-read": (facts) => ({
    what: `Not one row could be used${facts.count === undefined ? "" : ` of ${count(facts.count)}`}.`,
    expected: "Rows with two accounts each were expected.",
    doNext: "Look at the rows that were set aside, and at what the columns were taken for.",
  }),
  "nobody-in-common": () => ({
    what: "Nobody is in both layers: the follows and the shares speak of different accounts.",
    expected: "The same ids or handles in both were expected.",
    doNext: "Add a file that has both the id and the handle of each account.",
  }),
  "no-ties": (facts) => ({
    title: "There are no ties yet.",
    what: `There ${facts.count === 1 ? "is one account" : `are ${count(facts.count ?? 0)} accounts`}, and nobody who follows or shares another.`,
    expected: "Everybody can be shown, each one alone; who is listened to cannot be said.",
    doNext: "Add the follower export or the share export of these accounts: the same names join them.",
  }),
  "out-of-memory": () => ({
    what: "There was not enough memory for this file.",
    expected: "A smaller file, or a browser with fewer open pages, was expected.",
    doNext: "Close other pages and drop the file again.",
  }),
  "project-broken": () => ({
    what: "This project file is damaged: neither its network nor the files it was made from can be read.",
    expected: "A whole project file (.tular) was expected.",
    doNext: "Copy or download it again; if there is an older copy, open that one.",
  }),
  "project-newer": ({ found = "", expected = "" }) => ({
    what: `This project file was saved by a newer Tular, in version ${found} of the format.`,
    expected: `Version ${expected} or older was expected; this Tular could misread it, so it was left alone.`,
    doNext: "Open it in the newer Tular: reload this page, or ask whoever sent the file which one they use.",
  }),
  "project-inside": () => ({
    what: "This is a project file among other files.",
    expected: "A project file by itself was expected: it opens as the work that it holds.",
    doNext: "Drop the project file alone. If it lies in an archive, unpack that first.",
  }),
};
