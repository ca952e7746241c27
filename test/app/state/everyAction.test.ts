/**
 * Undo and redo of every action there is give back the same state, byte for byte. An action that nobody can draw an input
 * for fails here: a new one needs its line in `DRAWN`.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ACCOUNT_KINDS } from "../../../src/app/state/accounts.ts";
import { perform, redo, undo, type Action } from "../../../src/app/state/actions/action.ts";
import { applyStyle } from "../../../src/app/state/actions/applyStyle.ts";
import * as arranging from "../../../src/app/state/actions/arrangePeople.ts";
import * as looking from "../../../src/app/state/actions/changeLook.ts";
import * as tables from "../../../src/app/state/actions/changeTable.ts";
import { chooseColumns } from "../../../src/app/state/actions/chooseColumns.ts";
import * as filtering from "../../../src/app/state/actions/filterPeople.ts";
import * as sets from "../../../src/app/state/actions/keepSets.ts";
import { answerQuestions, openNetwork, reopenNetwork, swapDirection } from "../../../src/app/state/actions/openNetwork.ts";
import { renameWork } from "../../../src/app/state/actions/renameWork.ts";
import * as planning from "../../../src/app/state/actions/makePlans.ts";
import * as accounts from "../../../src/app/state/actions/sayAccounts.ts";
import * as selecting from "../../../src/app/state/actions/selectPeople.ts";
import * as telling from "../../../src/app/state/actions/tellStory.ts";
import { FIRST_QUESTION, PEOPLE_LISTS, type KeptPlan } from "../../../src/app/state/plans.ts";
import { THEMES } from "../../../src/app/state/preferences.ts";
import { openStore, type State, type Store } from "../../../src/app/state/store.ts";
import type { NewScene } from "../../../src/app/state/story.ts";
import { PARTS, type Test } from "../../../src/core/filter/filter.ts";
import { ACCOUNT_TYPES, KINDS } from "../../../src/core/network/network.ts";
import { ATTRIBUTIONS } from "../../../src/core/network/workbench.ts";

const row = fc.nat(7);
const rows = fc.uniqueArray(row, { maxLength: 4 });
const id = fc.nat(4);
const bound = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0));
const column = fc.constantFrom("reach", "directAudience", "attribute:party", "__proto__");
const text = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom("__proto__", "", "Kopi ☕", "toString"));
const place = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }));
const nothing = fc.constant(undefined);
const mode = fc.constantFrom("replace" as const, "add" as const, "toggle" as const);
const given = fc.dictionary(text, fc.constantFrom("as-is", "swapped"), { maxKeys: 2 });
const sorting = fc.record({ id: column, isSorting: fc.boolean() });
const test: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ kind: fc.constant("number" as const), column, from: bound, to: bound }),
  fc.record({ kind: fc.constant("words" as const), column, words: fc.array(text, { maxLength: 2 }) }),
  fc.record({ kind: fc.constant("community" as const), communities: fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 3 }) }),
  fc.record({ kind: fc.constant("account" as const), types: fc.subarray([...ACCOUNT_TYPES]) }),
  fc.record({ kind: fc.constant("layer" as const), layer: fc.constantFrom("follows" as const, "shares" as const) }),
  fc.record({
    kind: fc.constant("actions" as const),
    part: fc.constantFrom(...PARTS),
    kinds: fc.option(fc.subarray([...KINDS])),
    fromMs: bound,
    toMs: bound,
  }),
  fc.record({ kind: fc.constant("near" as const), people: rows, steps: id, course: fc.constantFrom("along" as const, "against" as const) }),
  fc.record({ kind: fc.constant("set" as const), set: id }),
);
const tested = fc.record({ test, isNegated: fc.boolean() });
const table = fc.record({ sortBy: fc.option(column), isDescending: fc.boolean(), columns: fc.option(fc.uniqueArray(column)) });
const style = fc.record({
  appearance: fc.record({ sizeBy: column, colourBy: column }, { requiredKeys: [] }),
  table,
  postTable: table,
});

const scene: fc.Arbitrary<NewScene> = fc.record({
  headline: text,
  caption: text,
  notes: text,
  safe: text,
  hasFigures: fc.boolean(),
  written: fc.record({ people: fc.nat(9), follows: fc.nat(9), actions: fc.nat(9) }),
  camera: fc.oneof(
    fc.constant({ kind: "whole" as const }),
    fc.record({
      kind: fc.constant("place" as const),
      x: row,
      y: row,
      units: row,
      landmarks: fc.array(fc.record({ key: text, x: row, y: row })),
    }),
  ),
  selection: fc.record({ people: fc.array(text), finding: text, post: text }, { requiredKeys: ["people"] }),
  filter: fc.record({ join: fc.constantFrom("and" as const, "or" as const), clauses: fc.constant([]) }),
  appearance: fc.record({ sizeBy: fc.option(column), colourBy: column }),
  hidden: fc.array(text, { maxLength: 2 }),
  moved: fc.dictionary(text, place, { maxKeys: 2 }).map((moved) => ({ ...moved })),
  way: fc.option(fc.record({ from: text, to: text })),
  atMs: bound,
  plan: fc.option(fc.record({ id, step: id })),
});

const question = fc.record(
  { size: fc.integer({ min: 1, max: 9 }), budget: fc.option(row), include: rows, peersOnly: fc.boolean(), delay: id },
  { requiredKeys: [] },
);
const plan: fc.Arbitrary<KeptPlan> = fc.record({
  id: fc.integer({ min: 1, max: 4 }),
  name: text,
  question: question.map((asked) => ({ ...FIRST_QUESTION, ...asked })),
  people: fc.option(rows),
});
const listing = fc.record({ plan, list: fc.constantFrom(...PEOPLE_LISTS), rows });

const freshStore = () => openStore({ language: "en", theme: "system", hasLetterKeys: true });

/** What a kept work brings with it. */
const BEGUN = (() => {
  const {
    title,
    appearance,
    arrangement,
    selection,
    table: people,
    postTable,
    communityTable,
    filters,
    accounts: said,
    plans,
    story,
  } = freshStore().getState();
  return { title, appearance, arrangement, selection, table: people, postTable, communityTable, filters, accounts: said, plans, story };
})();

