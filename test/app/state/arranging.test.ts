import { describe, expect, it } from "vitest";
import { perform, undo } from "../../../src/app/state/actions/action.ts";
import { hidePeople, pinPeople, showHidden, unpinPeople } from "../../../src/app/state/actions/arrangePeople.ts";
import { selectPeople } from "../../../src/app/state/actions/selectPeople.ts";
import { openStore } from "../../../src/app/state/store.ts";

const start = () => openStore({ language: "en", theme: "light", hasLetterKeys: true });

describe("pinning and hiding", () => {
  it("pins people where they stand, lets some go, and takes both back", () => {
    const store = start();
    const moved = () => store.getState().arrangement.moved;
    perform(store, pinPeople, { places: { 3: [1, 2], 7: [3, 4] } });
    perform(store, unpinPeople, { rows: [3], name: "Ana" });
    expect(moved()).toEqual({ 7: [3, 4] });
    expect(store.getState().history.done.map(({ name, about }) => [name, about])).toEqual([
      ["pin", { count: 2 }],
      ["unpin", { count: 1, name: "Ana" }],
    ]);
    undo(store);
    expect(moved()).toEqual({ 3: [1, 2], 7: [3, 4] });
    undo(store);
    expect(moved()).toEqual({});
  });

  it("points no longer at somebody who was hidden there: the map would speak of nobody", () => {
    const store = start();
    perform(store, selectPeople, { rows: [1], mode: "replace" });
    store.setState({ pointer: { hovered: 1 } });
    perform(store, hidePeople, { rows: [2] });
    expect(store.getState().pointer.hovered).toBe(1);
    perform(store, hidePeople, { rows: [1] });
    expect(store.getState().pointer.hovered).toBeNull();
  });

  it("hides people once, chooses them no longer, and shows them again", () => {
    const store = start();
    perform(store, selectPeople, { rows: [1, 2, 3], mode: "replace" });
    perform(store, hidePeople, { rows: [1, 2] });
    perform(store, hidePeople, { rows: [2, 4] });
    expect(store.getState().arrangement.hidden).toEqual([1, 2, 4]);
    expect(store.getState().selection.rows).toEqual([3]);
    perform(store, showHidden, undefined);
    expect(store.getState().arrangement.hidden).toEqual([]);
    expect(store.getState().history.done.at(-1)?.about).toEqual({ count: 3 });
    undo(store);
    undo(store);
    undo(store);
    expect(store.getState().arrangement.hidden).toEqual([]);
    expect(store.getState().selection.rows).toEqual([1, 2, 3]);
  });
});
