import { useCallback, useRef, useSyncExternalStore, type RefObject } from "react";

/** How wide an element is, in pixels; 0 before it is there. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  // asked for while the page is drawn, the width itself would have it laid out again each time
  const widthPx = useRef(0);
  const follow = useCallback(
    (changed: () => void) => {
      const seen = element.current;
      if (seen === null) return () => {};
      const measure = () => {
        widthPx.current = seen.clientWidth;
        changed();
      };
      measure();
      // not every place that draws a page lays it out
      if (typeof ResizeObserver === "undefined") return () => {};
      const sizes = new ResizeObserver(measure);
      sizes.observe(seen);
      return () => sizes.disconnect();
    },
    [element],
  );
  return useSyncExternalStore(follow, () => widthPx.current);
}
