/** What is large of a work, files and network: each written once, beside the heads, which never wait for it. */
import type { Holding } from "../state/holdings.ts";
import { bodyOf, filesToKeep } from "./record.ts";
import type { Shelf } from "./shelf.ts";

export interface KeptRest {
  /** Files that are written already, or on their way with a head. */
  areFiles(id: string, written: Promise<void>): void;
  keepFiles(files: readonly File[], id: string): Promise<void>;
  /** Files and network of a work; true at once if they are there. */
  keepWhole(holding: Holding, id: string): true | Promise<void>;
  /** Done when nothing is on its way any more. */
  settled(): Promise<unknown>;
  forget(): void;
}

export function openKeptRest(shelf: Shelf): KeptRest {
  /** By the name of their work: on the shelf, or on their way there. */
  const files = new Map<string, Promise<void>>();
  const bodies = new Map<string, Promise<void>>();
  const whole = new Set<string>();

  function once(known: Map<string, Promise<void>>, id: string, write: () => Promise<void>): Promise<void> {
    const before = known.get(id);
    if (before !== undefined) return before;
    const begins = write();
    known.set(id, begins);
    // what could not be written is tried again with the next action
    begins.catch(() => known.delete(id));
    return begins;
  }

  const keepFiles: KeptRest["keepFiles"] = (given, id) => once(files, id, async () => shelf.putFiles(await filesToKeep(given, id)));

  return {
    areFiles: (id, written) => void once(files, id, () => written).catch(() => {}),
    keepFiles,
    keepWhole(holding, id) {
      if (whole.has(id)) return true;
      const body = once(bodies, id, async () => shelf.putBody(await bodyOf(holding, id)));
      return Promise.all([keepFiles(holding.files, id), body]).then(() => void whole.add(id));
    },
    settled: () => Promise.allSettled([...files.values(), ...bodies.values()]),
    forget() {
      for (const known of [files, bodies, whole]) known.clear();
    },
  };
}
