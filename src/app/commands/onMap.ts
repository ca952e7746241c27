/** What can be done with the map as a whole, and with people on it. */
import { pauseLayout, releasePeople, settleOn, showHidden } from "../state/actions/arrangePeople.ts";
import { clearSelection } from "../state/actions/selectPeople.ts";
import type { Tool } from "../state/place.ts";
import { defineCommand, hasNoNetwork, meant, whyNot, type Command, type Desk } from "./command.ts";

const KEY_ZOOM = 1.5;

const noMap = (desk: Desk) => whyNot(desk, { noNetwork: hasNoNetwork(desk), noMap: desk.map()?.isDrawn() !== true });
const nobody = (desk: Desk) => noMap(desk) ?? whyNot(desk, { nobody: meant(desk).length === 0 });
const nobodySelected = (desk: Desk) => whyNot(desk, { nobody: desk.now().selection.rows.length === 0 });

function takeTool(desk: Desk, tool: Tool): void {
  desk.set(({ place }) => ({ place: { ...place, tool: place.tool === tool ? null : tool } }));
}

export const MAP_COMMANDS: readonly Command[] = [
  defineCommand("zoomIn", {
    group: "map",
    keys: ["+", "="],
    reach: "people",
    offBecause: noMap,
    run: (desk) => desk.map()?.zoomBy(KEY_ZOOM),
  }),
  defineCommand("zoomOut", {
    group: "map",
    keys: ["-"],
    reach: "people",
    offBecause: noMap,
    run: (desk) => desk.map()?.zoomBy(1 / KEY_ZOOM),
  }),
  defineCommand("fit", { group: "map", keys: ["0"], reach: "people", offBecause: noMap, run: (desk) => desk.map()?.fit() }),
  defineCommand("fitSelection", {
    group: "map",
    keys: ["F"],
    reach: "people",
    offBecause: (desk) => noMap(desk) ?? nobodySelected(desk),
    run: (desk) => desk.map()?.focusOn(desk.now().selection.rows),
  }),
  defineCommand("box", { group: "map", offBecause: noMap, run: (desk) => takeTool(desk, "box") }),
  defineCommand("lasso", { group: "map", offBecause: noMap, run: (desk) => takeTool(desk, "lasso") }),
  defineCommand("way", { group: "map", offBecause: noMap, run: (desk) => desk.map()?.beginWay() }),
  defineCommand("pause", {
    group: "map",
    offBecause: (desk) => noMap(desk) ?? whyNot(desk, { isPaused: desk.now().arrangement.isPaused }),
    run: (desk) => desk.perform(pauseLayout, undefined),
  }),
  defineCommand("settle", {
    group: "map",
    offBecause: (desk) => noMap(desk) ?? whyNot(desk, { isSettling: !desk.now().arrangement.isPaused }),
    run: (desk) => desk.perform(settleOn, undefined),
  }),
  defineCommand("showHidden", {
    group: "map",
    offBecause: (desk) => noMap(desk) ?? whyNot(desk, { nobodyHidden: desk.now().arrangement.hidden.length === 0 }),
    run: (desk) => desk.perform(showHidden, undefined),
  }),
  defineCommand("release", {
    group: "map",
    offBecause: (desk) => noMap(desk) ?? whyNot(desk, { nobodyMoved: Object.keys(desk.now().arrangement.moved).length === 0 }),
    run: (desk) => desk.perform(releasePeople, undefined),
  }),
];

const stepsOut = (steps: 1 | 2 | 3 | 4) =>
  defineCommand(`steps${steps}`, {
    group: "people",
    keys: [String(steps)],
    reach: "people",
    offBecause: nobody,
    run: (desk) => desk.map()?.act(steps, meant(desk)),
  });

export const PEOPLE_COMMANDS: readonly Command[] = [
  defineCommand("walk", {
    group: "people",
    keys: ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"],
    reach: "map",
    isByKeyOnly: true,
    offBecause: noMap,
    run: (desk, key) => desk.map()?.walk(key),
  }),
  defineCommand("openPage", {
    group: "people",
    keys: ["Enter"],
    reach: "map",
    isByKeyOnly: true,
    offBecause: nobody,
    run: (desk) => desk.map()?.choosePointed("replace"),
  }),
  defineCommand("addToSelection", {
    group: "people",
    keys: ["Space"],
    reach: "map",
    isByKeyOnly: true,
    offBecause: nobody,
    run: (desk) => desk.map()?.choosePointed("toggle"),
  }),
  defineCommand("personMenu", {
    group: "people",
    keys: ["ContextMenu", "Shift+F10"],
    reach: "map",
    isByKeyOnly: true,
    offBecause: nobody,
    run: (desk) => desk.map()?.openMenu(),
  }),
  defineCommand("pin", {
    group: "people",
    keys: ["L"],
    reach: "people",
    offBecause: nobody,
    run: (desk) => desk.map()?.act("pin", meant(desk)),
  }),
  defineCommand("hide", {
    group: "people",
    keys: ["H"],
    reach: "people",
    offBecause: nobody,
    run: (desk) => desk.map()?.act("hide", meant(desk)),
  }),
  stepsOut(1),
  stepsOut(2),
  stepsOut(3),
  stepsOut(4),
  defineCommand("selectCommunity", {
    group: "people",
    offBecause: (desk) => noMap(desk) ?? whyNot(desk, { noCommunity: communityMember(desk) === undefined }),
    run(desk) {
      const row = communityMember(desk);
      if (row !== undefined) desk.map()?.selectCommunity(row);
    },
  }),
  defineCommand("clearSelection", {
    group: "people",
    offBecause: nobodySelected,
    run: (desk) => desk.perform(clearSelection, undefined),
  }),
];

/** The one person who is meant, if she belongs to a community. */
function communityMember(desk: Desk): number | undefined {
  const [only, ...others] = meant(desk);
  if (only === undefined || others.length > 0) return undefined;
  return (desk.people?.communityOf(only) ?? -1) < 0 ? undefined : only;
}
