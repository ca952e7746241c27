import type { PostRange } from "../table.ts";
import { defineAction } from "./action.ts";

/** Sorts by a column; the column that sorts already is turned round. */
export const sortBy = defineAction<{ id: string; isSorting: boolean }>({
  name: "sort",
  run: ({ table }, { id, isSorting }) => ({ table: { ...table, sortBy: id, isDescending: isSorting ? !table.isDescending : true } }),
  about: ({ id }) => ({ term: id }),
});

export const sortPostsBy = defineAction<{ id: string; isSorting: boolean }>({
  name: "sort",
  run: ({ postTable }, { id, isSorting }) => ({
    postTable: { ...postTable, sortBy: id, isDescending: isSorting ? !postTable.isDescending : true },
  }),
  about: ({ id }) => ({ term: id }),
});

export const sortCommunitiesBy = defineAction<{ id: string; isSorting: boolean }>({
  name: "sort",
  run: ({ communityTable }, { id, isSorting }) => ({
    communityTable: { sortBy: id, isDescending: isSorting ? !communityTable.isDescending : true },
  }),
  about: ({ id }) => ({ term: id }),
});

export const choosePostColumns = defineAction<readonly string[]>({
  name: "columns",
  run: ({ postTable }, columns) => ({ postTable: { ...postTable, columns } }),
  mergeKey: () => "post columns",
});

/** Lists only posts whose numbers lie in a range; an open one takes it away. */
export const rangePosts = defineAction<PostRange>({
  name: "rangePosts",
  run: ({ postTable }, range) => {
    const others = postTable.ranges.filter(({ column }) => column !== range.column);
    const isOpen = range.from === null && range.to === null;
    return { postTable: { ...postTable, ranges: isOpen ? others : [...others, range] } };
  },
  about: ({ column }) => ({ term: column }),
  mergeKey: ({ column }) => column,
});

export const chooseColumns = defineAction<readonly string[]>({
  name: "columns",
  run: ({ table }, columns) => ({ table: { ...table, columns } }),
  mergeKey: () => "columns",
});
