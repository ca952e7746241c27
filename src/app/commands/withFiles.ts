/** Files, and the filters and sets over what they hold. */
import { removeAllClauses } from "../state/actions/filterPeople.ts";
import { saveSet } from "../state/actions/keepSets.ts";
import { saveProject } from "../panels/bar/saveProject.ts";
import { pickFiles } from "../panels/door/pickFiles.ts";
import { workName } from "../panels/workName.ts";
import { defineCommand, hasNoNetwork, whyNot, type Command, type Desk } from "./command.ts";

const noNetwork = (desk: Desk) => whyNot(desk, { noNetwork: hasNoNetwork(desk) });

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
    run: ({ receive }) => pickFiles((files) => receive(files, "inPlace")),
  }),
  defineCommand("paste", {
    group: "files",
    run: ({ set }) => set(({ place }) => ({ place: { ...place, overlay: { kind: "paste", cells: "" } } })),
  }),
  defineCommand("addFiles", {
    group: "files",
    offBecause: noNetwork,
    run: ({ receive }) => pickFiles((files) => receive(files, "add")),
  }),
  defineCommand("saveProject", {
    group: "files",
    keys: ["Mod+S"],
    reach: "typing",
    offBecause: noNetwork,
    run: (desk) => save(desk, true),
  }),
  defineCommand("saveBareProject", { group: "files", offBecause: noNetwork, run: (desk) => save(desk, false) }),
  defineCommand("applyStyle", {
    group: "look",
    offBecause: noNetwork,
    run: ({ keeping }) => pickFiles(([file]) => file !== undefined && keeping.applyStyle(file), false),
  }),
  defineCommand("seeFiles", { group: "files", offBecause: noNetwork, run: ({ conductor }) => conductor.reading.revisit() }),
  defineCommand("renameWork", {
    group: "files",
    offBecause: noNetwork,
    run: ({ set }) => set(({ place }) => ({ place: { ...place, overlay: { kind: "rename" } } })),
  }),
];

function save({ keeping, people, now, words: { texts } }: Desk, hasFiles: boolean): void {
  if (people !== undefined) saveProject(keeping, workName(now().title, people.holding.opening, texts), texts, hasFiles);
}
