import type { SelectMode } from "../state/selection.ts";

/** Shift adds, Ctrl or Cmd adds or takes away, a plain click chooses anew. */
export function modeOf(event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }): SelectMode {
  if (event.shiftKey) return "add";
  return event.ctrlKey || event.metaKey ? "toggle" : "replace";
}
