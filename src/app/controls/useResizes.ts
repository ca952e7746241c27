import { useEffect, useState, type RefObject } from "react";

/** How often an element has changed its size since it is there. */
export function useResizes(element: RefObject<HTMLElement | null>): number {
  const [times, setTimes] = useState(0);
  useEffect(() => {
    const seen = element.current;
    // not every place that draws a page lays it out
    if (seen === null || typeof ResizeObserver === "undefined") return;
    const sizeOf = () => `${seen.clientWidth} × ${seen.clientHeight}`;
    let before = sizeOf();
    const sizes = new ResizeObserver(() => {
      const now = sizeOf();
      if (now !== before) setTimes((count) => count + 1);
      before = now;
    });
    sizes.observe(seen);
    return () => sizes.disconnect();
  }, [element]);
  return times;
}
