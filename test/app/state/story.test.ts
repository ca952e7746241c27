import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readProject } from "../../../src/app/keeping/readProject.ts";
import { perform, redo, undo } from "../../../src/app/state/actions/action.ts";
import {
  addScene,
  duplicateScene,
  limitStory,
  moveScene,
  proposeStory,
  removeScene,
  removeStory,
  setFigures,
  updateScene,
  writeScene,
} from "../../../src/app/state/actions/tellStory.ts";
import { openStore, type Store } from "../../../src/app/state/store.ts";
import { NO_STORY, withMovedScene, withScenes, type NewScene, type SceneCamera, type SceneTest } from "../../../src/app/state/story.ts";

const freshStore = () => openStore({ language: "en", theme: "system", hasLetterKeys: true });

const key = fc.constantFrom("ana", "budi", "citra", "@dewi", "__proto__");
const place = fc.integer({ min: -900, max: 900 });
const camera: fc.Arbitrary<SceneCamera> = fc.oneof(
  fc.constant({ kind: "whole" } as const),
  fc.constant({ kind: "people" } as const),
  fc.record({
    kind: fc.constant("place" as const),
    x: place,
    y: place,
    units: fc.integer({ min: 1, max: 900 }),
    landmarks: fc.array(fc.record({ key, x: place, y: place }), { maxLength: 3 }),
  }),
);
const test: fc.Arbitrary<SceneTest> = fc.oneof(
  fc.record({ kind: fc.constant("near" as const), people: fc.array(key), steps: fc.nat(4), course: fc.constant("along" as const) }),
  fc.record({ kind: fc.constant("set" as const), name: fc.string(), people: fc.array(key) }),
  fc.record({ kind: fc.constant("community" as const), members: fc.array(fc.option(key)) }),
  fc.record({ kind: fc.constant("number" as const), column: fc.constant("reach"), from: fc.option(fc.nat(9)), to: fc.option(fc.nat(9)) }),
);
const scene: fc.Arbitrary<NewScene> = fc.record({
  headline: fc.string(),
  caption: fc.string(),
  notes: fc.string(),
  safe: fc.string(),
  hasFigures: fc.boolean(),
  written: fc.record({ people: fc.nat(9), follows: fc.nat(9), actions: fc.nat(9) }),
  camera,
  selection: fc.record({ people: fc.array(key), finding: fc.string(), post: fc.string() }, { requiredKeys: ["people"] }),
  filter: fc.record({
    join: fc.constantFrom("and" as const, "or" as const),
    clauses: fc.array(fc.record({ isNegated: fc.boolean(), test })),
  }),
  appearance: fc.record({ sizeBy: fc.option(fc.string()), colourBy: fc.string() }),
  hidden: fc.array(key),
  moved: fc.dictionary(key, fc.tuple(place, place)),
  way: fc.option(fc.record({ from: key, to: key })),
  atMs: fc.option(fc.nat()),
  plan: fc.option(
    fc.record(
      {
        id: fc.nat(),
        step: fc.nat(),
        adds: fc.record({ head: fc.string(), each: fc.array(fc.tuple(key, fc.string(), fc.string())) }),
      },
      { requiredKeys: ["id", "step"] },
    ),
  ),
});

const id = fc.integer({ min: 1, max: 6 });
const anyStep: fc.Arbitrary<(store: Store) => void> = fc.oneof(
  scene.map((input) => (store: Store) => perform(store, addScene, input)),
  fc.array(scene, { maxLength: 3 }).map((input) => (store: Store) => perform(store, proposeStory, input)),
  fc.record({ id, seen: scene }).map((input) => (store: Store) => perform(store, updateScene, input)),
  fc
    .record({ id, texts: fc.record({ headline: fc.string(), notes: fc.string() }, { requiredKeys: [] }) })
    .map((input) => (store: Store) => perform(store, writeScene, input)),
  fc.record({ id, hasFigures: fc.boolean() }).map((input) => (store: Store) => perform(store, setFigures, input)),
  fc.record({ id, to: fc.integer({ min: -2, max: 8 }) }).map((input) => (store: Store) => perform(store, moveScene, input)),
  id.map((input) => (store: Store) => perform(store, duplicateScene, { id: input })),
  id.map((input) => (store: Store) => perform(store, removeScene, { id: input })),
  fc.constant((store: Store) => perform(store, removeStory, undefined)),
  fc.option(fc.integer({ min: 1, max: 90 })).map((input) => (store: Store) => perform(store, limitStory, input)),
);
const anyStory = fc.array(scene, { maxLength: 6 }).map((scenes) => withScenes(NO_STORY, scenes));

describe("the steps of a story", () => {
  it("are taken back and done again, letter by letter", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        const store = freshStore();
        const told = [JSON.stringify(store.getState().story)];
        for (const step of steps) {
          const before = store.getState().history.done.length;
          step(store);
          const grown = store.getState().history.done.length - before;
          // a step that goes on with the one before it takes its place
          if (grown > 0) told.push(JSON.stringify(store.getState().story));
          else told[told.length - 1] = JSON.stringify(store.getState().story);
        }
        for (const was of told.toReversed().slice(1)) {
          undo(store);
          expect(JSON.stringify(store.getState().story)).toBe(was);
        }
        for (const was of told.slice(1)) {
          redo(store);
          expect(JSON.stringify(store.getState().story)).toBe(was);
        }
      }),
    );
  });

  it("never give two scenes one number", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
        const store = freshStore();
        for (const step of steps) step(store);
        const { scenes, lastId } = store.getState().story;
        const ids = scenes.map((one) => one.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(Math.max(0, ...ids)).toBeLessThanOrEqual(lastId);
      }),
    );
  });

  it("move one scene and leave the others in their order", () => {
    fc.assert(
      fc.property(anyStory, id, fc.integer({ min: -2, max: 8 }), (story, moved, to) => {
        const after = withMovedScene(story, moved, to);
        const others = (from: typeof story) => from.scenes.filter((one) => one.id !== moved);
        expect(others(after)).toEqual(others(story));
        const isThere = story.scenes.some((one) => one.id === moved);
        const at = after.scenes.findIndex((one) => one.id === moved);
        expect(at).toBe(isThere ? Math.max(0, Math.min(to, story.scenes.length - 1)) : -1);
      }),
    );
  });
});

describe("a story that is kept", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const through: unknown = JSON.parse(JSON.stringify({ story }));
        const { state, lost } = readProject(through, 3);
        expect(lost).toEqual([]);
        expect(JSON.stringify(state.story)).toBe(JSON.stringify(story));
      }),
    );
  });

  it.each([
    ["a scene without words", { headline: undefined }],
    ["a camera that looks from nowhere", { camera: { kind: "place", x: 0, y: null, units: 1, landmarks: [] } }],
    ["people who are rows", { selection: { people: [3] } }],
    ["a clause of another kind", { filter: { join: "and", clauses: [{ isNegated: false, test: { kind: "moon" } }] } }],
    ["a plan that says in pieces what each adds", { plan: { id: 1, step: 0, adds: { head: "x", each: [["ana", "+1"]] } } }],
    ["a number that another scene has", { id: 2 }],
  ])("is not taken up with %s", (_, damage) => {
    const [one] = fc.sample(scene, 1);
    if (one === undefined) throw new Error("a scene was expected");
    const story = withScenes(NO_STORY, [one, one]);
    const [first, ...others] = story.scenes;
    const damaged = { ...story, scenes: [{ ...first, ...damage }, ...others] };
    expect(readProject({ story: damaged }, 3).lost).toEqual(["story"]);
  });
});
