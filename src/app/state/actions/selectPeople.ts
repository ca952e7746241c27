import { selectedRows, type SelectMode } from "../selection.ts";
import { defineAction } from "./action.ts";

/** `isPicked`: row by row in a table that lists others too. */
export const selectPeople = defineAction<{ rows: readonly number[]; mode: SelectMode; name?: string; isPicked?: boolean }>({
  name: "select",
  run: ({ selection }, { rows, mode, isPicked = false }) => ({
    selection: { rows: selectedRows(selection.rows, rows, mode), ...(isPicked && { isPicked }) },
  }),
  about: ({ rows, mode, name }, { selection }) => ({
    count: selectedRows(selection.rows, rows, mode).length,
    ...(name === undefined ? {} : { name }),
  }),
  mergeKey: ({ mode }) => mode,
});

/** The people who wrote and passed on a post. */
export const selectPost = defineAction<{ post: number; rows: readonly number[]; name: string }>({
  name: "selectPost",
  run: (_state, { post, rows }) => ({ selection: { rows, post } }),
  about: ({ name }) => ({ name }),
  mergeKey: () => "post",
});

/** The people a finding is about, and with them the headline of the map. */
export const chooseFinding = defineAction<{ id: string; rows: readonly number[]; name: string }>({
  name: "finding",
  run: (_state, { id, rows }) => ({ selection: { rows, finding: id } }),
  about: ({ name }) => ({ name }),
  mergeKey: () => "finding",
});

export const clearSelection = defineAction<void>({
  name: "clear",
  run: () => ({ selection: { rows: [] } }),
});
