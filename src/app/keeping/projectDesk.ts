/** Project files: the open work into one, one into the open work, and how one looks onto the open work. */
import type { StoreApi } from "zustand/vanilla";
import type { Engine } from "../../engine/client.ts";
import type { OpenedProject } from "../../engine/protocol.ts";
import { settingsOf } from "../state/accounts.ts";
import { perform } from "../state/actions/action.ts";
import { applyStyle, type Style } from "../state/actions/applyStyle.ts";
import { attributeOf, measureOf } from "../state/columns.ts";
import type { Conductor } from "../state/conductor.ts";
import type { Holdings } from "../state/holdings.ts";
import { looksOf } from "../state/looks.ts";
import { THEMES } from "../state/preferences.ts";
import type { State, Store } from "../state/store.ts";
import type { Busy, Kept } from "./news.ts";
import { projectOf } from "./kept.ts";
import { migrated } from "./migrations.ts";
import { readProject } from "./readProject.ts";
import { takeUp } from "./takeUp.ts";

/** Parts of a project file that are no part of the state: how the window was liked where it was saved, and where one looked from. */
const DISPLAY = "display";
const OUTLOOK = "outlook";

export interface ProjectDesk {
  save(name: string, hasFiles: boolean): Promise<void>;
  open(file: File): Promise<void>;
  applyStyle(file: File): Promise<void>;
  stop(): void;
}

export interface ProjectDeskParts {
  readonly store: Store;
  readonly holdings: Holdings;
  readonly engine: Pick<Engine, "call">;
  readonly conductor: Pick<Conductor, "reading">;
  readonly kept: StoreApi<Kept>;
  /** Gives a file to the browser to save. */
  readonly saveFile: (file: Blob, name: string) => void;
}

export function openProjectDesk({ store, holdings, engine, conductor, kept, saveFile }: ProjectDeskParts): ProjectDesk {
  let controller: AbortController | undefined;

  /** One thing at a time: another one ends what is under way. */
  async function during(busy: Pick<Busy, "what" | "name">, work: (options: Options) => Promise<void>): Promise<void> {
    controller?.abort();
    const mine = new AbortController();
    controller = mine;
    const change = (next: Partial<Busy>) => {
      if (controller === mine) kept.setState(({ busy: before }) => ({ busy: { done: 0, total: 0, ...busy, ...before, ...next } }));
    };
    kept.setState({ busy: { ...busy, done: 0, total: 0 }, notice: null });
    try {
      await work({
        signal: mine.signal,
        onProgress: ({ done, total }) => change({ done, total }),
        now: (what) => change({ what, done: 0, total: 0 }),
      });
    } catch (error) {
      if (!mine.signal.aborted) throw error;
    } finally {
      if (controller === mine) kept.setState({ busy: null });
    }
  }

  async function opened(file: File, options: Options): Promise<OpenedProject | undefined> {
    const found = await engine.call("openProject", { file: { name: file.name, blob: file } }, options);
    if (!("problem" in found)) return found;
    kept.setState({ notice: { kind: "refused", problem: { ...found.problem, file: file.name } } });
    return undefined;
  }

  return {
    save: (name, hasFiles) =>
      during({ what: "saving", name }, async (options) => {
        const state = store.getState();
        const holding = holdings.get(state.work.version);
        if (holding === undefined) return;
        const input = {
          seed: settingsOf(state.accounts).seed,
          state: { ...projectOf(state, holding), [DISPLAY]: { theme: state.preferences.theme }, [OUTLOOK]: holding.outlook },
          positions: holding.settled >= 1 ? holding.positions : null,
          files: hasFiles ? holding.files.map((file) => ({ name: file.name, blob: file })) : [],
        };
        const { file, missing } = await engine.call("writeProject", input, options);
        saveFile(file, name);
        kept.setState({ notice: { kind: "saved", file: name, missing } });
      }).catch(() => kept.setState({ notice: { kind: "unsaved" } })),
    open: (file) =>
      during({ what: "opening", name: file.name }, async (options) => {
        const found = await opened(file, options);
        if (found === undefined) return;
        const files = found.files.map(({ name, blob }) => new File([blob], name, { lastModified: 0 }));
        const { [DISPLAY]: _display, [OUTLOOK]: outlook, ...state } = found.state;
        const hands = { engine, reading: conductor.reading, options, onReread: () => options.now("rereading") };
        const notice = await takeUp({ ...found, state, outlook, files }, hands);
        options.signal.throwIfAborted();
        kept.setState({ notice });
      }),
    applyStyle: (file) =>
      during({ what: "opening", name: file.name }, async (options) => {
        const found = await opened(file, options);
        if (found === undefined) return;
        const style = maybeStyle(found, store.getState(), holdings);
        if (style === undefined) kept.setState({ notice: { kind: "styleless" } });
        else perform(store, applyStyle, { style, name: file.name });
      }),
    stop: () => controller?.abort(),
  };
}

interface Options {
  readonly signal: AbortSignal;
  onProgress(progress: { done: number; total: number }): void;
  now(what: Busy["what"]): void;
}

/** How a work looks, as far as the open one has the same columns; undefined: nothing of it is known. */
function maybeStyle(found: OpenedProject, { accounts, work }: State, holdings: Holdings): Style | undefined {
  const raw = migrated(found.state, found.version);
  const { state, lost } = readProject({ appearance: raw["appearance"], table: raw["table"], postTable: raw["postTable"] }, 0);
  const holding = holdings.get(work.version);
  if (lost.length > 0 || holding === undefined) return undefined;
  const { measures, numbers, groups, plainSizes, plainColours } = looksOf(
    { holding, isWithheld: () => false },
    (accounts.said?.ours.length ?? 0) > 0,
  );
  const { sizeBy, colourBy } = state.appearance;
  const canSize = sizeBy === null || [...measures, ...numbers, ...plainSizes].includes(sizeBy);
  const canColour = [...plainColours, ...groups, ...numbers, ...measures].includes(colourBy);
  const theme = THEMES.find((known) => known === (raw[DISPLAY] as { theme?: unknown } | null | undefined)?.theme);
  const { ranges: _ranges, ...postTable } = state.postTable;
  const isHere = (column: string) => measureOf(column) !== undefined || attributeOf(holding.network, column) !== undefined;
  const { table } = state;
  return {
    appearance: { ...(canSize && { sizeBy }), ...(canColour && { colourBy }) },
    table: {
      ...table,
      sortBy: table.sortBy !== null && isHere(table.sortBy) ? table.sortBy : null,
      columns: table.columns?.filter(isHere) ?? null,
    },
    postTable,
    ...(theme !== undefined && { theme }),
  };
}
