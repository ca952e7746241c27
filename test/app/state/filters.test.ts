import { describe, expect, it, vi } from "vitest";
import { perform, redo, undo } from "../../../src/app/state/actions/action.ts";
import {
  addClause,
  changeClause,
  joinClauses,
  removeAllClauses,
  removeClause,
  setTest,
} from "../../../src/app/state/actions/filterPeople.ts";
import { deleteSet, renameSet, saveSet } from "../../../src/app/state/actions/keepSets.ts";
import { conduct } from "../../../src/app/state/conductor.ts";
import { openHoldings } from "../../../src/app/state/holdings.ts";
import { openStore } from "../../../src/app/state/store.ts";
import type { Test } from "../../../src/core/filter/filter.ts";
import { fileReport, reading, scriptedEngine, wireOf } from "../scriptedEngine.ts";

const range = (from: number | null, to: number | null): Test => ({ kind: "number", column: "directAudience", from, to });
const clauses = (store: ReturnType<typeof openStore>) => store.getState().filters.filter.clauses;

describe("the actions of the filter", () => {
  const fresh = () => openStore({ language: "en", theme: "light", hasLetterKeys: true });

  it("add, change and remove clauses, each with an id of its own", () => {
    const store = fresh();
    perform(store, addClause, { test: range(1, null) });
    perform(store, addClause, { test: range(null, 4), isNegated: true });
    perform(store, changeClause, { id: 1, test: range(2, null), isNegated: false });
    expect(clauses(store)).toEqual([
      { id: 1, isNegated: false, test: range(2, null) },
      { id: 2, isNegated: true, test: range(null, 4) },
    ]);
    perform(store, joinClauses, "or");
    perform(store, removeClause, 1);
    expect(clauses(store).map(({ id }) => id)).toEqual([2]);
    perform(store, removeAllClauses, undefined);
    expect(store.getState().filters.filter).toEqual({ join: "and", clauses: [] });
    undo(store);
    expect(store.getState().filters.filter.join).toBe("or");
  });

  it("let a histogram stand for one clause, which goes when everything is brushed", () => {
    const store = fresh();
    perform(store, setTest, { test: range(null, null), isNegated: false });
    expect(store.getState().history.done).toEqual([]);
    perform(store, setTest, { test: range(1, 3), isNegated: false });
    perform(store, setTest, { test: range(2, 3), isNegated: false });
    expect(clauses(store)).toEqual([{ id: 1, isNegated: false, test: range(2, 3) }]);
    perform(store, setTest, { test: range(null, null), isNegated: false });
    expect(clauses(store)).toEqual([]);
  });

  it("keep sets, and take the clauses about a set away with it", () => {
    const store = fresh();
    perform(store, saveSet, { name: "Board", rows: [0, 2] });
    perform(store, renameSet, { id: 1, name: "The board" });
    perform(store, addClause, { test: { kind: "set", set: 1 } });
    perform(store, deleteSet, 1);
    expect(store.getState().filters).toMatchObject({ sets: [], filter: { clauses: [] } });
    expect(store.getState().history.done.at(-1)?.about.name).toBe("The board");
    undo(store);
    expect(store.getState().filters.sets).toEqual([{ id: 1, name: "The board", rows: [0, 2] }]);
    expect(clauses(store)).toHaveLength(1);
  });
});

describe("following the filter", () => {
  async function opened() {
    const store = openStore({ language: "en", theme: "light", hasLetterKeys: true });
    const holdings = openHoldings();
    const wire = wireOf({
      follows: [
        ["b", "a"],
        ["c", "a"],
        ["c", "b"],
      ],
    });
    const engine = scriptedEngine(() => reading({ wire, files: [fileReport("a.csv")] }));
    const conductor = conduct(store, engine, holdings);
    conductor.reading.open([new File(["x"], "a.csv")]);
    await vi.waitUntil(() => store.getState().opening.status === "read");
    conductor.reading.show();
    const held = () => holdings.get(store.getState().work.version);
    return { store, engine, held };
  }

  it("asks once what it needs is measured, and again at every change, undone ones too", async () => {
    const { store, engine, held } = await opened();
    perform(store, addClause, { test: range(1, null) });
    expect(held()?.columns.known.has("directAudience")).toBe(false);
    await vi.waitUntil(() => held()?.fit?.count === 2);
    const nameOf = (row: number) => held()?.network.people.id(row);
    expect(
      Array.from(held()?.fit?.mask ?? [], (one, row) => (one === 1 ? nameOf(row) : ""))
        .filter(Boolean)
        .sort(),
    ).toEqual(["a", "b"]);
    perform(store, changeClause, { id: 1, test: range(2, null), isNegated: false });
    await vi.waitUntil(() => held()?.fit?.count === 1);
    undo(store);
    await vi.waitUntil(() => held()?.fit?.count === 2);
    undo(store);
    expect(held()?.fit).toBeNull();
    redo(store);
    await vi.waitUntil(() => held()?.fit?.count === 2);
    expect(engine.asked.filter((name) => name === "filter")).toHaveLength(4);
  });

  it("lets go of an answer that came too late", async () => {
    const { store, held } = await opened();
    await vi.waitUntil(() => held()?.columns.known.has("directAudience") === true);
    perform(store, addClause, { test: range(2, null) });
    perform(store, removeAllClauses, undefined);
    await new Promise((done) => setTimeout(done, 20));
    expect(held()?.fit).toBeNull();
  });
});
