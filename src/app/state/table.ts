/** How the table of people is shown. Column ids as in `columns.ts`. */
export interface Table {
  /** null: the leading measure. */
  readonly sortBy: string | null;
  readonly isDescending: boolean;
  /** null: the first columns that have something to say. */
  readonly columns: readonly string[] | null;
}

export const FIRST_TABLE: Table = { sortBy: null, isDescending: true, columns: null };
