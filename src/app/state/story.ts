/**
 * The story: scenes in the order in which they are shown. A scene is what was seen when it was added, as plain data.
 * People and posts are told by their ids and communities by one of their members, never by rows, so that a scene still
 * opens with a newer version of the data; `storyParts.ts` turns ids into rows again and says who is missing.
 */
import type { Course } from "../../core/network/ways.ts";
import type { Filter, Test } from "../../core/filter/filter.ts";
import type { Appearance } from "./appearance.ts";

/** A person's id, in the spelling of the files. */
export type PersonKey = string;

/** A clause of a filter that names people by their ids. `null` among the members: people who are in no community. */
export type SceneTest =
  | Exclude<Test, { readonly kind: "near" | "set" | "community" }>
  | { readonly kind: "near"; readonly people: readonly PersonKey[]; readonly steps: number; readonly course: Course }
  | { readonly kind: "set"; readonly name: string; readonly people: readonly PersonKey[] }
  | { readonly kind: "community"; readonly members: readonly (PersonKey | null)[] };

export interface SceneFilter {
  readonly join: Filter["join"];
  readonly clauses: readonly { readonly isNegated: boolean; readonly test: SceneTest }[];
}

/** Somebody who was in sight, and where she stood, in the layout's units. */
export interface Landmark {
  readonly key: PersonKey;
  readonly x: number;
  readonly y: number;
}

/** What lies in the middle of the map's free room, in the layout's units, and how many of them its shorter side shows. */
export interface Outlook {
  readonly x: number;
  readonly y: number;
  readonly units: number;
}

/** Where one looks from. */
export type SceneCamera =
  | { readonly kind: "whole" }
  /** As near as the people of the scene allow. */
  | { readonly kind: "people" }
  | (Outlook & {
      readonly kind: "place";
      /** Where these do not stand there any more, the layout is another one, and the scene looks at them instead. */
      readonly landmarks: readonly Landmark[];
    });

/** Who is spoken of: everybody, or those who were chosen. */
export interface SceneSelection {
  readonly people: readonly PersonKey[];
  /** The finding that was open. */
  readonly finding?: string;
  /** The post that was open, by its id. */
  readonly post?: string;
}

/** How much there was in the files that a scene's words were written from. */
export interface WrittenFrom {
  readonly people: number;
  readonly follows: number;
  readonly actions: number;
}

export interface Scene {
  /** Unique within its story. */
  readonly id: number;
  readonly headline: string;
  /** One sentence below it; "": none. */
  readonly caption: string;
  /** For the speaker alone; paragraphs apart by line breaks. */
  readonly notes: string;
  /** What may safely be said of it; "": nothing is known. */
  readonly safe: string;
  /** Do the three numbers of the whole network stand beside the map? */
  readonly hasFigures: boolean;
  readonly camera: SceneCamera;
  readonly selection: SceneSelection;
  readonly filter: SceneFilter;
  readonly appearance: Appearance;
  readonly hidden: readonly PersonKey[];
  /** Where people were put by hand, in the layout's units. */
  readonly moved: Readonly<Record<PersonKey, readonly [x: number, y: number]>>;
  /** The shortest way that was shown. */
  readonly way: { readonly from: PersonKey; readonly to: PersonKey } | null;
  /** Where the playhead of the time stood; null: the whole time is meant. */
  readonly atMs: number | null;
  /** The plan that was shown, at which of its steps; null: none. */
  readonly plan: {
    readonly id: number;
    readonly step: number;
    /** Missing where its spread is shown, and in scenes of earlier editions. */
    readonly adds?: SceneAdds;
  } | null;
  /** Missing in scenes of earlier editions. */
  readonly written?: WrittenFrom;
}

/** What each person of a plan adds, in the words that the plan's screen had for it when the scene was added. */
export interface SceneAdds {
  /** What is counted. */
  readonly head: string;
  /** In the plan's order; a range that cannot be said is "". */
  readonly each: readonly (readonly [key: PersonKey, gain: string, range: string])[];
}

/** A scene before it has its place in a story. */
export type NewScene = Omit<Scene, "id">;
/** What of a scene is written by hand. */
export type SceneTexts = Pick<Scene, "headline" | "caption" | "notes" | "safe">;
/** What of a scene is seen on the map. */
export type SceneView = Omit<Scene, "id" | "hasFigures" | "written" | keyof SceneTexts>;

export interface Story {
  readonly scenes: readonly Scene[];
  readonly lastId: number;
  /** How long one may speak; null: as long as it takes. */
  readonly minutes: number | null;
}

