import { useCallback, useSyncExternalStore, type RefObject } from "react";

/** How wide an element is, in pixels; 0 before it is there. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const follow = useCallback(
    (changed: () => void) => {
      // not every place that draws a page lays it out
      if (element.current === null || typeof ResizeObserver === "undefined") return () => {};
      const sizes = new ResizeObserver(changed);
      sizes.observe(element.current);
      return () => sizes.disconnect();
    },
    [element],
  );
  return useSyncExternalStore(follow, () => element.current?.clientWidth ?? 0);
}
