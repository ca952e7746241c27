// @vitest-environment node
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openKeeper, type Keeper } from "../../../src/app/keeping/keeper.ts";
import { openKeeping, type Keeping } from "../../../src/app/keeping/keeping.ts";
import { EXPECTED_KEY } from "../../../src/app/keeping/news.ts";
import { openShelf } from "../../../src/app/keeping/shelf.ts";
import type { WorkBody, WorkHead } from "../../../src/app/keeping/record.ts";
import { pinPeople } from "../../../src/app/state/actions/arrangePeople.ts";
import { saveSet } from "../../../src/app/state/actions/keepSets.ts";
import { perform, undo } from "../../../src/app/state/actions/action.ts";
import { answerQuestions } from "../../../src/app/state/actions/openNetwork.ts";
import { renameWork } from "../../../src/app/state/actions/renameWork.ts";
import { settingsOf } from "../../../src/app/state/accounts.ts";
import { isProjectFile } from "../../../src/app/keeping/isProjectFile.ts";
import { chunksOf } from "../../../src/core/base/streams.ts";
import { entriesOf } from "../../../src/core/intake/containers/archive.ts";
import { joinedBytes } from "../../../src/core/project/readProjectFile.ts";
import { zipOf } from "../../core/intake/containers/packed.ts";
import { sourceOf } from "../../core/intake/sources.ts";
import { colourBy } from "../../../src/app/state/actions/changeLook.ts";
import { selectPeople } from "../../../src/app/state/actions/selectPeople.ts";
import { conduct, type Conductor } from "../../../src/app/state/conductor.ts";
import { placed } from "../../../src/app/state/drawing.ts";
import { openHoldings, type Holding, type Holdings } from "../../../src/app/state/holdings.ts";
import { openPreferences } from "../../../src/app/state/preferences.ts";
import { openStore, type Store } from "../../../src/app/state/store.ts";
import { fileReport, reading, scriptedEngine, wireOf } from "../scriptedEngine.ts";

const SKETCH = {
  follows: [
    ["a", "b"],
    ["b", "a"],
    ["c", "a"],
    ["d", "c"],
    ["e", "d"],
  ] as [string, string][],
};

/** One window of the browser. */
interface Window {
  readonly store: Store;
  readonly holdings: Holdings;
  readonly conductor: Conductor;
  readonly keeper: Keeper;
  readonly keeping: Keeping;
  held(): Holding;
}

function fakeStorage(): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    clear: () => entries.clear(),
    getItem: (key) => entries.get(key) ?? null,
    key: (at) => [...entries.keys()][at] ?? null,
    removeItem: (key) => void entries.delete(key),
    setItem: (key, value) => void entries.set(key, value),
  };
}

let storage: Storage;
/** With nothing on it. */
function anotherComputer(): void {
  globalThis.indexedDB = new IDBFactory();
  storage = fakeStorage();
}
const saved = new Map<string, Blob>();
let windows: Window[];
beforeEach(() => {
  saved.clear();
  anotherComputer();
  windows = [];
});
afterEach(() => {
  for (const { keeper, conductor } of windows) {
    keeper.close();
    conductor.close();
  }
});

type Asked = Parameters<Parameters<typeof scriptedEngine>[0]>[0];
const readAtOnce = ({ files }: Asked) => reading({ wire: wireOf(SKETCH), files: files.map(({ name }) => fileReport(name)) });

async function openWindow(read: Parameters<typeof scriptedEngine>[0] = readAtOnce): Promise<Window> {
  const store = openStore(openPreferences(["en"], undefined));
  const holdings = openHoldings();
  const engine = scriptedEngine(read);
  const conductor = conduct(store, engine, holdings);
  const opened: { keeper?: Keeper } = {};
  const keeping = openKeeping(async (kept) => {
    opened.keeper = openKeeper({
      store,
      holdings,
      engine,
      conductor,
      kept,
      storage,
      isKeeping: true,
      saveFile: (file, name) => saved.set(name, file),
    });
    return opened.keeper;
  }, storage);
  keeping.prepare();
  await vi.waitUntil(() => keeping.kept.getState().works !== null);
  const held = (): Holding => {
    const holding = holdings.get(store.getState().work.version);
    if (holding === undefined) throw new Error("an open network was expected");
    return holding;
  };
  const window = { store, holdings, conductor, keeper: opened.keeper as Keeper, keeping, held };
  windows.push(window);
  return window;
}

