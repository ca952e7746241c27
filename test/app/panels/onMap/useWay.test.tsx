import { createRef } from "react";
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useWay, type WayEnds } from "../../../../src/app/panels/onMap/useWay.ts";
import { PeopleTable } from "../../../../src/app/panels/people/PeopleTable.tsx";
import { perform } from "../../../../src/app/state/actions/action.ts";
import { selectPeople } from "../../../../src/app/state/actions/selectPeople.ts";
import { IN_A_ROW, mountNetwork } from "../../mounted.tsx";

afterEach(cleanup);

describe("asking for the shortest way by pointing on the map", () => {
  it("takes two people, one after the other, and chooses neither", async () => {
    let way: ReturnType<typeof useWay> | undefined;
    function Asking() {
      way = useWay();
      return null;
    }
    const { store } = await mountNetwork(<Asking />, IN_A_ROW);
    act(() => expect(way?.takeEnd(0)).toBe(false));
    expect(way?.asked).toEqual({ kind: "none" });
    act(() => way?.begin());
    act(() => expect(way?.takeEnd(0)).toBe(true));
    expect(way?.asked).toEqual({ kind: "choosing", from: 0 });
    act(() => expect(way?.takeEnd(0)).toBe(true));
    expect(way?.asked).toEqual({ kind: "choosing", from: 0 });
    await act(async () => void way?.takeEnd(2));
    await expect.poll(() => way?.asked).toMatchObject({ kind: "answered", from: 0, to: 2, way: { people: [0, 1, 2] } });
    expect(store.getState().selection.rows).toEqual([]);
  });

  it("takes them from the table too, and ends there by Escape before anything else", async () => {
    const way = createRef<WayEnds>();
    const takeEnd = vi.fn((_row: number) => true);
    const endWay = vi.fn(() => true);
    way.current = { takeEnd, endWay };
    const { store } = await mountNetwork(<PeopleTable isFull={false} way={way} />, IN_A_ROW);
    act(() => perform(store, selectPeople, { rows: [2], mode: "replace" }));
    const table = screen.getByRole("grid");
    fireEvent.keyDown(table, { key: "Home" });
    fireEvent.keyDown(table, { key: "Enter" });
    expect(takeEnd.mock.calls).toEqual([[0]]);
    expect(store.getState().selection.rows).toEqual([2]);
    fireEvent.keyDown(table, { key: "Escape" });
    expect([endWay.mock.calls.length, store.getState().selection.rows]).toEqual([1, [2]]);
    // nobody is asked for any more
    takeEnd.mockReturnValue(false);
    endWay.mockReturnValue(false);
    fireEvent.keyDown(table, { key: "Enter" });
    expect(store.getState().selection.rows).toEqual([0]);
    fireEvent.keyDown(table, { key: "Escape" });
    expect(store.getState().selection.rows).toEqual([]);
  });
});