/** One action with inputs as the window gives them. */
interface Drawn {
  readonly action: unknown;
  readonly steps: fc.Arbitrary<(store: Store) => void>;
}

function drawn<Input>(action: Action<Input>, input: fc.Arbitrary<Input>): Drawn {
  return { action, steps: input.map((one) => (store) => perform(store, action, one)) };
}

const DRAWN: readonly Drawn[] = [
  drawn(
    applyStyle,
    fc.tuple(style, fc.option(fc.constantFrom(...THEMES)), text).map(([looks, theme, name]) => ({
      style: { ...looks, ...(theme !== null && { theme }) },
      name,
    })),
  ),
  drawn(
    arranging.movePerson,
    fc.tuple(row, place, text).map(([one, [x, y], name]) => ({ row: one, x, y, name })),
  ),
  drawn(
    arranging.pinPeople,
    fc.dictionary(row.map(String), place, { maxKeys: 3 }).map((places) => ({ places: { ...places } })),
  ),
  drawn(arranging.unpinPeople, fc.record({ rows })),
  drawn(arranging.hidePeople, fc.record({ rows })),
  drawn(arranging.showHidden, fc.option(rows, { nil: undefined })),
  drawn(arranging.releasePeople, nothing),
  drawn(arranging.pauseLayout, nothing),
  drawn(arranging.settleOn, nothing),
  drawn(looking.sizeBy, column),
  drawn(looking.colourBy, column),
  drawn(tables.sortBy, sorting),
  drawn(tables.sortPostsBy, sorting),
  drawn(tables.sortCommunitiesBy, sorting),
  drawn(tables.chooseColumns, fc.uniqueArray(column)),
  drawn(tables.choosePostColumns, fc.uniqueArray(column)),
  drawn(tables.rangePosts, fc.record({ column, from: bound, to: bound })),
  drawn(
    chooseColumns,
    fc.record({
      file: fc.constantFrom("a.csv", "b.csv"),
      roles: fc.option(fc.constantFrom("actor,other", "skip,actor")),
      isPairNew: fc.boolean(),
    }),
  ),
  drawn(filtering.addClause, tested),
  drawn(
    filtering.changeClause,
    fc.tuple(id, tested).map(([clause, change]) => ({ id: clause, ...change })),
  ),
  drawn(filtering.setTest, tested),
  drawn(filtering.removeClause, id),
  drawn(filtering.removeAllClauses, nothing),
  drawn(filtering.joinClauses, fc.constantFrom("and" as const, "or" as const)),
  drawn(sets.saveSet, fc.record({ name: text, rows })),
  drawn(sets.renameSet, fc.record({ id, name: text })),
  drawn(sets.deleteSet, id),
  drawn(openNetwork, fc.record({ version: fc.nat(3), files: id })),
  drawn(
    reopenNetwork,
    fc.record({ version: fc.nat(3), files: id, hidden: rows }).map(({ version, files, hidden }) => ({
      version,
      files,
      slices: { ...BEGUN, arrangement: { ...BEGUN.arrangement, hidden } },
    })),
  ),
  drawn(answerQuestions, given),
  drawn(swapDirection, given),
  drawn(renameWork, text),
  drawn(accounts.sayAccounts, fc.record({ ours: rows, brands: rows, media: rows, people: rows })),
  drawn(accounts.sayAccount, fc.record({ row, kind: fc.constantFrom(...ACCOUNT_KINDS), name: text })),
  drawn(
    accounts.assume,
    fc.record({ relationships: fc.integer({ min: 50, max: 500 }), attribution: fc.constantFrom(...ATTRIBUTIONS) }, { requiredKeys: [] }),
  ),
  drawn(
    planning.changeQuestion,
    fc.tuple(plan, question).map(([changed, changes]) => ({ plan: changed, changes })),
  ),
  drawn(planning.newPlan, question),
  drawn(planning.copyPlan, fc.record({ plan, name: text })),
  drawn(planning.renamePlan, fc.record({ plan, name: text })),
  drawn(planning.deletePlan, fc.integer({ min: 1, max: 4 })),
  drawn(planning.listInPlan, listing),
  drawn(planning.unlistInPlan, listing),
  drawn(
    planning.choosePlanned,
    fc.record({ plan, people: fc.option(rows), how: fc.constantFrom("in" as const, "out" as const, "swap" as const, "back" as const) }),
  ),
  drawn(telling.addScene, scene),
  drawn(telling.proposeStory, fc.array(scene, { maxLength: 3 })),
  drawn(
    telling.updateScene,
    fc.tuple(id, scene).map(([which, seen]) => ({ id: which, seen })),
  ),
  drawn(telling.writeScene, fc.record({ id, texts: fc.record({ headline: text, notes: text }, { requiredKeys: [] }) })),
  drawn(telling.setFigures, fc.record({ id, hasFigures: fc.boolean() })),
  drawn(telling.moveScene, fc.record({ id, to: fc.integer({ min: -1, max: 5 }) })),
  drawn(telling.duplicateScene, fc.record({ id })),
  drawn(telling.removeScene, fc.record({ id })),
  drawn(telling.removeStory, nothing),
  drawn(telling.limitStory, fc.option(fc.integer({ min: 1, max: 60 }))),
  drawn(
    telling.showScene,
    fc
      .record({
        scene: scene.map((one) => ({ ...one, id: 1 })),
        rows,
        hidden: rows,
        clauses: fc.array(tested, { maxLength: 2 }),
        set: rows,
      })
      .map(({ hidden, clauses, set, ...rest }) => ({
        ...rest,
        post: undefined,
        filters: {
          filter: { join: "and" as const, clauses: clauses.map((clause, at) => ({ ...clause, id: at + 1 })) },
          sets: [{ id: 5, name: "shown", rows: set }],
          lastId: 5,
        },
        arrangement: { hidden, moved: {} },
        way: null,
        missing: [],
        isOfNobody: false,
        adds: null,
      })),
  ),
  drawn(selecting.selectPeople, fc.record({ rows, mode })),
  drawn(selecting.selectPost, fc.record({ post: row, rows, name: text })),
  drawn(selecting.chooseFinding, fc.record({ id: text, rows, name: text })),
  drawn(selecting.clearSelection, nothing),
];

