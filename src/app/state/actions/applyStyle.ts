import type { Appearance } from "../appearance.ts";
import type { Theme } from "../preferences.ts";
import type { PostTable, Table } from "../table.ts";
import { defineAction } from "./action.ts";

/** How another work looks; what this one has nothing for stays away. */
export interface Style {
  readonly appearance: Partial<Appearance>;
  readonly table: Table;
  readonly postTable: Pick<PostTable, "sortBy" | "isDescending" | "columns">;
  readonly theme?: Theme;
}

/** Looks like another work from now on; what was made by hand and every number stay. */
export const applyStyle = defineAction<{ style: Style; name: string }>({
  name: "style",
  run: ({ appearance, postTable }, { style }) => ({
    appearance: { ...appearance, ...style.appearance },
    table: style.table,
    postTable: { ...postTable, ...style.postTable },
    ...(style.theme !== undefined && { theme: style.theme }),
  }),
  about: ({ name }) => ({ name }),
});
