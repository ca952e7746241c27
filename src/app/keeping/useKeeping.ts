/** Binds React to the work that is kept. */
import { createContext, use } from "react";
import { useStore } from "zustand";
import { openKeeping, type Keeping } from "./keeping.ts";
import type { Kept } from "./news.ts";

/** Where nobody keeps anything, as in a test of one panel. */
const NOTHING: Keeping = openKeeping(() => new Promise(() => {}), undefined);

export const KeepingContext = createContext<Keeping>(NOTHING);

export function useKeeping(): Keeping {
  return use(KeepingContext);
}

/** A part of what is known of kept work; the component follows it. */
export function useKept<T>(select: (kept: Kept) => T): T {
  return useStore(useKeeping().kept, select);
}
