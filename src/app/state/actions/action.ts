import type { Patch, StepAbout, StepName } from "../history.ts";
import { steppedBack, steppedForward, withStep } from "../history.ts";
import type { Store } from "../store.ts";
import type { Undoable } from "../undoable.ts";

/** One thing a user can do. It says what changes; what it was before is kept, and that is its undo. */
export interface Action<Input> {
  readonly name: StepName;
  run(state: Undoable, input: Input): Patch;
  about?(input: Input, state: Undoable): StepAbout;
  /** Repetitions with one key become one step. */
  mergeKey?(input: Input): string;
}

export function defineAction<Input>(action: Action<Input>): Action<Input> {
  return action;
}

/** Does it, and keeps the way back. Nothing happens if nothing would change. */
export function perform<Input>(store: Store, action: Action<Input>, input: Input): void {
  const state = store.getState();
  const after = action.run(state, input);
  const before = sameSlices(state, after);
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const step = {
    name: action.name,
    about: action.about?.(input, state) ?? {},
    before,
    after,
    atMs: Date.now(),
    mergeKey: action.mergeKey?.(input) ?? null,
  };
  store.setState({ ...after, history: withStep(state.history, step) });
}

export function undo(store: Store): void {
  const back = steppedBack(store.getState().history);
  if (back !== undefined) store.setState({ ...back.patch, history: back.history });
}

export function redo(store: Store): void {
  const forward = steppedForward(store.getState().history);
  if (forward !== undefined) store.setState({ ...forward.patch, history: forward.history });
}

function sameSlices(state: Undoable, patch: Patch): Patch {
  const { answers, work, appearance, arrangement, selection, table, postTable, filters, accounts, plans, story } = state;
  const all: Undoable = { answers, work, appearance, arrangement, selection, table, postTable, filters, accounts, plans, story };
  return Object.fromEntries(Object.entries(all).filter(([slice]) => slice in patch));
}
