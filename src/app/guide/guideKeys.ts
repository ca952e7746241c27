/** The keys that the guide prints: the first key of every command that has one. A test holds it to the catalogue of commands. */
import type { Texts } from "../i18n/en.ts";

export const GUIDE_KEYS: readonly (readonly [keys: string, command: keyof Texts["commands"]["names"]])[] = [
  ["/", "find"],
  ["Mod+K", "palette"],
  ["?", "keys"],
  ["Mod+Z", "undo"],
  ["Mod+Shift+Z", "redo"],
  ["Escape", "back"],
  ["F6", "nextPart"],
  ["Shift+F6", "previousPart"],
  ["+", "zoomIn"],
  ["-", "zoomOut"],
  ["0", "fit"],
  ["F", "fitSelection"],
  ["ArrowLeft", "walk"],
  ["Enter", "openPage"],
  ["Space", "addToSelection"],
  ["1", "steps1"],
  ["2", "steps2"],
  ["3", "steps3"],
  ["4", "steps4"],
  ["L", "pin"],
  ["H", "hide"],
  ["P", "addToPlan"],
  ["ContextMenu", "personMenu"],
];
