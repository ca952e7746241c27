import { useSyncExternalStore } from "react";

/** So narrow that map, panel and table lie below one another. */
export const NARROW = "(max-width: 899px)";

/** A phone: one reads there, and edits nothing. */
export const NARROW_READER = "(max-width: 599px)";

/** Fingers: nothing hovers, and there are no keys to speak of. */
export const TOUCH = "(pointer: coarse)";

/** Does the window answer to a media query just now? */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
}
