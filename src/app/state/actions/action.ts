import type { Patch, StepAbout, StepName } from "../history.ts";
import { steppedBack, steppedForward, withStep } from "../history.ts";
import { pointerAfter } from "../selection.ts";
import type { State, Store } from "../store.ts";
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
  store.setState({ ...changedBy(state, after), history: withStep(state.history, step) });
}

export function undo(store: Store): void {
  const state = store.getState();
  const back = steppedBack(state.history);
  if (back !== undefined) store.setState({ ...changedBy(state, back.patch), history: back.history });
}

export function redo(store: Store): void {
  const state = store.getState();
  const forward = steppedForward(state.history);
  if (forward !== undefined) store.setState({ ...changedBy(state, forward.patch), history: forward.history });
}

/** What a patch puts others in the place of. */
function sameSlices(state: State, patch: Patch): Patch {
  const all = { ...state, theme: state.preferences.theme };
  return Object.fromEntries((Object.keys(patch) as (keyof Patch)[]).map((slice) => [slice, all[slice]]));
}

function changedBy({ preferences, pointer, selection }: State, { theme, ...slices }: Patch): Partial<State> {
  return {
    ...slices,
    ...(theme !== undefined && { preferences: { ...preferences, theme } }),
    ...(slices.selection !== undefined && { pointer: pointerAfter(pointer, selection, slices.selection, slices.arrangement?.hidden) }),
  };
}