export const NO_STORY: Story = { scenes: [], lastId: 0, minutes: null };

/** With scenes at a place; without one, at the end. */
export function withScenes(story: Story, added: readonly NewScene[], at = story.scenes.length): Story {
  const numbered = added.map((scene, i) => ({ ...scene, id: story.lastId + 1 + i }));
  return { ...story, scenes: story.scenes.toSpliced(at, 0, ...numbered), lastId: story.lastId + added.length };
}

export function withChangedScene(story: Story, id: number, change: Partial<NewScene>): Story {
  return { ...story, scenes: story.scenes.map((scene) => (scene.id === id ? { ...scene, ...change } : scene)) };
}

export function withoutScene(story: Story, id: number): Story {
  return { ...story, scenes: story.scenes.filter((scene) => scene.id !== id) };
}

/** A copy right behind the scene. */
export function withDuplicate(story: Story, id: number): Story {
  const at = placeOf(story, id);
  const scene = story.scenes[at];
  return scene === undefined ? story : withScenes(story, [scene], at + 1);
}

/** @param to its place when it has moved, 0 for the first; beyond the ends is at the end. */
export function withMovedScene(story: Story, id: number, to: number): Story {
  const at = placeOf(story, id);
  const scene = story.scenes[at];
  if (scene === undefined) return story;
  const others = story.scenes.toSpliced(at, 1);
  return { ...story, scenes: others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, scene) };
}

export function sceneIn(story: Story, id: number | null): Scene | undefined {
  return story.scenes.find((scene) => scene.id === id);
}

/** −1: there is no such scene. */
export function placeOf({ scenes }: Story, id: number | null): number {
  return scenes.findIndex((scene) => scene.id === id);
}

/** Is what was kept a story? Looked at as a stranger's; it may be anything inside. */
export function isSoundStory({ scenes, lastId, minutes }: Story): boolean {
  const ids = scenes.map(({ id }) => id);
  const areNumbered = ids.every((id) => Number.isInteger(id) && id > 0 && id <= lastId) && new Set(ids).size === ids.length;
  const isLength = minutes === null || (Number.isFinite(minutes) && minutes > 0);
  return areNumbered && Number.isInteger(lastId) && isLength && scenes.every(isSoundScene);
}

function isSoundScene(scene: Scene): boolean {
  const { headline, caption, notes, safe, hasFigures, camera, selection, filter, appearance, hidden, moved, way, atMs, plan, written } =
    scene;
  return (
    [headline, caption, notes, safe].every(isText) &&
    typeof hasFigures === "boolean" &&
    isSoundCamera(camera) &&
    selection.people.every(isText) &&
    [selection.finding, selection.post].every((id) => id === undefined || isText(id)) &&
    ["and", "or"].includes(filter.join) &&
    filter.clauses.every(({ isNegated, test }) => typeof isNegated === "boolean" && isSoundTest(test)) &&
    isText(appearance.colourBy) &&
    (appearance.sizeBy === null || isText(appearance.sizeBy)) &&
    hidden.every(isText) &&
    Object.values(moved).every((place) => place.length === 2 && place.every(Number.isFinite)) &&
    (way === null || (isText(way.from) && isText(way.to))) &&
    (atMs === null || Number.isFinite(atMs)) &&
    (plan === null || (Number.isInteger(plan.id) && Number.isInteger(plan.step) && isSoundAdds(plan.adds))) &&
    (written === undefined || [written.people, written.follows, written.actions].every(Number.isFinite))
  );
}

function isSoundAdds(adds: SceneAdds | undefined): boolean {
  return adds === undefined || (isText(adds.head) && adds.each.every((one) => one.length === 3 && one.every(isText)));
}

function isSoundCamera(camera: SceneCamera): boolean {
  if (camera.kind !== "place") return camera.kind === "whole" || camera.kind === "people";
  const { x, y, units, landmarks } = camera;
  const stands = (mark: Landmark) => isText(mark.key) && [mark.x, mark.y].every(Number.isFinite);
  return [x, y, units].every(Number.isFinite) && units > 0 && landmarks.every(stands);
}

function isSoundTest(test: SceneTest): boolean {
  switch (test.kind) {
    case "near":
    case "set":
      return test.people.every(isText);
    case "community":
      return test.members.every((member) => member === null || isText(member));
    default:
      return ["number", "words", "account", "layer", "actions"].includes(test.kind);
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
