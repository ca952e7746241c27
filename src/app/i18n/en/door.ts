/** The ways in: samples, pasted cells, files over an open map, and the work that is kept on this computer. */
import { formatsOf } from "../formats.ts";

const { count } = formatsOf("en");
const some = (value: number, one: string, many: string) => `${count(value)} ${value === 1 ? one : many}`;

export const door = {
  back: "Back to the map",
  guide: "Guide",
  keptHere: "What you open is kept here until you delete it.",
  join: {
    inPlace: "Open in place of this map",
    inPlaceDetail: "Undo brings this map back.",
    add: "Add to this map",
    addDetail: "Its files and these become one network.",
    elsewhere: "Dropped anywhere else, they open in place of this map. Nothing changes before you press “Show the map”.",
    elsewhereOpening: "They join the files that are being opened.",
  },
  files: {
    menu: "Files",
    see: "Files and answers",
    inPlace: "Open files in place of this map",
    add: "Add files to this map",
    paste: "Paste cells",
    first: "First screen: samples and recent work",
  },
  opening: {
    forAll: (files: number) => `Same answer for ${files === 2 ? "both" : `all ${count(files)}`} files like this:`,
    until: (answer: string) => `Until you answer: ${answer}.`,
    alreadyIn: (file: string) => `already in ${file}`,
    suggested: "Works at once, with the suggested answers; you can change every answer later.",
  },
  paste: {
    button: "Paste cells",
    title: "Paste cells",
    detail:
      "Copy two or more columns in a spreadsheet or on a web page, such as who follows whom, then paste them here. They stay on this computer.",
    field: "Cells",
    placeholder: "Press Ctrl+V or ⌘V here",
    found: (rows: number, columns: number) => `${some(rows, "row", "rows")} of ${some(columns, "column", "columns")}`,
    none: "No table was found in what was copied: at least two columns are needed.",
    open: "Open",
    /** The name of the file that the cells become. */
    file: "Pasted cells",
  },
  samples: {
    launch: { name: "A ginger drink is launched", question: "Who carried it, and who only heard it" },
    rumour: { name: "A rumour about a night ferry", question: "How fast it went, and whom the correction missed" },
    scene: { name: "An arts scene in two camps", question: "Who stands between them, from follows alone" },
    circle: { name: "A small circle of seed swappers", question: "Who is passed on, when only totals are known" },
    actions: (people: string, actions: string) => `${people} people, ${actions} actions`,
    ties: (people: string, ties: string) => `${people} people, ${ties} follow ties`,
    totals: (people: string, rows: string) => `${people} people, ${rows} totals`,
  },
  recent: {
    heading: "Recent work on this computer",
    goOn: "Go on where you were",
    untitled: "A network",
    names: (first: string, others: number) => (others === 0 ? first : `${first} and ${some(others, "more file", "more files")}`),
    facts: (when: string, people: number) => `${when}, ${some(people, "person", "people")}`,
    open: "Open now",
    remove: (name: string) => `Remove ${name}`,
    removed: "Removed from this computer.",
    all: (works: number) => `Show all ${count(works)}`,
    deleteAll: "Delete everything kept on this computer",
    deleteTitle: "Delete everything that Tular keeps on this computer?",
    deleteDetail: (works: number) =>
      `${some(works, "work", "works")} with files and numbers, and your choice of language and colours. This cannot be undone. What is open in this window stays open, and is no longer kept.`,
    deleteYes: "Delete everything",
    deleted: "Deleted. Nothing of Tular is kept on this computer.",
  },
  keeping: {
    blocked: {
      title: "This browser keeps nothing.",
      detail:
        "It is a private window, or storage is switched off. Your work is safe as long as this window stays open; it will not be here after a reload.",
    },
    full: {
      title: "There is no room left to keep this work.",
      detail:
        "It stays open and can be used; it will not be here after a reload. Remove older work on the first screen, or free some space on this computer.",
    },
    broken: {
      title: "This work could not be kept.",
      detail: "It stays open and can be used; it may not be here after a reload. The next action tries again.",
    },
    damaged: {
      title: "That work could not be opened again.",
      detail: "Its record on this computer is damaged. Open its files instead. Your open work is unchanged.",
    },
    newer: {
      title: "That work was kept by a newer Tular.",
      detail: "This one could misread it, so it was left alone. Reload the page to get the newer one. Your open work is unchanged.",
    },
    partly: {
      title: "Some of that work could not be read.",
      detail: "The network and its numbers are whole; what could not be read begins anew.",
    },
    undeleted: {
      title: "Not everything could be deleted.",
      detail: "Close other windows of Tular and try again, or clear this site’s data in the browser’s settings.",
    },
    reread: {
      title: "That map could not be taken up as it was.",
      detail: "Its files are kept, and are being read again. What was done by hand is not in them.",
    },
  },
};
