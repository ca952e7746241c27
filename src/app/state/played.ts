/** Where the playhead of the time stands, and who had passed something on by then. No step of the history. */
export interface Played {
  /** null: nothing is played; the whole time is meant. */
  readonly atMs: number | null;
  /** A plan is watched: so many steps are over. */
  readonly step?: number;
  /** What it comes to is no forecast: good for comparing alone. */
  readonly isRelative?: boolean;
  /** Drawn people who are lit. */
  readonly rows: readonly number[];
  /** How many of all people that is. */
  readonly count: number;
}

export const NOT_PLAYED: Played = { atMs: null, rows: [], count: 0 };
