/** What was kept, looked at as a stranger's: each part is taken up if it is sound for this network, and begins anew if not. */
import * as v from "valibot";
import { NO_ACCOUNTS } from "../state/accounts.ts";
import { FIRST_APPEARANCE, FIRST_ARRANGEMENT } from "../state/appearance.ts";
import { NO_FILTERS } from "../state/filters.ts";
import { isSoundNaming, REAL_NAMES } from "../state/naming.ts";
import { NO_ANSWERS, NO_OPENING } from "../state/opening.ts";
import { FIRST_PLACE } from "../state/place.ts";
import { NOT_PLANNED } from "../state/planAnswers.ts";
import { NO_PLANS } from "../state/plans.ts";
import { NO_SELECTION } from "../state/selection.ts";
import { isSoundStory, NO_STORY } from "../state/story.ts";
import { FIRST_COMMUNITY_TABLE, FIRST_POST_TABLE, FIRST_TABLE } from "../state/table.ts";
import { NO_TITLE } from "../state/title.ts";
import type { ProjectField, ProjectState } from "./kept.ts";
import {
  accountsShape,
  answersShape,
  appearanceShape,
  arrangementShape,
  filtersShape,
  openingShape,
  placeShape,
  communityTableShape,
  postTableShape,
  selectionShape,
  tableShape,
  titleShape,
} from "./shapes.ts";
import { plannedShape, plansShape } from "./planShapes.ts";

export interface ReadProject {
  readonly state: ProjectState;
  /** Parts that were kept and could not be read. */
  readonly lost: readonly ProjectField[];
}

/** One part: how it begins, and what must hold of it. A new part of the work needs a row here to compile. */
interface Part<T> {
  readonly first: T;
  /** What it must look like in a network of so many people and posts; nothing else of it is taken. */
  shape?(people: number, posts: number): v.GenericSchema;
  /** In place of a shape: what must hold of it beyond looking like its beginning. */
  isSound?(value: T, people: number): boolean;
}

const PARTS: { readonly [Field in ProjectField]: Part<ProjectState[Field]> } = {
  opening: { first: NO_OPENING, shape: () => openingShape },
  answers: { first: NO_ANSWERS, shape: () => answersShape },
  title: { first: NO_TITLE, shape: () => titleShape },
  appearance: { first: FIRST_APPEARANCE, shape: () => appearanceShape },
  arrangement: { first: FIRST_ARRANGEMENT, shape: arrangementShape },
  selection: { first: NO_SELECTION, shape: selectionShape },
  table: { first: FIRST_TABLE, shape: () => tableShape },
  postTable: { first: FIRST_POST_TABLE, shape: () => postTableShape },
  communityTable: { first: FIRST_COMMUNITY_TABLE, shape: () => communityTableShape },
  filters: { first: NO_FILTERS, shape: filtersShape },
  accounts: { first: NO_ACCOUNTS, shape: accountsShape },
  plans: { first: NO_PLANS, shape: plansShape },
  planned: { first: NOT_PLANNED, shape: plannedShape },
  story: { first: NO_STORY, isSound: isSoundStory },
  naming: { first: REAL_NAMES, isSound: isSoundNaming },
  place: { first: FIRST_PLACE, shape: () => placeShape },
};

/** How a work begins. */
export function firstOf<Field extends ProjectField>(field: Field): ProjectState[Field] {
  return PARTS[field].first;
}

/**
 * @param kept what a store or a file gave; may be anything.
 * @param people how many the network has, and how many posts; rows beyond them are of another one.
 */
export function readProject(kept: unknown, people: number, posts = 0): ReadProject {
  const given = isRecord(kept) ? kept : {};
  const lost: ProjectField[] = [];
  const entries = Object.entries(PARTS).map(([name, part]) => {
    const field = name as ProjectField;
    const { first } = part;
    if (!Object.hasOwn(given, field)) return [field, first];
    const value = isSoundly(() => maybePart(given[field], part as Part<object>, [people, posts]));
    if (value === undefined) lost.push(field);
    return [field, value ?? first];
  });
  return { state: Object.fromEntries(entries) as ProjectState, lost };
}

/** What an older record did not know yet is as at the beginning. */
function maybePart(
  value: unknown,
  { first, shape, isSound }: Part<object>,
  [people, posts]: readonly [people: number, posts: number],
): object | undefined {
  if (!isRecord(value)) return undefined;
  const whole = { ...first, ...value };
  if (shape !== undefined) {
    const parsed = v.safeParse(shape(people, posts), whole);
    return parsed.success ? { ...first, ...(parsed.output as object) } : undefined;
  }
  // what a file of text could not hold is not taken from a store either
  const plain = JSON.parse(JSON.stringify(whole)) as typeof whole;
  const isLike = Object.entries(first).every(([key, begun]) => isAlike(plain[key as keyof typeof plain], begun));
  return isLike && isSound?.(plain, people) !== false ? plain : undefined;
}

function isAlike(value: unknown, begun: unknown): boolean {
  if (begun === null) return true;
  if (value === null) return false;
  return typeof value === typeof begun && Array.isArray(value) === Array.isArray(begun);
}

/** Looking into a damaged part may stumble; then it is not sound. */
function isSoundly<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
