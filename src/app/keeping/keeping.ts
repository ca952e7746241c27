/** What the screen can ask of the keeper of work, who comes later. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Keeper } from "./keeper.ts";
import { EXPECTED_KEY, type Kept, type Notice } from "./news.ts";

export interface Keeping {
  readonly kept: StoreApi<Kept>;
  /** Does this page keep work in the browser? */
  readonly isKeeping: boolean;
  /** Was anything kept when this window was last used? Known before the store is opened, so that the screen need not jump. */
  readonly isExpected: boolean;
  prepare(): void;
  reopen(id: string): void;
  rename(id: string, title: string): void;
  remove(id: string): void;
  removeAll(): void;
  /** @param hasFiles with the files that the work was made from. */
  saveProject(name: string, hasFiles: boolean): void;
  openProject(file: File): void;
  /** Looks like the work in another project file. */
  applyStyle(file: File): void;
  /** Ends what takes long. */
  stop(): void;
  /** Goes over to the newer Tular that waits, once everything is kept. */
  update(): Promise<void>;
  say(notice: Notice): void;
  /** The notice was read. */
  settle(): void;
}

const NOTHING_KEPT: Kept = { works: null, notice: null, savedMs: null, unkept: null, isForgotten: false, busy: null, isNewer: false };

/**
 * @param fetch the keeper, with idb behind it: the first screen is drawn before they come.
 * @param storage undefined: nothing is kept in this browser.
 */
export function openKeeping(fetch: (kept: StoreApi<Kept>) => Promise<Keeper>, storage: Storage | undefined, isKeeping = true): Keeping {
  const kept = createStore<Kept>(() => NOTHING_KEPT);
  let coming: Promise<Keeper> | undefined;
  async function pass(act: (keeper: Keeper) => unknown): Promise<void> {
    try {
      coming ??= fetch(kept);
      await act(await coming);
    } catch {
      kept.setState({ notice: { kind: "broken" } });
    }
  }
  return {
    kept,
    isKeeping,
    isExpected: isKeeping && isExpected(storage),
    prepare: () => void pass(() => {}),
    reopen: (id) => void pass((keeper) => keeper.reopen(id)),
    rename: (id, title) => void pass((keeper) => keeper.rename(id, title)),
    remove: (id) => void pass((keeper) => keeper.remove(id)),
    removeAll: () => void pass((keeper) => keeper.removeAll()),
    saveProject: (name, hasFiles) => void pass((keeper) => keeper.saveProject(name, hasFiles)),
    openProject: (file) => void pass((keeper) => keeper.openProject(file)),
    applyStyle: (file) => void pass((keeper) => keeper.applyStyle(file)),
    stop: () => void pass((keeper) => keeper.stop()),
    async update() {
      await pass((keeper) => keeper.leave());
      const { goOver } = await import("./offline.ts");
      goOver();
    },
    say: (notice) => kept.setState({ notice }),
    settle: () => kept.setState({ notice: null }),
  };
}

function isExpected(storage: Storage | undefined): boolean {
  try {
    return storage?.getItem(EXPECTED_KEY) === "yes";
  } catch {
    return false;
  }
}
