import { useEffect, type RefObject } from "react";
import { fitLegend } from "./legendRoom.ts";
import { marginsFor, ownHeadline, panelsOver } from "./room.ts";
import type { Surface } from "./surface.ts";

/** Panels are measured when they have stood still for so long. */
const MEASURES_AFTER_MS = 80;

/** Tells the surface which room the panels over the map leave, whenever one comes, goes or changes its size or place. */
export function useRoom(stage: RefObject<HTMLElement | null>, surface: Surface | null, textScale: number): void {
  useEffect(() => {
    const map = stage.current;
    if (surface === null || map === null) return;
    let timer = 0;
    // what is chosen has a headline of its own, for which nobody moves
    let headline: number | undefined;
    const measure = () => {
      fitLegend(map);
      headline = ownHeadline(map) ?? headline;
      surface.setMargins(marginsFor(map.clientWidth, map.clientHeight, textScale), panelsOver(map, headline));
    };
    // asking for places makes the browser lay out the page: once for all that changes together
    const soon = () => {
      clearTimeout(timer);
      timer = window.setTimeout(measure, MEASURES_AFTER_MS);
    };
    const sizes = new ResizeObserver(soon);
    const watch = () => {
      for (const panel of map.querySelectorAll("[data-over-map]")) sizes.observe(panel);
      soon();
    };
    const changes = new MutationObserver(watch);
    changes.observe(map, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-over-map", "data-zoomed", "class"] });
    sizes.observe(map);
    watch();
    measure();
    return () => {
      clearTimeout(timer);
      sizes.disconnect();
      changes.disconnect();
    };
  }, [stage, surface, textScale]);
}
