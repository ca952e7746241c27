/** What became of rows: what was decided for the user from a file, and why rows were set aside. */
import type { Decision, DropReason } from "../../../core/intake/report/report.ts";
import { count, some } from "./counting.ts";

const DELIMITERS: Record<string, string> = { tab: "tabs", space: "spaces", ";": "semicolons", "|": "vertical bars" };
const text = (value: string | number | undefined) => (typeof value === "number" ? count(value) : (value ?? ""));

export const dropReasons: Record<DropReason, { what: string; became: string }> = {
  repeated: { what: "the same row twice", became: "Counted once" },
  self: { what: "an account that acts on itself", became: "Counted, not drawn" },
  "no-account": { what: "no account that acts", became: "Set aside" },
  "no-other-account": { what: "no second account", became: "Set aside" },
  "bad-time": { what: "a time that does not exist, such as 30 February, or the year 9999", became: "Set aside" },
  "bad-number": { what: "a count that is not above zero, or no number", became: "Set aside" },
  "unknown-kind": { what: "an action that Tular does not know", became: "Set aside" },
  "missing-person": { what: "an account that the file does not list", became: "Set aside" },
  "missing-record": { what: "a record that the file lists and does not hold", became: "Set aside" },
  ragged: { what: "more or fewer fields than the header", became: "Set aside" },
  "cut-short": { what: "the last record, which the file cuts off in the middle", became: "Set aside" },
  "header-again": { what: "the header once more, as where files were put together", became: "Set aside" },
  total: { what: "a total of other rows, which is no account", became: "Set aside" },
  "same-log": { what: "already in another file", became: "Counted there" },
};

export const decisions: Record<Decision["code"], (values: Decision["values"]) => string> = {
  delimiter: ({ delimiter = "" }) => `Columns are separated by ${DELIMITERS[delimiter] ?? text(delimiter)}.`,
  encoding: ({ encoding }) => `Read as ${text(encoding)} text.`,
  gzip: () => "Unpacked while reading.",
  "header-row": ({ line }) => `The header is in line ${text(line)}.`,
  "day-first": ({ rows }) => (rows === undefined ? "Day comes before month." : `Day comes before month, decided from ${text(rows)} rows.`),
  "month-first": ({ rows }) =>
    rows === undefined ? "Month comes before day." : `Month comes before day, decided from ${text(rows)} rows.`,
  "decimal-comma": () => "The comma is read as the decimal sign.",
  "decimal-point": () => "The comma is read as setting thousands apart.",
  "dots-group": ({ column }) => `The dots in “${text(column ?? "")}” set thousands apart: 1.200 is 1,200.`,
  "blank-count": ({ column, rows }) =>
    `Where “${text(column ?? "")}” says nothing, it counts as once (${some(Number(rows ?? 0), "row", "rows")}).`,
  "time-zone": ({ zone }) => `Times without a zone are read as ${text(zone ?? "UTC")}.`,
  "clock-joined": ({ column, date }) => `“${text(column ?? "")}” says the time of day for “${text(date ?? "")}”.`,
  "own-post-id": () => "The post ids are each sharer’s own, so posts are treated as unknown.",
  "flow-turned": () => "Hoaxy writes retweets and quotes from the author to whoever shared: these rows are read the other way round.",
  undirected: () => "The ties have no direction in the file: each one counts both ways.",
  overlap: ({ file }) => `Most of it is already in ${text(file)}, so it is counted once.`,
  layer: ({ layer }) => `Taken as the ${layer === "follows" ? "follows" : "shares"} layer.`,
  "folded-to-join": () => "Handles are compared without @ and capitals, so that the files fit together.",
  "named-by-label": ({ column }) => `People are known by “${text(column ?? "")}”: the ids only number the rows of this file.`,
  "post-time-from-id": () => "The times of posts are read from their ids.",
  star: ({ account }) =>
    `One account’s own download: every tie meets in ${account === "me" ? "that account, which the file does not name (here “me”)" : text(account ?? "")}. It shows who is around that account; who is influential among them needs more files.`,
  "whose-unsaid": () =>
    "The file does not say whose followers these accounts are, so it is read as a table of people. Name it after the account to get the ties, such as “rina_followers.jsonl” or “rina_following.jsonl”.",
  "read-from-text": ({ rows }) => `Where the columns are silent, the text says who is named or shared: ${text(rows ?? 0)} times.`,
  "found-by-text": ({ rows }) =>
    rows === 1
      ? "One share does not name its post; it was found by its author and its text."
      : `${text(rows ?? 0)} shares do not name their post; it was found by its author and its text.`,
  "first-sharer": () => "The file does not say who made what was shared: whoever shared it first in this file stands for its author.",
  "lines-unquoted": () => "Lines that a spreadsheet had put whole into quotes were taken out of them.",
  "typographic-quotes": () => "The quotes around cells are those of a word processor (“ ”), and were read as plain ones.",
  "nothing-said": ({ words }) => `In this file “${text(words)}” says that nothing is there.`,
  "nobody-named": ({ column }) => `“${text(column ?? "")}” is empty in every row, so it names nobody.`,
  "lists-taken-apart": ({ column, rows }) =>
    `“${text(column ?? "")}” holds several accounts in one cell: ${text(rows ?? 0)} such cells were taken apart, and each account counts as a row.`,
  "lists-joined": () => "Columns that hold one list together, such as “mentions/0” and “mentions/1”, were put together.",
  "lists-name": ({ columns }) => `Whom a post names is read from ${text(columns)}.`,
  "lists-comment": ({ columns, rows }) =>
    `${some(Number(rows ?? 0), "comment", "comments")} in ${text(columns)} ${rows === 1 ? "counts" : "count"} as answering the post.`,
  "answers-numbered": ({ rows }) =>
    `By their numbers, ${some(Number(rows ?? 0), "comment answers", "comments answer")} another one: 2-1 is the first answer to 2.`,
};
