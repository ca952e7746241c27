import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KEPT, projectOf } from "../../../src/app/keeping/kept.ts";
import { firstOf, readProject } from "../../../src/app/keeping/readProject.ts";
import { openHoldings } from "../../../src/app/state/holdings.ts";
import { NO_OPENING } from "../../../src/app/state/opening.ts";
import { openPreferences } from "../../../src/app/state/preferences.ts";
import { openStore, type State } from "../../../src/app/state/store.ts";
import { drawNetwork } from "../../../src/core/network/sample.ts";
import { packNetwork } from "../../../src/core/network/wire.ts";

const network = drawNetwork({ follows: [["a", "b"]] });
const opening = { ...NO_OPENING, files: [{ name: "a.csv", bytes: 3 }] };

function holding() {
  const holdings = openHoldings();
  const version = holdings.keep({ files: [], opening, answers: { byQuestion: { q: "as-is" } }, wire: packNetwork(network), network });
  const held = holdings.get(version);
  if (held === undefined) throw new Error("a holding was expected");
  return held;
}

describe("the table of what is kept", () => {
  it("says of every field of the state where it is kept", () => {
    expect(Object.keys(KEPT).sort()).toEqual(Object.keys(openStore(openPreferences(["en"], undefined)).getState()).sort());
  });

  it("does not compile without a row for a new field", () => {
    type Keep = (typeof KEPT)[keyof typeof KEPT];
    // @ts-expect-error `fresh` has no row
    const table: Record<keyof State | "fresh", Keep> = KEPT;
    expect(table).toBe(KEPT);
  });

  it("keeps what survives JSON, as the network was opened, and not what is opened beside it", () => {
    const store = openStore(openPreferences(["en"], undefined));
    store.setState(({ place }) => ({
      opening: { ...NO_OPENING, files: [{ name: "other.csv", bytes: 9 }] },
      place: { ...place, screen: "opening" },
    }));
    const project = projectOf(store.getState(), holding());
    expect(project.opening.files).toEqual(opening.files);
    expect(project.answers.byQuestion).toEqual({ q: "as-is" });
    expect(project.place.screen).toBe("map");
    const through: unknown = JSON.parse(JSON.stringify(project));
    expect(through).toEqual(project);
    expect(readProject(through, network.people.count)).toEqual({ state: project, lost: [] });
  });
});

/** Files are written without −0, which is the same number. */
function withoutMinusZero(value: unknown): unknown {
  if (typeof value === "number") return value + 0;
  if (Array.isArray(value)) return value.map(withoutMinusZero);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutMinusZero(inner)]));
}

describe("what was kept, read again", () => {
  it("begins anew where nothing was kept, and says nothing of it", () => {
    const { state, lost } = readProject({}, 2);
    expect(lost).toEqual([]);
    expect(state.table).toEqual(firstOf("table"));
    for (const nothing of [null, undefined, 7, "text", []]) expect(readProject(nothing, 2).state).toEqual(state);
  });

  it("takes what an older edition did not know as it begins", () => {
    const { state, lost } = readProject({ table: { sortBy: "reach" } }, 2);
    expect(state.table).toEqual({ ...firstOf("table"), sortBy: "reach" });
    expect(lost).toEqual([]);
  });

  it("takes nothing that could not be shown, whatever anybody wrote", () => {
    const fields = Object.entries(KEPT).flatMap(([field, keep]) => (keep === "project" ? [field] : []));
    const anything = fc.oneof(fc.anything({ maxDepth: 4, withNullPrototype: true }), fc.constant(JSON.parse('{"__proto__":{"rows":[1]}}')));
    fc.assert(
      fc.property(fc.constantFrom(...fields), anything, fc.nat(3), (field, value, people) => {
        const { state, lost } = readProject({ [field]: value }, people);
        expect(JSON.parse(JSON.stringify(state))).toEqual(withoutMinusZero(state));
        expect(lost.every((part) => part === field)).toBe(true);
        if (lost.length > 0) expect(state).toEqual(readProject({}, people).state);
        for (const row of [...state.selection.rows, ...state.arrangement.hidden]) expect(row).toBeLessThan(people);
      }),
      { numRuns: 400 },
    );
  });

  it("takes a sound part with something strange in it as lost, or without the strange thing", () => {
    const sound = projectOf(openStore(openPreferences(["en"], undefined)).getState(), holding());
    const strange = fc.oneof(
      fc.anything({ maxDepth: 2 }),
      fc.constantFrom(-1, Infinity, "", "x".repeat(30_000), [9], [[]], { kind: "moon" }),
    );
    const places = Object.entries(sound).flatMap(([field, value]) => Object.keys(value).map((key) => [field, key] as const));
    fc.assert(
      fc.property(fc.constantFrom(...places), strange, ([field, key], value) => {
        const given = { ...sound, [field]: { ...sound[field as keyof typeof sound], [key]: value } };
        const { state, lost } = readProject(given, 2);
        expect(JSON.parse(JSON.stringify(state))).toEqual(withoutMinusZero(state));
        expect(lost.every((part) => part === field)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    ["rows of another network", "selection", { rows: [2] }],
    ["a row that is none", "selection", { rows: [0.5] }],
    ["places that are none", "arrangement", { moved: { 0: [1, null] }, hidden: [], isPaused: false }],
    ["people hidden who are not there", "arrangement", { moved: {}, hidden: [9], isPaused: false }],
    ["a set without rows", "filters", { sets: [{ id: 1, name: "x" }] }],
    ["a filter that is none", "filters", { filter: { join: "xor", clauses: [] } }],
    [
      "steps from somebody who is not there",
      "filters",
      { filter: { join: "and", clauses: [{ id: 1, test: { kind: "near", people: [9] } }] } },
    ],
    ["accounts of another network", "accounts", { said: { ours: [5], brands: [], media: [], people: [] } }],
    ["answers that are none", "answers", { byQuestion: { q: 7 } }],
    ["a screen that is none", "place", { screen: "moon" }],
    ["a report in pieces", "opening", { report: { files: [{}] } }],
    ["another kind of thing", "table", []],
  ] as const)("drops %s and keeps the rest", (_, field, value) => {
    const { state, lost } = readProject({ appearance: { sizeBy: "reach" }, [field]: value }, 2);
    expect(lost).toEqual([field]);
    expect(state[field]).toEqual(firstOf(field));
    expect(state.appearance.sizeBy).toBe("reach");
  });
});
