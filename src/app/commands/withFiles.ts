/** Files, and the filters and sets over what they hold. */
import { removeAllClauses } from "../state/actions/filterPeople.ts";
import { saveSet } from "../state/actions/keepSets.ts";
import { defineCommand, hasNoNetwork, whyNot, type Command } from "./command.ts";

export const FILTER_COMMANDS: readonly Command[] = [
  defineCommand("clearFilters", {
    group: "filters",
    offBecause: (desk) => whyNot(desk, { noNetwork: hasNoNetwork(desk), noFilter: desk.now().filters.filter.clauses.length === 0 }),
    run: (desk) => desk.perform(removeAllClauses, undefined),
  }),
  defineCommand("saveSet", {
    group: "filters",
    offBecause: (desk) => whyNot(desk, { noNetwork: hasNoNetwork(desk), nobody: desk.now().selection.rows.length === 0 }),
    run({ now, people, words, perform }) {
      const { rows } = now().selection;
      const [first] = rows;
      if (first === undefined || people === undefined) return;
      perform(saveSet, { name: words.texts.commands.setOf(people.nameOf(first), rows.length - 1), rows });
    },
  }),
];

export const FILE_COMMANDS: readonly Command[] = [
  defineCommand("openFiles", {
    group: "files",
    run: ({ conductor }) => chooseFiles(conductor.reading.open),
  }),
  defineCommand("paste", {
    group: "files",
    run: ({ set }) => set(({ place }) => ({ place: { ...place, overlay: { kind: "paste", cells: "" } } })),
  }),
  defineCommand("addFiles", {
    group: "files",
    offBecause: (desk) => whyNot(desk, { noNetwork: hasNoNetwork(desk) }),
    run: ({ conductor }) => chooseFiles(conductor.reading.join),
  }),
];

/** The browser's own dialog; nothing happens if it is left without a choice. */
function chooseFiles(take: (files: readonly File[]) => void): void {
  const field = document.createElement("input");
  field.type = "file";
  field.multiple = true;
  field.addEventListener("change", () => {
    if (field.files !== null && field.files.length > 0) take([...field.files]);
  });
  field.click();
}
