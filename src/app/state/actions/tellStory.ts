import {
  NO_STORY,
  placeOf,
  sceneIn,
  withChangedScene,
  withDuplicate,
  withMovedScene,
  withoutScene,
  withScenes,
  type NewScene,
  type Scene,
  type SceneTexts,
  type WrittenFrom,
} from "../story.ts";
import type { HandSet } from "../../../core/filter/filter.ts";
import type { Filters } from "../filters.ts";
import type { Opened } from "../storyParts.ts";
import type { StepAbout } from "../history.ts";
import type { Undoable } from "../undoable.ts";
import { defineAction } from "./action.ts";

export const addScene = defineAction<NewScene>({
  name: "addScene",
  run: ({ story }, scene) => ({ story: withScenes(story, [scene]) }),
  about: ({ headline }) => ({ name: headline }),
});

/** A first story out of what was found, behind the scenes that there are. */
export const proposeStory = defineAction<readonly NewScene[]>({
  name: "proposeStory",
  run: ({ story }, scenes) => ({ story: withScenes(story, scenes) }),
  about: ({ length }) => ({ count: length }),
});

/** The scene keeps its words and shows what is seen now. */
export const updateScene = defineAction<{ id: number; seen: Partial<NewScene> }>({
  name: "updateScene",
  run: ({ story }, { id, seen }) => ({ story: withChangedScene(story, id, seen) }),
  about: aboutScene,
});

/** Headline, sentence, notes; letters typed one after the other are one step. */
export const writeScene = defineAction<{ id: number; texts: Partial<SceneTexts>; written?: WrittenFrom }>({
  name: "writeScene",
  run: ({ story }, { id, texts, written }) => ({
    story: withChangedScene(story, id, { ...texts, ...(written !== undefined && { written }) }),
  }),
  about: aboutScene,
  mergeKey: ({ id, texts }) => `${id} ${Object.keys(texts).join()}`,
});

export const setFigures = defineAction<{ id: number; hasFigures: boolean }>({
  name: "setFigures",
  run: ({ story }, { id, hasFigures }) => ({ story: withChangedScene(story, id, { hasFigures }) }),
  about: aboutScene,
});

/** @param to its place when it has moved, 0 for the first. */
export const moveScene = defineAction<{ id: number; to: number }>({
  name: "moveScene",
  run: ({ story }, { id, to }) => ({ story: withMovedScene(story, id, to) }),
  about: ({ id, to }, state) => ({ ...aboutScene({ id }, state), count: Math.max(0, Math.min(to, state.story.scenes.length - 1)) + 1 }),
  mergeKey: ({ id }) => String(id),
});

export const duplicateScene = defineAction<{ id: number }>({
  name: "duplicateScene",
  run: ({ story }, { id }) => ({ story: withDuplicate(story, id) }),
  about: aboutScene,
});

export const removeScene = defineAction<{ id: number }>({
  name: "removeScene",
  run: ({ story }, { id }) => ({ story: placeOf(story, id) < 0 ? story : withoutScene(story, id) }),
  about: aboutScene,
});

export const removeStory = defineAction<void>({
  name: "removeStory",
  run: ({ story }) => ({ story: { ...NO_STORY, lastId: story.lastId } }),
  about: (_nothing, { story }) => ({ count: story.scenes.length }),
});

/** The map as the scene has it: people, filters, sizes and colours; sets that the scene's filter needs join those there are. */
export const showScene = defineAction<Opened>({
  name: "showScene",
  run: ({ filters, arrangement }, { scene, rows, post, filters: wanted, arrangement: kept }) => {
    const { finding } = scene.selection;
    return {
      selection: { rows, ...(finding !== undefined && { finding }), ...(post !== undefined && { post }) },
      appearance: scene.appearance,
      filters: withWanted(filters, wanted),
      arrangement: { ...arrangement, ...kept },
    };
  },
  about: ({ scene }) => ({ name: scene.headline }),
});

/** How long one may speak; null: as long as it takes. */
export const limitStory = defineAction<number | null>({
  name: "limitStory",
  run: ({ story }, minutes) => ({ story: { ...story, minutes } }),
  mergeKey: () => "minutes",
});

/** Sets that are there already, alike in name and people, are not made twice. */
function withWanted(filters: Filters, { filter, sets: wanted, lastId }: Filters): Filters {
  const shift = filters.lastId;
  const known = (set: HandSet) => filters.sets.find(({ name, rows }) => name === set.name && String(rows) === String(set.rows));
  const idOf = new Map(wanted.map((set) => [set.id, known(set)?.id ?? set.id + shift]));
  const clauses = filter.clauses.map(({ id, test, ...rest }) => ({
    ...rest,
    id: id + shift,
    test: test.kind === "set" ? { ...test, set: idOf.get(test.set) ?? test.set } : test,
  }));
  const fresh = wanted.filter((set) => known(set) === undefined).map((set) => ({ ...set, id: set.id + shift }));
  return { filter: { ...filter, clauses }, sets: [...filters.sets, ...fresh], lastId: shift + lastId };
}

function aboutScene({ id }: Pick<Scene, "id">, { story }: Undoable): StepAbout {
  return { name: sceneIn(story, id)?.headline ?? "" };
}
