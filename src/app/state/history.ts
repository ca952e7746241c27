/**
 * What the user did, so that it can be taken back. A step holds the slices it changed as they were before and after;
 * slices are plain and never changed in place, so that holding them costs a reference.
 */
import type { Attribution } from "../../core/network/workbench.ts";
import type { AccountKind } from "./accounts.ts";
import type { HandStep, PeopleList } from "./plans.ts";
import type { Theme } from "./preferences.ts";
import type { Undoable } from "./undoable.ts";

/** The theme is a preference: a style that is applied brings one along, and undo takes that back and no other preference. */
export type Patch = Partial<Undoable> & { readonly theme?: Theme };

export const STEP_NAMES = [
  "select",
  "selectPost",
  "clear",
  "finding",
  "accounts",
  "account",
  "assume",
  "sort",
  "rangePosts",
  "columns",
  "sizeBy",
  "colourBy",
  "answer",
  "swap",
  "open",
  "move",
  "release",
  "pause",
  "settle",
  "pin",
  "unpin",
  "hide",
  "show",
  "filter",
  "refilter",
  "unfilter",
  "unfilterAll",
  "join",
  "saveSet",
  "renameSet",
  "deleteSet",
  "plan",
  "newPlan",
  "copyPlan",
  "renamePlan",
  "deletePlan",
  "listInPlan",
  "unlistInPlan",
  "choosePlanned",
  "rename",
  "style",
  "addScene",
  "proposeStory",
  "updateScene",
  "writeScene",
  "setFigures",
  "moveScene",
  "duplicateScene",
  "removeScene",
  "removeStory",
  "limitStory",
  "showScene",
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** What the step's sentence is about. `term` is an id that is named in the language of the moment. */
export interface StepAbout {
  readonly count?: number;
  readonly name?: string;
  readonly files?: number;
  readonly term?: string;
  readonly accountKind?: AccountKind;
  readonly attribution?: Attribution;
  /** A plan, by its name or its number; which of its lists, and what was done to its people. */
  readonly plan?: { readonly id: number; readonly name: string };
  readonly list?: PeopleList;
  readonly how?: HandStep;
}

export interface Step {
  readonly id: number;
  readonly name: StepName;
  readonly about: StepAbout;
  readonly before: Patch;
  readonly after: Patch;
  readonly atMs: number;
  /** Steps of one name and one key that follow each other closely become one. */
  readonly mergeKey: string | null;
}

export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
  /** The step that is being said in words, and whether it was taken back. */
  readonly latest: number;
  readonly lastId: number;
}

export const NO_HISTORY: History = { done: [], undone: [], latest: 0, lastId: 0 };
const MOST_STEPS = 100;
const MERGE_WITHIN_MS = 1000;

export function withStep(history: History, step: Omit<Step, "id">): History {
  const id = history.lastId + 1;
  const previous = history.done.at(-1);
  const merges =
    previous !== undefined &&
    step.mergeKey !== null &&
    previous.name === step.name &&
    previous.mergeKey === step.mergeKey &&
    step.atMs - previous.atMs <= MERGE_WITHIN_MS &&
    history.undone.length === 0;
  const done = merges
    ? [...history.done.slice(0, -1), { ...step, id, before: { ...step.before, ...previous.before } }]
    : [...history.done, { ...step, id }].slice(-MOST_STEPS);
  return { done, undone: [], latest: id, lastId: id };
}

/** One step back: the history without it, and the patch that takes it back. Undefined if there is none. */
export function steppedBack(history: History): { history: History; patch: Patch } | undefined {
  const step = history.done.at(-1);
  if (step === undefined) return undefined;
  return { history: { ...history, done: history.done.slice(0, -1), undone: [...history.undone, step], latest: 0 }, patch: step.before };
}

export function steppedForward(history: History): { history: History; patch: Patch } | undefined {
  const step = history.undone.at(-1);
  if (step === undefined) return undefined;
  return {
    history: { ...history, done: [...history.done, step], undone: history.undone.slice(0, -1), latest: step.id },
    patch: step.after,
  };
}

/** Answers belong to one opening: once it is shown or given up, they are part of it and no steps of their own. */
export function withoutAnswers(history: History): History {
  const isKept = (step: Step) => step.name !== "answer" && step.name !== "swap";
  return { ...history, done: history.done.filter(isKept), undone: history.undone.filter(isKept) };
}

/** Every version of the network that a step can bring back. */
export function versionsIn(history: History): Set<number> {
  const versions = new Set<number>();
  for (const step of [...history.done, ...history.undone])
    for (const patch of [step.before, step.after]) if (patch.work !== undefined) versions.add(patch.work.version);
  return versions;
}
