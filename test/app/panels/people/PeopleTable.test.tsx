import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { PeopleTable } from "../../../../src/app/panels/people/PeopleTable.tsx";
import { perform, undo } from "../../../../src/app/state/actions/action.ts";
import { sortBy } from "../../../../src/app/state/actions/changeTable.ts";
import { hidePeople } from "../../../../src/app/state/actions/arrangePeople.ts";
import { selectPeople } from "../../../../src/app/state/actions/selectPeople.ts";
import { addClause } from "../../../../src/app/state/actions/filterPeople.ts";
import { mountNetwork } from "../../mounted.tsx";

const SKETCH = {
  people: ["ana", "budi", "citra", "dewi"],
  follows: [
    ["ana", "budi"],
    ["citra", "budi"],
    ["dewi", "budi"],
    ["citra", "ana"],
    ["ana", "citra"],
    ["dewi", "citra"],
  ],
} as const;

// There is no layout here: the table is told that it is 900 by 400 pixels.
beforeAll(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(900);
});
afterAll(() => {
  vi.restoreAllMocks();
});
afterEach(cleanup);

const names = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getAllByRole("gridcell")[0]?.textContent);
const rowOf = (name: string) => screen.getByRole("row", { name: new RegExp(name) });
const chosen = () =>
  screen
    .getAllByRole("row")
    .filter((row) => row.getAttribute("aria-selected") === "true")
    .map((row) => within(row).getAllByRole("gridcell")[0]?.textContent);

describe("the table of people", () => {
  it("stands in order of the leading measure, and turns round", async () => {
    const { store } = await mountNetwork(<PeopleTable isFull={false} />, SKETCH);
    expect(names()).toEqual(["budi", "citra", "ana", "dewi"]);
    const head = screen.getByRole("columnheader", { name: "Direct audience" });
    expect(head.getAttribute("aria-sort")).toBe("descending");
    fireEvent.click(within(head).getByRole("button"));
    await waitFor(() => expect(names()).toEqual(["dewi", "ana", "citra", "budi"]));
    expect(screen.getByRole("columnheader", { name: "Direct audience" }).getAttribute("aria-sort")).toBe("ascending");
    undo(store);
    await waitFor(() => expect(names()).toEqual(["budi", "citra", "ana", "dewi"]));
  });

  it("selects by click, adds with a key held, and undoes", async () => {
    const { store } = await mountNetwork(<PeopleTable isFull={false} />, SKETCH);
    fireEvent.click(rowOf("citra"));
    expect(store.getState().selection.rows).toEqual([2]);
    fireEvent.click(rowOf("ana"), { ctrlKey: true });
    expect(chosen().sort()).toEqual(["ana", "citra"]);
    fireEvent.click(rowOf("citra"), { metaKey: true });
    expect(chosen()).toEqual(["ana"]);
    undo(store);
    undo(store);
    undo(store);
    expect(store.getState().selection.rows).toEqual([]);
  });

  it("lists those alone who were chosen on the map, and everybody while one picks in the table itself", async () => {
    const { store } = await mountNetwork(<PeopleTable isFull={false} />, SKETCH);
    perform(store, selectPeople, { rows: [0, 2], mode: "replace" });
    await waitFor(() => expect(names()).toEqual(["citra", "ana"]));
    undo(store);
    await waitFor(() => expect(names()).toHaveLength(4));
    fireEvent.click(rowOf("citra"));
    fireEvent.click(rowOf("ana"), { ctrlKey: true });
    expect(names()).toHaveLength(4);
  });

  it("leaves out who is hidden, and says so where nobody is left", async () => {
    const { store } = await mountNetwork(<PeopleTable isFull />, SKETCH);
    perform(store, hidePeople, { rows: [1, 3] });
    await waitFor(() => expect(names()).toEqual(["citra", "ana"]));
    perform(store, hidePeople, { rows: [0, 2] });
    fireEvent.click(await screen.findByRole("button", { name: "Show 4 hidden" }));
    await waitFor(() => expect(names()).toHaveLength(4));
  });

  it("can be walked by keyboard", async () => {
    const { store } = await mountNetwork(<PeopleTable isFull />, SKETCH);
    const grid = screen.getByRole("grid");
    grid.focus();
    fireEvent.keyDown(grid, { key: "ArrowDown" });
    fireEvent.keyDown(grid, { key: "Enter" });
    expect(chosen()).toEqual(["citra"]);
    fireEvent.keyDown(grid, { key: "End" });
    fireEvent.keyDown(grid, { key: " " });
    expect(chosen()).toEqual(["citra", "dewi"]);
    expect(grid.getAttribute("aria-activedescendant")).toBe(rowOf("dewi").id);
    fireEvent.keyDown(grid, { key: "Escape" });
    expect(store.getState().selection.rows).toEqual([]);
  });

  it("says in words what is not known", async () => {
    await mountNetwork(<PeopleTable isFull />, { ...SKETCH, people: [...SKETCH.people, "eka"] }, "id");
    expect(within(rowOf("eka")).getByText("tanpa ikatan")).toBeTruthy();
    expect(screen.getByRole("columnheader", { name: "Komunitas" })).toBeTruthy();
  });

  it("returns to its top after another order or filter, and stays with a person who is followed", async () => {
    const scrolled: number[] = [];
    const scrollTo = vi.fn((to: ScrollToOptions) => void scrolled.push(to.top ?? -1));
    Object.defineProperty(HTMLElement.prototype, "scrollTo", { configurable: true, value: scrollTo });
    const { store } = await mountNetwork(<PeopleTable isFull={false} />, SKETCH);
    scrolled.length = 0;
    perform(store, sortBy, { id: "twoStepAudience", isSorting: false });
    await waitFor(() => expect(scrolled).toContain(0));
    scrolled.length = 0;
    perform(store, addClause, { test: { kind: "number", column: "directAudience", from: 1, to: null } });
    await waitFor(() => expect(names()).toHaveLength(3));
    expect(scrolled).toContain(0);
    fireEvent.click(rowOf("citra"));
    scrolled.length = 0;
    perform(store, sortBy, { id: "directAudience", isSorting: false });
    await waitFor(() => expect(names()[0]).toBe("budi"));
    expect(scrolled).not.toContain(0);
  });

  it("says which columns do not fit, and shows one of them first when asked", async () => {
    const width = vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(420);
    const { store } = await mountNetwork(<PeopleTable isFull={false} />, SKETCH);
    const more = screen.getByRole("columnheader", { name: /^\+\d+ columns$/ });
    expect(screen.queryByRole("columnheader", { name: "Community" })).toBeNull();
    fireEvent.click(within(more).getByRole("button"));
    fireEvent.click(await screen.findByRole("menuitem", { name: "Two-step audience" }));
    expect(store.getState().table.columns?.[0]).toBe("twoStepAudience");
    undo(store);
    expect(store.getState().table.columns).toBeNull();
    width.mockReturnValue(900);
  });
});
