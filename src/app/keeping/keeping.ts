/** What the screen knows of the work that is kept on this computer, and what it can ask for. The keeper itself comes later. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { ProblemFacts } from "../../core/base/problem.ts";
import type { LostPart } from "../../core/project/readProjectFile.ts";
import type { Keeper } from "./keeper.ts";
import type { WorkHead } from "./record.ts";

export type { LostPart } from "../../core/project/readProjectFile.ts";

/** Why the open work is not kept just now. */
export type Unkept = "blocked" | "full" | "broken";

/** Something that must be said, until it was read. */
export type Notice =
  | { readonly kind: Unkept | "damaged" | "newer" | "undeleted" | "copy" | "unsaved" | "styleless" | "alone" }
  /** What could not be read of a work begins anew. `reread`: its network was read again from its files. */
  | { readonly kind: "partly" | "reread" | "unmatched"; readonly lost: readonly LostPart[] }
  /** A project file that was left alone, and why. */
  | { readonly kind: "refused"; readonly problem: ProblemFacts }
  /** A project file was saved; files that could not be read any more are not in it. */
  | { readonly kind: "saved"; readonly file: string; readonly missing: readonly string[] }
  /** A folder was dropped of which not everything was taken. */
  | { readonly kind: "folder"; readonly taken: number; readonly isCut: boolean; readonly media: number; readonly locked: number };

/** Something that takes long enough to be shown. */
export interface Busy {
  readonly what: "opening" | "saving" | "rereading";
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

export interface Kept {
  /** The newest first; null: not looked yet. */
  readonly works: readonly WorkHead[] | null;
  readonly notice: Notice | null;
  /** When the open work was last kept; null: it is not. */
  readonly savedMs: number | null;
  readonly unkept: Unkept | null;
  /** The user deleted it from this computer. */
  readonly isForgotten: boolean;
  readonly busy: Busy | null;
  /** A newer Tular waits until every window is closed, and nobody has put that off yet. */
  readonly isNewer: boolean;
}

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

export const EXPECTED_KEY = "tular.kept";

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
