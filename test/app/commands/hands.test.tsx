// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { goRound } from "../../../src/app/commands/parts.ts";
import { Hands } from "../../../src/app/commands/Hands.tsx";
import { COMMANDS } from "../../../src/app/commands/catalogue.ts";
import { formatsOf } from "../../../src/app/i18n/formats.ts";
import { textsOf } from "../../../src/app/i18n/translate.ts";
import { perform, redo, undo } from "../../../src/app/state/actions/action.ts";
import { pauseLayout } from "../../../src/app/state/actions/arrangePeople.ts";
import { sortBy } from "../../../src/app/state/actions/changeTable.ts";
import { addClause, removeAllClauses } from "../../../src/app/state/actions/filterPeople.ts";
import { chooseFinding, clearSelection, selectPeople } from "../../../src/app/state/actions/selectPeople.ts";
import type { Sketch } from "../../../src/core/network/sample.ts";
import { mountNetwork } from "../mounted.tsx";

const SKETCH: Sketch = {
  follows: [
    ["budi", "ana"],
    ["citra", "ana"],
    ["citra", "budi"],
    ["dewi", "ana"],
    ["eka", "dewi"],
  ],
};

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

const ENGLISH = { texts: textsOf("en"), formats: formatsOf("en"), language: "en" } as const;
const press = (key: string, held: KeyboardEventInit = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
const options = () => screen.getAllByRole("option").map((option) => option.textContent);

describe("the palette", () => {
  async function open() {
    const mounted = await mountNetwork(<Hands />, SKETCH);
    press("k", { ctrlKey: true });
    const field = await screen.findByRole("combobox", { name: "All actions" });
    return { ...mounted, field };
  }

  it("opens by its key, offers what can be done and nothing else, and closes", async () => {
    const { store } = await open();
    const offered = options();
    expect(offered).toContain("Size by: Direct audience");
    expect(offered).toContain("Export: PNG");
    expect(offered.join()).not.toContain("Clear the selection");
    const dialog = document.querySelector("dialog");
    act(() => dialog?.close());
    await waitFor(() => expect(store.getState().place.overlay).toBeNull());
  });

  it("finds by what is typed, goes up and down, and does the current one", async () => {
    const { store, field } = await open();
    fireEvent.change(field, { target: { value: "size two step" } });
    expect(options()[0]).toBe("Size by: Two-step audience");
    expect(screen.getAllByRole("option")[0]?.getAttribute("aria-selected")).toBe("true");
    fireEvent.keyDown(field, { key: "ArrowDown" });
    expect(field.getAttribute("aria-activedescendant")).toBe(
      screen.getAllByRole("option").at(1)?.id ?? screen.getAllByRole("option")[0]?.id,
    );
    fireEvent.keyDown(field, { key: "ArrowUp" });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(store.getState().appearance.sizeBy).toBe("twoStepAudience");
    expect(store.getState().place.overlay).toBeNull();
    expect(store.getState().place.recent).toEqual(["size:twoStepAudience"]);
  });

  it("takes the person that all letters mean, also where Enter comes before the answer to the last of them", async () => {
    const { store, work, field } = await open();
    const answers: ((rows: number[]) => void)[] = [];
    vi.spyOn(work.conductor, "find").mockImplementation(() => new Promise((answer) => answers.push(answer)));
    fireEvent.change(field, { target: { value: "qq" } });
    await act(async () => answers[0]([0]));
    fireEvent.change(field, { target: { value: "qqx" } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(store.getState().selection.rows).toEqual([]);
    await act(async () => answers[1]([2]));
    expect(store.getState().selection.rows).toEqual([2]);
  });

  it("finds by words that its name does not bear, after whatever bears them", async () => {
    const { field } = await open();
    const offeredFor = (typed: string) => {
      fireEvent.change(field, { target: { value: typed } });
      return screen.queryAllByRole("option").map((option) => option.textContent);
    };
    expect(offeredFor("freeze").join()).toContain("Pause the map");
    expect(offeredFor("theme")).toContain("Colours of the window: Dark");
    expect(offeredFor("distance").join()).toContain("Select those one step out");
    const layout = offeredFor("pause");
    expect(layout[0]).toMatch(/^Pause the map/);
  });

  it("is closed at once, and late news of that closes nothing that was opened since", async () => {
    const { store } = await open();
    const first = document.querySelector("dialog");
    fireEvent(first as Element, new Event("cancel", { cancelable: true }));
    expect(store.getState().place.overlay).toBeNull();
    press("k", { ctrlKey: true });
    act(() => void first?.dispatchEvent(new Event("close")));
    expect(store.getState().place.overlay).toEqual({ kind: "palette" });
  });

  it("has the keys before it has the focus", async () => {
    const { store, field } = await open();
    field.blur();
    press("?");
    expect(store.getState().place.overlay).toEqual({ kind: "palette" });
  });

  it("has what was done lately first", async () => {
    const { store, field } = await open();
    fireEvent.change(field, { target: { value: "theme dark" } });
    fireEvent.change(field, { target: { value: "window dark" } });
    fireEvent.click(screen.getAllByRole("option")[0] as Element);
    expect(store.getState().preferences.theme).toBe("dark");
    press("k", { ctrlKey: true });
    await screen.findByRole("combobox", { name: "All actions" });
    expect(options()[0]).toBe("Colours of the window: Dark");
    expect(within(screen.getByRole("group", { name: "Lately" })).getAllByRole("option")).toHaveLength(1);
  });

  it("finds people, and goes to them", async () => {
    const { store, field } = await open();
    fireEvent.change(field, { target: { value: "dew" } });
    const people = await screen.findByRole("group", { name: "People" });
    fireEvent.click(within(people).getByRole("option"));
    expect(store.getState().selection.rows).toHaveLength(1);
    expect(store.getState().history.done.at(-1)?.about.name).toBe("dewi");
  });

  it("says why something cannot be done, and does not do it", async () => {
    const { store, field } = await open();
    fireEvent.change(field, { target: { value: "clear the selection" } });
    const [first] = screen.getAllByRole("option");
    expect(first?.textContent).toContain("Select somebody first.");
    expect(first?.getAttribute("aria-disabled")).toBe("true");
    fireEvent.keyDown(field, { key: "Enter" });
    expect(store.getState().place.overlay).toEqual({ kind: "palette" });
  });

  it("says that nothing is called so", async () => {
    const { field } = await open();
    fireEvent.change(field, { target: { value: "qqqq" } });
    expect(await screen.findByText("No action and nobody is called “qqqq”.")).toBeTruthy();
    fireEvent.keyDown(field, { key: "ArrowDown" });
    fireEvent.keyDown(field, { key: "Enter" });
  });

  it("speaks Indonesian", async () => {
    await mountNetwork(<Hands />, SKETCH, "id");
    press("k", { ctrlKey: true });
    await screen.findByRole("combobox", { name: "Semua tindakan" });
    expect(options()).toContain("Ukuran: Audiens langsung");
  });
});

describe("the sheet of keys", () => {
  it("has every key of the catalogue, and switches single keys off", async () => {
    const { store } = await mountNetwork(<Hands />, SKETCH);
    press("?", { shiftKey: true });
    const list = await screen.findByRole("region", { name: "Keys" });
    for (const command of COMMANDS.filter(({ keys }) => keys.length > 0))
      expect(within(list).getByText(command.title(ENGLISH))).toBeTruthy();
    expect([...list.querySelectorAll("kbd")].map((key) => key.textContent)).toEqual(
      expect.arrayContaining(["Ctrl", "K", "Esc", "F6", "−", "?"]),
    );
    fireEvent.click(screen.getByRole("checkbox"));
    expect(store.getState().preferences.hasLetterKeys).toBe(false);
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(store.getState().place.overlay).toBeNull();
    press("?", { shiftKey: true });
    expect(store.getState().place.overlay).toBeNull();
  });
});

describe("F6", () => {
  it("goes round the parts that are there, both ways, and passes over what takes no focus", () => {
    document.body.innerHTML = `
      <header data-part="bar"><button id="bar">b</button></header>
      <div data-part="map" id="map" tabindex="0"></div>
      <section data-part="findings"><p>nothing to focus</p></section>
      <div data-part="table"><button>tab</button><div role="grid" id="grid" tabindex="0"></div></div>`;
    const at = () => document.activeElement?.id;
    const round = (direction: 1 | -1, times: number) =>
      Array.from({ length: times }, () => {
        goRound(direction);
        return at();
      });
    expect(round(1, 4)).toEqual(["bar", "map", "grid", "bar"]);
    expect(round(-1, 3)).toEqual(["grid", "map", "bar"]);
  });
});

describe("what is said aloud", () => {
  async function listen(language: "en" | "id" = "en") {
    const mounted = await mountNetwork(<Hands />, SKETCH, language);
    const said = () => document.querySelector("[data-announcer]")?.textContent;
    const rowOf = (name: string) => {
      const people = mounted.work.holdings.get(mounted.store.getState().work.version)?.network.people;
      return Array.from({ length: people?.count ?? 0 }, (_, row) => row).find((row) => people?.id(row) === name) ?? -1;
    };
    return { ...mounted, said, rowOf };
  }

  it("is in one place, which speaks when there is a pause", async () => {
    await listen();
    expect(document.querySelectorAll("[aria-live], [role=status]")).toHaveLength(1);
    expect(document.querySelector("[data-announcer]")?.getAttribute("aria-live")).toBe("polite");
  });

  it("tells of one person her place, her community and who hears her; of several how many", async () => {
    const { store, said, rowOf } = await listen();
    act(() => perform(store, selectPeople, { rows: [rowOf("dewi")], mode: "replace", name: "dewi" }));
    expect(said()).toMatch(/^dewi, 2nd by \w.*, community \w+, heard by 1 person\.$/);
    act(() => perform(store, selectPeople, { rows: [rowOf("ana")], mode: "add", name: "ana" }));
    expect(said()).toBe("2 people selected.");
    act(() => perform(store, clearSelection, undefined));
    expect(said()).toBe("Nobody is selected any more.");
  });

  it("tells of findings, sorting, pausing, undo and redo", async () => {
    const { store, said } = await listen();
    act(() => perform(store, chooseFinding, { id: "x", rows: [0, 1], name: "Two people carry it" }));
    expect(said()).toBe("Two people carry it. 2 of 5 people are lit.");
    act(() => perform(store, sortBy, { id: "directAudience", isSorting: false }));
    expect(said()).toBe("Sorted by direct audience, highest first.");
    act(() => perform(store, pauseLayout, undefined));
    expect(said()).toBe("Paused the map.");
    act(() => undo(store));
    expect(said()).toBe("Undone: Paused the map.");
    act(() => redo(store));
    expect(said()).toBe("Done again: Paused the map.");
  });

  it("tells how many a filter leaves once they are counted, and that there is none any more", async () => {
    const { store, said } = await listen();
    act(() => perform(store, addClause, { test: { kind: "number", column: "directAudience", from: 1, to: null } }));
    await waitFor(() => expect(said()).toBe("3 of 5 people."));
    act(() => perform(store, addClause, { test: { kind: "number", column: "directAudience", from: 90, to: null } }));
    await waitFor(() => expect(said()).toBe("Nobody fits these filters."));
    act(() => perform(store, removeAllClauses, undefined));
    await waitFor(() => expect(said()).toBe("No filter: all 5 people."));
  });

  it("tells it in Indonesian", async () => {
    const { store, said } = await listen("id");
    act(() => perform(store, selectPeople, { rows: [0, 1], mode: "replace" }));
    expect(said()).toBe("2 akun dipilih.");
    act(() => undo(store));
    expect(said()).toBe("Diurungkan: Memilih 2 akun.");
  });
});
