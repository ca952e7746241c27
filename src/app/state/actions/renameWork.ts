import { titleOf } from "../title.ts";
import { defineAction } from "./action.ts";

/** Calls the work otherwise; "" calls it by its files again. */
export const renameWork = defineAction<string>({
  name: "rename",
  run: (_state, text) => ({ title: titleOf(text) }),
  about: (text) => ({ name: titleOf(text).text }),
});
