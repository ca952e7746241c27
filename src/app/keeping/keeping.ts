/** What the screen knows of the work that is kept on this computer, and what it can ask for. The keeper itself comes later. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Keeper } from "./keeper.ts";
import type { WorkHead } from "./record.ts";

/** Why something could not be kept, or could not be opened again. */
export type KeepFailure = "blocked" | "full" | "broken" | "damaged" | "newer" | "partly" | "reread" | "undeleted";

export interface Kept {
  /** The newest first; null: not looked yet. */
  readonly works: readonly WorkHead[] | null;
  readonly failure: KeepFailure | null;
  /** When the open work was last kept; null: it is not. */
  readonly savedMs: number | null;
}

export interface Keeping {
  readonly kept: StoreApi<Kept>;
  /** Was anything kept when this window was last used? Known before the store is opened, so that the screen need not jump. */
  readonly isExpected: boolean;
  prepare(): void;
  reopen(id: string): void;
  remove(id: string): void;
  removeAll(): void;
  /** The failure was read. */
  settle(): void;
}

export const EXPECTED_KEY = "tular.kept";

/** @param fetch the keeper, with idb behind it: the first screen is drawn before they come. */
export function openKeeping(fetch: (kept: StoreApi<Kept>) => Promise<Keeper>, storage: Storage | undefined): Keeping {
  const kept = createStore<Kept>(() => ({ works: null, failure: null, savedMs: null }));
  let coming: Promise<Keeper> | undefined;
  function pass(act: (keeper: Keeper) => unknown): void {
    coming ??= fetch(kept);
    coming.then(act).catch(() => kept.setState({ failure: "broken" }));
  }
  return {
    kept,
    isExpected: isExpected(storage),
    prepare: () => pass(() => {}),
    reopen: (id) => pass((keeper) => keeper.reopen(id)),
    remove: (id) => pass((keeper) => keeper.remove(id)),
    removeAll: () => pass((keeper) => keeper.removeAll()),
    settle: () => kept.setState({ failure: null }),
  };
}

function isExpected(storage: Storage | undefined): boolean {
  try {
    return storage?.getItem(EXPECTED_KEY) === "yes";
  } catch {
    return false;
  }
}
