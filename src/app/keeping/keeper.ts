/** Everything that Tular keeps: the open work while one works (`autosave.ts`), the shelf of works, project files. */
import { PROJECT_VERSION } from "../../core/project/projectFile.ts";
import { perform } from "../state/actions/action.ts";
import { renameWork } from "../state/actions/renameWork.ts";
import { titleOf } from "../state/title.ts";
import { openAutosave, unkeptBy } from "./autosave.ts";
import { forgetEverything } from "./forget.ts";
import { rememberedWork, rememberWork } from "./goOn.ts";
import { holdWork, newWork } from "./holdWork.ts";
import { EXPECTED_KEY, type Notice } from "./news.ts";
import { openProjectDesk, type ProjectDesk, type ProjectDeskParts } from "./projectDesk.ts";
import { keptFilesOf, type WorkBody, type WorkHead } from "./record.ts";
import { openShelf } from "./shelf.ts";
import { takeUp } from "./takeUp.ts";

export interface Keeper {
  reopen(id: string): Promise<void>;
  rename(id: string, title: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Everything that Tular keeps on this computer. The open work stays open, and is not kept any more. */
  removeAll(): Promise<void>;
  saveProject: ProjectDesk["save"];
  openProject: ProjectDesk["open"];
  applyStyle: ProjectDesk["applyStyle"];
  stop(): void;
  /** Keeps now what is not kept yet. */
  flush(): Promise<void>;
  /** Keeps what is not kept yet, and has the open work opened again when the page comes back. */
  leave(): Promise<void>;
  close(): void;
}

export interface KeeperParts extends ProjectDeskParts {
  readonly storage: Storage | undefined;
  /** false: nothing is kept in this browser, only in project files. */
  readonly isKeeping: boolean;
}

export function openKeeper(parts: KeeperParts): Keeper {
  const { store, holdings, engine, conductor, kept, storage, isKeeping } = parts;
  const shelf = openShelf(() => {
    autosave.forgetAll();
    setWorks([]);
  });
  const desk = openProjectDesk(parts);
  const autosave = openAutosave({ store, holdings, kept, shelf, isKeeping, onWorks: setWorks });
  const opened = () => holdings.get(store.getState().work.version);
  const say = (notice: Notice | null) => kept.setState({ notice });

  function setWorks(works: readonly WorkHead[]): void {
    kept.setState({ works });
    writeExpected(storage, works.length > 0);
  }

  async function look(): Promise<void> {
    if (!isKeeping) return kept.setState({ works: [] });
    try {
      setWorks(await shelf.heads());
    } catch {
      kept.setState({ works: [], unkept: "blocked", notice: { kind: "blocked" } });
    }
  }

  async function reopen(id: string): Promise<void> {
    await autosave.flush();
    if (opened()?.keptAs?.id === id) return store.setState(({ place }) => ({ place: { ...place, screen: "map" } }));
    try {
      const [head, files, body] = await Promise.all([shelf.head(id), shelf.files(id), shelf.body(id)]);
      if (head === undefined) return say({ kind: "damaged" });
      if (head.version > PROJECT_VERSION) return say({ kind: "newer" });
      await open(head, body, keptFilesOf(files?.files ?? body?.files ?? []));
    } catch (error) {
      say({ kind: unkeptBy(error) });
    }
  }

  async function open(head: WorkHead, body: WorkBody | undefined, files: readonly File[]): Promise<void> {
    // a work that is open in another window too is opened as a second one, so that neither overwrites the other
    const isOurs = await holdWork(head.id);
    const keptAs = isOurs ? { id: head.id, revision: head.revision ?? 0, isCopy: head.isCopy === true } : copied();
    if (head.isBegun === true) {
      autosave.goOn(files, keptAs);
      conductor.reading.open(files, head.project.opening.sample, head.project.answers);
      return;
    }
    const found = {
      version: head.version,
      state: { ...head.project },
      seed: head.seed ?? null,
      people: body?.people ?? { count: head.people },
      positions: head.positions instanceof Float32Array ? head.positions : null,
      outlook: head.outlook,
      wire: await bufferOf(body?.wire),
      files,
      lost: [],
      keptAs,
    };
    const onReread = () => kept.setState({ busy: { what: "rereading", name: files[0]?.name ?? "", done: 0, total: 0 } });
    const onProgress = ({ done, total }: { done: number; total: number }) =>
      kept.setState(({ busy }) => ({ busy: busy === null ? null : { ...busy, done, total } }));
    const notice = await takeUp(found, { engine, reading: conductor.reading, options: { onProgress }, onReread }).finally(() =>
      kept.setState({ busy: null }),
    );
    say(notice ?? (isOurs ? null : { kind: "copy" }));
  }

  async function begin(): Promise<void> {
    const remembered = rememberedWork();
    await look();
    if (remembered !== undefined) await reopen(remembered);
  }
  void begin();
  autosave.begin();

  return {
    reopen,
    async rename(id, text) {
      if (opened()?.keptAs?.id === id) {
        perform(store, renameWork, text);
        return autosave.flush();
      }
      const title = titleOf(text);
      const after = await shelf.change(id, (head) => ({
        ...head,
        revision: (head.revision ?? 0) + 1,
        project: { ...head.project, title },
      }));
      if (after !== undefined) setWorks((kept.getState().works ?? []).map((work) => (work.id === id ? after : work)));
    },
    async remove(id) {
      await autosave.flush();
      autosave.forget(id);
      await shelf.remove([id]);
      setWorks((kept.getState().works ?? []).filter((work) => work.id !== id));
    },
    async removeAll() {
      await autosave.flush();
      // from here on nothing is written, not even by a picture that is still being drawn
      autosave.forgetAll();
      setWorks([]);
      try {
        await shelf.removeAll();
        await forgetEverything(storage);
        kept.setState({ notice: null, unkept: null });
      } catch {
        say({ kind: "undeleted" });
        await look();
      }
    },
    saveProject: desk.save,
    openProject: desk.open,
    applyStyle: desk.applyStyle,
    stop: desk.stop,
    flush: autosave.flush,
    async leave() {
      await autosave.flush();
      rememberWork(opened()?.keptAs?.id);
    },
    close() {
      autosave.close();
      desk.stop();
      shelf.close();
    },
  };
}

function copied() {
  return { id: newWork(), revision: 0, isCopy: true };
}

/** null: there is no network, or not any more. */
async function bufferOf(wire: Blob | ArrayBuffer | undefined): Promise<ArrayBuffer | null> {
  try {
    if (wire instanceof Blob) return await wire.arrayBuffer();
    return wire instanceof ArrayBuffer ? wire : null;
  } catch {
    // the browser has lost it; its files may still be there
    return null;
  }
}

function writeExpected(storage: Storage | undefined, isAnything: boolean): void {
  try {
    if (isAnything) storage?.setItem(EXPECTED_KEY, "yes");
    else storage?.removeItem(EXPECTED_KEY);
  } catch {
    // A screen that jumps once is all that is lost.
  }
}
