import { useEffect, useRef, type RefObject } from "react";
import type { MapHands } from "./commands/mapHands.ts";

/** The map measures the panels over it this long after they came. */
const CARD_STANDS_AFTER_MS = 160;

/** Brings the whole of a way that is found into sight, and the whole map once it is put away. */
export function useFlightAlong(found: { readonly people: readonly number[] } | null, handle: RefObject<MapHands | null>): void {
  const hasFlown = useRef(false);
  useEffect(() => {
    if (found === null) {
      // nobody asked to stand where the way was
      if (hasFlown.current) handle.current?.fit();
      hasFlown.current = false;
      return;
    }
    hasFlown.current = true;
    // the whole way, once its card has taken its place
    const timer = setTimeout(() => handle.current?.focusOn(found.people), CARD_STANDS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [found, handle]);
}
