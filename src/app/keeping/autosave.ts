/**
 * Keeps the open work in this browser while one works: within a second of every action, and when the window is left. Files
 * that are being opened are kept too, with what was answered about them, before anything heavy is done with them.
 * Nothing here can lose work: if it cannot be kept, that is said, and it stays open.
 */
import type { StoreApi } from "zustand/vanilla";
import { leadingMeasure, valuesOf } from "../state/columns.ts";
import { placed } from "../state/drawing.ts";
import type { Holding, Holdings, KeptAs } from "../state/holdings.ts";
import { radiiOf } from "../state/radii.ts";
import type { State, Store } from "../state/store.ts";
import { newWork } from "./holdWork.ts";
import type { Kept, Unkept } from "./keeping.ts";
import { isProjectChanged } from "./kept.ts";
import { begunHeadOf, bodyOf, filesToKeep, headOf, isOfSameFiles, isUntouched, type WorkHead } from "./record.ts";
import type { Shelf } from "./shelf.ts";
import { sketchMap, type MapSketch } from "./sketchMap.ts";

/** Stands for the files where nothing is open. */
const NONE: readonly File[] = [];
/** From the first change that is not kept yet. */
const KEPT_WITHIN_MS = 200;

export interface Autosave {
  /** Looks at what is open already. */
  begin(): void;
  /** Files that were being opened are about to be opened again, as the same work. */
  goOn(files: readonly File[], keptAs: KeptAs): void;
  flush(): Promise<void>;
  /** The user wants a work not to be kept any more; the open one stays open. */
  forget(id: string): void;
  forgetAll(): void;
  close(): void;
}

interface Parts {
  readonly store: Store;
  readonly holdings: Holdings;
  readonly kept: StoreApi<Kept>;
  readonly shelf: Shelf;
  readonly isKeeping: boolean;
  readonly onWorks: (works: readonly WorkHead[]) => void;
}

