import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { perform, undo } from "../../../src/app/state/actions/action.ts";
import { addScene, showScene } from "../../../src/app/state/actions/tellStory.ts";
import { openHoldings, type Holding } from "../../../src/app/state/holdings.ts";
import { NO_OPENING } from "../../../src/app/state/opening.ts";
import { openStore } from "../../../src/app/state/store.ts";
import type { NewScene } from "../../../src/app/state/story.ts";
import { lookOf, openScene, viewOf } from "../../../src/app/state/storyParts.ts";
import type { Test } from "../../../src/core/filter/filter.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { packNetwork } from "../../../src/core/network/wire.ts";

const NAMES = ["ana", "budi", "citra", "dewi", "eka", "fajar"];
const NOTHING = { outlook: null, way: null, atMs: null, leading: "reach" };
const WORDS = { headline: "h", caption: "", notes: "", safe: "", hasFigures: false };

/** People in a circle, in two communities, standing in a row. */
function held(names: readonly string[], isMoved = false): Holding {
  const follows = names.map((name, at): [string, string] => [name, names[(at + 1) % names.length] ?? ""]);
  const network = drawNetwork({ follows });
  const holdings = openHoldings();
  const version = holdings.keep({ files: [], opening: NO_OPENING, answers: { byQuestion: {} }, wire: packNetwork(network), network });
  const holding = holdings.get(version);
  if (holding === undefined) throw new Error("a holding was expected");
  holding.columns.people.set(
    "community",
    Float64Array.from(names, (_, row) => row % 2),
  );
  const people = Uint32Array.from(names.keys());
  const none = new Uint32Array(0);
  holding.picture = {
    people,
    community: people.map((row) => row % 2),
    heard: none,
    hears: none,
    weight: new Float32Array(0),
    positions: new Float32Array(2 * people.length),
    tiesInAll: 0,
    peopleInAll: people.length,
  } as unknown as NonNullable<Holding["picture"]>;
  holding.positions = Float32Array.from(names.flatMap((_, row) => [100 * row + (isMoved ? 500 : 0), 0]));
  return holding;
}

const rows = fc.uniqueArray(fc.nat(NAMES.length - 1));
const test: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ kind: fc.constant("near" as const), people: rows, steps: fc.nat(3), course: fc.constant("along" as const) }),
  fc.record({ kind: fc.constant("number" as const), column: fc.constant("reach"), from: fc.option(fc.nat(9)), to: fc.constant(null) }),
  fc
    .uniqueArray(fc.constantFrom(-1, 0, 1), { minLength: 1 })
    .map((list): Test => ({ kind: "community", communities: list.toSorted((a, b) => a - b) })),
  fc.constant({ kind: "set", set: 40 } as const),
);

describe("a scene", () => {
  it("opens to exactly what was kept, whatever was seen", () => {
    fc.assert(
      fc.property(rows, rows, fc.array(fc.tuple(test, fc.boolean()), { maxLength: 3 }), (chosen, hidden, tests) => {
        const holding = held(NAMES);
        const store = openStore({ language: "en", theme: "system", hasLetterKeys: true });
        const clauses = tests.map(([asked, isNegated], at) => ({ id: at + 1, isNegated, test: asked }));
        store.setState({
          selection: { rows: chosen, finding: "carriers" },
          appearance: { sizeBy: null, colourBy: "community" },
          filters: { filter: { join: "or", clauses }, sets: [{ id: 40, name: "mine", rows: [1, 2] }], lastId: 40 },
          arrangement: { moved: { 3: [5, 6] }, hidden, isPaused: false },
        });
        const before = store.getState();
        const view = viewOf(before, holding, NOTHING);
        expect(JSON.parse(JSON.stringify(view))).toEqual(view);
        const scene: NewScene = { ...WORDS, ...view };
        perform(store, addScene, scene);
        const [kept] = store.getState().story.scenes;
        if (kept === undefined) throw new Error("a scene was expected");
        const opened = openScene(kept, holding);
        expect(opened.missing).toEqual([]);
        store.setState({ selection: { rows: [] }, arrangement: { moved: {}, hidden: [], isPaused: false } });
        perform(store, showScene, opened);
        const { selection, arrangement, filters, appearance } = store.getState();
        expect(selection).toEqual(before.selection);
        expect(arrangement).toEqual(before.arrangement);
        expect(appearance).toEqual({ sizeBy: "reach", colourBy: "community" });
        expect(filters.sets).toEqual(before.filters.sets);
        expect(filters.filter.join).toBe(clauses.length === 0 ? "and" : "or");
        expect(filters.filter.clauses.map(({ isNegated, test: asked }) => ({ isNegated, test: asked }))).toEqual(
          clauses.map(({ isNegated, test: asked }) => ({ isNegated, test: asked })),
        );
        undo(store);
        expect(store.getState().selection.rows).toEqual([]);
      }),
    );
  });

  it("opens without those who are missing, and says who they are", () => {
    const store = openStore({ language: "en", theme: "system", hasLetterKeys: true });
    const state = { ...store.getState(), selection: { rows: [0, 3, 5] }, arrangement: { moved: {}, hidden: [1], isPaused: false } };
    const view = viewOf(state, held(NAMES), { ...NOTHING, way: { from: 5, to: 0 } });
    const scene = { ...WORDS, ...view, id: 1 };
    const newer = held(["gita", "dewi", "ana"]);
    const opened = openScene(scene, newer);
    expect(opened.rows).toEqual([2, 1]);
    expect(opened.missing).toEqual(["fajar"]);
    expect(opened.way).toBeNull();
    expect(opened.arrangement.hidden).toEqual([]);
  });

  it("looks where it looked while the layout is the same, and at its people where it is another", () => {
    const store = openStore({ language: "en", theme: "system", hasLetterKeys: true });
    const outlook = { x: 250, y: 10, units: 300 };
    const state = { ...store.getState(), selection: { rows: [2] } };
    const scene = { ...WORDS, ...viewOf(state, held(NAMES), { ...NOTHING, outlook }), id: 1 };
    const lookIn = (holding: Holding) => lookOf(openScene(scene, holding), holding);
    expect(lookIn(held(NAMES))).toEqual({ kind: "place", ...outlook });
    expect(lookIn(held(NAMES, true))).toEqual({ kind: "people", rows: [2] });
    expect(lookIn(held(["gita", "hadi"]))).toEqual({ kind: "whole" });
  });
});