async function openFiles(window: Window, ...names: string[]): Promise<void> {
  window.conductor.reading.open(names.map((name) => new File(["a,b"], name, { lastModified: 7 })));
  await vi.waitUntil(() => window.store.getState().opening.status === "read");
  window.conductor.reading.show();
  await settled(window);
}

async function settled({ held }: Window): Promise<void> {
  await vi.waitUntil(() => held().settled === 1 && held().columns.known.has("twoStepAudience"));
}

const names = ({ keeping }: Window) =>
  keeping.kept.getState().works?.map(({ project }) => project.opening.files.map(({ name }) => name).join(" "));
const isKept = ({ keeping }: Window) => vi.waitUntil(() => keeping.kept.getState().savedMs !== null, { timeout: 3000 });
const newest = ({ keeping }: Window) => keeping.kept.getState().works?.[0] as WorkHead;

/** As a reload does: the window goes, and another one comes. */
async function reload(window: Window): Promise<Window> {
  await window.keeper.flush();
  window.keeper.close();
  return openWindow();
}

describe("the work that is kept on this computer", () => {
  it("is there after a reload, with the same map, the same numbers and what was done by hand", async () => {
    const before = await openWindow();
    await openFiles(before, "follows.csv");
    perform(before.store, saveSet, { name: "Ours", rows: [0, 2] });
    perform(before.store, pinPeople, { places: { 1: [12, 34] }, name: "b" });
    perform(before.store, selectPeople, { rows: [3], mode: "replace" });
    perform(before.store, colourBy, "directAudience");
    await isKept(before);
    await vi.waitUntil(() => newest(before).sketch !== null && newest(before).positions !== null, { timeout: 5000 });

    const after = await reload(before);
    expect(names(after)).toEqual(["follows.csv"]);
    await after.keeper.reopen(newest(after).id);
    await settled(after);
    const [was, is] = [before.store.getState(), after.store.getState()];
    for (const part of ["appearance", "arrangement", "selection", "table", "filters", "accounts"] as const)
      expect(is[part]).toEqual(was[part]);
    expect(is.place.screen).toBe("map");
    const drawn = ({ held, store }: Window) => [...(placed(held(), store.getState().arrangement) ?? [])];
    expect(drawn(after)).toEqual(drawn(before));
    expect(drawn(after).slice(2, 4)).toEqual([12, 34]);
    expect([...after.held().columns.people].map(([id, values]) => [id, [...values]])).toEqual(
      [...before.held().columns.people].map(([id, values]) => [id, [...values]]),
    );
    expect(after.held().files.map(({ name, lastModified }) => [name, lastModified])).toEqual([["follows.csv", 7]]);
    expect(await after.held().files[0]?.text()).toBe("a,b");
    expect(after.keeping.kept.getState().notice).toBeNull();
    // nothing was done since: taking back does not close what one came back to
    undo(after.store);
    expect([is.history.done, after.store.getState().place.screen]).toEqual([[], "map"]);
  });

  it("is kept within a second of an action", async () => {
    const window = await openWindow();
    await openFiles(window, "a.csv");
    await isKept(window);
    perform(window.store, saveSet, { name: "Late", rows: [1] });
    const doneMs = Date.now();
    await vi.waitUntil(() => newest(window).project.filters.sets.length === 1, { timeout: 3000, interval: 10 });
    expect(Date.now() - doneMs).toBeLessThan(1000);
  });

  it("does not mix up two networks, and undo goes back to the one before", async () => {
    const window = await openWindow();
    await openFiles(window, "a.csv");
    perform(window.store, saveSet, { name: "Of a", rows: [1] });
    await isKept(window);
    await openFiles(window, "b.csv");
    await isKept(window);
    expect(names(window)).toEqual(["b.csv", "a.csv"]);
    undo(window.store);
    await isKept(window);
    expect(names(window)).toEqual(["a.csv", "b.csv"]);
    expect(newest(window).project.filters.sets.map(({ name }) => name)).toEqual(["Of a"]);
  });

  it("takes the place of an earlier opening of the same files, unless something was made by hand there", async () => {
    const window = await openWindow();
    await openFiles(window, "a.csv");
    await isKept(window);
    await openFiles(window, "a.csv");
    await isKept(window);
    expect(names(window)).toEqual(["a.csv"]);
    perform(window.store, saveSet, { name: "Mine", rows: [1] });
    await window.keeper.flush();
    await openFiles(window, "a.csv");
    await isKept(window);
    expect(names(window)).toEqual(["a.csv", "a.csv"]);
  });

  it("goes altogether when it is deleted, with what is small, and what is open is not kept again", async () => {
    const window = await openWindow();
    storage.setItem("tular.preferences", "{}");
    storage.setItem("another.app", "stays");
    await openFiles(window, "a.csv");
    await isKept(window);
    expect(storage.getItem(EXPECTED_KEY)).toBe("yes");
    const other = await openWindow();
    await window.keeper.removeAll();
    expect(names(window)).toEqual([]);
    await vi.waitUntil(() => names(other)?.length === 0);
    perform(window.store, saveSet, { name: "Not kept", rows: [1] });
    await window.keeper.flush();
    await new Promise((done) => setTimeout(done, 900));
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([]);
    expect([...Array(storage.length).keys()].map((at) => storage.key(at))).toEqual(["another.app"]);
    // the work itself stays open
    expect(window.held().network.people.count).toBe(5);
  });

  it("can be taken away one by one", async () => {
    const window = await openWindow();
    await openFiles(window, "a.csv");
    await isKept(window);
    await openFiles(window, "b.csv");
    await isKept(window);
    await window.keeper.remove(newest(window).id);
    expect(names(window)).toEqual(["a.csv"]);
    expect(names(await reload(window))).toEqual(["a.csv"]);
  });
});

