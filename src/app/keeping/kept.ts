/**
 * Where each part of the state is kept. "project": with the work, in the browser's store and in a project file alike.
 * "browser": on this computer only, for every work. "nowhere": gone with the window.
 */
import type { Holding } from "../state/holdings.ts";
import { FIRST_PLACE, type Screen } from "../state/place.ts";
import type { State } from "../state/store.ts";

type Keep = "project" | "browser" | "nowhere";

export const KEPT = {
  /** Language and colours: `state/preferences.ts` keeps them. */
  preferences: "browser",
  /** What was read and answered, as the open network was read: its holding says, not what is being opened beside it. */
  opening: "project",
  answers: "project",
  title: "project",
  appearance: "project",
  arrangement: "project",
  selection: "project",
  table: "project",
  postTable: "project",
  communityTable: "project",
  filters: "project",
  accounts: "project",
  plans: "project",
  /** What was found for them: shown at once when the work is opened again, and worked out anew only when it is asked. */
  planned: "project",
  planning: "nowhere",
  story: "project",
  place: "project",
  naming: "project",
  /** A number of this window; the network itself is kept as its buffer. */
  work: "nowhere",
  arrivals: "nowhere",
  pointer: "nowhere",
  played: "nowhere",
  spoken: "nowhere",
  /** Where the playhead stands: one looks, one makes nothing. */
  tasks: "nowhere",
  /** Steps hold networks by their numbers in this window. */
  history: "nowhere",
} as const satisfies Record<keyof State, Keep>;

export type ProjectField = { [Field in keyof State]: (typeof KEPT)[Field] extends "project" ? Field : never }[keyof State];
export type ProjectState = Pick<State, ProjectField>;

const PROJECT_FIELDS = Object.entries(KEPT).flatMap(([field, keep]) => (keep === "project" ? [field as ProjectField] : []));

/** How one looks at a work, and what it was read from: it comes again by itself. Whatever else is kept was made by hand. */
const LOOKED: ReadonlySet<string> = new Set<ProjectField>([
  "opening",
  "appearance",
  "selection",
  "table",
  "postTable",
  "communityTable",
  "place",
]);

export function isMadeByHand(field: string): field is ProjectField {
  return field in KEPT && !LOOKED.has(field);
}

/** How far a reading was, and what waited for its end, is over when its network is shown. */
const NOT_READING = { version: 0, done: 0, total: 0, isShowAwaited: false };

/** What is kept of a work: plain data that survives JSON. */
export function projectOf(state: State, { opening, answers }: Holding): ProjectState {
  const { screen, drawer, isDrawerOpen } = state.place;
  // the screens before the map, and what lies over it, are no part of the work
  const place = { ...FIRST_PLACE, drawer, isDrawerOpen, screen: isWorkScreen(screen) ? screen : ("map" as const) };
  const own: State = { ...state, opening: { ...opening, ...NOT_READING }, answers, place };
  return Object.fromEntries(PROJECT_FIELDS.map((field) => [field, own[field]])) as unknown as ProjectState;
}

export function isWorkScreen(screen: Screen): boolean {
  return screen !== "first" && screen !== "opening";
}

/** Did anything that is kept with the work change? */
export function isProjectChanged(state: State, before: State): boolean {
  return state.work !== before.work || PROJECT_FIELDS.some((field) => state[field] !== before[field]);
}
