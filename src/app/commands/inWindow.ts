/** Where one goes in the window, steps back and forth, and what helps. */
import { clearSelection } from "../state/actions/selectPeople.ts";
import type { DrawerView, Overlay, WorkScreen } from "../state/place.ts";
import { defineCommand, hasNoNetwork, whyNot, type Command, type Desk } from "./command.ts";
import { goRound } from "./parts.ts";
import { FIND_FIELD_ID } from "../panels/bar/Find.tsx";
import { guideAddress } from "../panels/door/guideAddress.ts";

const noNetwork = (desk: Desk) => whyNot(desk, { noNetwork: hasNoNetwork(desk) });

function lay(desk: Desk, overlay: Overlay): void {
  desk.set(({ place }) => ({ place: { ...place, overlay } }));
}

const showUnderMap = (name: "peopleUnder" | "postsUnder" | "communitiesUnder" | "timeUnder", drawer: DrawerView) =>
  defineCommand(name, {
    group: "go",
    offBecause: noNetwork,
    run: (desk) => desk.set(({ place }) => ({ place: { ...place, screen: "map", drawer, isDrawerOpen: true } })),
  });

const goTo = (screen: WorkScreen) =>
  defineCommand(screen, {
    group: "go",
    offBecause: noNetwork,
    run: (desk) => desk.set(({ place }) => ({ place: { ...place, screen } })),
  });

export const GO_COMMANDS: readonly Command[] = [
  defineCommand("find", {
    group: "go",
    keys: ["/"],
    offBecause: noNetwork,
    run: () => document.getElementById(FIND_FIELD_ID)?.focus(),
  }),
  goTo("map"),
  goTo("people"),
  goTo("posts"),
  goTo("plan"),
  goTo("story"),
  defineCommand("firstScreen", {
    group: "go",
    offBecause: noNetwork,
    run: ({ set }) => set(({ place }) => ({ place: { ...place, screen: "first" } })),
  }),
  showUnderMap("peopleUnder", "people"),
  showUnderMap("postsUnder", "posts"),
  showUnderMap("communitiesUnder", "communities"),
  showUnderMap("timeUnder", "time"),
  defineCommand("toggleTable", {
    group: "go",
    offBecause: (desk) => noNetwork(desk) ?? whyNot(desk, { noMap: desk.map() === null }),
    run: (desk) => desk.set(({ place }) => ({ place: { ...place, isDrawerOpen: !place.isDrawerOpen } })),
  }),
  defineCommand("nextPart", { group: "go", keys: ["F6"], reach: "typing", isByKeyOnly: true, run: () => goRound(1) }),
  defineCommand("previousPart", { group: "go", keys: ["Shift+F6"], reach: "typing", isByKeyOnly: true, run: () => goRound(-1) }),
];

export const HISTORY_COMMANDS: readonly Command[] = [
  defineCommand("undo", {
    group: "history",
    keys: ["Mod+Z"],
    offBecause: ({ now, words }) => (now().history.done.length === 0 ? words.texts.history.nothingToUndo : undefined),
    run: (desk) => desk.undo(),
  }),
  defineCommand("redo", {
    group: "history",
    keys: ["Mod+Shift+Z", "Mod+Y"],
    offBecause: ({ now, words }) => (now().history.undone.length === 0 ? words.texts.history.nothingToRedo : undefined),
    run: (desk) => desk.redo(),
  }),
  defineCommand("back", { group: "history", keys: ["Escape"], isByKeyOnly: true, run: stepBack }),
];

/**
 * Puts away the nearest thing that was begun: the tool in the hand, the way that is shown, whoever is walked to, and last
 * the finding or the people that are chosen. What lies open over these closes by itself and keeps its Escape.
 */
function stepBack(desk: Desk): void {
  const { place, pointer, selection } = desk.now();
  if (place.tool !== null) desk.set((state) => ({ place: { ...state.place, tool: null } }));
  else if (desk.map()?.endWay() === true) return;
  else if (pointer.hovered !== null) desk.set(() => ({ pointer: { hovered: null } }));
  else if (selection.rows.length > 0) desk.perform(clearSelection, undefined);
}

export const HELP_COMMANDS: readonly Command[] = [
  defineCommand("palette", { group: "help", keys: ["Mod+K"], reach: "typing", run: (desk) => lay(desk, { kind: "palette" }) }),
  defineCommand("keys", { group: "help", keys: ["?"], run: (desk) => lay(desk, { kind: "keys" }) }),
  // the app that is one file has no page beside it
  ...(import.meta.env.MODE === "single" ? [] : [defineCommand("guide", { group: "help", run: openGuide })]),
  defineCommand("methods", { group: "help", run: (desk) => lay(desk, { kind: "methods" }) }),
  defineCommand("assumptions", { group: "look", offBecause: noNetwork, run: (desk) => lay(desk, { kind: "assumptions" }) }),
  defineCommand("letterKeys", {
    group: "help",
    run: (desk) => desk.prefer({ hasLetterKeys: !desk.now().preferences.hasLetterKeys }),
  }),
];

/** What is open here is kept, and waits on the first screen. */
function openGuide({ words: { language } }: Desk): void {
  location.assign(guideAddress(language));
}