describe("files that are being opened", () => {
  const asked: Asked[] = [];
  const never = (input: Asked) => {
    asked.push(input);
    return new Promise<never>(() => {});
  };
  const begin = async (window: Window, ...files: string[]) => {
    window.conductor.reading.open(files.map((name) => new File(["a,b"], name, { lastModified: 7 })));
    await vi.waitUntil(() => newest(window)?.isBegun === true, { timeout: 3000 });
  };

  it("are kept before they are read, and opened again with what was answered", async () => {
    const window = await openWindow(never);
    await begin(window, "a.csv", "b.csv");
    perform(window.store, answerQuestions, { "direction:a.csv": "swapped" });
    const after = await reload(window);
    expect(newest(after)).toMatchObject({ isBegun: true, people: 0 });
    expect(names(after)).toEqual(["a.csv b.csv"]);
    await after.keeper.reopen(newest(after).id);
    await vi.waitUntil(() => after.store.getState().opening.status === "read");
    expect(after.store.getState().answers.byQuestion).toEqual({ "direction:a.csv": "swapped" });
    expect(after.store.getState().work.version).toBe(0);
    // shown, they are the same work
    const { id } = newest(after);
    after.conductor.reading.show();
    await isKept(after);
    expect(newest(after)).toMatchObject({ id, people: 5 });
    expect(newest(after).isBegun).toBeUndefined();
    expect(names(after)).toEqual(["a.csv b.csv"]);
    expect(names(await reload(after))).toEqual(["a.csv b.csv"]);
  });

  it("are kept no longer once they are given up, and take nobody's place", async () => {
    const window = await openWindow();
    await openFiles(window, "a.csv");
    await isKept(window);
    const other = await openWindow(never);
    await begin(other, "a.csv");
    expect(other.keeping.kept.getState().works?.map(({ isBegun }) => isBegun)).toEqual([true, undefined]);
    other.conductor.reading.giveUp();
    await vi.waitUntil(() => other.keeping.kept.getState().works?.length === 1, { timeout: 3000 });
    expect(newest(other).isBegun).toBeUndefined();
    expect(names(await reload(other))).toEqual(["a.csv"]);
  });
});

describe("one work in two windows", () => {
  it("becomes two, so that neither overwrites the other, and the second window says so", async () => {
    const first = await openWindow();
    await openFiles(first, "a.csv");
    perform(first.store, saveSet, { name: "Of both", rows: [1] });
    await isKept(first);
    await first.keeper.flush();
    const second = await openWindow();
    const { id } = newest(second);
    await second.keeper.reopen(id);
    await settled(second);
    perform(first.store, saveSet, { name: "First", rows: [2] });
    await first.keeper.flush();
    perform(second.store, saveSet, { name: "Second", rows: [3] });
    await second.keeper.flush();
    expect(second.keeping.kept.getState().notice).toEqual({ kind: "copy" });
    perform(first.store, saveSet, { name: "First again", rows: [0] });
    await first.keeper.flush();
    expect(first.keeping.kept.getState().notice).toBeNull();
    const works = (await reload(second)).keeping.kept.getState().works ?? [];
    const setsOf = (isCopy: boolean) =>
      works.filter((work) => (work.isCopy === true) === isCopy).map(({ project }) => project.filters.sets.map(({ name }) => name));
    expect(setsOf(false)).toEqual([["Of both", "First", "First again"]]);
    expect(setsOf(true)).toEqual([["Of both", "Second"]]);
  });
});

