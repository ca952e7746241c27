import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { PeopleScreen } from "../../../../src/app/panels/people/PeopleScreen.tsx";
import { perform, undo } from "../../../../src/app/state/actions/action.ts";
import { addClause } from "../../../../src/app/state/actions/filterPeople.ts";
import { saveSet } from "../../../../src/app/state/actions/keepSets.ts";
import { mountNetwork, type Mounted } from "../../mounted.tsx";

const SKETCH = {
  people: ["ana", "budi", "citra", "dewi", "eka"],
  follows: [
    ["ana", "budi"],
    ["citra", "budi"],
    ["dewi", "budi"],
    ["citra", "ana"],
    ["ana", "citra"],
    ["dewi", "citra"],
  ],
} as const;

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
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const fitted = ({ work, store }: Mounted, count: number) =>
  vi.waitUntil(() => work.holdings.get(store.getState().work.version)?.fit?.count === count);

describe("filters above the table of people", () => {
  it("are built from a menu, said as a sentence with their count, and leave people out of the table", async () => {
    const mounted = await mountNetwork(<PeopleScreen />, SKETCH);
    press("Add a filter");
    fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Direct audience" }));
    fireEvent.change(screen.getByLabelText("From"), { target: { value: "2" } });
    press("Add the filter");
    await fitted(mounted, 2);
    await waitFor(() => expect(names()).toEqual(["budi", "citra"]));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("2 of 5 people, by direct audience");
    expect(screen.getByRole("button", { name: /^Direct audience is 2 or more\s*2$/ })).toBeTruthy();
    undo(mounted.store);
    await waitFor(() => expect(names()).toHaveLength(5));
  });

  it("can be turned round, joined by or, and removed", async () => {
    const mounted = await mountNetwork(<PeopleScreen />, SKETCH);
    perform(mounted.store, addClause, { test: { kind: "number", column: "directAudience", from: 3, to: null } });
    perform(mounted.store, addClause, { test: { kind: "number", column: "directAudience", from: null, to: 0 } });
    await fitted(mounted, 0);
    press("or");
    await fitted(mounted, 3);
    await waitFor(() => expect(names().sort()).toEqual(["budi", "dewi", "eka"]));
    press(/^Direct audience is 3 or more/);
    fireEvent.click(screen.getByLabelText("Everybody else instead"));
    press("Done");
    await fitted(mounted, 4);
    expect(screen.getByRole("button", { name: /^Direct audience is not 3 or more/ })).toBeTruthy();
    press("Remove: Direct audience is 0 or less");
    await waitFor(() => expect(mounted.store.getState().filters.filter.clauses).toHaveLength(1));
  });

  it("say that nobody fits, and the way out", async () => {
    const mounted = await mountNetwork(<PeopleScreen />, SKETCH);
    perform(mounted.store, addClause, { test: { kind: "number", column: "directAudience", from: 2, to: null } });
    perform(mounted.store, addClause, { test: { kind: "number", column: "directAudience", from: 90, to: null } });
    await fitted(mounted, 0);
    const status = (await screen.findByText("Nobody fits these filters.")).parentElement;
    if (status === null) throw new Error("words around it were expected");
    expect(within(status).queryByRole("button", { name: /2 or more/ })).toBeNull();
    fireEvent.click(within(status).getByRole("button", { name: /90 or more/ }));
    await waitFor(() => expect(names()).toEqual(["budi", "citra"]));
  });

  it("do not confirm what asks for nothing", async () => {
    const { store } = await mountNetwork(<PeopleScreen />, SKETCH);
    press("Add a filter");
    press("Community");
    press("Add the filter");
    expect(store.getState().filters.filter.clauses).toEqual([]);
    press("All filters");
    press("Steps from people");
    expect(screen.getByText("Select somebody first, on the map or in the table.")).toBeTruthy();
  });

  it("speak Indonesian", async () => {
    const mounted = await mountNetwork(<PeopleScreen />, SKETCH, "id");
    perform(mounted.store, addClause, { test: { kind: "near", people: [1], steps: 1, course: "along" } });
    await fitted(mounted, 4);
    expect(await screen.findByRole("button", { name: /^Dalam 1 langkah mendengar budi/ })).toBeTruthy();
  });
});

describe("sets made by hand", () => {
  it("are saved from the selection, renamed, filtered by and deleted", async () => {
    const mounted = await mountNetwork(<PeopleScreen />, SKETCH);
    fireEvent.click(screen.getByRole("row", { name: /citra/ }));
    fireEvent.click(screen.getByRole("row", { name: /ana/ }), { ctrlKey: true });
    press("Sets");
    const field = screen.getByLabelText(/^Save selection as set/);
    fireEvent.change(field, { target: { value: " Board " } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(mounted.store.getState().filters.sets).toEqual([{ id: 1, name: "Board", rows: [2, 0] }]);
    press("Show only Board");
    await fitted(mounted, 2);
    press("Delete Board");
    await waitFor(() => expect(mounted.store.getState().filters.filter.clauses).toEqual([]));
    undo(mounted.store);
    expect(mounted.store.getState().filters.sets).toHaveLength(1);
  });

  it("can be chosen as a filter once there are any", async () => {
    const { store } = await mountNetwork(<PeopleScreen />, SKETCH);
    press("Add a filter");
    expect(screen.queryByRole("button", { name: "In a set of yours" })).toBeNull();
    perform(store, saveSet, { name: "Board", rows: [1] });
    await screen.findByRole("button", { name: "In a set of yours" });
  });
});
