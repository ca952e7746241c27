import { NO_ACCOUNTS } from "../accounts.ts";
import { FIRST_APPEARANCE, FIRST_ARRANGEMENT } from "../appearance.ts";
import { NO_FILTERS } from "../filters.ts";
import { NO_PLANS } from "../plans.ts";
import type { Naming } from "../naming.ts";
import { NO_SELECTION } from "../selection.ts";
import type { Place } from "../place.ts";
import { FIRST_COMMUNITY_TABLE, FIRST_POST_TABLE, FIRST_TABLE } from "../table.ts";
import type { Undoable } from "../undoable.ts";
import { NO_TITLE } from "../title.ts";
import { defineAction } from "./action.ts";

/** Shows a network that was read. The one that was open stays in the holdings, so that this can be taken back. */
export const openNetwork = defineAction<{ version: number; files: number }>({
  name: "open",
  run: (_state, { version }) => ({
    work: { version },
    title: NO_TITLE,
    selection: NO_SELECTION,
    appearance: FIRST_APPEARANCE,
    arrangement: FIRST_ARRANGEMENT,
    table: FIRST_TABLE,
    postTable: FIRST_POST_TABLE,
    communityTable: FIRST_COMMUNITY_TABLE,
    filters: NO_FILTERS,
    accounts: NO_ACCOUNTS,
    plans: NO_PLANS,
  }),
  about: ({ files }) => ({ files }),
});

/** What of a work is kept beside its network, where one was in it, and under which names it is shown. */
export type Reopened = Omit<Undoable, "answers" | "work"> & { readonly place: Place; readonly naming: Naming };

/** Shows a work as it was kept. */
export const reopenNetwork = defineAction<{ version: number; files: number; slices: Omit<Reopened, "place" | "naming"> }>({
  name: "open",
  run: (_state, { version, slices }) => ({ work: { version }, ...slices }),
  about: ({ files }) => ({ files }),
});

/** Answers by question: one, or one for all files of a kind. */
type Given = Readonly<Record<string, string>>;

export const answerQuestions = defineAction<Given>({
  name: "answer",
  run: ({ answers }, given) => ({ answers: { byQuestion: { ...answers.byQuestion, ...given } } }),
});

export const swapDirection = defineAction<Given>({
  name: "swap",
  run: ({ answers }, given) => ({ answers: { byQuestion: { ...answers.byQuestion, ...given } } }),
});
