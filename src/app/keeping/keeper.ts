/**
 * Keeps the open work in this browser while one works: within a second of every action, and when the window is left.
 * Nothing here can lose work: if it cannot be kept, that is said, and it stays open.
 */
import type { StoreApi } from "zustand/vanilla";
import { unpackNetwork } from "../../core/network/wire.ts";
import { leadingMeasure, valuesOf } from "../state/columns.ts";
import type { Conductor } from "../state/conductor.ts";
import { placed } from "../state/drawing.ts";
import type { Holding, Holdings } from "../state/holdings.ts";
import { radiiOf } from "../state/radii.ts";
import type { Store } from "../state/store.ts";
import { isProjectChanged } from "./kept.ts";
import { EXPECTED_KEY, type KeepFailure, type Kept } from "./keeping.ts";
import { readProject } from "./readProject.ts";
import { bodyOf, filesOf, headOf, isOfSameFiles, isUntouched, RECORD_VERSION, type WorkBody, type WorkHead } from "./record.ts";
import { openShelf } from "./shelf.ts";
import { sketchMap, type MapSketch } from "./sketchMap.ts";

/** From the first change that is not kept yet. */
const KEPT_WITHIN_MS = 500;

export interface Keeper {
  reopen(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Everything that Tular keeps on this computer. The open work stays open, and is not kept any more. */
  removeAll(): Promise<void>;
  /** Keeps now what is not kept yet. */
  flush(): Promise<void>;
  close(): void;
}

export interface KeeperParts {
  readonly store: Store;
  readonly holdings: Holdings;
  readonly conductor: Pick<Conductor, "reading">;
  readonly kept: StoreApi<Kept>;
  readonly storage: Storage | undefined;
}

export function openKeeper({ store, holdings, conductor, kept, storage }: KeeperParts): Keeper {
  /** Works that the user wants not to be kept any more. */
  const forgotten = new WeakSet<Holding>();
  const sketches = new WeakMap<Holding, { of: Float32Array; sketch: MapSketch }>();
  const shelf = openShelf(forgetOpen);
  const opened = (): Holding | undefined => holdings.get(store.getState().work.version);
  let isClosed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  function setWorks(works: readonly WorkHead[]): void {
    kept.setState({ works });
    writeExpected(storage, works.length > 0);
  }

  function forgetOpen(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const holding of holdings.all()) forgotten.add(holding);
    kept.setState({ savedMs: null });
    setWorks([]);
  }

  function keepSoon(): void {
    const holding = opened();
    if (isClosed || holding === undefined || forgotten.has(holding)) return;
    timer ??= setTimeout(() => void flush(), KEPT_WITHIN_MS);
  }

  function flush(): Promise<void> {
    if (timer === undefined) return writing;
    clearTimeout(timer);
    timer = undefined;
    // one after the other: what was done last is what stays
    writing = writing.then(keep);
    return writing;
  }

  async function keep(): Promise<void> {
    const holding = opened();
    if (isClosed || holding === undefined || forgotten.has(holding)) return;
    try {
      holding.keptAs ??= await newId();
      const head = headOf(store.getState(), holding, {
        id: holding.keptAs,
        savedMs: Date.now(),
        sketch: sketches.get(holding)?.sketch ?? null,
      });
      await shelf.put(head, () => bodyOf(holding, head.id));
      const works = kept.getState().works ?? (await shelf.heads());
      const replaced = works.filter((work) => work.id !== head.id && isUntouched(work) && isOfSameFiles(work, head));
      if (replaced.length > 0) await shelf.remove(replaced.map(({ id }) => id));
      setWorks([head, ...works.filter((work) => work.id !== head.id && !replaced.includes(work))]);
      kept.setState(({ failure }) => ({ savedMs: head.savedMs, failure: failure === "full" || failure === "broken" ? null : failure }));
      void sketch(holding);
    } catch (error) {
      kept.setState({ savedMs: null, failure: failureOf(error) });
    }
  }

