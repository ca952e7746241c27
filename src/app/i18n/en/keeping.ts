/** The work that is kept on this computer, project files, and the program kept for working without a connection. */
import { count, some } from "./counting.ts";

const listed = (parts: readonly string[]) => (parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`);

const fields: Readonly<Record<string, string>> = {
  opening: "what was reported of its files",
  answers: "the answers about its files",
  title: "its name",
  appearance: "size and colour",
  arrangement: "who was moved or hidden",
  selection: "the selection",
  table: "the table of people",
  postTable: "the table of posts",
  filters: "filters and sets",
  accounts: "what was said of accounts",
  story: "the story",
  plans: "plans",
  planned: "what plans came to",
  place: "where you were",
};

export const keeping = {
  here: "What you open is kept here until you delete it.",
  title: {
    rename: "Rename this work",
    field: "Name of this work",
    save: "Rename",
    untitled: "A network",
    names: (first: string, others: number) => (others === 0 ? first : `${first} and ${some(others, "more file", "more files")}`),
  },
  bar: {
    saved: "Saved on this computer",
    saving: "Saving…",
    unsaved: { full: "Not saved: no room left", blocked: "Not saved: the browser keeps nothing", broken: "Not saved" },
    notKept: "Not kept in this page",
    notKeptDetail: "This page keeps nothing on this computer. Save a project file to go on later.",
    forgotten: "Not kept any more",
  },
  recent: {
    heading: "Recent work on this computer",
    goOn: "Go on where you were",
    facts: (when: string, people: number) => `${when}, ${some(people, "person", "people")}`,
    copy: "a copy",
    begun: (when: string) => `${when}, not shown yet`,
    rename: (name: string) => `Rename ${name}`,
    remove: (name: string) => `Remove ${name}`,
    all: (works: number) => `Show all ${count(works)}`,
    deleteAll: "Delete everything kept on this computer",
    deleteTitle: "Delete everything that Tular keeps on this computer?",
    deleteDetail: (works: number) =>
      `${some(works, "work", "works")} with files and numbers, your choice of language and colours, and the program itself, which is kept for working without a connection. This cannot be undone. What is open in this window stays open, and is no longer kept.`,
    deleteYes: "Delete everything",
  },
  project: {
    save: "Save project file",
    saveDetail: "Opens on any computer as it is now.",
    saveBare: "Save project file without its files",
    saveBareDetail: "Smaller; answers can no longer be changed.",
    style: "Apply style from another project",
    styleDetail: "Size, colour, columns and theme. Undo takes it back.",
    file: "Tular project",
  },
  busy: {
    opening: (name: string) => `Opening ${name}`,
    saving: (name: string) => `Saving ${name}`,
    rereading: (name: string) => `Reading its files again: ${name}`,
  },
  update: {
    title: "A new version of Tular is ready.",
    detail: "It waits until every window of Tular is closed.",
    now: "Update now",
    later: "Later",
  },
  lost: {
    sentence: (parts: readonly string[]) => `Begins anew or is missing: ${listed(parts)}.`,
    field: (field: string) => fields[field] ?? "a part that this Tular does not know",
    manifest: "its table of contents",
    network: "its network",
    positions: "where people stood",
    file: (name: string) => `the file ${name}`,
  },
  notices: {
    blocked: {
      title: "This browser keeps nothing.",
      detail:
        "It is a private window, or storage is switched off. Your work is safe as long as this window stays open; it will not be here after a reload. A project file keeps it.",
    },
    full: {
      title: "There is no room left to keep this work.",
      detail:
        "It stays open and can be used; it will not be here after a reload. Save a project file, remove older work on the first screen, or free some space on this computer.",
    },
    broken: {
      title: "This work could not be kept.",
      detail: "It stays open and can be used; it may not be here after a reload. The next action tries again. A project file keeps it.",
    },
    damaged: {
      title: "That work could not be opened again.",
      detail: "Its record on this computer is damaged. Open its files instead. Your open work is unchanged.",
    },
    newer: {
      title: "That work was kept by a newer Tular.",
      detail: "This one could misread it, so it was left alone. Reload the page to get the newer one. Your open work is unchanged.",
    },
    undeleted: {
      title: "Not everything could be deleted.",
      detail: "Close other windows of Tular and try again, or clear this site’s data in the browser’s settings.",
    },
    copy: {
      title: "This work is open in another window too.",
      detail: "Here you work on a copy. Both are kept, and neither overwrites the other.",
    },
    unsaved: { title: "The project file could not be saved.", detail: "Your open work is unchanged. Try again." },
    styleless: {
      title: "That project has no style that could be read.",
      detail: "Choose another project file. Your open work is unchanged.",
    },
    partly: { title: "Some of that work could not be read.", detail: "The network and its numbers are whole." },
    reread: {
      title: "Its network was read again from its files.",
      detail: "It was not kept yet, damaged, or of an older form. What was made by hand is still there.",
    },
    unmatched: {
      title: "Its network was read again, and is not the same as before.",
      detail: "Its people are others or in another order, so what was made by hand could not be put back.",
    },
    saved: (file: string) => ({ title: `Saved ${file}.`, detail: "It opens on any computer: drop it on the window of Tular." }),
    missing: (names: readonly string[]) => `Not in it, because it could not be read any more: ${listed(names)}.`,
    refused: (file: string) => `${file} was not opened.`,
    alone: {
      title: "A project file opens by itself.",
      detail: "Drop it alone, and not onto “Add to this map”. Your open work is unchanged.",
    },
  },
};
