import { describe, expect, it } from "vitest";
import { perform, redo, undo } from "../../../src/app/state/actions/action.ts";
import { applyStyle } from "../../../src/app/state/actions/applyStyle.ts";
import { movePerson } from "../../../src/app/state/actions/arrangePeople.ts";
import { colourBy, sizeBy } from "../../../src/app/state/actions/changeLook.ts";
import { answerQuestions } from "../../../src/app/state/actions/openNetwork.ts";
import { clearSelection } from "../../../src/app/state/actions/selectPeople.ts";
import { withoutAnswers } from "../../../src/app/state/history.ts";
import { openStore } from "../../../src/app/state/store.ts";

const freshStore = () => openStore({ language: "en", theme: "system", hasLetterKeys: true });

describe("history", () => {
  it("keeps no step that changed nothing", () => {
    const store = freshStore();
    perform(store, clearSelection, undefined);
    perform(store, colourBy, "community");
    expect(store.getState().history.done).toEqual([]);
  });

  it("knows nothing of how the user likes the window", () => {
    const store = freshStore();
    store.setState({ preferences: { language: "id", theme: "dark", hasLetterKeys: false } });
    perform(store, sizeBy, "reach");
    expect(store.getState().history.done).toHaveLength(1);
    expect(Object.keys({ ...store.getState().history.done[0]?.before, ...store.getState().history.done[0]?.after })).toEqual([
      "appearance",
    ]);
    undo(store);
    expect(store.getState().preferences).toEqual({ language: "id", theme: "dark", hasLetterKeys: false });
  });

  it("takes back the theme that came with a style, and no other preference", () => {
    const store = freshStore();
    const looks = { sortBy: null, isDescending: true, columns: ["reach"] };
    perform(store, applyStyle, {
      style: { appearance: { colourBy: "reach" }, table: looks, postTable: looks, theme: "dark" },
      name: "b.tular",
    });
    expect(store.getState()).toMatchObject({ preferences: { theme: "dark" }, appearance: { sizeBy: null, colourBy: "reach" } });
    store.setState(({ preferences }) => ({ preferences: { ...preferences, language: "id" } }));
    undo(store);
    expect(store.getState()).toMatchObject({ preferences: { theme: "system", language: "id" }, appearance: { colourBy: "community" } });
    redo(store);
    expect(store.getState().preferences).toEqual({ theme: "dark", language: "id", hasLetterKeys: true });
  });

  it("makes one step of what belongs together", () => {
    const store = freshStore();
    perform(store, movePerson, { row: 1, x: 0, y: 0, name: "a" });
    perform(store, movePerson, { row: 1, x: 5, y: 5, name: "a" });
    perform(store, movePerson, { row: 2, x: 5, y: 5, name: "b" });
    expect(store.getState().history.done.map(({ about }) => about.name)).toEqual(["a", "b"]);
    undo(store);
    undo(store);
    expect(store.getState().arrangement.moved).toEqual({});
  });

  it("keeps the last hundred steps", () => {
    const store = freshStore();
    for (let i = 0; i < 130; i++) perform(store, sizeBy, `m${i}`);
    expect(store.getState().history.done).toHaveLength(100);
    while (store.getState().history.done.length > 0) undo(store);
    expect(store.getState().appearance.sizeBy).toBe("m29");
  });

  it("forgets what was undone once something else is done", () => {
    const store = freshStore();
    perform(store, sizeBy, "reach");
    undo(store);
    perform(store, colourBy, "reach");
    redo(store);
    expect(store.getState().appearance).toEqual({ sizeBy: null, colourBy: "reach" });
  });

  it("lets go of answers with their opening", () => {
    const store = freshStore();
    perform(store, sizeBy, "reach");
    perform(store, answerQuestions, { q: "swapped" });
    expect(withoutAnswers(store.getState().history).done.map(({ name }) => name)).toEqual(["sizeBy"]);
  });
});
