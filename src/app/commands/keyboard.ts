/** Which command a key means, where the focus is. */
import { useEffect, useRef } from "react";
import { combinationOf, isSingle, type Pressed } from "../controls/keys.ts";
import { COMMANDS } from "./catalogue.ts";
import type { Command, Desk, Reach } from "./command.ts";

/** The reaches whose keys work while the focus is here; none where something lies open that keeps its keys. */
export function reachesAt(focus: Element | null): readonly Reach[] {
  if (focus?.closest("dialog, [role=dialog], [role=menu], [role=listbox]") != null) return [];
  if (focus?.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]") != null) return ["typing"];
  if (focus?.matches("[data-part=map]") === true) return ["typing", "anywhere", "people", "map"];
  if (focus?.closest("[role=grid]") != null) return ["typing", "anywhere", "people"];
  return ["typing", "anywhere"];
}

/** The command that a key means; undefined if it means none. */
export function commandFor(
  pressed: Pressed,
  reaches: readonly Reach[],
  hasLetterKeys: boolean,
  commands: readonly Command[] = COMMANDS,
): Command | undefined {
  const combination = combinationOf(pressed);
  if (!hasLetterKeys && isSingle(combination)) return undefined;
  return commands.find(({ keys, reach }) => keys.includes(combination) && reaches.includes(reach));
}

/** Listens to the whole window. */
export function useCommandKeys(desk: Desk): void {
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  });
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      const focus = event.target instanceof Element ? event.target : null;
      const { place, preferences } = latest.current.now();
      // what is about to lie open has the keys already, even before it has the focus
      const reaches = place.overlay === null ? reachesAt(focus) : [];
      const command = commandFor(event, reaches, preferences.hasLetterKeys);
      if (command === undefined || (event.key === "Escape" && isSomethingOpen())) return;
      event.preventDefault();
      if (command.offBecause(latest.current) === undefined) command.run(latest.current, combinationOf(event));
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

/** A list or a panel that floats over the page closes by itself when Escape is pressed; nothing else is to happen then. */
function isSomethingOpen(): boolean {
  return document.querySelector("[data-base-ui-portal] [data-open][role]:not([role=tooltip])") !== null;
}