  /** Draws the small picture in turns, and keeps it when it is there. */
  async function sketch(holding: Holding): Promise<void> {
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

  async function look(): Promise<void> {
    try {
      setWorks(await shelf.heads());
    } catch {
      kept.setState({ works: [], failure: "blocked" });
    }
  }

  async function reopen(id: string): Promise<void> {
    await flush();
    if (opened()?.keptAs === id) {
      store.setState(({ place }) => ({ place: { ...place, screen: "map" } }));
      return;
    }
    try {
      const [head, body] = await Promise.all([shelf.head(id), shelf.body(id)]);
      const failure = head === undefined || body === undefined ? "damaged" : await open(head, body);
      if (failure !== null) kept.setState({ failure });
    } catch (error) {
      kept.setState({ failure: failureOf(error) });
    }
  }

  async function open(head: WorkHead, body: WorkBody): Promise<KeepFailure | null> {
    if (head.version > RECORD_VERSION) return "newer";
    try {
      const network = unpackNetwork(body.wire);
      const { state, lost } = readProject(head.project, network.people.count);
      const { opening, answers, ...parts } = state;
      // a work that is open in another window too is opened as a second one, so that neither overwrites the other
      const keptAs = (await hold(head.id)) ? head.id : await newId();
      const positions = head.positions instanceof Float32Array && head.positions.every(Number.isFinite) ? head.positions : null;
      conductor.reading.reopen({ held: { files: filesOf(body), opening, answers, wire: body.wire, network, keptAs, positions }, parts });
      return lost.length > 0 ? "partly" : null;
    } catch {
      // a network of another edition of Tular, or a damaged one: its files say it all again
      if (body.files.length === 0) return "damaged";
      conductor.reading.open(filesOf(body));
      return "reread";
    }
  }

  const unfollow = store.subscribe((state, before) => {
    if (state.work !== before.work) kept.setState({ savedMs: null });
    const isDrawn = state.arrivals.frame !== before.arrivals.frame && (opened()?.settled ?? 0) >= 1;
    if (isDrawn || isProjectChanged(state, before)) keepSoon();
  });
  const leave = (): void => void flush();
  globalThis.addEventListener?.("pagehide", leave);
  globalThis.document?.addEventListener("visibilitychange", leave);
  void look();
  keepSoon();

  return {
    reopen,
    async remove(id) {
      await flush();
      const open = opened();
      if (open?.keptAs === id) forgotten.add(open);
      await shelf.remove([id]);
      setWorks((kept.getState().works ?? []).filter((work) => work.id !== id));
    },
    async removeAll() {
      await flush();
      // from here on nothing is written, not even by a picture that is still being drawn
      forgetOpen();
      try {
        await shelf.removeAll();
        removeSmall(storage);
        kept.setState({ failure: null });
      } catch {
        kept.setState({ failure: "undeleted" });
        await look();
      }
    },
    flush,
    close() {
      isClosed = true;
      unfollow();
      clearTimeout(timer);
      globalThis.removeEventListener?.("pagehide", leave);
      globalThis.document?.removeEventListener("visibilitychange", leave);
      shelf.close();
    },
  };
}

function failureOf(error: unknown): KeepFailure {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  return name === "SecurityError" || name === "InvalidStateError" || name === "UnknownError" ? "blocked" : "broken";
}

async function newId(): Promise<string> {
  const id = crypto.randomUUID();
  await hold(id);
  return id;
}

/** Holds a work for this window as long as it lives; false if another window holds it. */
function hold(id: string): Promise<boolean> {
  const { locks } = globalThis.navigator ?? {};
  if (locks === undefined) return Promise.resolve(true);
  return new Promise((answer) => {
    const held = locks.request(`tular.${id}`, { ifAvailable: true }, (lock) => {
      answer(lock !== null || HELD.has(id));
      if (lock === null) return undefined;
      HELD.add(id);
      return new Promise<void>(() => {});
    });
    held.catch(() => answer(true));
  });
}

/** What this window holds itself. */
const HELD = new Set<string>();

function writeExpected(storage: Storage | undefined, isAnything: boolean): void {
  try {
    if (isAnything) storage?.setItem(EXPECTED_KEY, "yes");
    else storage?.removeItem(EXPECTED_KEY);
  } catch {
    // A screen that jumps once is all that is lost.
  }
}

/** Language, colours and whatever else Tular wrote beside its store. */
function removeSmall(storage: Storage | undefined): void {
  if (storage === undefined) return;
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at));
  for (const key of keys) if (key?.startsWith("tular.") === true) storage.removeItem(key);
}
