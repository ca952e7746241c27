/** The state of the window: plain data that survives JSON. Arrays and networks lie in the holdings, under a version. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { NO_ACCOUNTS } from "./accounts.ts";
import { FIRST_APPEARANCE, FIRST_ARRANGEMENT } from "./appearance.ts";
import { NO_FILTERS } from "./filters.ts";
import { NO_HISTORY, type History } from "./history.ts";
import { REAL_NAMES, type Naming } from "./naming.ts";
import { NO_ANSWERS, NO_OPENING, type Opening } from "./opening.ts";
import { FIRST_PLACE, type Place } from "./place.ts";
import { NOT_PLANNED, PLANNING_NOTHING, type Planned, type PlanningNow } from "./planAnswers.ts";
import { NO_PLANS } from "./plans.ts";
import { NOT_PLAYED, type Played } from "./played.ts";
import type { Preferences } from "./preferences.ts";
import { NO_POINTER, NO_SELECTION, type Pointer } from "./selection.ts";
import { NOTHING_SPOKEN, type Spoken } from "./spoken.ts";
import { FIRST_COMMUNITY_TABLE, FIRST_POST_TABLE, FIRST_TABLE } from "./table.ts";
import { NO_STORY } from "./story.ts";
import { NO_TASKS, type Tasks } from "./tasks.ts";
import { NO_TITLE } from "./title.ts";
import type { Undoable } from "./undoable.ts";
import { NO_ARRIVALS, NO_WORK, type Arrivals } from "./work.ts";

export interface State extends Undoable {
  readonly preferences: Preferences;
  readonly place: Place;
  readonly naming: Naming;
  readonly opening: Opening;
  readonly arrivals: Arrivals;
  readonly pointer: Pointer;
  readonly planned: Planned;
  readonly planning: PlanningNow;
  readonly played: Played;
  readonly spoken: Spoken;
  readonly tasks: Tasks;
  readonly history: History;
}

export type Store = StoreApi<State>;

export function openStore(preferences: Preferences): Store {
  return createStore<State>(() => ({
    preferences,
    place: FIRST_PLACE,
    naming: REAL_NAMES,
    opening: NO_OPENING,
    answers: NO_ANSWERS,
    work: NO_WORK,
    title: NO_TITLE,
    arrivals: NO_ARRIVALS,
    appearance: FIRST_APPEARANCE,
    arrangement: FIRST_ARRANGEMENT,
    selection: NO_SELECTION,
    pointer: NO_POINTER,
    spoken: NOTHING_SPOKEN,
    table: FIRST_TABLE,
    postTable: FIRST_POST_TABLE,
    communityTable: FIRST_COMMUNITY_TABLE,
    played: NOT_PLAYED,
    filters: NO_FILTERS,
    accounts: NO_ACCOUNTS,
    plans: NO_PLANS,
    planned: NOT_PLANNED,
    planning: PLANNING_NOTHING,
    story: NO_STORY,
    tasks: NO_TASKS,
    history: NO_HISTORY,
  }));
}
