import { columnsAnswerId } from "../../../core/intake/tables/givenRoles.ts";
import { recalledId } from "../columnChoices.ts";
import { defineAction } from "./action.ts";

export interface ColumnsChosen {
  readonly file: string;
  /** As an answer writes them; null: what Tular found. */
  readonly roles: string | null;
  /** Other columns act on each other than before: what was answered about their direction is of no use any more. */
  readonly isPairNew: boolean;
}

/** What the columns of a table mean, as the user says. */
export const chooseColumns = defineAction<ColumnsChosen>({
  name: "answer",
  run({ answers }, { file, roles, isPairNew }) {
    const byQuestion = { ...answers.byQuestion };
    delete byQuestion[recalledId(file)];
    delete byQuestion[columnsAnswerId(file)];
    if (isPairNew) delete byQuestion[`direction:${file}`];
    if (roles !== null) byQuestion[columnsAnswerId(file)] = roles;
    return { answers: { byQuestion } };
  },
});
