/**
 * Every text on screen in English; its shape types every other language. A measure's own words stand with the measure.
 * A sentence with a name in it holds the name's place in braces, because names are shown apart from the text around
 * them. One long file on purpose: a translator reads one page.
 */
import type { ProblemCode, ProblemFacts } from "../../core/base/problem.ts";
import type { Decision, DropReason, Layer, Role } from "../../core/intake/report.ts";
import type { Reason, Remark } from "../../core/measures/measure.ts";
import { formatsOf } from "./formats.ts";

const { count, bytes } = formatsOf("en");
const NUMBER_WORDS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
const some = (value: number, one: string, many: string) => `${count(value)} ${value === 1 ? one : many}`;
const word = (value: number) => NUMBER_WORDS[value] ?? count(value);

/** A problem in three parts, for the person who has to do something about it. */
export interface ProblemWords {
  what: string;
  expected: string;
  doNext: string;
}

/** What a step of the history is told: counts, names, and ids of measures with their names resolved. */
export interface StepFacts {
  count?: number;
  name?: string;
  files?: number;
}

const DELIMITERS: Record<string, string> = { tab: "tabs", space: "spaces", ";": "semicolons", "|": "vertical bars" };

const people = (value: number) => some(value, "person", "people");
const text = (value: string | number | undefined) => (typeof value === "number" ? count(value) : (value ?? ""));

