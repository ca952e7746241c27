import { defineAction } from "./action.ts";

/** Sorts by a column; the column that sorts already is turned round. */
export const sortBy = defineAction<{ id: string; isSorting: boolean }>({
  name: "sort",
  run: ({ table }, { id, isSorting }) => ({ table: { ...table, sortBy: id, isDescending: isSorting ? !table.isDescending : true } }),
  about: ({ id }) => ({ term: id }),
});

export const chooseColumns = defineAction<readonly string[]>({
  name: "columns",
  run: ({ table }, columns) => ({ table: { ...table, columns } }),
  mergeKey: () => "columns",
});