describe("the name of a work", () => {
  it("can be changed, open or not, and stays", async () => {
    const window = await openWindow();
    await openFiles(window, "a.csv");
    await isKept(window);
    await window.keeper.rename(newest(window).id, "  Kopi\nSenja ");
    expect(window.store.getState().title).toEqual({ text: "Kopi Senja" });
    undo(window.store);
    expect(window.store.getState().title).toEqual({ text: "" });
    const after = await reload(window);
    await after.keeper.rename(newest(after).id, "March");
    expect(newest(after).project.title).toEqual({ text: "March" });
    const again = await reload(after);
    await again.keeper.reopen(newest(again).id);
    expect(again.store.getState().title).toEqual({ text: "March" });
  });
});

describe("a project file", () => {
  /** A work with something of everything, saved as a file. */
  async function savedWork(hasFiles = true): Promise<{ window: Window; file: File }> {
    const window = await openWindow();
    await openFiles(window, "follows.csv");
    perform(window.store, saveSet, { name: "Ours", rows: [0, 2] });
    perform(window.store, pinPeople, { places: { 1: [12, 34] }, name: "b" });
    perform(window.store, selectPeople, { rows: [3], mode: "replace" });
    perform(window.store, colourBy, "directAudience");
    perform(window.store, renameWork, "Kopi");
    window.store.setState(({ preferences }) => ({ preferences: { ...preferences, theme: "dark" } }));
    await window.keeper.saveProject("Kopi.tular", hasFiles);
    expect(window.keeping.kept.getState().notice).toEqual({ kind: "saved", file: "Kopi.tular", missing: [] });
    return { window, file: new File([saved.get("Kopi.tular") as Blob], "Kopi.tular") };
  }
  const drawn = ({ held, store }: Window) => [...(placed(held(), store.getState().arrangement) ?? [])];
  const numbers = ({ held }: Window) => [...held().columns.people].map(([id, values]) => [id, [...values]]);
  const made = ({ store }: Window) => {
    const { title, appearance, arrangement, selection, table, postTable, communityTable, filters, accounts, story } = store.getState();
    return { title, appearance, arrangement, selection, table, postTable, communityTable, filters, accounts, story };
  };

  it.each([true, false])("opens on another computer with the same picture and the same numbers (with its files: %s)", async (hasFiles) => {
    const { window, file } = await savedWork(hasFiles);
    expect(await isProjectFile(file)).toBe(true);
    anotherComputer();
    const other = await openWindow();
    await other.keeper.openProject(file);
    await settled(other);
    expect(other.keeping.kept.getState().notice).toBeNull();
    expect(made(other)).toEqual(made(window));
    expect(drawn(other)).toEqual(drawn(window));
    expect(numbers(other)).toEqual(numbers(window));
    expect(other.held().files.map(({ name }) => name)).toEqual(hasFiles ? ["follows.csv"] : []);
    // the colours of the window stay those of whoever sits there
    expect(other.store.getState().preferences.theme).toBe("system");
    await isKept(other);
    expect(newest(other).project.title).toEqual({ text: "Kopi" });
    // nothing was open before: there is nothing to go back to
    undo(other.store);
    expect([other.store.getState().history.done, other.store.getState().place.screen]).toEqual([[], "map"]);
    expect(made(other)).toEqual(made(window));
  });

  it("opens over another work, which comes back as it was when that is taken back", async () => {
    const { file } = await savedWork(false);
    anotherComputer();
    const other = await openWindow();
    await openFiles(other, "other.csv");
    perform(other.store, pinPeople, { places: { 2: [5, 6] }, name: "c" });
    const [before, was] = [made(other), other.held()];
    await other.keeper.openProject(file);
    await settled(other);
    expect(made(other).title).toEqual({ text: "Kopi" });
    undo(other.store);
    expect([made(other), other.store.getState().place.screen]).toEqual([before, "map"]);
    expect(other.held()).toBe(was);
  });

  /** The file with some of its parts exchanged. */
  async function changedFile(file: File, change: (name: string, bytes: Uint8Array) => Uint8Array | undefined): Promise<File> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const parts: Record<string, Uint8Array> = {};
    for (const entry of await entriesOf(sourceOf("a", bytes))) {
      const pieces: Uint8Array[] = [];
      for await (const piece of chunksOf(entry.open())) pieces.push(piece);
      const next = change(entry.name, joinedBytes(pieces));
      if (next !== undefined) parts[entry.name] = next;
    }
    return new File([(await zipOf(parts)) as BlobPart], "changed.tular");
  }

  it("is read again from its files where the network is damaged, and what was made by hand is put back", async () => {
    const { window, file } = await savedWork();
    const broken = await changedFile(file, (name, bytes) => (name === "network" ? bytes.with(40, (bytes[40] ?? 0) ^ 1) : bytes));
    expect(await isProjectFile(broken)).toBe(true);
    anotherComputer();
    const other = await openWindow();
    await other.keeper.openProject(broken);
    await settled(other);
    expect(other.keeping.kept.getState().notice).toEqual({ kind: "reread", lost: [] });
    expect(made(other)).toEqual(made(window));
    expect(drawn(other)).toEqual(drawn(window));
  });

  it("puts nothing made by hand onto other people than those it was made for", async () => {
    const { file } = await savedWork();
    const broken = await changedFile(file, (name, bytes) => (name === "network" ? undefined : bytes));
    anotherComputer();
    const other = await openWindow(() =>
      reading({
        wire: wireOf({
          follows: [
            ["x", "y"],
            ["z", "x"],
          ],
        }),
        files: [fileReport("follows.csv")],
      }),
    );
    await other.keeper.openProject(broken);
    await vi.waitUntil(() => other.store.getState().work.version > 0);
    expect(other.keeping.kept.getState().notice).toMatchObject({ kind: "unmatched" });
    expect(other.store.getState().filters.sets).toEqual([]);
    expect(other.store.getState().arrangement.moved).toEqual({});
    expect(other.store.getState().title.text).toBe("Kopi");
  });

  it("says which part was damaged, and gives back the others", async () => {
    const { file } = await savedWork();
    const broken = await changedFile(file, (name, bytes) => (name === "state/filters.json" ? new TextEncoder().encode("{") : bytes));
    anotherComputer();
    const other = await openWindow();
    await other.keeper.openProject(broken);
    expect(other.keeping.kept.getState().notice).toEqual({ kind: "partly", lost: [{ kind: "state", field: "filters" }] });
    expect(other.store.getState().title.text).toBe("Kopi");
  });

  it("that cannot be opened leaves what is open as it is, and says why", async () => {
    const { window, file } = await savedWork();
    const before = made(window);
    const newer = await changedFile(file, (name, bytes) =>
      name === "tular.json" ? new TextEncoder().encode(new TextDecoder().decode(bytes).replace('"version":1', '"version":99')) : bytes,
    );
    await window.keeper.openProject(newer);
    expect(window.keeping.kept.getState().notice).toMatchObject({
      kind: "refused",
      problem: { code: "project-newer", file: "changed.tular" },
    });
    await window.keeper.openProject(new File([(await file.arrayBuffer()).slice(0, 90)], "cut.tular"));
    expect(window.keeping.kept.getState().notice).toMatchObject({
      kind: "refused",
      problem: { code: "project-broken", file: "cut.tular" },
    });
    expect(made(window)).toEqual(before);
    expect(window.store.getState().work.version).toBeGreaterThan(0);
  });

  it("lends its style to another work, as far as that has the same columns, and undo takes it back", async () => {
    const { file } = await savedWork();
    anotherComputer();
    const other = await openWindow();
    await openFiles(other, "b.csv");
    perform(other.store, saveSet, { name: "Mine", rows: [1] });
    const before = made(other);
    await other.keeper.applyStyle(file);
    expect(other.store.getState().appearance.colourBy).toBe("directAudience");
    expect(other.store.getState().preferences.theme).toBe("dark");
    expect(other.store.getState().filters).toEqual(before.filters);
    expect(other.store.getState().title).toEqual(before.title);
    undo(other.store);
    expect(made(other)).toEqual(before);
    expect(other.store.getState().preferences.theme).toBe("system");
  });

  it("keeps a seed that is not this edition's", async () => {
    const { file } = await savedWork();
    const older = await changedFile(file, (name, bytes) =>
      name === "tular.json" ? new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/"seed":\d+/, '"seed":4711')) : bytes,
    );
    anotherComputer();
    const other = await openWindow();
    await other.keeper.openProject(older);
    expect(settingsOf(other.store.getState().accounts).seed).toBe(4711);
    await settled(other);
    const after = await reload(other);
    await after.keeper.reopen(newest(after).id);
    expect(settingsOf(after.store.getState().accounts).seed).toBe(4711);
  });
});

