import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { perform, redo, undo } from "../../../src/app/state/actions/action.ts";
import { movePerson, pauseLayout, releasePeople, settleOn } from "../../../src/app/state/actions/arrangePeople.ts";
import { colourBy, sizeBy } from "../../../src/app/state/actions/changeLook.ts";
import { chooseColumns, sortBy } from "../../../src/app/state/actions/changeTable.ts";
import {
  addClause,
  changeClause,
  joinClauses,
  removeAllClauses,
  removeClause,
  setTest,
} from "../../../src/app/state/actions/filterPeople.ts";
import { deleteSet, renameSet, saveSet } from "../../../src/app/state/actions/keepSets.ts";
import { answerQuestions, openNetwork, swapDirection } from "../../../src/app/state/actions/openNetwork.ts";
import { clearSelection, selectPeople } from "../../../src/app/state/actions/selectPeople.ts";
import type { Test } from "../../../src/core/filter/filter.ts";
import { withoutAnswers } from "../../../src/app/state/history.ts";
import { openStore, type State, type Store } from "../../../src/app/state/store.ts";

const freshStore = () => openStore({ language: "en", theme: "system", hasLetterKeys: true });

/** What undo is to bring back. */
function kept({ answers, work, appearance, arrangement, selection, table, filters }: State) {
  return { answers, work, appearance, arrangement, selection, table, filters };
}

const row = fc.nat(5);
const id = fc.constantFrom("reach", "directAudience", "attribute:party");
const test: fc.Arbitrary<Test> = fc.oneof(
  fc.tuple(id, fc.option(fc.nat(9)), fc.option(fc.nat(9))).map(([column, from, to]): Test => ({ kind: "number", column, from, to })),
  fc.nat(4).map((set): Test => ({ kind: "set", set })),
);
const anyAction: fc.Arbitrary<(store: Store) => void> = fc.oneof(
  fc.tuple(fc.array(row, { minLength: 1, maxLength: 3 }), fc.constantFrom("replace" as const, "add" as const, "toggle" as const)).map(
    ([rows, mode]) =>
      (store: Store) =>
        perform(store, selectPeople, { rows, mode }),
  ),
  fc.constant((store: Store) => perform(store, clearSelection, undefined)),
  fc.tuple(id, fc.boolean()).map(
    ([column, isSorting]) =>
      (store: Store) =>
        perform(store, sortBy, { id: column, isSorting }),
  ),
  fc.uniqueArray(id).map((columns) => (store: Store) => perform(store, chooseColumns, columns)),
  id.map((column) => (store: Store) => perform(store, sizeBy, column)),
  id.map((column) => (store: Store) => perform(store, colourBy, column)),
  fc.tuple(row, fc.nat(9), fc.nat(9)).map(
    ([moved, x, y]) =>
      (store: Store) =>
        perform(store, movePerson, { row: moved, x, y, name: "a" }),
  ),
  fc.constantFrom(releasePeople, pauseLayout, settleOn).map((action) => (store: Store) => perform(store, action, undefined)),
  fc.tuple(fc.nat(4), test, fc.boolean()).map(
    ([clause, asked, isNegated]) =>
      (store: Store) =>
        perform(store, changeClause, { id: clause, test: asked, isNegated }),
  ),
  fc.tuple(fc.constantFrom(addClause, setTest), test, fc.boolean()).map(
    ([action, asked, isNegated]) =>
      (store: Store) =>
        perform(store, action, { test: asked, isNegated }),
  ),
  fc.nat(4).map((clause) => (store: Store) => perform(store, removeClause, clause)),
  fc.constant((store: Store) => perform(store, removeAllClauses, undefined)),
  fc.constantFrom("and" as const, "or" as const).map((join) => (store: Store) => perform(store, joinClauses, join)),
  fc.array(row).map((rows) => (store: Store) => perform(store, saveSet, { name: "ours", rows })),
  fc.nat(4).map((set) => (store: Store) => perform(store, renameSet, { id: set, name: "theirs" })),
  fc.nat(4).map((set) => (store: Store) => perform(store, deleteSet, set)),
  fc.nat(3).map((version) => (store: Store) => perform(store, openNetwork, { version, files: 1 })),
  fc.constantFrom(answerQuestions, swapDirection).map((action) => (store: Store) => perform(store, action, { q: "swapped" })),
);

describe("history", () => {
  it("brings back the beginning when everything is undone, and the end when everything is redone", () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 60 }), (actions) => {
        const store = freshStore();
        const start = kept(store.getState());
        for (const act of actions) act(store);
        const end = kept(store.getState());
        while (store.getState().history.done.length > 0) undo(store);
        expect(kept(store.getState())).toEqual(start);
        while (store.getState().history.undone.length > 0) redo(store);
        expect(kept(store.getState())).toEqual(end);
      }),
    );
  });

  it("is plain data", () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 20 }), (actions) => {
        const store = freshStore();
        for (const act of actions) act(store);
        expect(JSON.parse(JSON.stringify(store.getState()))).toEqual(store.getState());
      }),
    );
  });

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
