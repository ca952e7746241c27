/** What was kept, looked at as a stranger's: each part is taken up if it is sound for this network, and begins anew if not. */
import { areSoundAssumptions, NO_ACCOUNTS, type AccountsSlice } from "../state/accounts.ts";
import { FIRST_APPEARANCE, FIRST_ARRANGEMENT, type Arrangement } from "../state/appearance.ts";
import { NO_FILTERS, type Filters } from "../state/filters.ts";
import { isSoundNaming, REAL_NAMES } from "../state/naming.ts";
import { NO_ANSWERS, NO_OPENING, type Opening } from "../state/opening.ts";
import { areSoundAnswers, NOT_PLANNED } from "../state/planAnswers.ts";
import { areSoundPlans, NO_PLANS } from "../state/plans.ts";
import { DRAWER_VIEWS, FIRST_PLACE, SCREENS, type Place } from "../state/place.ts";
import { NO_SELECTION, type Selection } from "../state/selection.ts";
import { isSoundStory, NO_STORY } from "../state/story.ts";
import { FIRST_POST_TABLE, FIRST_TABLE } from "../state/table.ts";
import { isSoundTitle, NO_TITLE } from "../state/title.ts";
import { isWorkScreen, type ProjectField, type ProjectState } from "./kept.ts";

export interface ReadProject {
  readonly state: ProjectState;
  /** Parts that were kept and could not be read. */
  readonly lost: readonly ProjectField[];
}

/** One part: how it begins, and what must hold of it beyond its shape. A new part of the work needs a row here to compile. */
interface Part<T> {
  readonly first: T;
  isSound?(value: T, people: number): boolean;
}

const PARTS: { readonly [Field in ProjectField]: Part<ProjectState[Field]> } = {
  opening: { first: NO_OPENING, isSound: isSoundOpening },
  answers: { first: NO_ANSWERS, isSound: ({ byQuestion }) => Object.values(byQuestion).every((answer) => typeof answer === "string") },
  title: { first: NO_TITLE, isSound: isSoundTitle },
  appearance: { first: FIRST_APPEARANCE },
  arrangement: { first: FIRST_ARRANGEMENT, isSound: isSoundArrangement },
  selection: { first: NO_SELECTION, isSound: ({ rows }: Selection, people) => areRows(rows, people) },
  table: { first: FIRST_TABLE },
  postTable: { first: FIRST_POST_TABLE },
  filters: { first: NO_FILTERS, isSound: areSoundFilters },
  accounts: { first: NO_ACCOUNTS, isSound: areSoundAccounts },
  plans: { first: NO_PLANS, isSound: areSoundPlans },
  planned: { first: NOT_PLANNED, isSound: areSoundAnswers },
  story: { first: NO_STORY, isSound: isSoundStory },
  naming: { first: REAL_NAMES, isSound: isSoundNaming },
  place: { first: FIRST_PLACE, isSound: isSoundPlace },
};

/** How a work begins. */
export function firstOf<Field extends ProjectField>(field: Field): ProjectState[Field] {
  return PARTS[field].first;
}

/**
 * @param kept what a store or a file gave; may be anything.
 * @param people how many the network has; rows beyond them are of another one.
 */
export function readProject(kept: unknown, people: number): ReadProject {
  const given = isRecord(kept) ? kept : {};
  const lost: ProjectField[] = [];
  const entries = Object.entries(PARTS).map(([name, part]) => {
    const field = name as ProjectField;
    const { first, isSound } = part as Part<object>;
    if (!Object.hasOwn(given, field)) return [field, first];
    const value = maybeLike(given[field], first);
    if (value !== undefined && (isSound === undefined || isSoundly(() => isSound(value, people)))) return [field, value];
    lost.push(field);
    return [field, first];
  });
  return { state: Object.fromEntries(entries) as ProjectState, lost };
}

/** Of the shape of its beginning; what an older record did not know yet is as at the beginning. */
function maybeLike(value: unknown, first: object): object | undefined {
  if (!isRecord(value)) return undefined;
  const isLike = Object.entries(first).every(([key, begun]) => !Object.hasOwn(value, key) || isAlike(value[key], begun));
  return isLike ? { ...first, ...value } : undefined;
}

function isAlike(value: unknown, begun: unknown): boolean {
  if (begun === null) return true;
  if (value === null) return false;
  return typeof value === typeof begun && Array.isArray(value) === Array.isArray(begun);
}

/** Looking into a damaged part may stumble; then it is not sound. */
function isSoundly(look: () => boolean): boolean {
  try {
    return look();
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSoundPlace({ screen, drawer }: Place): boolean {
  return SCREENS.includes(screen) && isWorkScreen(screen) && DRAWER_VIEWS.includes(drawer);
}

function areRows(rows: readonly unknown[], people: number): boolean {
  return rows.every((row) => typeof row === "number" && Number.isInteger(row) && row >= 0 && row < people);
}

function isSoundArrangement({ moved, hidden }: Arrangement, people: number): boolean {
  const isPlace = (place: readonly unknown[]) => place.length === 2 && place.every(Number.isFinite);
  return areRows(hidden, people) && areRows(Object.keys(moved).map(Number), people) && Object.values(moved).every(isPlace);
}

function areSoundFilters({ filter, sets, lastId }: Filters, people: number): boolean {
  const isClause = ({ id, test }: Filters["filter"]["clauses"][number]) =>
    Number.isInteger(id) && typeof test.kind === "string" && (test.kind !== "near" || areRows(test.people, people));
  const isSet = ({ id, name, rows }: Filters["sets"][number]) => Number.isInteger(id) && typeof name === "string" && areRows(rows, people);
  return ["and", "or"].includes(filter.join) && filter.clauses.every(isClause) && sets.every(isSet) && Number.isInteger(lastId);
}

function areSoundAccounts({ said, assumed }: AccountsSlice, people: number): boolean {
  if (assumed !== null && !areSoundAssumptions(assumed)) return false;
  if (said === null) return true;
  return [said.ours, said.brands, said.media, said.people].every((rows) => areRows(rows, people));
}

function isSoundOpening({ report, files, questions, problems }: Opening): boolean {
  const isNamed = ({ name, bytes }: Opening["files"][number]) => typeof name === "string" && typeof bytes === "number";
  const isReport = report === null || (report.files.every(({ columns }) => Array.isArray(columns)) && Number.isFinite(report.join.common));
  return isReport && files.every(isNamed) && questions.every(({ id }) => typeof id === "string") && Array.isArray(problems);
}
