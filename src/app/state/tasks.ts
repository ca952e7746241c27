/** Work of the engine that takes long enough to be shown: what, how far, and a way to stop it. */
export type TaskKind = "picture" | "layout" | "measure" | "findings" | "doubt" | "plan" | "planDoubt";

export interface Task {
  readonly kind: TaskKind;
  readonly done: number;
  readonly total: number;
  /** At the speed so far; null: that cannot be said yet. */
  readonly leftMs: number | null;
}

/** At most one task of a kind is under way. */
export interface Tasks {
  readonly running: readonly Task[];
  /** What the user stopped before it was done. */
  readonly stopped: readonly TaskKind[];
  /** The engine's own words, for a fault of the program. */
  readonly failure: string | null;
}

export const NO_TASKS: Tasks = { running: [], stopped: [], failure: null };
