/**
 * Every text on screen in English; its shape types every other language. A measure's own words stand with the measure.
 * A sentence with a name in it holds the name's place in braces, because names are shown apart from the text around
 * them. What is long stands in a file of its own in `en/`, by subject; here it all comes together.
 */
import { aboutPlans } from "./en/aboutPlans.ts";
import { commands } from "./en/commands.ts";
import { communities } from "./en/communities.ts";
import { door } from "./en/door.ts";
import { keeping } from "./en/keeping.ts";
import { accounts } from "./en/accounts.ts";
import { filters } from "./en/filters.ts";
import { first, veil } from "./en/first.ts";
import { history } from "./en/history.ts";
import { findings, inspector } from "./en/inspector.ts";
import { map, stage } from "./en/map.ts";
import { intake, opening, problem } from "./en/opening.ts";
import { person } from "./en/person.ts";
import { noOwnPost, noReason, reasons, reasonsInCell, remarks } from "./en/reasons.ts";
import { naming } from "./en/naming.ts";
import { posts } from "./en/posts.ts";
import { drawn } from "./en/drawn.ts";
import { doubt } from "./en/doubt.ts";
import { decisions, dropReasons } from "./en/rows.ts";
import { story } from "./en/story.ts";
import { spoken } from "./en/spoken.ts";
import { time } from "./en/time.ts";
import { why } from "./en/why.ts";
import type { Zone } from "./zones.ts";
import { count, people } from "./en/counting.ts";

export const en = {
  doubt,
  naming,
  story,
  close: "Close",
  stop: "Stop",
  cancel: "Cancel",
  nothingLeaves: "Nothing leaves this computer",
  unchanged: "Your open work is unchanged.",
  door,
  keeping,
  intake,
  first,
  veil,
  opening,
  problem,
  map,
  stage,
  inspector,
  findings,
  accounts,
  person,
  reasons,
  reasonsInCell,
  noReason,
  noOwnPost,
  remarks,
  filters,
  history,
  view: {
    language: "Language",
    theme: "Colours",
    themes: { system: "As the system", light: "Light", dark: "Dark", projector: "Projector" },
    zone: "Times",
    zones: { local: (zone: string) => `This computer’s zone (${zone})`, utc: () => "Universal time (UTC)" } satisfies Record<
      Zone,
      (zone: string) => string
    >,
    display: "Display",
  },
  nav: {
    main: "Views",
    map: "Map",
    people: "People",
    posts: "Posts",
    plan: "Plan",
    files: "Files and answers",
  },
  decisions,
  dropReasons,
  tasks: {
    picture: "Drawing the strongest ties",
    layout: "Settling the map",
    measure: "Counting who is passed on",
    findings: "Looking for what is worth saying",
    doubt: "Working out how sure the numbers are",
    plan: "Looking for the first voices",
    planDoubt: "Comparing the plan with other ways",
    measureStopped: "Counting was stopped. The numbers that are missing are not known yet.",
    measureAgain: "Count on",
  },
  how: {
    formula: "How it is counted",
    today: "Today",
    rangeFrom: "The range is what comes out under other fair assumptions.",
    caveat: "What it does not say",
    source: "Source",
    nothing: "There is nothing to say here:",
  },
  table: {
    drawer: "Under the map: people, posts, communities and time",
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
    touchHint: "Tap a head to sort, a row to select.",
    select: (name: string) => `Select ${name}`,
    ofEach: "Every person has a number of her own: this is how each is counted.",
  },
  find: {
    label: "Find a person",
    placeholder: "Find a person",
    none: (typed: string) => `Nobody here is called “${typed}”.`,
  },
  export: {
    button: "Export",
    targets: {
      png: "PNG",
      svg: "SVG",
      pdf: "PDF",
      pptx: "PowerPoint",
      html: "Web page",
      workbook: "Excel",
      people: "People, CSV",
      posts: "Posts, CSV",
      ties: "Ties, CSV",
      plan: "Plan, CSV",
      gexf: "GEXF",
      graphml: "GraphML",
      json: "JSON",
      methods: "Methods",
    },
  },
  commands,
  spoken,
  posts,
  communities,
  time,
  why,
  drawn,
  aboutPlans,
  failure: {
    title: "Something went wrong inside Tular.",
    detail: "This is a fault of the program, not of your files.",
    again: "Try again",
  },
};

export type Texts = typeof en;
