/**
 * Keeps the open work in this browser while one works: within a second of every action, and when the window is left. Files
 * that are being opened are kept too, with what was answered about them, before anything heavy is done with them.
 * Nothing here can lose work: if it cannot be kept, that is said, and it stays open.
 */
import type { StoreApi } from "zustand/vanilla";
import type { Holding, Holdings, KeptAs } from "../state/holdings.ts";
import type { State, Store } from "../state/store.ts";
import { isHeld, newWork } from "./holdWork.ts";
import type { Kept, Unkept } from "./news.ts";
import { isProjectChanged } from "./kept.ts";
import { openKeptRest } from "./keptRest.ts";
import { areSmall, begunHeadOf, filesToKeep, headOf, isOfSameFiles, isUntouched, type WorkFiles, type WorkHead } from "./record.ts";
import type { Shelf } from "./shelf.ts";
import { openSketches } from "./sketches.ts";

/** Stands for the files where nothing is open. */
const NONE: readonly File[] = [];
/** From the first change that is not kept yet. */
const KEPT_WITHIN_MS = 200;
/** Writing takes no more than this part of the window's time: what is small is written after every single action. */
const WRITING_PART = 0.05;

export interface Autosave {
  /** Looks at what is open already. */
  begin(): void;
  /** Files that were being opened are about to be opened again, as the same work. */
  goOn(files: readonly File[], keptAs: KeptAs): void;
  /** Writes what is not written yet; done when all of it is there. */
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

/** Something to keep: files that are being opened, or a work that is shown. */
interface Subject {
  /** What the user may want not to be kept any more. */
  readonly is: Holding | readonly File[];
  readonly files: readonly File[];
  /** undefined: it is not kept yet. */
  readonly keptAs: KeptAs | undefined;
  keepAs(keptAs: KeptAs): void;
  headAs(keptAs: KeptAs): WorkHead;
}

export function openAutosave({ store, holdings, kept, shelf, isKeeping, onWorks }: Parts): Autosave {
  /** Works that the user wants not to be kept any more. */
  const forgotten = new WeakSet<Subject["is"]>();
  const sketches = openSketches();
  const rest = openKeptRest(shelf);
  const opened = (): Holding | undefined => holdings.get(store.getState().work.version);
  /** The files that are being opened, and as which work they are kept. */
  let begun: { readonly files: readonly File[]; readonly keptAs: KeptAs } | undefined;
  let isClosed = false;
  let isDirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  /** Is a write under way that asks before it writes? */
  let isAsking = false;
  let restUntilMs = -Infinity;

  /** The first change is written at once, and what follows closely together: a busy window might not come to it for long. */
  function keepSoon(): void {
    isDirty = isKeeping && !isClosed;
    if (!isDirty || (performance.now() >= restUntilMs && keepAtOnce())) return;
    timer ??= setTimeout(() => void flush(), KEPT_WITHIN_MS);
    // what is shown now stands only when the whole step is done
    const isNew = isBegunOver() || subjects().some(({ keptAs }) => keptAs === undefined);
    if (isNew && !isAsking) queueMicrotask(() => void flush());
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (!isDirty || keepAtOnce()) return writing;
    isDirty = false;
    // one after the other: what was done last is what stays
    writing = writing.then(keep);
    return writing;
  }

  /** Whatever is kept already, and by this window alone: nothing has to be asked and nothing awaited. */
  function keepAtOnce(): boolean {
    const all = subjects();
    if (isAsking || isBegunOver() || !all.every(isReady)) return false;
    const startMs = performance.now();
    for (const subject of all) put(subject, subject.keptAs);
    const endMs = performance.now();
    restUntilMs = endMs + Math.min(KEPT_WITHIN_MS, (endMs - startMs) / WRITING_PART);
    clearTimeout(timer);
    timer = undefined;
    isDirty = false;
    return true;
  }

  const isReady = ({ keptAs }: Subject): boolean => keptAs !== undefined && keptAs.revision > 0 && isHeld(keptAs.id) && shelf.isOpen();

  /** Hands the head over before it returns. */
  function put(subject: Subject, keptAs: KeptAs | undefined, files?: WorkFiles): void {
    const next = following(keptAs);
    const head = subject.headAs(next);
    subject.keepAs(next);
    const written = shelf.putHeadAtOnce(head, files);
    if (files !== undefined) rest.areFiles(next.id, written);
    written.then(
      () => wrote(head, subject),
      (error: unknown) => sayUnkept(unkeptBy(error)),
    );
  }

  async function keep(): Promise<void> {
    if (isClosed) return;
    isAsking = true;
    try {
      endBegun();
      for (const subject of subjects()) {
        if (isReady(subject)) put(subject, subject.keptAs);
        else await keepAsked(subject);
      }
    } catch (error) {
      sayUnkept(unkeptBy(error));
    }
    isAsking = false;
  }

  function subjects(): Subject[] {
    const state = store.getState();
    const [files, holding] = [beginningIn(state), opened()];
    const all: Subject[] = [];
    if (holding !== undefined) {
      all.push({
        is: holding,
        files: holding.files,
        keptAs: holding.keptAs,
        keepAs: (keptAs) => (holding.keptAs = keptAs),
        headAs: (keptAs) => headOf(store.getState(), holding, { ...keptAs, savedMs: Date.now(), sketch: sketches.of(holding) }),
      });
    }
    // what is being opened is the newest
    if (files !== undefined) {
      all.push({
        is: files,
        files,
        keptAs: begun?.files === files ? begun.keptAs : undefined,
        keepAs: (keptAs) => (begun = { files, keptAs }),
        headAs: (keptAs) => begunHeadOf(store.getState(), keptAs, Date.now()),
      });
    }
    return all.filter(({ is }) => !forgotten.has(is));
  }

  async function keepAsked(subject: Subject, isCopy = false): Promise<void> {
    const before = subject.keptAs !== undefined && !isCopy ? subject.keptAs : { id: newWork(), revision: 0, isCopy };
    const { files } = subject;
    // nobody else can have written it
    const isOurs = isHeld(before.id) && shelf.isOpen();
    if (isOurs && before.revision === 0 && files.length > 0 && areSmall(files))
      return put(subject, before, await filesToKeep(files, before.id));
    if (before.revision === 0) await keepSource(subject, before.id);
    if (isOurs) return put(subject, before);
    const next = following(before);
    const head = subject.headAs(next);
    if (!(await shelf.putHead(head, before.revision))) {
      // another window wrote it meanwhile: this one goes on beside it
      kept.setState({ notice: { kind: "copy" } });
      return keepAsked(subject, true);
    }
    subject.keepAs(next);
    await wrote(head, subject);
  }

  /** A head is worth nothing without files. With them it need not wait: until the network is there too, they say it again. */
  async function keepSource({ is, files }: Subject, id: string): Promise<void> {
    if (files.length === 0 && "network" in is) await rest.keepWhole(is, id);
    else await rest.keepFiles(files, id);
  }

  /** The head is there: works whose place it takes go, and it is said once the rest is there too. */
  async function wrote(head: WorkHead, { is }: Subject): Promise<void> {
    const isOver = (work: WorkHead) =>
      work.id !== head.id && (work.isBegun ?? false) === (head.isBegun ?? false) && isUntouched(work) && isOfSameFiles(work, head);
    const works = kept.getState().works ?? (await shelf.heads());
    const replaced = works.filter(isOver);
    onWorks([head, ...works.filter((work) => work.id !== head.id && !replaced.includes(work))]);
    if (replaced.length > 0) await shelf.remove(replaced.map(({ id }) => id));
    const say = () => kept.setState(is === opened() ? { savedMs: head.savedMs, unkept: null } : { unkept: null });
    if (!("network" in is)) return say();
    const whole = rest.keepWhole(is, head.id);
    if (whole === true) say();
    else whole.then(say, (error: unknown) => sayUnkept(unkeptBy(error)));
    void sketch(is);
  }

  /** Files that are read, or asked about, and of which no map is shown. */
  function beginningIn({ place, opening, work }: State): readonly File[] | undefined {
    if (place.screen !== "opening" || opening.status === "idle") return undefined;
    const isShown = opening.status !== "reading" && opening.version > 0 && opening.version === work.version;
    return isShown ? undefined : holdings.beginning();
  }

  function isBegunOver(): boolean {
    const state = store.getState();
    // between the drop and the first look at the files nothing is decided yet
    const isUndecided = state.place.screen === "opening" && state.opening.status === "idle";
    return begun !== undefined && !isUndecided && begun.files !== beginningIn(state);
  }

  /** Files that were being opened are shown, and are the same work then, or were given up. */
  function endBegun(): void {
    const state = store.getState();
    if (begun === undefined || !isBegunOver()) return;
    const { files, keptAs } = begun;
    begun = undefined;
    const holding = opened();
    const isShown = holding?.files === files && holding.keptAs === undefined && state.opening.version === state.work.version;
    if (isShown) holding.keptAs = keptAs;
    else void giveUp(keptAs.id);
  }

  async function giveUp(id: string): Promise<void> {
    try {
      await shelf.remove([id]);
      const works = kept.getState().works ?? (await shelf.heads());
      onWorks(works.filter((work) => work.id !== id));
    } catch (error) {
      sayUnkept(unkeptBy(error));
    }
  }

  /** Said once; the bar goes on saying it. */
  function sayUnkept(unkept: Unkept): void {
    const isNew = kept.getState().unkept !== unkept;
    kept.setState({ savedMs: null, unkept, ...(isNew && { notice: { kind: unkept } }) });
  }

  /** Draws the small picture, and keeps it when it is there. */
  async function sketch(holding: Holding): Promise<void> {
    if ((await sketches.draw(holding, store.getState())) && holding === opened()) keepSoon();
  }

  const unfollow = store.subscribe((state, before) => {
    if (state.work !== before.work) kept.setState({ savedMs: null, isForgotten: forgotten.has(opened() ?? NONE) });
    const isDrawn = state.arrivals.frame !== before.arrivals.frame && (opened()?.settled ?? 0) >= 1;
    const isSeen = isDrawn || state.arrivals.outlook !== before.arrivals.outlook;
    const isLed = beginningIn(state) !== beginningIn(before);
    // how far the reading is, is nothing to keep
    const isChanged = beginningIn(state) === undefined ? isProjectChanged(state, before) : state.answers !== before.answers;
    if (isSeen || isLed || isChanged) keepSoon();
  });
  async function flushAll(): Promise<void> {
    await flush();
    await rest.settled();
  }
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
    flush: flushAll,
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
      rest.forget();
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

/** How it is written next. */
function following(keptAs: KeptAs | undefined): KeptAs {
  if (keptAs === undefined) throw new Error("a work that is kept was expected");
  return { ...keptAs, revision: keptAs.revision + 1 };
}

/** Why something could not be written. */
export function unkeptBy(error: unknown): Unkept {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  return name === "SecurityError" || name === "InvalidStateError" || name === "UnknownError" ? "blocked" : "broken";
}
