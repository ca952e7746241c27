/** The opening screen: containers, columns that the user names, ways of writing, and rows that were set aside. */
import type { RolesFault } from "../../../core/intake/givenRoles.ts";
import type { FileReport, Layer } from "../../../core/intake/report.ts";
import { formatsOf } from "../formats.ts";

const { count } = formatsOf("en");
const some = (value: number, one: string, many: string) => `${count(value)} ${value === 1 ? one : many}`;

interface OnlyKind {
  readonly name: string;
  readonly read: string;
  readonly roles: { readonly actor: string; readonly other: string };
}

export const opening = {
  containers: { workbook: "Workbook", archive: "Archive", table: "Parquet table" },
  parts: (parts: number) => some(parts, "part read", "parts read"),
  sheets: (parts: number) => some(parts, "table read", "tables read"),
  allParts: (parts: number) => `Show all ${count(parts)} parts`,
  partOf: (name: string) => `from “${name}”`,
  inside: (files: number, tables: number) => `${some(files, "file", "files")}, ${some(tables, "table", "tables")}.`,
  insideHeading: (name: string) => `What is in ${name}`,
  leftOut: (parts: number) =>
    `${some(parts, "other part", "other parts")} of it ${parts === 1 ? "holds" : "hold"} no follows, shares or people:`,
  leftOutFine: "Nothing needs to be done, unless one of them should have been read.",
  takenFor: (format: string, layer: string) => `Read as: ${format}, ${layer}`,
  layers: {
    follows: "who follows whom",
    shares: "who shared, named or answered whom",
    people: "about people",
    posts: "about posts",
  } satisfies Record<Layer, string>,
  questionsOf: (questions: number, files: number) =>
    `${some(questions, "question", "questions")} for ${files} files: one answer fits files that are alike.`,
  /** A file of one kind of action, in which nobody shared anything. */
  onlyKinds: {
    quote: { name: "Quotes", read: "who quoted whom", roles: { actor: "Who quoted", other: "Whose post" } },
    reply: { name: "Replies", read: "who replied to whom", roles: { actor: "Who replied", other: "To whom" } },
    mention: { name: "Mentions", read: "who mentioned whom", roles: { actor: "Who mentioned", other: "Whom" } },
    like: { name: "Likes", read: "who liked whose posts", roles: { actor: "Who liked", other: "Whose post" } },
  } satisfies Record<NonNullable<FileReport["onlyKind"]>, OnlyKind>,
  columns: {
    change: (header: string) => `What “${header}” means`,
    changeNumbered: (at: number) => `What column ${count(at)} means`,
    given: "As you said. A file with the same header will be read like this.",
    givenOnce: "As you said.",
    remembered: "As you chose last time for the same header.",
    reset: "Back to what Tular found",
    fault: {
      "no-actor": "One column has to say who acted. Choose that for another column first.",
      twice: "Two columns cannot have the same part.",
    } satisfies Record<RolesFault, string>,
  },
  styles: {
    toMonth: "Month comes first",
    toDay: "Day comes first",
    toPoint: "It sets thousands apart",
    toComma: "It is the decimal sign",
  },
  mapping: {
    why: "Add a file that has both the id and the handle of each account, and they can be put together.",
    add: "Add a file with ids and handles",
  },
  rows: {
    download: "Download these rows",
    busy: "Reading the rows",
    limited: (kept: number) => `The first ${count(kept)} rows of each reason are in the file.`,
    failed: "The rows could not be read again. Was the file moved or changed?",
    headers: ["file", "line", "reason", "what became of it", "row"],
    fileName: (name: string) => `${name} set aside.csv`,
  },
  usedFirst: "Columns that are used stand first, empty ones last.",
  star: "Ties of one account only",
  starHow:
    "The files are one account’s own download: whom it follows and who follows it. Add exports of others to see who is influential among them.",
  folder: {
    tooMany: (most: number) => `The folder holds more than ${count(most)} files; the first ${count(most)} were taken.`,
    empty: "The folder holds no files.",
  },
};