export function openAutosave({ store, holdings, kept, shelf, isKeeping, onWorks }: Parts): Autosave {
  /** Works that the user wants not to be kept any more. */
  const forgotten = new WeakSet<Holding | readonly File[]>();
  const sketches = new WeakMap<Holding, { of: Float32Array; sketch: MapSketch }>();
  const opened = (): Holding | undefined => holdings.get(store.getState().work.version);
  /** The files that are being opened, and as which work they are kept. */
  let begun: { readonly files: readonly File[]; readonly keptAs: KeptAs } | undefined;
  let isClosed = false;
  let isDirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  function keepSoon(): void {
    isDirty = isKeeping && !isClosed;
    if (isDirty) timer ??= setTimeout(() => void flush(), KEPT_WITHIN_MS);
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (!isDirty) return writing;
    isDirty = false;
    // one after the other: what was done last is what stays
    writing = writing.then(keep);
    return writing;
  }

  async function keep(): Promise<void> {
    if (isClosed) return;
    try {
      await keepBegun();
      await keepOpened();
      kept.setState({ unkept: null });
    } catch (error) {
      const unkept = unkeptBy(error);
      // said once; the bar goes on saying it
      const isNew = kept.getState().unkept !== unkept;
      kept.setState({ savedMs: null, unkept, ...(isNew && { notice: { kind: unkept } }) });
    }
  }

  async function keepBegun(): Promise<void> {
    const state = store.getState();
    const files = beginningIn(state);
    if (begun !== undefined && begun.files !== files) await endBegun(state);
    if (files === undefined || forgotten.has(files)) return;
    const { id, revision, isCopy } = begun?.keptAs ?? { id: await newWork(), revision: 0, isCopy: false };
    const head = begunHeadOf(state, id, revision + 1, Date.now());
    const isWritten = await shelf.put(head, { files: () => filesToKeep(files, id), body: () => undefined }, revision);
    const keptAs = isWritten ? { id, revision: revision + 1, isCopy } : { id: await newWork(), revision: 0, isCopy: true };
    begun = { files, keptAs };
    if (!isWritten) return keepSoon();
    const isOver = (work: WorkHead) => work.id !== id && work.isBegun === true && isUntouched(work) && isOfSameFiles(work, head);
    await replace(head, (await known()).filter(isOver));
  }

  /** They are shown, or given up. */
  async function endBegun({ work, opening }: State): Promise<void> {
    if (begun === undefined) return;
    const { files, keptAs } = begun;
    begun = undefined;
    const holding = opened();
    if (holding?.files === files && holding.keptAs === undefined && opening.version === work.version) {
      holding.keptAs = keptAs;
      return;
    }
    await shelf.remove([keptAs.id]);
    onWorks((await known()).filter(({ id }) => id !== keptAs.id));
  }

  /** Files that are read, or asked about, and of which no map is shown. */
  function beginningIn({ place, opening, work }: State): readonly File[] | undefined {
    if (place.screen !== "opening" || opening.status === "idle") return undefined;
    const isShown = opening.status !== "reading" && opening.version > 0 && opening.version === work.version;
    return isShown ? undefined : holdings.beginning();
  }

  async function keepOpened(): Promise<void> {
    const holding = opened();
    if (holding === undefined || forgotten.has(holding)) return;
    const before = holding.keptAs ?? { id: await newWork(), revision: 0, isCopy: false };
    const keptAs = { ...before, revision: before.revision + 1 };
    const sketch = sketches.get(holding)?.sketch ?? null;
    const head = headOf(store.getState(), holding, { ...keptAs, savedMs: Date.now(), sketch });
    const rest = { files: () => filesToKeep(holding.files, head.id), body: () => bodyOf(holding, head.id) };
    if (!(await shelf.put(head, rest, before.revision))) {
      // another window wrote it meanwhile: this one goes on beside it
      holding.keptAs = { id: await newWork(), revision: 0, isCopy: true };
      kept.setState({ notice: { kind: "copy" } });
      return keepOpened();
    }
    holding.keptAs = keptAs;
    const isOver = (work: WorkHead) => work.id !== head.id && work.isBegun !== true && isUntouched(work) && isOfSameFiles(work, head);
    await replace(head, (await known()).filter(isOver));
    kept.setState({ savedMs: head.savedMs });
    void sketchOf(holding);
  }

  const known = async () => kept.getState().works ?? (await shelf.heads());

  /** What was written last comes first; works whose place it takes go. */
  async function replace(head: WorkHead, replaced: readonly WorkHead[]): Promise<void> {
    if (replaced.length > 0) await shelf.remove(replaced.map(({ id }) => id));
    onWorks([head, ...(await known()).filter((work) => work.id !== head.id && !replaced.includes(work))]);
  }

  /** Draws the small picture in turns, and keeps it when it is there. */
  async function sketchOf(holding: Holding): Promise<void> {
    const { picture, positions } = holding;
    if (picture === null || positions === null || holding.settled < 1 || sketches.get(holding)?.of === positions) return;
    const { appearance, arrangement } = store.getState();
    const sizeBy = appearance.sizeBy ?? leadingMeasure(holding.columns);
    const radii = radiiOf(picture, sizeBy === null ? null : (valuesOf(holding, sizeBy) ?? null));
    const drawing = sketchMap({ picture, positions: placed(holding, arrangement) ?? positions, radii });
    for (let step = drawing.next(); ; step = drawing.next()) {
      if (step.done === true) {
        sketches.set(holding, { of: positions, sketch: step.value });
        if (holding === opened()) keepSoon();
        return;
      }
      await new Promise((turn) => setTimeout(turn));
    }
  }

  const unfollow = store.subscribe((state, before) => {
    if (state.work !== before.work) kept.setState({ savedMs: null, isForgotten: forgotten.has(opened() ?? NONE) });
    const isDrawn = state.arrivals.frame !== before.arrivals.frame && (opened()?.settled ?? 0) >= 1;
    const isLed = beginningIn(state) !== beginningIn(before);
    if (isDrawn || isLed || isProjectChanged(state, before)) keepSoon();
  });
  const leave = (): void => void flush();
  /** Only where closing the window would lose something. */
  function warn(event: BeforeUnloadEvent): void {
    const isLost = kept.getState().unkept !== null && store.getState().history.done.length > 0;
    if (isLost) event.preventDefault();
  }
  globalThis.addEventListener?.("pagehide", leave);
  globalThis.addEventListener?.("beforeunload", warn);
  globalThis.document?.addEventListener("visibilitychange", leave);

  return {
    begin: keepSoon,
    goOn(files, keptAs) {
      begun = { files, keptAs };
    },
    flush,
    forget(id) {
      const holding = opened();
      if (holding?.keptAs?.id === id) forgotten.add(holding);
      if (begun?.keptAs.id === id) forgotten.add(begun.files);
      if (holding?.keptAs?.id === id) kept.setState({ savedMs: null, isForgotten: true });
    },
    forgetAll() {
      for (const holding of holdings.all()) forgotten.add(holding);
      forgotten.add(holdings.beginning());
      begun = undefined;
      kept.setState({ savedMs: null, isForgotten: opened() !== undefined });
    },
    close() {
      isClosed = true;
      unfollow();
      clearTimeout(timer);
      globalThis.removeEventListener?.("pagehide", leave);
      globalThis.removeEventListener?.("beforeunload", warn);
      globalThis.document?.removeEventListener("visibilitychange", leave);
    },
  };
}

/** Why something could not be written. */
export function unkeptBy(error: unknown): Unkept {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  return name === "SecurityError" || name === "InvalidStateError" || name === "UnknownError" ? "blocked" : "broken";
}