describe("what goes wrong while keeping", () => {
  it("is said if it cannot be deleted, and what is kept is still shown", async () => {
    const window = await openWindow();
    await openFiles(window, "a.csv");
    await isKept(window);
    const remove = vi.spyOn(indexedDB, "deleteDatabase").mockImplementation(() => {
      throw new DOMException("no", "UnknownError");
    });
    await window.keeper.removeAll();
    remove.mockRestore();
    expect(window.keeping.kept.getState().notice?.kind).toBe("undeleted");
    expect(names(window)).toEqual(["a.csv"]);
  });

  it("is said if the browser keeps nothing, and the work goes on", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("private", "SecurityError");
    });
    const window = await openWindow();
    expect(window.keeping.kept.getState()).toMatchObject({ works: [], unkept: "blocked", notice: { kind: "blocked" } });
    await openFiles(window, "a.csv");
    await vi.waitUntil(() => window.keeping.kept.getState().unkept !== null);
    expect(window.held().network.people.count).toBe(5);
  });

  it("is said if there is no room, keeps what was there, and is over as soon as there is room", async () => {
    const window = await openWindow();
    await openFiles(window, "a.csv");
    await isKept(window);
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await openFiles(window, "b.csv");
    await vi.waitUntil(() => window.keeping.kept.getState().unkept === "full", { timeout: 3000 });
    expect(names(window)).toEqual(["a.csv"]);
    expect(window.held().files[0]?.name).toBe("b.csv");
    put.mockRestore();
    perform(window.store, saveSet, { name: "Again", rows: [1] });
    await isKept(window);
    expect(names(window)).toEqual(["b.csv", "a.csv"]);
    expect(window.keeping.kept.getState().unkept).toBeNull();
  });

  /** Keeps one work, and has its record changed behind our back. */
  async function spoilt(change: (head: Record<string, unknown>, body: Record<string, unknown>) => void): Promise<Window> {
    const window = await openWindow();
    await openFiles(window, "a.csv");
    perform(window.store, saveSet, { name: "Mine", rows: [1] });
    await isKept(window);
    await window.keeper.flush();
    window.keeper.close();
    const shelf = openShelf(() => {});
    const head = newest(window);
    const [body, files] = [await shelf.body(head.id), await shelf.files(head.id)];
    // as the first edition kept it: the files beside the network
    const [newHead, newBody] = [structuredClone(head), { ...body, files: files?.files }] as unknown as [
      Record<string, unknown>,
      Record<string, unknown>,
    ];
    change(newHead, newBody);
    await shelf.remove([head.id]);
    await shelf.putHead(newHead as unknown as WorkHead, 0);
    await shelf.putBody(newBody as unknown as WorkBody);
    shelf.close();
    const after = await openWindow();
    await after.keeper.reopen(newest(after).id);
    return after;
  }
  const failureIn = ({ keeping }: Window) => keeping.kept.getState().notice?.kind;

  it("refuses what a newer Tular kept, and says so", async () => {
    const window = await spoilt((head) => (head["version"] = 99));
    expect(failureIn(window)).toBe("newer");
    expect(window.store.getState().work.version).toBe(0);
  });

  it("reads the files again where the network cannot be read", async () => {
    const window = await spoilt((_head, body) => (body["wire"] = new ArrayBuffer(5)));
    expect(failureIn(window)).toBe("reread");
    await vi.waitUntil(() => window.store.getState().opening.status === "read");
    expect(window.store.getState().opening.files.map(({ name }) => name)).toEqual(["a.csv"]);
  });

  it("says of a record without network and files that it is damaged", async () => {
    const window = await spoilt((_head, body) => Object.assign(body, { wire: null, files: [] }));
    expect(failureIn(window)).toBe("damaged");
    expect(window.store.getState().place.screen).toBe("first");
  });

  it("gives back what can be read of a damaged record", async () => {
    const window = await spoilt((head) => Object.assign(head["project"] as object, { selection: { rows: [4711] }, table: "?" }));
    expect(failureIn(window)).toBe("partly");
    expect(window.store.getState().selection.rows).toEqual([]);
    expect(window.store.getState().filters.sets.map(({ name }) => name)).toEqual(["Mine"]);
  });
});