/** Now and then something is taken back or done again, and now and then somebody waits, so that steps stay apart. */
const turn = fc.oneof(
  { weight: 8, arbitrary: fc.oneof(...DRAWN.map(({ steps }) => steps)).map((act) => ({ kind: "act" as const, act })) },
  { weight: 2, arbitrary: fc.constant({ kind: "undo" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "redo" as const }) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 3000 }).map((ms) => ({ kind: "wait" as const, ms })) },
);

/** Everything in the window but the history itself, in the order in which it lies there. */
const bytesOf = ({ history: _history, ...state }: State) => JSON.stringify(state);

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("every action", () => {
  const modules = import.meta.glob<Record<string, unknown>>("../../../src/app/state/actions/*.ts", { eager: true });
  const isAction = (value: unknown) => typeof value === "object" && value !== null && "name" in value && "run" in value;
  const actions = Object.entries(modules).flatMap(([file, module]) =>
    Object.entries(module).flatMap(([name, value]) => (isAction(value) ? [{ name: `${name} of ${file.split("/").at(-1)}`, value }] : [])),
  );

  it("has an input that can be drawn", () => {
    expect(actions.length).toBeGreaterThan(35);
    const known = new Set(DRAWN.map(({ action }) => action));
    expect(actions.filter(({ value }) => !known.has(value)).map(({ name }) => name)).toEqual([]);
  });

  it("is one of those in the folder of actions", () => {
    const src = join(import.meta.dirname, "../../../src");
    const files = execFileSync("grep", ["-rlE", "= defineAction(<|\\()", src], { encoding: "utf8" }).trim().split("\n");
    expect(files.filter((file) => !file.includes("/app/state/actions/"))).toEqual([]);
  });

  it("changes something, sooner or later", () => {
    const isIdle = ({ steps }: Drawn, isPaused: boolean): boolean => {
      const store = freshStore();
      // something to change, to take away and to go back to
      for (let version = 1; version < 4; version++) perform(store, sets.saveSet, { name: "a", rows: [version] });
      perform(store, telling.proposeStory, fc.sample(scene, { numRuns: 4, seed: 5 }));
      for (let set = 0; set < 3; set++) perform(store, filtering.addClause, { test: { kind: "set", set } });
      for (let made = 1; made < 4; made++) perform(store, planning.newPlan, {});
      perform(store, arranging.pinPeople, { places: { 0: [1, 2], 3: [3, 4] } });
      perform(store, arranging.hidePeople, { rows: [1, 2, 3] });
      perform(store, selecting.selectPeople, { rows: [5], mode: "replace" });
      if (isPaused) perform(store, arranging.pauseLayout, undefined);
      const { lastId } = store.getState().history;
      for (const act of fc.sample(steps, { numRuns: 60, seed: 5 })) act(store);
      return store.getState().history.lastId === lastId;
    };
    const idle = DRAWN.filter((one) => isIdle(one, false) && isIdle(one, true));
    expect(idle.map(({ action }) => (action as Action<unknown>).name)).toEqual([]);
  });

  it("is taken back and done again, byte for byte, in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 70 }), (turns) => {
        const store = freshStore();
        const start = bytesOf(store.getState());
        /** How all was before and after each step, by its number. */
        const known = new Map<number, { before: string; after: string }>();
        for (const one of turns) {
          frozen(store.getState());
          const { history } = store.getState();
          const before = bytesOf(store.getState());
          if (one.kind === "wait") vi.advanceTimersByTime(one.ms);
          else if (one.kind === "undo") {
            const step = history.done.at(-1);
            undo(store);
            if (step !== undefined) expect(bytesOf(store.getState())).toBe(known.get(step.id)?.before);
          } else if (one.kind === "redo") {
            const step = history.undone.at(-1);
            redo(store);
            if (step !== undefined) expect(bytesOf(store.getState())).toBe(known.get(step.id)?.after);
          } else {
            one.act(store);
            const { done, lastId } = store.getState().history;
            const after = bytesOf(store.getState());
            expect(JSON.stringify(JSON.parse(after))).toBe(after);
            if (lastId === history.lastId) expect(after).toBe(before);
            else {
              const merged = done.length === history.done.length ? history.done.at(-1) : undefined;
              known.set(lastId, { before: merged === undefined ? before : (known.get(merged.id)?.before ?? before), after });
            }
          }
        }
        const end = bytesOf(store.getState());
        const taken = store.getState().history.done.length;
        while (store.getState().history.done.length > 0) undo(store);
        expect(bytesOf(store.getState())).toBe(start);
        for (let step = 0; step < taken; step++) redo(store);
        expect(bytesOf(store.getState())).toBe(end);
      }),
      { numRuns: 300 },
    );
  });
});
