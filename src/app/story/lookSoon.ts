import type { StageHandle } from "../stage/stageProps.ts";
import type { Look } from "../state/storyParts.ts";

/** The panels of a scene stand still before the map flies. */
const STANDS_AFTER_MS = 160;

/** Looks there as soon as the map is drawn, in the size that it has by then. @returns what gives it up. */
export function lookSoon(map: () => Pick<StageHandle, "view" | "showAll" | "focusOn" | "lookAt"> | null, look: () => Look): () => void {
  let timer = window.setTimeout(draw, STANDS_AFTER_MS);
  let frame = 0;
  // a map that has changed its size is asked where things are once it was drawn anew: in the next frame, or the one after it
  function draw(): void {
    frame = requestAnimationFrame(() => (frame = requestAnimationFrame(fly)));
  }
  function fly(): void {
    const there = map();
    if (there === null || there.view() === null) {
      timer = window.setTimeout(draw, STANDS_AFTER_MS);
      return;
    }
    const wanted = look();
    if (wanted.kind === "whole") there.showAll();
    else if (wanted.kind === "people") there.focusOn(wanted.rows);
    else there.lookAt(wanted);
  }
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
