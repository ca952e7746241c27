/** How the table of people is shown. Column ids as in `columns.ts`. */
export interface Table {
  /** null: the leading measure. */
  readonly sortBy: string | null;
  readonly isDescending: boolean;
  /** null: the first columns that have something to say. */
  readonly columns: readonly string[] | null;
}

export const FIRST_TABLE: Table = { sortBy: null, isDescending: true, columns: null };

/** How the table of posts is shown. Column ids as in `postColumns.ts`. */
export interface PostTable extends Table {
  /** Only posts whose numbers lie in all of these are listed; null is an open end. */
  readonly ranges: readonly PostRange[];
}

/** In which order the table of communities stands; null: by size. */
export type CommunityTable = Pick<Table, "sortBy" | "isDescending">;

export const FIRST_COMMUNITY_TABLE: CommunityTable = { sortBy: null, isDescending: true };

export interface PostRange {
  readonly column: string;
  readonly from: number | null;
  readonly to: number | null;
}

export const FIRST_POST_TABLE: PostTable = { ...FIRST_TABLE, ranges: [] };
