/** The ways in: samples, pasted cells, files over an open map, and the work that is kept on this computer. */
import { count, some } from "./counting.ts";

export const door = {
  back: "Back to the map",
  guide: "Guide",
  /** Where a finger cannot drop anything. */
  ownFiles: "Open your own files",
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
};
