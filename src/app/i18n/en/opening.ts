/** The opening screen: containers, columns that the user names, ways of writing, and rows that were set aside. */
import type { RolesFault } from "../../../core/intake/tables/givenRoles.ts";
import type { Kind } from "../../../core/network/network.ts";
import type { FileReport, Layer, Role } from "../../../core/intake/report/report.ts";
import { bytes, count, firstWord, people, some } from "./counting.ts";
import { problems } from "./problems.ts";

interface OnlyKind {
  readonly name: string;
  readonly read: string;
  readonly roles: { readonly actor: string; readonly other: string };
}

export const intake = {
  containers: { workbook: "Workbook", archive: "Archive", table: "Parquet table", folder: "Folder" },
  parts: (parts: number) => some(parts, "part read", "parts read"),
  sheets: (parts: number) => some(parts, "table read", "tables read"),
  filesRead: (files: number) => some(files, "file read", "files read"),
  allExportsRead: (others: number) => `Every export was read; ${some(others, "other file holds", "other files hold")} none.`,
  allFiles: (files: number) => `Show all ${count(files)} files`,
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
  /** Between who acts and on whom. */
  acts: { share: "shared", quote: "quoted", reply: "replied to", mention: "mentioned", like: "liked" } satisfies Record<Kind, string>,
  understood: "The first rows, as Tular understood them",
  star: "Ties of one account only",
  starHow:
    "The files are one account’s own download: whom it follows and who follows it. Add exports of others to see who is influential among them.",
  folder: {
    taken: (files: number) => `${some(files, "file", "files")} of the folder ${files === 1 ? "was" : "were"} taken.`,
    tooMany: (most: number) => `The folder holds more than ${count(most)} files; the first ${count(most)} were taken.`,
    empty: "The folder holds no files with tables or networks.",
    media: (files: number) =>
      `${some(files, "picture, film or sound", "pictures, films and sounds")} of it ${files === 1 ? "was" : "were"} passed over.`,
    locked: (files: number) =>
      `${some(files, "file or folder", "files or folders")} in it could not be opened: check whether you may read ${files === 1 ? "it" : "them"}, and drop what you need by itself.`,
  },
};

export const opening = {
  heading: (files: number) => `${firstWord(files)} ${files === 1 ? "file" : "files"}, one network`,
  headingNone: (files: number) => (files === 1 ? "One file, no network" : `${firstWord(files)} files, no network`),
  headingStopped: (files: number) => `${firstWord(files)} ${files === 1 ? "file" : "files"}, not read yet`,
  allRead: "Every file was read.",
  reading: "Reading what you dropped.",
  questionsLeft: (left: number) => `${firstWord(left)} ${left === 1 ? "question" : "questions"} left.`,
  notUsed: (files: number) => `${firstWord(files)} ${files === 1 ? "file" : "files"} could not be used.`,
  state: {
    read: "Read",
    question: (left: number) => some(left, "question", "questions"),
    reading: "Reading",
    stopped: "Not read yet",
    notRead: "Not read",
  },
  layers: {
    follows: { name: "Follows", line: "layer", unit: (value: number) => some(value, "tie", "ties") },
    shares: { name: "Shares", line: "layer", unit: (value: number) => some(value, "action", "actions") },
    people: { name: "About people", line: "", unit: (value: number) => some(value, "row", "rows") },
    posts: { name: "About posts", line: "", unit: (value: number) => some(value, "row", "rows") },
  } satisfies Record<Layer, { name: string; line: string; unit: (value: number) => string }>,
  sameLogLine: "Its rows are in another file already",
  addMore: "Add more files",
  addOpen: "Add the files of the open map",
  row: (file: string, line: number) => `${file}, line ${count(line)}`,
  yes: "Yes, right",
  swap: "Swap",
  answered: "Answered",
  sentence: {
    follows: "{actor} follows {other}.",
    share: "{actor} shared a post by {other}.",
    quote: "{actor} quoted a post by {other}.",
    reply: "{actor} replied to {other}.",
    mention: "{actor} mentioned {other}.",
    like: "{actor} liked a post by {other}.",
  } as Record<string, string>,
  follow: "So {other} was heard by {actor}. Is that the right way round?",
  layerQuestion: "{actor} and {other} stand in one row. What does the row say?",
  layerFollow: "Follows are the pipes; shares are what flowed through them.",
  layerOptions: { follows: "One follows the other", shares: "One shared the other’s post" } as Record<string, string>,
  sameLog: "Two files tell of the same events. Count them once?",
  sameLogFollow: "Nearly all rows of {file} are also in another file.",
  keepBoth: "Count both",
  leaveOut: (file: string) => `Leave out ${file}`,
  columnsHeading: "What the columns mean",
  peopleColumnsHeading: "What it says about people",
  decisionsHeading: "Decided from the file",
  noHeader: "no header",
  roles: {
    actor: "Who acted",
    other: "On whom",
    post: "Post",
    original: "Original post",
    time: "When",
    clock: "Time of day",
    kind: "Kind",
    weight: "How often",
    paid: "Paid",
    cost: "Cost",
    via: "Through whom",
    since: "Follows since",
    type: "Kind of account",
    declaredFollowers: "Declared followers",
    name: "Name",
    text: "Text",
    tone: "Tone",
    attribute: "Kept as it is",
    unused: "Not used",
  } satisfies Record<Role, string>,
  rolesFollows: { actor: "Who follows", other: "Whom" },
  rolesShares: { actor: "Who shared", other: "Whose post" },
  rolesPeople: { actor: "Account" },
  setAside: (dropped: number, rows: number) => `Set aside: ${count(dropped)} of ${count(rows)} rows`,
  nothingSetAside: (rows: number) => (rows === 1 ? "Its one row was used" : `All ${count(rows)} rows were used`),
  notSilent: "Nothing is dropped silently",
  seeRows: "See rows",
  linesTitle: (value: number) => (value === 1 ? "One row" : `${count(value)} rows`),
  lines: (shown: number, all: number) =>
    shown === all ? "By their line in the file:" : `The first ${count(shown)} of ${count(all)}, by their line in the file:`,
  join: (common: number, share: string) => `${people(common)} ${common === 1 ? "is" : "are"} in both layers (${share} of the smaller one).`,
  joinEnough: "That is enough to tell lateral from vertical.",
  joinThin: "That is little: much of what is shared will stay unexplained.",
  oneLayerFollows: "There is no share export yet: Tular can say who can reach whom, not who is passed on.",
  oneLayerShares: "There is no follower export yet: Tular can say who shares whom, not how many could have seen it.",
  progress: (files: number) => `Reading ${some(files, "file", "files")}`,
  stopped: "Reading was stopped.",
  readAgain: "Read again",
  changeLater: "You can change every answer later.",
  show: "Show the map",
  noNetwork: "No file could be used, so there is nothing to draw.",
  bytes: (value: number) => bytes(value),
  fileList: "Files",
};

export const problem = {
  cannotRead: (file: string) => `${file} could not be read.`,
  check: (file: string) => `Check ${file}.`,
  whole: "These files do not fit together yet.",
  line: (line: number) => `Line ${count(line)}`,
  column: (column: string) => `column “${column}”`,
  found: "Found:",
  rows: (value: number) => some(value, "row", "rows"),
  words: problems,
};