const problems: Record<ProblemCode, (facts: ProblemFacts) => ProblemWords> = {
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
  "format-unsupported": () => ({
    what: "Tular does not read this kind of file.",
    expected: "CSV, TSV or other delimited text, or GEXF was expected.",
    doNext: "Save it as CSV. In Excel: File, Save as, CSV UTF-8. In Gephi: File, Export, Graph file, GEXF.",
  }),
  "accounts-missing": () => ({
    what: "No two columns of accounts were found.",
    expected: "One column for who acts and one for whom were expected, such as follower and followed, or user and retweeted user.",
    doNext: "Export again with both account columns, or name the columns source and target.",
  }),
  "ids-rounded": (facts) => ({
    what: `A spreadsheet has rounded the ids${facts.column === undefined ? "" : ` in “${facts.column}”`}: the last digits are zeros.`,
    expected: "Ids with all their digits were expected; the lost digits cannot be brought back.",
    doNext: "Use a column of handles, or export again and do not open the file in a spreadsheet before you drop it.",
  }),
  "adjacency-list": () => ({
    what: "This looks like an adjacency list: each row names one account and all its neighbours.",
    expected: "One tie in each row was expected: two columns, one pair.",
    doNext: "In Gephi, open the list and export it as GEXF, or write each pair on a row of its own.",
  }),
  matrix: () => ({
    what: "This looks like a matrix, with accounts across and down.",
    expected: "One tie in each row was expected: two columns, one pair.",
    doNext: "In Gephi, open the matrix and export it as GEXF.",
  }),
  "names-only": () => ({
    what: "This is a list of names, and says nothing about who is tied to whom.",
    expected: "Rows with two accounts each were expected.",
    doNext: "Add the follower or share export of these accounts.",
  }),
  "unclosed-quote": () => ({
    what: "A quotation mark is opened here and never closed.",
    expected: "A table row was expected.",
    doNext: "Close or remove the mark in that line, then drop the file again.",
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
    expected: "A complete GEXF file was expected.",
    doNext: "Export it again. In Gephi: File, Export, Graph file, GEXF.",
  }),
  "xml-hostile": () => ({
    what: "The network file holds definitions that unfold without end. It was not opened.",
    expected: "A GEXF file without definitions of its own was expected.",
    doNext: "Do not use this file unless you know who made it.",
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
  "out-of-memory": () => ({
    what: "There was not enough memory for this file.",
    expected: "A smaller file, or a browser with fewer open pages, was expected.",
    doNext: "Close other pages and drop the file again.",
  }),
};

const dropReasons: Record<DropReason, { what: string; became: string }> = {
  repeated: { what: "the same row twice", became: "Counted once" },
  self: { what: "an account that acts on itself", became: "Counted, not drawn" },
  "no-account": { what: "no account that acts", became: "Set aside" },
  "no-other-account": { what: "no second account", became: "Set aside" },
  "bad-time": { what: "a time that does not exist, such as 30 February", became: "Set aside" },
  "bad-number": { what: "a count that is no number", became: "Set aside" },
  "unknown-kind": { what: "an action that Tular does not know", became: "Set aside" },
  "missing-person": { what: "an account that the file does not list", became: "Set aside" },
  ragged: { what: "more or fewer fields than the header", became: "Set aside" },
  "same-log": { what: "already in another file", became: "Counted there" },
};

const decisions: Record<Decision["code"], (values: Decision["values"]) => string> = {
  delimiter: ({ delimiter = "" }) => `Columns are separated by ${DELIMITERS[delimiter] ?? text(delimiter)}.`,
  encoding: ({ encoding }) => `Read as ${text(encoding)} text.`,
  gzip: () => "Unpacked while reading.",
  "header-row": ({ line }) => `The header is in line ${text(line)}.`,
  "day-first": ({ rows }) => (rows === undefined ? "Day comes before month." : `Day comes before month, decided from ${text(rows)} rows.`),
  "month-first": ({ rows }) =>
    rows === undefined ? "Month comes before day." : `Month comes before day, decided from ${text(rows)} rows.`,
  "decimal-comma": () => "The comma is read as the decimal sign.",
  "time-zone": ({ zone }) => `Times without a zone are read as ${text(zone ?? "UTC")}.`,
  "own-post-id": () => "The post ids are each sharer’s own, so posts are treated as unknown.",
  undirected: () => "The ties have no direction in the file: each one counts both ways.",
  overlap: ({ file }) => `Most of it is already in ${text(file)}, so it is counted once.`,
  layer: ({ layer }) => `Taken as the ${layer === "follows" ? "follows" : "shares"} layer.`,
  "folded-to-join": () => "Handles are compared without @ and capitals, so that the files fit together.",
  "post-time-from-id": () => "The times of posts are read from their ids.",
};

export const en = {
  close: "Close",
  stop: "Stop",
  cancel: "Cancel",
  nothingLeaves: "Nothing leaves this computer",
  unchanged: "Your open work is unchanged.",
  view: {
    language: "Language",
    theme: "Colours",
    themes: { system: "As the system", light: "Light", dark: "Dark" },
    display: "Display",
  },
  nav: {
    main: "Views",
    map: "Map",
    people: "People",
    files: "Files and answers",
    toFiles: (files: number) => some(files, "file", "files"),
  },
  first: {
    headline: "See whose word travels from person to person, and how far",
    explanation:
      "Drop follower and share exports. Tular draws who is listened to by peers, who only broadcasts, and which communities they form.",
    drop: "Drop your files anywhere in this window",
    formats: "CSV, TSV and other tables, also gzipped, and GEXF networks",
    choose: "Choose files",
    kindsHeading: "Bring what you have",
    kinds: [
      { name: "Who follows whom", detail: "A follower export: two account columns, one tie in each row." },
      { name: "Who shared whose posts", detail: "Shares, quotes, replies and mentions; post and time make it say more." },
      { name: "What is known about accounts", detail: "Names, kinds, groups, declared follower counts." },
    ],
    promise: "Nothing leaves this computer.",
    promiseDetail: "Your files are read, counted and drawn in this browser, even without a connection.",
  },
  veil: {
    title: "Drop the files to open them",
    detail: "They stay on this computer. Your open work is not touched until you show the new map.",
  },
  opening: {
    heading: (files: number) => `${word(files)} ${files === 1 ? "file" : "files"}, one network`,
    headingNone: (files: number) => (files === 1 ? "One file, no network" : `${word(files)} files, no network`),
    allRead: "Every file was read.",
    reading: "Reading what you dropped.",
    questionsLeft: (left: number) => `${word(left)} ${left === 1 ? "question" : "questions"} left.`,
    notUsed: (files: number) => `${word(files)} ${files === 1 ? "file" : "files"} could not be used.`,
    state: {
      read: "Read",
      question: (left: number) => some(left, "question", "questions"),
      reading: "Reading",
      waiting: "Waiting",
      notRead: "Not read",
    },
    layers: {
      follows: { name: "Follows", line: "layer", unit: (value: number) => some(value, "tie", "ties") },
      shares: { name: "Shares", line: "layer", unit: (value: number) => some(value, "row", "rows") },
      people: { name: "About people", line: "", unit: (value: number) => some(value, "row", "rows") },
      posts: { name: "About posts", line: "", unit: (value: number) => some(value, "row", "rows") },
    } satisfies Record<Layer, { name: string; line: string; unit: (value: number) => string }>,
    formats: { delimited: "Table", gexf: "GEXF network" } as Record<string, string>,
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
    layerOptions: { follows: "One follows the other", shares: "One shared the other" } as Record<string, string>,
    sameLog: "Two files tell of the same events. Count them once?",
    sameLogFollow: "Nearly all rows of {file} are also in another file.",
    keepBoth: "Count both",
    leaveOut: (file: string) => `Leave out ${file}`,
    columnsHeading: "What the columns mean",
    decisionsHeading: "Decided from the file",
    noHeader: "no header",
    roles: {
      actor: "Who acted",
      other: "On whom",
      post: "Post",
      original: "Original post",
      time: "When",
      kind: "Kind",
      weight: "How often",
      paid: "Paid",
      cost: "Cost",
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
    nothingSetAside: (rows: number) => `All ${count(rows)} rows were used`,
    notSilent: "Nothing is dropped silently",
    seeRows: "See rows",
    linesTitle: (value: number) => (value === 1 ? "One row" : `${count(value)} rows`),
    lines: (shown: number, all: number) =>
      shown === all ? "By their line in the file:" : `The first ${count(shown)} of ${count(all)}, by their line in the file:`,
    join: (common: number, share: string) =>
      `${people(common)} ${common === 1 ? "is" : "are"} in both layers (${share} of the smaller one).`,
    joinEnough: "That is enough to tell lateral from vertical.",
    joinThin: "That is little: much of what is shared will stay unexplained.",
    oneLayerFollows: "There is no share export yet: Tular can say who can reach whom, not who is passed on.",
    oneLayerShares: "There is no follower export yet: Tular can say who shares whom, not how many could have seen it.",
    progress: (files: number) => `Reading ${some(files, "file", "files")}`,
    stopped: "Reading was stopped.",
    changeLater: "You can change every answer later.",
    show: "Show the map",
    noNetwork: "No file could be used, so there is nothing to draw.",
    bytes: (value: number) => bytes(value),
    fileList: "Files",
  },
  problem: {
    cannotRead: (file: string) => `${file} could not be read.`,
    check: (file: string) => `Check ${file}.`,
    whole: "These files do not fit together yet.",
    line: (line: number) => `Line ${count(line)}`,
    column: (column: string) => `column “${column}”`,
    found: "Found:",
    rows: (value: number) => some(value, "row", "rows"),
    words: problems,
  },
  decisions,
  dropReasons,
  map: {
    region: "Map",
    sizeBy: "Size by",
    colourBy: "Colour by",
    community: "Community",
    nothing: "The same for all",
    lateralHeadline: (low: number, high: number) =>
      low === high
        ? `${count(low)} of every 100 explained shares moved from person to person`
        : `${count(low)} to ${count(high)} of every 100 explained shares moved from person to person`,
    communitiesHeadline: (all: number, communities: number) =>
      communities === 1 ? `${people(all)} in one community` : `${people(all)} in ${count(communities)} communities`,
    peopleHeadline: (all: number) => people(all),
    actions: (value: number) => some(value, "share or other action", "shares and other actions"),
    posts: (value: number) => some(value, "post", "posts"),
    ties: (value: number) => some(value, "follow tie", "follow ties"),
    people,
    period: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    of: (shares: string, posts: string) => `${shares} of ${posts}`,
    around: (name: string) => `Around ${name}`,
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Fit all",
    pause: "Pause",
    resume: "Settle on",
    release: "Release moved people",
    notDrawn: "The map was not drawn: you stopped it.",
    draw: "Draw the map",
    keysHint: "Arrow keys walk from person to person, plus and minus zoom, 0 shows the whole map, F fits what is selected.",
  },
  stage: {
    label: (people: string, ties: string) => `Map of ${people} people and ${ties} ties`,
    cannotDraw: "This browser cannot draw the map, because it has no WebGL 2. Tables and numbers work all the same.",
    legend: "Legend",
    communities: "Communities",
    otherCommunities: "Other communities",
    others: "Others",
    headcount: (value: number, share: string) => `${people(value)}, ${share}`,
    size: (name: string) => `Size: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    ties: "Ties",
    inside: "inside a community",
    bridges: "strongest bridges",
    cut: (drawn: number, all: number) => `${count(drawn)} of ${count(all)} ties drawn: the strongest`,
  },
  tasks: {
    picture: "Drawing the strongest ties",
    layout: "Settling the map",
    measure: "Counting who is passed on",
    measureStopped: "Counting was stopped. The numbers that are missing are not known yet.",
    measureAgain: "Count on",
  },
  inspector: {
    heading: "What this network says",
    how: "How do we know?",
    range: (low: string, high: string) => `range ${low} to ${high}`,
    noRange: "has no range",
    lateral: (share: string) => `person to person ${share}`,
    vertical: (share: string) => `from a large voice ${share}`,
    unexplained: (share: string) => `unexplained ${share}`,
    splitLabel: "How the shares moved",
    lateralSentence: (low: number, high: number) =>
      low === high
        ? `${count(low)} of every 100 explained shares moved person to person.`
        : `${count(low)} to ${count(high)} of every 100 explained shares moved person to person.`,
    insideFile: "Among the people in these files.",
    amplificationSentence: (reach: number) => `${count(reach)} different people could have seen it, its authors’ own audience included.`,
    amplificationPlain: "How many times larger than the authors’ own audience is the number of people who could have seen it.",
    halfLifeSentence: "Half of all shares came within this time of the post.",
    counting: "Being counted",
    notCounted: "Not counted yet",
    factsHeading: "In these files",
    facts: {
      people: "People",
      follows: "Follow ties",
      shares: "Shares and other actions",
      posts: "Posts",
      communities: "Communities",
      reciprocity: "Follow ties that are returned",
      explained: "Shares that a tie explains",
    },
    stability: (value: string) => `stability ${value}`,
    none: "none in these files",
    selectedHeading: (value: number) => `${people(value)} selected`,
    backToNetwork: "Back to the network",
    selectionMore: (value: number) => `and ${count(value)} more in the table`,
    numbersHeading: "Numbers",
    attributesHeading: "From the files",
    influenceSplit: "Credited re-shares, by how they moved",
    lateralPart: (value: string) => `person to person ${value}`,
    verticalPart: (value: string) => `from a large voice ${value}`,
    heardBy: (value: number) => `heard by ${people(value)}`,
    hears: (value: number) => `hears ${people(value)}`,
    place: (place: string, all: string, measure: string) => `Place ${place} of ${all} by ${measure}`,
    unit: (value: string, unit: string) => (unit === "" ? value : `${value} ${unit}`),
  },
  how: {
    formula: "How it is counted",
    today: "Today",
    rangeFrom: "The range is what comes out under other fair assumptions.",
    caveat: "What it does not say",
    source: "Source",
    nothing: "There is nothing to say here:",
  },
  reasons: {
    "layer-missing": "the files lack the layer that it needs",
    "no-audience": "nobody follows this account in the files",
    "no-exposure": "nobody could have seen anything yet",
    "no-shares": "no shares yet",
    "no-post": "the shares do not say which post they are of",
    "no-post-time": "the files do not say when the posts were made",
    "order-unknown": "the shares carry no time, so their order is unknown",
    "too-few": "too few shares to say",
    isolated: "no ties in these files",
    never: "it never happened in this period",
  } satisfies Record<Reason, string>,
  /** The same in two words, for a cell of a table. */
  reasonsInCell: {
    "layer-missing": "layer missing",
    "no-audience": "no followers",
    "no-exposure": "not seen yet",
    "no-shares": "no shares yet",
    "no-post": "posts unknown",
    "no-post-time": "time unknown",
    "order-unknown": "order unknown",
    "too-few": "too few",
    isolated: "no ties",
    never: "never",
    unsaid: "not said",
    pending: "being counted",
  },
  noReason: "nothing to say",
  remarks: {
    proxy: "Taken from who shares whom, because the files have no follow layer.",
    "direct-only": "Direct only: the file credits the author with every share.",
    "inside-file": "Among the people in these files; their audience outside is not counted.",
    "order-unknown": "The shares carry no time, so their order is unknown.",
    "audience-unknown": "How many people follow these accounts is unknown.",
  } satisfies Record<Remark, string>,
  table: {
    heading: "People",
    person: "Person",
    community: "Community",
    columns: "Columns",
    openFull: "Open as full table",
    hide: "Hide the table",
    showTable: "Show the table",
    resize: "Height of the table",
    resizeInspector: "Width of the panel",
    label: "People, one in each row",
    fullHeading: (all: number, measure: string) => `${people(all)}, by ${measure}`,
    selected: (value: number) => `${count(value)} selected`,
    showOnMap: "Show on map",
    clear: "Clear",
    hint: "Click a head to sort. Enter selects, Space adds, Escape clears.",
    select: (name: string) => `Select ${name}`,
    ofEach: "each person has a number of her own",
  },
  find: {
    label: "Find a person",
    placeholder: "Find a person",
    none: (typed: string) => `Nobody here is called “${typed}”.`,
    results: (value: number) => `${people(value)} found`,
  },
  history: {
    undo: "Undo",
    redo: "Redo",
    nothingToUndo: "Nothing to undo yet",
    nothingToRedo: "Nothing to redo",
    undoStep: (step: string) => `Undo: ${step}`,
    redoStep: (step: string) => `Redo: ${step}`,
    steps: {
      select: ({ count: rows = 0, name }: StepFacts) =>
        rows === 1 && name !== undefined ? `Selected ${name}` : `Selected ${people(rows)}`,
      clear: () => "Cleared the selection",
      sort: ({ name = "" }: StepFacts) => `Sorted by ${name}`,
      columns: () => "Changed the columns",
      sizeBy: ({ name = "" }: StepFacts) => `Sized by ${name}`,
      colourBy: ({ name = "" }: StepFacts) => `Coloured by ${name}`,
      theme: ({ name = "" }: StepFacts) => `Colours: ${name}`,
      language: ({ name = "" }: StepFacts) => `Language: ${name}`,
      answer: () => "Answered a question",
      swap: () => "Swapped the direction",
      open: ({ files = 0 }: StepFacts) => `Opened ${some(files, "file", "files")}`,
      move: ({ name = "" }: StepFacts) => `Moved ${name}`,
      release: () => "Released the moved people",
      settle: () => "Let the map settle on",
      pause: () => "Paused the map",
    },
  },
  failure: {
    title: "Something went wrong inside Tular.",
    detail: "This is a fault of the program, not of your files.",
    again: "Try again",
  },
  skipToMap: "Skip to the map",
};

export type Texts = typeof en;
