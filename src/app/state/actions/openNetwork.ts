import { NO_ACCOUNTS } from "../accounts.ts";
import { FIRST_APPEARANCE, FIRST_ARRANGEMENT } from "../appearance.ts";
import { NO_FILTERS } from "../filters.ts";
import { NO_SELECTION } from "../selection.ts";
import { FIRST_TABLE } from "../table.ts";
import { defineAction } from "./action.ts";

/** Shows a network that was read. The one that was open stays in the holdings, so that this can be taken back. */
export const openNetwork = defineAction<{ version: number; files: number }>({
  name: "open",
  run: (_state, { version }) => ({
    work: { version },
    selection: NO_SELECTION,
    appearance: FIRST_APPEARANCE,
    arrangement: FIRST_ARRANGEMENT,
    table: FIRST_TABLE,
    filters: NO_FILTERS,
    accounts: NO_ACCOUNTS,
  }),
  about: ({ files }) => ({ files }),
});

export const answerQuestion = defineAction<{ id: string; answer: string }>({
  name: "answer",
  run: ({ answers }, { id, answer }) => ({ answers: { byQuestion: { ...answers.byQuestion, [id]: answer } } }),
});

export const swapDirection = defineAction<{ id: string; answer: string }>({
  name: "swap",
  run: ({ answers }, { id, answer }) => ({ answers: { byQuestion: { ...answers.byQuestion, [id]: answer } } }),
});
