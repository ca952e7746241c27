import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { Drawer } from "../../../../src/app/panels/table/Drawer.tsx";
import { perform, undo } from "../../../../src/app/state/actions/action.ts";
import { addClause } from "../../../../src/app/state/actions/filterPeople.ts";
import type { Sketch } from "../../../../src/core/network/sample.ts";
import { mountNetwork, mountOpening } from "../../mounted.tsx";
import { fileReport, reading, wireOf } from "../../scriptedEngine.ts";

/** A clique of four and one of three, with one tie between; somebody alone. */
const clique = (names: string): [string, string][] =>
  [...names].flatMap((a) => [...names].filter((b) => b !== a).map((b): [string, string] => [a, b]));
const SKETCH: Sketch = { people: [..."abcdxyz", "alone"], follows: [...clique("abcd"), ...clique("xyz"), ["x", "a"]] };

beforeAll(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1400);
  Object.defineProperty(HTMLElement.prototype, "scrollTo", { configurable: true, value: () => {} });
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
afterEach(cleanup);

const sizes = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getAllByRole("gridcell")[1]?.textContent);
const open = async () => fireEvent.click(await screen.findByRole("tab", { name: "Communities 2" }));

describe("the table of communities", () => {
  it("has the largest first, is sorted by its heads, and takes that back", async () => {
    const { store } = await mountNetwork(<Drawer />, SKETCH);
    await open();
    expect(sizes()).toEqual(["4", "3"]);
    expect(screen.getAllByRole("row")[1]?.textContent).toContain("50%");
    fireEvent.click(within(screen.getByRole("columnheader", { name: "People" })).getByRole("button"));
    expect(sizes()).toEqual(["3", "4"]);
    expect(store.getState().history.done.at(-1)).toMatchObject({ name: "sort", about: { term: "communitySize" } });
    undo(store);
    await waitFor(() => expect(sizes()).toEqual(["4", "3"]));
  });

  it("chooses the people of a community, and is chosen with them", async () => {
    const { store } = await mountNetwork(<Drawer />, SKETCH);
    await open();
    const second = screen.getAllByRole("row")[2] as HTMLElement;
    fireEvent.click(second);
    expect(store.getState().selection.rows).toEqual([4, 5, 6]);
    expect(screen.getAllByRole("row")[2]?.getAttribute("aria-selected")).toBe("true");
    fireEvent.keyDown(screen.getByRole("grid"), { key: "Escape" });
    expect(store.getState().selection.rows).toEqual([]);
  });

  it("counts who fits the filter, and leaves out where nobody does", async () => {
    const { store } = await mountNetwork(<Drawer />, SKETCH);
    await open();
    perform(store, addClause, { test: { kind: "near", people: [4], steps: 0, course: "either" }, isNegated: false });
    await waitFor(() => expect(sizes()).toEqual(["1 of 3"]));
    expect(screen.getByRole("tab", { name: "Communities 1 of 2" })).toBeTruthy();
  });

  it("says plainly that there are none", async () => {
    const read = () => reading({ wire: wireOf({ people: ["a", "b"] }), files: [fileReport("a.csv")] });
    const { work } = await mountOpening(<Drawer />, read, "id");
    work.conductor.reading.show();
    fireEvent.click(await screen.findByRole("tab", { name: /Komunitas/ }));
    expect(await screen.findByText("Tidak ada komunitas di sini.")).toBeTruthy();
  });
});
